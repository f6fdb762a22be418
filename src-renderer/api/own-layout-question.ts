import { ORPCError } from '@orpc/client';

import { RefusalCode } from '../../src-main/contract/refusal.ts';

/** Refusals of a template; the program's own layout makes the document all the same. */
const codes: ReadonlySet<unknown> = new Set([
  RefusalCode.templateFailed,
  RefusalCode.templateFailedOnPage,
  RefusalCode.templateUnreadable,
  RefusalCode.templateWithoutPdf,
  RefusalCode.templatePdfFailed,
]);

/** Whether a document couldn't be made because of a template of the office. */
export function isTemplateFailure(error: unknown): boolean {
  return (
    error instanceof ORPCError &&
    typeof error.data === 'object' &&
    error.data !== null &&
    codes.has((error.data as { code?: unknown }).code)
  );
}

export type OwnLayoutQuestion = { readonly error: unknown; readonly answer: (wanted: boolean) => void };

/** The question that is put to the person at the screen; one at a time, a further one takes the answer of the first. */
export function createOwnLayoutQuestion() {
  let current: (OwnLayoutQuestion & { readonly answered: Promise<boolean> }) | null = null;
  const listeners = new Set<() => void>();

  function change(next: typeof current): void {
    current = next;
    for (const listener of listeners) listener();
  }

  return {
    /** Null while nothing is asked. */
    current: (): OwnLayoutQuestion | null => current,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** False for every other error, without asking. */
    ask(failure: unknown): Promise<boolean> {
      // Without anybody to show it the failure itself must be told.
      if (!isTemplateFailure(failure) || listeners.size === 0) return Promise.resolve(false);
      if (current) return current.answered;
      const { promise, resolve } = Promise.withResolvers<boolean>();
      change({
        error: failure,
        answered: promise,
        answer(wanted) {
          change(null);
          resolve(wanted);
        },
      });
      return promise;
    },
  };
}

/** The one question of this page. */
export const ownLayoutQuestion = createOwnLayoutQuestion();
