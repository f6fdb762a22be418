import { RefusalCode } from '../contract/refusal.ts';
import type { Refusal } from '../contract/refusal.ts';
import { assertNever } from '../domain/kernel/assert-never.ts';
import { err } from '../domain/kernel/result.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { StorageErrorCode } from './ports.ts';
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
