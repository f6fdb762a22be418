/** What a scrolled box shows along one axis, in px of its content. */
export interface ScrollAxis {
  readonly offset: number;
  readonly size: number;
  /** Covered at the start (heading rows, pinned columns) and at the end (totals row). */
  readonly coveredStart: number;
  readonly coveredEnd: number;
}

/** The smallest scroll after which nothing covers the span; its start wins where it doesn't fit. */
export function scrollToShow(start: number, end: number, axis: ScrollAxis): number {
  const shownFrom = axis.offset + axis.coveredStart;
  const shownTo = axis.offset + axis.size - axis.coveredEnd;
  if (start < shownFrom) return Math.max(0, start - axis.coveredStart);
  if (end <= shownTo) return axis.offset;
  return Math.max(0, Math.min(end - axis.size + axis.coveredEnd, start - axis.coveredStart));
}
