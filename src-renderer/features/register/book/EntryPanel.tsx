import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../../src-main/domain/kernel/dates.ts';
import type { RegisterEntryId } from '../../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../../api/page-connection.ts';
import { formatMoment } from '../../../ui/format-moment.ts';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { PanelSection, SidePanel } from '../../../ui/SidePanel.tsx';
import { CorrectModal } from './CorrectModal.tsx';
import { DeliverModal } from './DeliverModal.tsx';
import type { EntryDetail } from './entry-detail.ts';
import { ReissueModal } from './ReissueModal.tsx';
import { RevokeModal } from './RevokeModal.tsx';
import { EntryStatusBadge, canDeliver } from './use-book-columns.tsx';

type Action = 'deliver' | 'correct' | 'reissue' | 'revoke';

/** One award with all that is known of it, what happened to it, and what can be done. */
export function EntryPanel({
  id,
  awardName,
  onClose,
}: {
  id: RegisterEntryId;
  awardName: (code: string) => string;
  onClose: () => void;
}) {
  const { t } = useTranslation('register');
  const query = useQuery(orpc.register.entry.queryOptions({ input: { id } }));
  const [action, setAction] = useState<Action | null>(null);
  const entry = query.data?.entry;
  return (
    <SidePanel
      label={t('entry.label')}
      title={entry?.name ?? ''}
      subtitle={entry && t('book.awardOfYear', { award: awardName(entry.awardCode), year: entry.year })}
      closeLabel={t('entry.close')}
      onClose={onClose}
    >
      <QueryBoundary query={query}>
        {(detail) => (
          <Stack gap="sm">
            <Group gap={6}>
              <EntryStatusBadge row={detail.entry} />
              {detail.entry.status === 'in_force' && (
                <Actions canBeDelivered={canDeliver(detail.entry)} onAction={setAction} />
              )}
            </Group>
            <Facts detail={detail} />
            <Changes detail={detail} />
            {action === 'deliver' && (
              <DeliverModal
                entries={[detail.entry]}
                onDone={() => undefined}
                onClose={() => setAction(null)}
              />
            )}
            {action === 'correct' && <CorrectModal entry={detail.entry} onClose={() => setAction(null)} />}
            {action === 'reissue' && <ReissueModal entry={detail.entry} onClose={() => setAction(null)} />}
            {action === 'revoke' && (
              <RevokeModal detail={detail} awardName={awardName} onClose={() => setAction(null)} />
            )}
          </Stack>
        )}
      </QueryBoundary>
    </SidePanel>
  );
}

function Actions({
  canBeDelivered,
  onAction,
}: {
  canBeDelivered: boolean;
  onAction: (action: Action) => void;
}) {
  const { t } = useTranslation('register');
  return (
    <>
      {canBeDelivered && (
        <Button size="xs" onClick={() => onAction('deliver')}>
          {t('actions.deliver')}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => onAction('correct')}>
        {t('actions.correct')}
      </Button>
      <Button size="xs" variant="default" onClick={() => onAction('reissue')}>
        {t('actions.reissue')}
      </Button>
      <Button size="xs" variant="default" c="red" onClick={() => onAction('revoke')}>
        {t('actions.revoke')}
      </Button>
    </>
  );
}

function Facts({ detail: { entry, prize } }: { detail: EntryDetail }) {
  const { t } = useTranslation('register');
  const decided = [
    entry.decisionNumber,
    entry.decisionDate !== null && t('entry.dated', { date: formatDate(entry.decisionDate) }),
  ];
  const facts: readonly (readonly [string, string])[] = [
    [t('columns.number'), entry.number === null ? '' : String(entry.number)],
    [t('columns.post'), [entry.position, entry.unitName].filter(Boolean).join(', ')],
    [t('entry.category'), t(`categories.${entry.category}`)],
    [t('columns.achievement'), entry.achievement],
    [t('columns.decision'), decided.filter(Boolean).join(' ')],
    [t('entry.decidedBy'), entry.decidedBy],
    [t('columns.signer'), entry.signer],
    [t('columns.sheet'), entry.certificateNumber],
    [
      t('columns.delivered'),
      entry.deliveredOn === null ? '' : `${formatDate(entry.deliveredOn)} · ${entry.deliveredTo}`,
    ],
    [
      t('entry.prize'),
      prize === null ? '' : t('entry.money', { amount: prize.amount.toLocaleString('vi-VN') }),
    ],
    [t('entry.note'), entry.note],
    [t('entry.source'), entry.sourceRow === null ? '' : t('entry.importedRow', { row: entry.sourceRow })],
  ];
  return (
    <Stack gap={4}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <Text size="xs" c="dimmed">
              {label}
            </Text>
            <Text size="sm">{value}</Text>
          </div>
        ))}
    </Stack>
  );
}

function Changes({ detail: { changes } }: { detail: EntryDetail }) {
  const { t } = useTranslation('register');
  return (
    <PanelSection title={t('entry.changes')}>
      {changes.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('entry.noChanges')}
        </Text>
      )}
      {changes.map(({ id, at, kind, reason, document, before, after }) => (
        <div key={id}>
          <Text size="sm" fw={500}>
            {t(`changeKinds.${kind}`)} · {formatMoment(at)}
          </Text>
          {kind !== 'revocation' &&
            Object.keys(after).map((field) => (
              <Text key={field} size="xs">
                {t('entry.fieldChange', {
                  field: t(`fields.${field}`, { defaultValue: field }),
                  before: before[field] || '—',
                  after: after[field] || '—',
                })}
              </Text>
            ))}
          {reason !== '' && <Text size="xs">{t('entry.reason', { reason })}</Text>}
          {document !== '' && <Text size="xs">{t('entry.document', { document })}</Text>}
        </div>
      ))}
    </PanelSection>
  );
}
