import type { ChangeEvent } from '../contract/live.contract.ts';
import type { Json } from '../domain/kernel/canonical-json.ts';
import { err, ok } from '../domain/kernel/result.ts';
import type { Result } from '../domain/kernel/result.ts';
import type {
  AuditTrail,
  ChangeFeed,
  Clock,
  Forgetting,
  Logger,
  StorageError,
  StorageErrorCode,
  UnitOfWork,
} from './ports.ts';

/** Above this many milliseconds a command holds up the windows enough to be felt, and is logged. */
const SLOW_COMMAND_MS = 50;

export type CommandRunnerPorts<Repositories> = {
  readonly unitOfWork: UnitOfWork<Repositories>;
  readonly audit: Pick<AuditTrail, 'append'>;
  readonly changeFeed: Pick<ChangeFeed, 'publish'>;
  readonly clock: Clock;
  readonly logger: Pick<Logger, 'warn' | 'error'>;
  /** Tells a failing disk from a bug: null means that what was thrown is a bug. */
  readonly storageErrorCode: (thrown: unknown) => StorageErrorCode | null;
};

/** What a command gives back to be stored: the answer, what the audit log keeps of it, and what pages must ask again. */
export type CommandOutcome<T> = {
  readonly value: T;
  readonly payload: Json;
  readonly changed: readonly ChangeEvent[];
  /** What the store forgets of earlier states after the commit; a count of secret ballots must leave none behind. */
  readonly forgets?: Forgetting;
};

/**
 * Runs a command: `work`, its audit row and the commit are one transaction; pages hear of the change after the commit.
 * An error that `work` returns, and anything it throws, undoes everything it wrote. `work` is synchronous, since the
 * transaction would otherwise stay open across other people's commands. Answers with the error of `work` or with a
 * StorageError; rethrows bugs.
 */
export type RunCommand<Repositories> = <T, E>(
  name: string,
  actor: string,
  subject: string,
  work: (repositories: Repositories) => Result<CommandOutcome<T>, E>,
) => Result<T, E | StorageError>;

/** Makes the one function of the program that opens a write transaction. */
export function createCommandRunner<Repositories>(
  ports: CommandRunnerPorts<Repositories>,
): RunCommand<Repositories> {
  const { unitOfWork, audit, changeFeed, clock, logger, storageErrorCode } = ports;
  let running: string | null = null;

  function execute<T, E>(
    name: string,
    actor: string,
    subject: string,
    work: (repositories: Repositories) => Result<CommandOutcome<T>, E>,
  ): Result<CommandOutcome<T>, E | StorageError> {
    try {
      return unitOfWork.write((repositories) => {
        const result = work(repositories);
        if (!result.ok) throw new Refused(result.error);
        audit.append({ at: clock.now(), actor, command: name, subject, payload: result.value.payload });
        return result;
      });
    } catch (thrown) {
      if (thrown instanceof Refused) return err(thrown.error as E);
      const code = storageErrorCode(thrown);
      if (code === null) throw thrown;
      logger.error('command_not_stored', { command: name, code });
      return err({ code });
    }
  }

  /** The command is stored all the same: the next one that forgets, or closing the program, does it again. */
  function forget(name: string, extent: Forgetting): void {
    try {
      unitOfWork.forget(extent);
    } catch (thrown) {
      const code = storageErrorCode(thrown);
      if (code === null) throw thrown;
      logger.error('not_forgotten', { command: name, code });
    }
  }

  return (name, actor, subject, work) => {
    // A command inside a command would publish its changes before the outer one has committed, or been undone.
    if (running !== null) throw new Error(`Command ${name} was started inside ${running}`);
    running = name;
    const start = clock.elapsed();
    try {
      const outcome = execute(name, actor, subject, work);
      if (!outcome.ok) return outcome;
      changeFeed.publish(outcome.value.changed);
      if (outcome.value.forgets) forget(name, outcome.value.forgets);
      return ok(outcome.value.value);
    } finally {
      running = null;
      const milliseconds = Math.round(clock.elapsed() - start);
      if (milliseconds > SLOW_COMMAND_MS) logger.warn('slow_command', { command: name, milliseconds });
    }
  };
}

/** Carries a returned error out of the transaction: only something thrown makes a unit of work undo its writes. */
class Refused extends Error {
  readonly error: unknown;

  constructor(error: unknown) {
    super('The command was refused');
    this.error = error;
  }
}
