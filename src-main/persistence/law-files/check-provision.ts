import type { ProvisionCheck } from '../../application/ports.ts';
import { instrumentProvision } from './instrument-schema.ts';
import { keyOf, mistakesOf } from './problem-of-issue.ts';

/** Checks a provision that the office amended by the same schema as the files. */
export const checkProvision: ProvisionCheck = (provision) => {
  const parsed = instrumentProvision.safeParse(provision);
  if (parsed.success) return null;
  const [first] = mistakesOf(parsed.error);
  return first ? { reason: first.reason, key: keyOf(first.path), detail: first.detail } : null;
};
