import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { canTake } from '../../domain/exchange/compare-returned.ts';
import type { ClusterId, StagedId, UnitId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { formatPoints } from '../../domain/kernel/points.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { emptyStanding } from '../../domain/scoring/ranking/ranking-rules.ts';
import { sameContent } from '../../domain/scoring/sheet/cell-content.ts';
import type { CellContent } from '../../domain/scoring/sheet/cell-content.ts';
import { ScoreLayer } from '../../domain/scoring/sheet/layer.ts';
import { command, storageRefusal } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { keepSource } from '../intake/keep-source.ts';
import type { Staging } from '../intake/staging.ts';
import type { Clock, FileStore } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { refuseLocked, sheetRules } from '../scoring/sheet-rules.ts';
import { writeScores } from '../scoring/write-scores.ts';
import type { RemarkWrite, ScoreWrite } from '../scoring/write-scores.ts';
import type { StagedReturn } from './read-returned.ts';
import { compareReturned } from './returned-cells.ts';
import type { ReturnedRow } from './returned-cells.ts';

export type AcceptReturnedPorts = CommandPorts & {
  clock: Clock;
  files: FileStore;
  returns: Pick<Staging<StagedReturn>, 'get' | 'remove'>;
};

/** A criterion that the officer takes over; `expected` is what the page showed as standing here. */
export type AcceptedCell = { readonly criterionCode: string; readonly expected: CellContent };

export type AcceptedReturn = {
  readonly clusterId: ClusterId;
  readonly stored: number;
  readonly notes: number;
};

/**
 * Takes the named criteria of a returned workbook over into the unit's own layer, points, figures and texts, as one step that
 * undo takes back, with file and cell as their source. An empty list only records that the workbook has come back. The file
 * itself is kept first, so that no stored score lacks its source.
 */
export async function acceptReturned(
  ports: AcceptReturnedPorts,
  input: { stagedId: StagedId; cells: readonly AcceptedCell[] },
): Promise<Result<AcceptedReturn, Refusal>> {
  const staged = ports.returns.get(input.stagedId);
  if (!staged) return refuse('staged_gone');
  const { clusterId, unitId } = staged.identity;
  const kept = await ports.files.store(staged.bytes);
  if (!kept.ok) return err(storageRefusal(kept.error.code));

  const result = command(ports, 'accept_returned', clusterId, (repositories) => {
    const rules = sheetRules(repositories, clusterId);
    if (!rules.ok) return rules;
    const locked = refuseLocked(rules.value.sheet.lockedLayers, ScoreLayer.self);
    if (locked) return locked;
    if (!rules.value.unitNames.has(unitId)) return refuse('not_a_member', { unit: unitId });
    const rows = acceptedRows(repositories, staged, input.cells);
    if (!rows.ok) return rows;
    keepSource(repositories, ports.clock, staged);
    const written = writeScores(
      repositories,
      ports.clock,
      clusterId,
      rows.value.flatMap((row) => scoreWrite(row, staged)),
      'refuse',
      rows.value.flatMap((row) => noteWrite(row, unitId)),
    );
    if (!written.ok) return written;
    recordReturn(repositories, ports.clock, staged);
    const { changes, remarks } = written.value;
    return ok({
      value: { clusterId, stored: changes.length, notes: remarks.length },
      payload: { file: staged.name, hash: staged.hash, unitId, ...written.value },
      changed: [{ topic: 'scores', id: clusterId }],
    });
  });
  if (result.ok) ports.returns.remove(input.stagedId);
  return result;
}

/** The rows that were named, compared anew: what the page showed as standing here must still stand here. */
function acceptedRows(
  repositories: Repositories,
  staged: StagedReturn,
  cells: readonly AcceptedCell[],
): Result<readonly ReturnedRow[], Refusal> {
  const rows = new Map(compareReturned(repositories, staged).map((row) => [row.criterionCode, row]));
  const accepted: ReturnedRow[] = [];
  for (const { criterionCode, expected } of cells) {
    const row = rows.get(criterionCode);
    if (row === undefined) return refuse('not_a_criterion', { criterion: criterionCode });
    if (!sameContent(row.current, expected)) {
      return refuse('stale_cell', {
        unit: repositories.units.find(staged.identity.unitId)?.name ?? staged.identity.unitId,
        criterion: criterionCode,
        stored: pointsText(row.current),
        typed: row.returned === null ? '' : pointsText(row.returned),
      });
    }
    if (!canTake(row.change) && row.note === null) continue;
    accepted.push(row);
  }
  return ok(accepted);
}

function pointsText({ value }: CellContent): string {
  return value === null ? '' : formatPoints(value);
}

function scoreWrite(row: ReturnedRow, { identity, hash }: StagedReturn): ScoreWrite[] {
  const { returned, change, criterionCode, address } = row;
  if (returned === null || !canTake(change)) return [];
  const isEmpty = returned.value === null && returned.measure === null;
  const after = isEmpty ? null : { ...returned, sourceHash: hash, sourceCell: address };
  return [{ unitId: identity.unitId, criterionCode, layer: ScoreLayer.self, after }];
}

function noteWrite({ note, criterionCode }: ReturnedRow, unitId: UnitId): RemarkWrite[] {
  return note === null ? [] : [{ unitId, criterionCode, layer: ScoreLayer.self, kind: 'note', after: note }];
}

/** The workbook has come back, and with it the unit's self-score, where nobody recorded that before. */
function recordReturn(
  { sentWorkbooks, scoreContext }: Repositories,
  clock: Clock,
  { identity, hash }: StagedReturn,
): void {
  const { workbookId, clusterId, unitId, year } = identity;
  const now = clock.now();
  const sent = sentWorkbooks.find(workbookId);
  if (sent) sentWorkbooks.update({ ...sent, returnedAt: now, returnedHash: hash });
  const today = localMomentOf(now).date;
  const standing = scoreContext.standings(clusterId).find((known) => known.unitId === unitId);
  if ((standing?.selfScoreOn ?? null) !== null || today < `${year}-01-01`) return;
  scoreContext.saveStanding(clusterId, {
    ...(standing ?? emptyStanding(unitId)),
    selfScoreOn: today,
  });
}
