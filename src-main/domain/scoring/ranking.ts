import type { UnitId } from '../kernel/ids.ts';
import type { Points } from '../kernel/points.ts';

/** A unit as it comes to the ranking; `total` is null where it has no score at all. */
export type RankingRow = { readonly unitId: UnitId; readonly total: Points | null };

export type Ranked<Row extends RankingRow> = Row & {
  /** From 1; units that tie share a rank and the next ones are skipped (1-2-2-4). Null without any score. */
  readonly rank: number | null;
  readonly tied: boolean;
};

/**
 * Ranks units by total, best first. Units that tie stay in the order given, and units without any score come last,
 * unranked: not to have been scored is no last place.
 */
export function rankUnits<Row extends RankingRow>(rows: readonly Row[]): readonly Ranked<Row>[] {
  const ordered = rows.toSorted(byTotal);
  let rank = 0;
  return ordered.map((row, index) => {
    if (row.total === null) return { ...row, rank: null, tied: false };
    const tiesBefore = ordered[index - 1]?.total === row.total;
    if (!tiesBefore) rank = index + 1;
    return { ...row, rank, tied: tiesBefore || ordered[index + 1]?.total === row.total };
  });
}

function byTotal(a: RankingRow, b: RankingRow): number {
  if (a.total === null || b.total === null) return Number(a.total === null) - Number(b.total === null);
  return b.total - a.total;
}
