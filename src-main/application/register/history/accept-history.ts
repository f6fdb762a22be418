import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { RegisterEntryId, StagedId } from '../../../domain/kernel/ids.ts';
import { err, ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { HistoryState } from '../../../domain/register/history/history-preview.ts';
import type { HistoryRow } from '../../../domain/register/history/history-row.ts';
import { EntryStatus } from '../../../domain/register/register-entry.ts';
import type { RegisterEntry } from '../../../domain/register/register-entry.ts';
import { command, storageRefusal } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { keepSource } from '../../intake/keep-source.ts';
import type { Staging } from '../../intake/staging.ts';
import { createNamedTier } from '../../people/tie-subject.ts';
import type { NamedSubjectTier, SubjectTier } from '../../people/tie-subject.ts';
import type { AuditTrail, ChangeFeed, Clock, FileHash, FileStore, IdSource } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { saveMapping } from './saved-mapping.ts';
import { judgeHistory, rowsOfState } from './staged-history.ts';
import type { JudgePorts, StagedHistory } from './staged-history.ts';

export type AcceptHistoryPorts = CommandPorts &
  JudgePorts & {
    clock: Clock;
    ids: IdSource;
    files: FileStore;
    audit: Pick<AuditTrail, 'head'>;
    changeFeed: Pick<ChangeFeed, 'publish'>;
    histories: Staging<StagedHistory>;
  };

/** How far storing is. What was stored when it was broken off stays; the same file given again goes on from there. */
export type AcceptHistoryEvent =
  | { readonly kind: 'stored'; readonly done: number; readonly all: number }
  | { readonly kind: 'finished'; readonly done: number; readonly left: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A command keeps every window waiting while it runs; after so many milliseconds it ends and the next begins. */
const COMMAND_BUDGET_MS = 15;
/** Rows whose names are looked up in the registry at once. */
const NAMES_AT_ONCE = 100;

/** Takes the new rows of a staged history into the register, in many short commands. Rows with errors stay out. */
export async function acceptHistory(
  ports: AcceptHistoryPorts,
  { stagedId }: { stagedId: StagedId },
  signal: AbortSignal | undefined,
): Promise<Result<AsyncGenerator<AcceptHistoryEvent, void>, Refusal>> {
  const staged = ports.histories.get(stagedId);
  if (!staged) return refuse('staged_gone');
  // Since the preview somebody may have stored the same awards.
  staged.judgement = await judgeHistory(ports, staged.reading, staged.answers);
  const rows = rowsOfState(staged.judgement, HistoryState.fresh).map(({ row }) => row);
  if (rows.length === 0) return refuse('nothing_accepted');
  const kept = await ports.files.store(staged.bytes);
  if (!kept.ok) return err(storageRefusal(kept.error.code));
  return ok(storeAll(ports, staged, rows, signal));
}

async function* storeAll(
  ports: AcceptHistoryPorts,
  staged: StagedHistory,
  rows: readonly HistoryRow[],
  signal: AbortSignal | undefined,
): AsyncGenerator<AcceptHistoryEvent, void> {
  let done = 0;
  const store = createRowStore(ports, staged);
  try {
    while (done < rows.length) {
      if (signal?.aborted === true) return;
      const stored = store(rows.slice(done, done + NAMES_AT_ONCE), done === 0);
      if (!stored.ok) {
        yield { kind: 'refused', refusal: stored.error };
        return;
      }
      done += stored.value;
      yield { kind: 'stored', done, all: rows.length };
      await ports.nextTurn();
    }
    yield { kind: 'finished', done, left: staged.reading.rows.length - done };
  } finally {
    // Told once, and also where it was broken off: pages that ask again after each of hundreds of commands would only wait.
    if (done > 0) {
      ports.changeFeed.publish([
        { topic: 'register', id: null },
        { topic: 'people', id: null },
      ]);
      staged.judgement = await judgeHistory(ports, staged.reading, staged.answers);
    }
  }
}

/** Stores as many of the rows as fit into one short command, and answers with how many that were. */
function createRowStore(ports: AcceptHistoryPorts, staged: StagedHistory) {
  let known: { readonly tier: NamedSubjectTier; readonly auditSeq: number } | null = null;

  /** What was read of the registry holds until somebody else gives a command. */
  function tierFor(repositories: Repositories): NamedSubjectTier {
    const stands = known !== null && known.auditSeq === ports.audit.head().seq;
    return known !== null && stands ? known.tier : createNamedTier(repositories, ports.ids);
  }

  return (rows: readonly HistoryRow[], isFirst: boolean): Result<number, Refusal> => {
    let tier: NamedSubjectTier | null = null;
    const stored = command(ports, 'import_history', staged.hash, (repositories) => {
      const start = ports.clock.elapsed();
      if (isFirst) keepSource(repositories, ports.clock, staged);
      if (isFirst) saveMapping(repositories, staged, ports.clock.now());
      tier = tierFor(repositories);
      tier.learn(rows.map(({ name }) => name));
      let count = 0;
      for (const row of rows) {
        if (count > 0 && ports.clock.elapsed() - start > COMMAND_BUDGET_MS) break;
        repositories.register.insert(entryOf(row, tier, ports.ids, staged.hash));
        count += 1;
      }
      return ok({
        value: count,
        payload: { file: staged.name, firstRow: rows[0]?.row ?? null, stored: count },
        changed: [],
      });
    });
    known = stored.ok && tier !== null ? { tier, auditSeq: ports.audit.head().seq } : null;
    return stored;
  };
}

function entryOf(row: HistoryRow, tier: SubjectTier, ids: IdSource, sourceHash: FileHash): RegisterEntry {
  const { awardCode, year } = row;
  if (awardCode === null || year === null) throw new Error(`Row ${row.row} has no award or year`);
  const { kind, salutation, name, position, unitId, isUnit, birthDate, birthYear } = row;
  const subjectId = tier.tie({ kind, salutation, name, position, unitId, isUnit, birthDate, birthYear });
  return {
    id: ids.newId() as RegisterEntryId,
    subjectId,
    awardCode,
    category: row.category,
    year,
    number: row.registerNumber,
    decisionNumber: row.decisionNumber,
    decisionDate: row.decisionDate,
    decidedBy: row.decidedBy,
    signer: row.signer,
    achievement: row.achievement,
    name,
    position,
    unitName: row.unitText,
    unitId,
    certificateNumber: row.certificateNumber,
    deliveredOn: null,
    deliveredTo: '',
    status: EntryStatus.inForce,
    note: row.note,
    decisionId: null,
    proposalId: null,
    sourceHash,
    sourceRow: row.row,
    revision: 1,
  };
}
