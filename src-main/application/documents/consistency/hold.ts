import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { AuditReader } from '../../ports.ts';
import type { DifferencePorts, Differences } from './differences.ts';

export type HoldPorts = DifferencePorts & { readonly audit: AuditReader };

/** The command under which an officer's decision to go on stands in the audit log. */
export const GO_ON = 'go_on_with_differences';

/** Refuses a paper while it differs from the votes in something that no officer decided to go on with. */
export function hold(
  { audit }: Pick<HoldPorts, 'audit'>,
  differences: Result<Differences, Refusal>,
): Result<null, Refusal> {
  if (!differences.ok) return differences;
  const { documents, fingerprint } = differences.value;
  const [first] = documents;
  if (!first) return ok(null);
  const [decided] = audit.newestFirst({ commands: [GO_ON], containing: [fingerprint], limit: 1 });
  if (decided) return ok(null);
  const count = documents.reduce((sum, { findings }) => sum + findings.length, 0);
  return refuse('documents_differ', { title: first.title, count });
}
