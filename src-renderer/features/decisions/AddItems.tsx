import { Checkbox, ScrollArea, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { FormModal } from '../../ui/FormModal.tsx';
import type { DecisionView } from './decision-types.ts';

/** Takes further cases in that wait on the same basis. */
export function AddItems({ decision, onClose }: { decision: DecisionView; onClose: () => void }) {
  const { t } = useTranslation('decisions');
  const waiting = useQuery(orpc.decisions.waiting.queryOptions({ input: { year: decision.year } }));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const add = useMutation(orpc.decisions.addItems.mutationOptions({ onSuccess: onClose }));
  const items = useMemo(
    () =>
      (waiting.data?.groups ?? [])
        .filter(({ basis, meetingId }) => basis === decision.basis && meetingId === decision.meetingId)
        .flatMap(({ awardName, items: own }) => own.map((item) => ({ ...item, awardName }))),
    [waiting.data, decision.basis, decision.meetingId],
  );
  const taken = items.filter(({ proposalId }) => chosen.has(proposalId));
  function toggle(id: string): void {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  }
  return (
    <FormModal
      title={t('addTitle')}
      submitLabel={t('addCount', { count: taken.length })}
      complete={taken.length > 0}
      saving={add.isPending}
      error={add.error}
      onSubmit={() => add.mutate({ id: decision.id, proposalIds: taken.map(({ proposalId }) => proposalId) })}
      onClose={onClose}
    >
      <Checkbox
        label={t('selectAll')}
        checked={items.length > 0 && taken.length === items.length}
        indeterminate={taken.length > 0 && taken.length < items.length}
        onChange={(event) =>
          setChosen(new Set(event.currentTarget.checked ? items.map(({ proposalId }) => proposalId) : []))
        }
      />
      <ScrollArea.Autosize mah="50vh">
        <Stack gap={6}>
          {items.map(({ proposalId, name, detail, awardName }) => (
            <Checkbox
              key={proposalId}
              label={name}
              description={[awardName, detail].filter(Boolean).join(' · ')}
              checked={chosen.has(proposalId)}
              onChange={() => toggle(proposalId)}
            />
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </FormModal>
  );
}
