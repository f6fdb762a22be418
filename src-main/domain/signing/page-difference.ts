/** How the pages of a file that came back differ from those that were sent. */
export const PageDifferenceKind = {
  /** A number, a date or the image of a signature where they belong. */
  stamped: 'stamped',
  /** Something in a margin, where tools write who signed. */
  marginText: 'margin_text',
  /** An annotation between the margins that isn't a signature. */
  annotationAdded: 'annotation_added',
  /** The picture of a signature where none belongs: it could say anything there. */
  signatureElsewhere: 'signature_elsewhere',
  pageAdded: 'page_added',
  pageRemoved: 'page_removed',
  pageSize: 'page_size',
  textRemoved: 'text_removed',
  textAdded: 'text_added',
  /** Lines, images or fonts of the page aren't those that were sent. */
  drawingChanged: 'drawing_changed',
  /** Lines or an image between the margins, where nothing was to be added. */
  drawingAdded: 'drawing_added',
  /** Something that was added lies over text. */
  textCovered: 'text_covered',
  /** Scripts, actions, layers or a form that is shown instead of the pages. */
  documentActs: 'document_acts',
} as const;
export type PageDifferenceKind = (typeof PageDifferenceKind)[keyof typeof PageDifferenceKind];

export type PageDifference = {
  readonly kind: PageDifferenceKind;
  /** From 1. */
  readonly page: number;
  /** The text that it is about; empty where there is none. */
  readonly text: string;
};

/** Number and date as they stand on the first page; null where they aren't filled in. */
export type StampedNumber = {
  readonly number: number | null;
  /** `2026-11-23`, not checked to be a day of the calendar. */
  readonly date: string | null;
};

export type PageComparison = {
  readonly differences: readonly PageDifference[];
  /** How much of the text that was sent stands in the file that came back, in whole percent, cut off. */
  readonly sharePercent: number;
  readonly stamped: StampedNumber;
};

const harmless: ReadonlySet<PageDifferenceKind> = new Set(['stamped', 'margin_text']);

/** What makes the file another document than the one that was sent. */
export function forbiddenDifferences(comparison: PageComparison): readonly PageDifference[] {
  return comparison.differences.filter(({ kind }) => !harmless.has(kind));
}
