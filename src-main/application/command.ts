import { RefusalCode, refuse } from '../contract/refusal.ts';
import type { Refusal } from '../contract/refusal.ts';
import { assertNever } from '../domain/kernel/assert-never.ts';
import { err } from '../domain/kernel/result.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { AuditTrail, StorageErrorCode } from './ports.ts';
import type { Repositories } from './repositories.ts';
import type { CommandOutcome, RunCommand } from './run-command.ts';

/** What every use case that writes needs. */
export type CommandPorts = {
  readonly runCommand: RunCommand<Repositories>;
  /** Who is at the keyboard. One office account until users and roles come. */
  readonly actor: string;
};

/** Runs the work of a use case as one command and tells a failing disk in the words of the contract. */
export function command<T>(
  ports: CommandPorts,
  name: string,
  subject: string,
  work: (repositories: Repositories) => Result<CommandOutcome<T>, Refusal>,
): Result<T, Refusal> {
  const result = ports.runCommand(name, ports.actor, subject, work);
  if (result.ok) return result;
  return 'parameters' in result.error ? err(result.error) : err(storageRefusal(result.error.code));
}

/** What a use case needs whose command takes long to prepare. */
export type PreparedPorts = CommandPorts & { readonly audit: Pick<AuditTrail, 'head'> };

/** So often is a command prepared anew: somebody who types leaves room for it far sooner. */
const mostPreparations = 50;

/**
 * Runs a command that only writes what `prepare` has worked out, over as many turns as that takes. What it read holds until
 * somebody else gives a command: then it is asked anew. Refused as overtaken where commands of others never leave room for it.
 */
export async function preparedCommand<Prepared, T>(
  ports: PreparedPorts,
  name: string,
  subject: string,
  prepare: () => Promise<Result<Prepared, Refusal>>,
  work: (repositories: Repositories, prepared: Prepared) => Result<CommandOutcome<T>, Refusal>,
): Promise<Result<T, Refusal>> {
  for (let preparation = 0; preparation < mostPreparations; preparation += 1) {
    const { seq } = ports.audit.head();
    const prepared = await prepare();
    if (!prepared.ok) return prepared;
    if (ports.audit.head().seq !== seq) continue;
    return command(ports, name, subject, (repositories) => work(repositories, prepared.value));
  }
  return refuse(RefusalCode.overtaken);
}

/** The refusal for something that the machine would not store. */
export function storageRefusal(code: StorageErrorCode | 'missing'): Refusal {
  switch (code) {
    case 'disk_full':
      return { code: RefusalCode.diskFull, parameters: {} };
    case 'no_rights':
      return { code: RefusalCode.noRights, parameters: {} };
    case 'busy':
    case 'damaged':
    case 'io':
    case 'missing':
      return { code: RefusalCode.storageFailed, parameters: { detail: code } };
    default:
      return assertNever(code);
  }
}
