import { Checkbox, Fieldset, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import { orpc } from '../../api/page-connection.ts';
import { FormModal } from '../../ui/FormModal.tsx';
import type { WaitingGroup } from './decision-types.ts';
import { casesIn, sourcesOf } from './waiting-choice.ts';
import type { WaitingSource } from './waiting-choice.ts';

/** Chooses what a new decision gives: awards that wait on one basis. Single cases are taken out of the draft later. */
export function NewDecision({
  year,
  groups,
  onClose,
}: {
  year: number;
  groups: readonly WaitingGroup[];
  onClose: () => void;
}) {
  const { t } = useTranslation('decisions');
  const navigate = useNavigate();
  const sources = useMemo(() => sourcesOf(groups), [groups]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(groups.length === 1 ? groups.map(({ key }) => key) : []),
  );
  const source = sources.find((one) => one.groups.some(({ key }) => chosen.has(key)));
  const taken = source?.groups.filter(({ key }) => chosen.has(key)) ?? [];
  const create = useMutation(
    orpc.decisions.create.mutationOptions({
      onSuccess: ({ id }) => navigate({ to: '/decisions/$decisionId', params: { decisionId: id } }),
    }),
  );
  function toggle(key: string): void {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  }
  return (
    <FormModal
      title={t('newTitle')}
      submitLabel={taken.length === 0 ? t('create') : t('createCount', { count: casesIn(taken) })}
      complete={source !== undefined}
      saving={create.isPending}
      error={create.error}
      onSubmit={() => {
        if (!source) return;
        create.mutate({
          year,
          basis: source.basis,
          meetingId: source.meetingId,
          proposalIds: taken.flatMap(({ items }) => items.map(({ proposalId }) => proposalId)),
        });
      }}
      onClose={onClose}
    >
      <Text size="sm">{t('newHint')}</Text>
      {sources.map((one) => (
        <SourceChoice
          key={one.key}
          source={one}
          chosen={chosen}
          isClosed={source !== undefined && source !== one}
          onToggle={toggle}
        />
      ))}
    </FormModal>
  );
}

function SourceChoice({
  source,
  chosen,
  isClosed,
  onToggle,
}: {
  source: WaitingSource;
  chosen: ReadonlySet<string>;
  isClosed: boolean;
  onToggle: (key: string) => void;
}) {
  const { t } = useTranslation('decisions');
  const { basis, meetingTitle, meetingDate } = source;
  const session = meetingDate === null ? '' : ` – ${meetingTitle} (${formatDate(meetingDate)})`;
  return (
    <Fieldset legend={`${t(`basis.${basis}`)}${session}`} disabled={isClosed}>
      <Stack gap={6}>
        <Text size="xs" c="dimmed">
          {t(`basisHint.${basis}`)}
        </Text>
        {source.groups.map(({ key, awardName, roundName, items }) => (
          <Checkbox
            key={key}
            label={t('waitingGroup', { award: awardName, count: items.length })}
            description={[roundName, firstNames(items)].filter(Boolean).join(' · ')}
            checked={chosen.has(key)}
            onChange={() => onToggle(key)}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}

/** `Ông Lò Văn An; Bà Vàng Thị Hoà; …` */
function firstNames(items: WaitingGroup['items']): string {
  const names = items.slice(0, 3).map(({ name }) => name);
  return `${names.join('; ')}${items.length > names.length ? '; …' : ''}`;
}
