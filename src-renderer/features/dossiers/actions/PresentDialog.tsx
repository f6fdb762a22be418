import { Alert, Button, Group, List, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { describeError } from '../../../i18n/describe-error.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { DossierRow } from '../list/dossier-types.ts';
import { NamesLine } from './NamesLine.tsx';
import type { Lack, StepPlan } from './steps.ts';
import type { DossierActions } from './use-actions.ts';

const listedAtMost = 50;

/** Warns of what dossiers lack before they go to the council: only the complete ones go, or all with a reason. */
export function PresentDialog({
  plan,
  lacks,
  actions,
  onClose,
}: {
  plan: StepPlan;
  lacks: readonly Lack[];
  actions: DossierActions;
  onClose: () => void;
}) {
  const { t } = useTranslation(['dossiers', 'eligibility']);
  const { t: common } = useTranslation();
  const [reason, setReason] = useState('');
  const lacking = new Set(lacks.map(({ row }) => row.id));
  const whole = plan.rows.filter(({ id }) => !lacking.has(id));
  const presenting = useMutation({
    mutationFn: ({ rows, despite }: { rows: readonly DossierRow[]; despite: boolean }) =>
      actions.move({
        to: plan.to,
        ids: rows.map(({ id }) => id),
        reason: despite ? reason : '',
        despite,
      }),
    onSuccess: onClose,
  });
  return (
    <Dialog title={t('step.title.presented', { count: plan.rows.length })} size="lg" onClose={onClose}>
      <Stack gap="sm">
        <NamesLine rows={plan.rows} staying={plan.staying} />
        <Alert color="yellow" py="xs" title={t('step.lacking', { count: lacks.length })}>
          {t('step.lackingHint')}
        </Alert>
        <div
          className="dossiers-lacks"
          tabIndex={0}
          role="region"
          aria-label={t('step.lacking', { count: lacks.length })}
        >
          <List size="sm">
            {lacks.slice(0, listedAtMost).map(({ row, missingParts, verdict }) => (
              <List.Item key={row.id}>
                {`${row.salutation} ${row.name}`.trim()}
                {': '}
                {[
                  missingParts > 0 ? t('step.lackParts', { count: missingParts }) : '',
                  verdict === null ? '' : t(`eligibility:verdict.${verdict}`).toLowerCase(),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </List.Item>
            ))}
          </List>
          {lacks.length > listedAtMost && (
            <Text size="sm">{t('step.more', { count: lacks.length - listedAtMost })}</Text>
          )}
        </div>
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          label={t('step.despiteReason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {presenting.error && (
          <Alert color="red" role="alert">
            {describeError(presenting.error)}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common('action.cancel')}
          </Button>
          {whole.length > 0 && (
            <Button
              variant="default"
              disabled={presenting.isPending}
              onClick={() => presenting.mutate({ rows: whole, despite: false })}
            >
              {t('step.presentOnly', { count: whole.length })}
            </Button>
          )}
          <Button
            disabled={reason.trim() === ''}
            loading={presenting.isPending}
            onClick={() => presenting.mutate({ rows: plan.rows, despite: true })}
          >
            {t('step.presentDespite', { count: plan.rows.length })}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
