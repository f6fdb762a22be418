import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { RegisterEntryId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { ChangedEntry, EntryHindrance } from '../../domain/register/change-entry.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock } from '../ports.ts';
import type { Repositories } from '../repositories.ts';

export type RegisterPorts = CommandPorts & { clock: Clock };

/** Which entry, as the page showed it. */
export type EntryRef = { readonly id: RegisterEntryId; readonly baseRevision: number };

/** Why something is changed, and the decision or letter behind it. */
export type Grounds = { readonly reason: string; readonly document: string };

/** Changes one entry as a command of its own; `also` does what follows from it. */
export function changeEntry(
  ports: RegisterPorts,
  name: string,
  ref: EntryRef & Grounds,
  change: (entry: RegisterEntry) => Result<ChangedEntry, EntryHindrance>,
  also: (repositories: Repositories, entry: RegisterEntry) => boolean = () => false,
): Result<{ revision: number }, Refusal> {
  return command(ports, name, ref.id, (repositories) => {
    const stored = storeChange(ports, repositories, ref, change);
    if (!stored.ok) return stored;
    const { entry, change: logged } = stored.value;
    const moneyMoved = also(repositories, entry);
    return ok({
      value: { revision: entry.revision },
      payload: { ...logged, reason: ref.reason, document: ref.document },
      changed: [
        { topic: 'register', id: entry.id },
        ...(moneyMoved ? [{ topic: 'money' as const, id: null }] : []),
      ],
    });
  });
}

/** Writes a change of an entry and its line in the entry's history. To be called inside a command. */
export function storeChange(
  { clock }: Pick<RegisterPorts, 'clock'>,
  { register }: Pick<Repositories, 'register'>,
  { id, baseRevision, reason, document }: EntryRef & Grounds,
  change: (entry: RegisterEntry) => Result<ChangedEntry, EntryHindrance>,
): Result<ChangedEntry, Refusal> {
  const entry = register.find(id);
  if (!entry) return refuse('not_found');
  if (entry.revision !== baseRevision) return refuse('stale_revision', { name: entry.name });
  const changed = change(entry);
  if (!changed.ok) return refusalOf(changed.error, entry);
  register.update(changed.value.entry);
  register.addChange({ ...changed.value.change, entryId: id, at: clock.now(), reason, document });
  return changed;
}

function refusalOf(hindrance: EntryHindrance, { name, decisionDate }: RegisterEntry) {
  return refuse(hindrance, {
    name,
    date: decisionDate === null ? '' : formatDate(decisionDate),
  });
}
