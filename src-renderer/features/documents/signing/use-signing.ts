import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { describeError } from '../../../i18n/describe-error.ts';
import { notifyDone } from '../../../ui/notify.ts';
import type { KeyChoice } from './use-key-choice.ts';

/**
 * Signing as a dialog does it: the passphrase or PIN is forgotten once it was handed over, success closes the dialog, and a
 * failure says why and goes back to the secret.
 *
 * @param handOver hands the key over, and answers with whose certificate it was
 */
export function useSigning(
  { setSecret, secretInput }: Pick<KeyChoice, 'setSecret' | 'secretInput'>,
  {
    complete,
    handOver,
    onClose,
  }: { complete: boolean; handOver: () => Promise<{ certificateName: string }>; onClose: () => void },
) {
  const { t } = useTranslation('documents');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function sign(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      // Not through a mutation: its cache would remember what was sent, the passphrase too.
      const answer = handOver();
      setSecret('');
      notifyDone(t('signed', { name: (await answer).certificateName }));
      onClose();
    } catch (error) {
      setProblem(describeError(error));
      secretInput.current?.focus();
    } finally {
      setBusy(false);
    }
  }

  return {
    busy,
    problem,
    submit: (event: SubmitEvent): void => {
      event.preventDefault();
      if (complete && !busy) void sign();
    },
    /** Another way of signing was chosen: what was typed for the one before is of no use. */
    startAnew: (): void => {
      setSecret('');
      setProblem(null);
    },
  };
}
