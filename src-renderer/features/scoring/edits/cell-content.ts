import { formatPoints } from '../../../../src-main/domain/kernel/points.ts';
import type { Measure } from '../../../../src-main/domain/scoring/formulas/measure.ts';
import type { CellContent } from '../../../../src-main/domain/scoring/sheet/cell-content.ts';

export const emptyContent: CellContent = { value: null, measure: null };

/** What a cell says, without where it stands. */
export function contentOf({ value, measure }: CellContent): CellContent {
  return { value, measure };
}

export function isEmptyContent({ value, measure }: CellContent): boolean {
  return value === null && measure === null;
}

/** A measure without fields that say nothing; null where none is left, so that an emptied cell is a missing one. */
export function tidyMeasure(measure: Measure): Measure | null {
  const { counts, ...fields } = measure;
  const isCounted = counts?.some((count) => count !== null) === true;
  const tidy = { ...fields, ...(isCounted ? { counts } : {}) };
  return Object.keys(tidy).length === 0 ? null : tidy;
}

/** The texts that `contentText` puts a content into words with. */
export type ContentTexts = {
  readonly empty: string;
  readonly points: (points: string) => string;
  /** The figures of a measure, each with its name. */
  readonly figures: (measure: Measure) => string;
};

/** A content in words, as the dialog about two contents of one cell shows it: the figures, then points given by hand. */
export function contentText({ value, measure }: CellContent, texts: ContentTexts): string {
  const parts = [
    ...(measure === null ? [] : [texts.figures(measure)]),
    ...(value === null ? [] : [texts.points(formatPoints(value))]),
  ];
  return parts.length === 0 ? texts.empty : parts.join('; ');
}
