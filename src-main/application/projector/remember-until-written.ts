import type { AuditTrail } from '../ports.ts';

/**
 * A reading whose answer is remembered until something is written: hall and preview ask for the same slide at once. Every
 * change of the book is a command and has its row in the audit log.
 */
export function rememberUntilWritten<Answer>(
  audit: Pick<AuditTrail, 'head'>,
  read: () => Answer,
): () => Answer {
  let last: { readonly hash: string; readonly answer: Answer } | null = null;
  return () => {
    const { hash } = audit.head();
    if (last?.hash !== hash) last = { hash, answer: read() };
    return last.answer;
  };
}
