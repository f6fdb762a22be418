import { Autocomplete, Button, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import type { DecisionFields } from './decision-drafts.ts';
import type { DecisionView } from './decision-types.ts';

/** The positions in which decisions of a province are signed (Nghị định 30/2020/NĐ-CP, Điều 13). */
const positions = ['CHỦ TỊCH', 'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH'];

/** The texts of a decision, stored while they are typed; an issued one only shows them. */
export function DecisionForm({
  decision,
  draft,
}: {
  decision: DecisionView;
  draft: {
    readonly value: DecisionFields;
    readonly change: (changes: Partial<DecisionFields>) => void;
    readonly flush: () => Promise<boolean>;
  };
}) {
  const { t } = useTranslation('decisions');
  const { value, change } = draft;
  const isIssued = decision.state === 'issued';
  const shared = { readOnly: isIssued, onBlur: () => void draft.flush() };
  return (
    <section className="decision-form" aria-label={t('texts')}>
      <Stack gap="xs">
        <Textarea
          {...shared}
          label={t('field.title')}
          value={value.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          autosize
          maxLength={500}
        />
        <Textarea
          {...shared}
          label={t('field.achievement')}
          description={isIssued ? undefined : t('achievementHint')}
          value={value.achievement}
          onChange={(event) => change({ achievement: event.currentTarget.value })}
          autosize
          maxLength={1000}
        />
        <Textarea
          {...shared}
          label={t('field.request')}
          value={value.request}
          onChange={(event) => change({ request: event.currentTarget.value })}
          autosize
          maxLength={2000}
        />
        <Autocomplete
          {...shared}
          label={t('field.signerPosition')}
          description={isIssued ? undefined : t('signerHint')}
          data={positions}
          value={value.signerPosition}
          onChange={(signerPosition) => change({ signerPosition })}
          maxLength={200}
        />
        <TextInput
          {...shared}
          label={t('field.signerName')}
          value={value.signerName}
          onChange={(event) => change({ signerName: event.currentTarget.value })}
          maxLength={200}
        />
        <Grounds decision={decision} value={value} change={change} shared={shared} />
        <Textarea
          {...shared}
          label={t('field.recipients')}
          description={isIssued ? undefined : t('onePerLine')}
          value={value.recipients}
          onChange={(event) => change({ recipients: event.currentTarget.value })}
          autosize
          maxLength={5000}
        />
      </Stack>
    </section>
  );
}

function Grounds({
  decision,
  value: { grounds },
  change,
  shared,
}: {
  decision: DecisionView;
  value: DecisionFields;
  change: (changes: Partial<DecisionFields>) => void;
  shared: { readonly readOnly: boolean; readonly onBlur: () => void };
}) {
  const { t } = useTranslation('decisions');
  return (
    <div>
      <Textarea
        {...shared}
        label={t('field.grounds')}
        description={
          shared.readOnly
            ? undefined
            : grounds === null
              ? t('groundsOfDay', { date: formatDate(decision.rulesOf) })
              : t('onePerLine')
        }
        value={grounds ?? decision.proposedGrounds}
        onChange={(event) => change({ grounds: event.currentTarget.value })}
        autosize
        maxLength={10_000}
      />
      {grounds !== null && !shared.readOnly && (
        <Button mt={4} size="compact-xs" variant="default" onClick={() => change({ grounds: null })}>
          {t('resetGrounds')}
        </Button>
      )}
      {decision.councilResult !== '' && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('councilResult', { text: decision.councilResult })}
        </Text>
      )}
    </div>
  );
}
