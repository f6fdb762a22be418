import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';

import type { LeavingPaper } from '../../../src-main/contract/consistency.contract.ts';
import { refusalOf } from '../../i18n/describe-error.ts';
import { GoOnDialog } from './GoOnDialog.tsx';

type Asked = { readonly leaving: LeavingPaper; readonly answer: (goesOn: boolean) => void };

/** Runs what lets a paper leave. */
export type RunHeld = <T>(leaving: LeavingPaper, action: () => Promise<T>) => Promise<T>;

/**
 * Lets a paper leave: where it is refused because it differs from the votes, shows the differences and tries once more after the
 * officer has given a reason. An officer who rather mends them gets the refusal.
 *
 * @returns `dialog` to be rendered outside of any form, since events of a dialog reach the form that it stands in
 */
export function useHeld(): { readonly run: RunHeld; readonly dialog: ReactNode } {
  const [asked, setAsked] = useState<Asked | null>(null);
  const run = useCallback<RunHeld>(async (leaving, action) => {
    try {
      return await action();
    } catch (error) {
      if (refusalOf(error)?.code !== 'documents_differ') throw error;
      const goesOn = await new Promise<boolean>((answer) => setAsked({ leaving, answer }));
      setAsked(null);
      if (!goesOn) throw error;
      return action();
    }
  }, []);
  const dialog = asked && <GoOnDialog leaving={asked.leaving} onAnswer={asked.answer} />;
  return { run, dialog };
}
