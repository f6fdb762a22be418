import { Checkbox, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { IsoDate } from '../../../../src-main/domain/kernel/dates.ts';
import { client } from '../../../api/page-connection.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import { notifyError } from '../../../ui/notify.ts';
import { OptionalDateField } from '../../../ui/OptionalDateField.tsx';
import type { TypedDay } from '../../../ui/OptionalDateField.tsx';
import type { Letter } from './LettersDialog.tsx';
import { NamesLine } from './NamesLine.tsx';
import type { StepPlan } from './steps.ts';
import type { DossierActions } from './use-actions.ts';

/** Asks why dossiers take a step, and for a return or a supplement whether the units get letters. */
export function ReasonDialog({
  plan,
  actions,
  onLetters,
  onClose,
}: {
  plan: StepPlan;
  actions: DossierActions;
  onLetters: (letters: readonly Letter[]) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('dossiers');
  const [reason, setReason] = useState('');
  const kind = plan.to === 'returned' ? 'return' : plan.to === 'supplement' ? 'supplement' : null;
  const [withLetter, setWithLetter] = useState(kind !== null);
  const [deadline, setDeadline] = useState<TypedDay>(null);
  const isResult = plan.to === 'approved' || plan.to === 'rejected';
  const ids = plan.rows.map(({ id }) => id);

  async function send(): Promise<void> {
    await actions.move({ to: plan.to, ids, reason, despite: false });
    onClose();
    if (kind === null || !withLetter) return;
    const day: IsoDate | null = deadline === 'invalid' ? null : deadline;
    // The step stands by now: what goes wrong with letters mustn't look as if it didn't.
    await client.dossiers
      .letters({ ids, kind, deadline: day })
      .then(({ letters }) => onLetters(letters), notifyError);
  }

  const sending = useMutation({ mutationFn: send });
  return (
    <FormModal
      title={t(`step.title.${plan.to}`, { count: ids.length })}
      submitLabel={t(`step.title.${plan.to}`, { count: ids.length })}
      complete={reason.trim() !== '' && deadline !== 'invalid'}
      saving={sending.isPending}
      error={sending.error}
      onSubmit={() => sending.mutate()}
      onClose={onClose}
    >
      <NamesLine rows={plan.rows} staying={plan.staying} />
      <Textarea
        data-autofocus
        required
        autosize
        minRows={3}
        label={isResult ? t('step.reasonOfResult') : t('step.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {kind !== null && (
        <>
          <Checkbox
            label={t('step.withLetter')}
            checked={withLetter}
            onChange={(event) => setWithLetter(event.currentTarget.checked)}
          />
          {withLetter && (
            <OptionalDateField
              label={kind === 'return' ? t('step.letterDeadline') : t('step.deadline')}
              value={deadline}
              onChange={setDeadline}
            />
          )}
        </>
      )}
    </FormModal>
  );
}
