import type { VotingCheck } from '../../application/ports.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import { keyOf, mistakesOf } from './problem-of-issue.ts';
import { votingContent } from './voting-schema.ts';

/** Checks what the office amends in the voting rules by the same schema as the file; answers with it as it is stored. */
export const checkVoting: VotingCheck = (content) => {
  const parsed = votingContent.safeParse(content);
  if (parsed.success) return ok(parsed.data);
  const [first] = mistakesOf(parsed.error);
  if (!first) throw new Error('A failed check names no mistake', { cause: parsed.error });
  return err({ reason: first.reason, key: keyOf(first.path), detail: first.detail });
};
