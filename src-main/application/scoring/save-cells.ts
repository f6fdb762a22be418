import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { ClusterId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { sameContent } from '../../domain/scoring/sheet/cell-content.ts';
import type { CellContent } from '../../domain/scoring/sheet/cell-content.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock } from '../ports.ts';
import type { Repositories, ScoreKey } from '../repositories.ts';
import { contentText } from './content-text.ts';
import { refuseStaleRemark, remarkWrite } from './stale-remark.ts';
import type { RemarkEdit } from './stale-remark.ts';
import { writeScores } from './write-scores.ts';
import type { ScoreWrite, WrittenScores } from './write-scores.ts';

export type CellEdit = ScoreKey & CellContent & { readonly expected: CellContent };

/**
 * Stores typed or pasted scores, with the texts that came along, as one undo step. A cell that holds something else than the
 * page showed refuses the whole action with `stale_cell` and both contents, so that nobody overwrites what they have not seen.
 */
export function saveCells(
  ports: CommandPorts & { clock: Clock },
  {
    clusterId,
    edits,
    remarks,
  }: { clusterId: ClusterId; edits: readonly CellEdit[]; remarks: readonly RemarkEdit[] },
): Result<WrittenScores, Refusal> {
  return command(ports, 'save_cells', clusterId, (repositories) => {
    const stale =
      refuseStaleCell(repositories, clusterId, edits) ?? refuseStaleRemark(repositories, clusterId, remarks);
    if (stale) return stale;
    const written = writeScores(
      repositories,
      ports.clock,
      clusterId,
      edits.map(cellWrite),
      'refuse',
      remarks.map(remarkWrite),
    );
    if (!written.ok) return written;
    return ok({
      value: written.value,
      payload: written.value,
      changed: [{ topic: 'scores', id: clusterId }],
    });
  });
}

function refuseStaleCell(
  { scores, units }: Repositories,
  clusterId: ClusterId,
  edits: readonly CellEdit[],
): ReturnType<typeof refuse> | null {
  for (const edit of edits) {
    const stored = scores.find(clusterId, edit) ?? { value: null, measure: null };
    if (sameContent(stored, edit.expected)) continue;
    return refuse('stale_cell', {
      unit: units.find(edit.unitId)?.name ?? edit.unitId,
      criterion: edit.criterionCode,
      stored: contentText(stored),
      typed: contentText(edit),
    });
  }
  return null;
}

/** An emptied cell leaves no row: missing is not zero, and no row is how missing is kept. */
function cellWrite({ unitId, criterionCode, layer, value, measure }: CellEdit): ScoreWrite {
  const empty = value === null && measure === null;
  return {
    unitId,
    criterionCode,
    layer,
    after: empty ? null : { value, measure, sourceHash: null, sourceCell: null },
  };
}
