import type { UnitId } from '../../../../src-main/domain/kernel/ids.ts';
import { sameContent } from '../../../../src-main/domain/scoring/sheet/cell-content.ts';
import type { CellContent } from '../../../../src-main/domain/scoring/sheet/cell-content.ts';
import type { ScoreLayer } from '../../../../src-main/domain/scoring/sheet/layer.ts';
import type { ScoreRemarkKind } from '../../../../src-main/domain/scoring/sheet/remark.ts';
import { contentOf, emptyContent } from './cell-content.ts';

export type ScoreKey = {
  readonly unitId: UnitId;
  readonly criterionCode: string;
  readonly layer: ScoreLayer;
};

export type RemarkKey = ScoreKey & { readonly kind: ScoreRemarkKind };

/** What a cell shall hold; an empty content takes the score away. */
export type ScoreEdit = ScoreKey & CellContent;

/** What the text at a cell shall be; null takes it away. */
export type RemarkEdit = RemarkKey & { readonly text: string | null };

/** A change of a sheet: of what a cell holds, or of a text at a cell. */
export type SheetEdit = ScoreEdit | RemarkEdit;

/** Where an edit goes: into a cell, or into a text at it. */
export type EditPlace = ScoreKey & { readonly kind?: ScoreRemarkKind };

/** What stands at a place: the content of a cell, or a text (null where there is none). */
export type Said = CellContent | string | null;

export function isRemark(edit: SheetEdit): edit is RemarkEdit {
  return 'text' in edit;
}

/** Names a cell, or a text at it. */
export function placeKey({ layer, unitId, criterionCode, kind }: EditPlace): string {
  return `${layer}/${unitId}/${criterionCode}${kind === undefined ? '' : `#${kind}`}`;
}

export function saidBy(edit: SheetEdit): Said {
  return isRemark(edit) ? edit.text : contentOf(edit);
}

/** What stands at a place of which nothing is known. */
export function nothingSaid({ kind }: EditPlace): Said {
  return kind === undefined ? emptyContent : null;
}

export function sameSaid(a: Said, b: Said): boolean {
  return isContent(a) && isContent(b) ? sameContent(a, b) : a === b;
}

export function isContent(said: Said): said is CellContent {
  return typeof said === 'object' && said !== null;
}

/** The place alone. */
export function placeOf(edit: SheetEdit): EditPlace {
  const { unitId, criterionCode, layer } = edit;
  return { unitId, criterionCode, layer, ...(isRemark(edit) ? { kind: edit.kind } : {}) };
}
