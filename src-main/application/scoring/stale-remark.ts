import { refuse } from '../../contract/refusal.ts';
import type { ClusterId } from '../../domain/kernel/ids.ts';
import type { RemarkKey, Repositories } from '../repositories.ts';
import type { RemarkWrite } from './write-scores.ts';

/** A text that an officer wrote at a cell; `expected` is what the page showed before. Null where there is none. */
export type RemarkEdit = RemarkKey & { readonly text: string | null; readonly expected: string | null };

/** Names the first text that is not what the page showed, with both texts. */
export function refuseStaleRemark(
  { scoreContext, units }: Repositories,
  clusterId: ClusterId,
  edits: readonly RemarkEdit[],
): ReturnType<typeof refuse> | null {
  for (const edit of edits) {
    const stored = scoreContext.findRemark(clusterId, edit) ?? null;
    if (stored === edit.expected) continue;
    return refuse('stale_remark', {
      unit: units.find(edit.unitId)?.name ?? edit.unitId,
      criterion: edit.criterionCode,
      stored: stored ?? '',
      typed: edit.text ?? '',
    });
  }
  return null;
}

/** The write that an edited text asks for. */
export function remarkWrite({ unitId, criterionCode, layer, kind, text }: RemarkEdit): RemarkWrite {
  return { unitId, criterionCode, layer, kind, after: text };
}
