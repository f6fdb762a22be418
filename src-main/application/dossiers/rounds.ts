import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { Round } from '../../domain/dossiers/round.ts';
import type { RoundId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { foldText } from '../../domain/kernel/vietnamese-text.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { IdSource } from '../ports.ts';

type RoundEdit = Omit<Round, 'id' | 'isClosed' | 'revision'> & {
  readonly id: RoundId | null;
  readonly baseRevision: number | null;
};

/** Opens a round, or changes a known one. Its dossiers stay in it, whatever year it is said to belong to. */
export function saveRound(
  ports: CommandPorts & { ids: IdSource },
  { baseRevision, ...edit }: RoundEdit,
): Result<{ id: RoundId; revision: number }, Refusal> {
  const id = edit.id ?? (ports.ids.newId() as RoundId);
  return command(ports, 'save_round', id, ({ rounds }) => {
    const known = edit.id === null ? undefined : rounds.find(edit.id);
    if (edit.id !== null && !known) return refuse('not_found');
    if (known && known.revision !== baseRevision) return refuse('stale_revision', { name: known.name });
    if (edit.opensOn !== null && edit.deadline !== null && edit.deadline < edit.opensOn) {
      return refuse('ends_before_start');
    }
    const taken = rounds.ofYear(edit.year).some((round) => round.id !== id && sameName(round, edit));
    if (taken) return refuse('round_name_taken', { name: edit.name });
    const round: Round = {
      ...edit,
      id,
      isClosed: known?.isClosed ?? false,
      revision: (known?.revision ?? 0) + 1,
    };
    if (known) rounds.update(round);
    else rounds.insert(round);
    return ok({
      value: { id, revision: round.revision },
      payload: round,
      changed: [{ topic: 'proposals', id: null }],
    });
  });
}

/** Closes a round for further dossiers, or opens it again. Those that are in it go on. */
export function closeRound(
  ports: CommandPorts,
  { id, isClosed }: { id: RoundId; isClosed: boolean },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'close_round', id, ({ rounds }) => {
    const round = rounds.find(id);
    if (!round) return refuse('not_found');
    const revision = round.revision + 1;
    rounds.update({ ...round, isClosed, revision });
    return ok({ value: { revision }, payload: { isClosed }, changed: [{ topic: 'proposals', id: null }] });
  });
}

function sameName(a: Pick<Round, 'name'>, b: Pick<Round, 'name'>): boolean {
  return foldText(a.name) === foldText(b.name);
}
