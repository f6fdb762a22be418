import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { ClusterId } from '../../domain/kernel/ids.ts';
import { formatPoints } from '../../domain/kernel/points.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { sameMeasure } from '../../domain/scoring/measure.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock } from '../ports.ts';
import type { ScoreKey } from '../repositories.ts';
import { writeScores } from './write-scores.ts';
import type { CellContent, WrittenScores } from './write-scores.ts';

export type CellEdit = ScoreKey & CellContent & { readonly expected: CellContent };

/**
 * Stores typed or pasted scores as one undo step. A cell that holds another value than the page showed refuses the whole
 * action with `stale_cell` and both values, so that nobody overwrites what they have not seen.
 */
export function saveCells(
  ports: CommandPorts & { clock: Clock },
  { clusterId, edits }: { clusterId: ClusterId; edits: readonly CellEdit[] },
): Result<WrittenScores, Refusal> {
  return command(ports, 'save_cells', clusterId, (repositories) => {
    for (const edit of edits) {
      const stored = repositories.scores.find(clusterId, edit) ?? { value: null, measure: null };
      if (stored.value !== edit.expected.value || !sameMeasure(stored.measure, edit.expected.measure)) {
        return refuse('stale_cell', {
          unit: repositories.units.find(edit.unitId)?.name ?? edit.unitId,
          criterion: edit.criterionCode,
          stored: stored.value === null ? '' : formatPoints(stored.value),
          typed: edit.value === null ? '' : formatPoints(edit.value),
        });
      }
    }
    const written = writeScores(
      repositories,
      ports.clock,
      clusterId,
      edits.map(({ unitId, criterionCode, layer, value, measure }) => ({
        unitId,
        criterionCode,
        layer,
        after:
          value === null && measure === null ? null : { value, measure, sourceHash: null, sourceCell: null },
      })),
      'refuse',
    );
    if (!written.ok) return written;
    return ok({
      value: written.value,
      payload: written.value,
      changed: [{ topic: 'scores', id: clusterId }],
    });
  });
}
