import { assertNever } from '../../kernel/assert-never.ts';
import type { UnitEvaluation } from '../results/evaluate-sheet.ts';
import type { TieBreak, UnitStanding } from './ranking-rules.ts';

/** A unit as it comes to the ranking. */
export type Contender = {
  readonly evaluation: Pick<UnitEvaluation, 'unitId' | 'totals' | 'cells'>;
  readonly standing: UnitStanding | null;
};

export type Placed<Unit extends Contender> = {
  readonly unit: Unit;
  readonly rank: number;
  readonly tied: boolean;
  readonly decidedBy: TieBreak | null;
};

/** Units that nothing separates, and what separated them from the units before them with the same total. */
type Place<Unit> = { readonly units: readonly Unit[]; readonly separatedBy: TieBreak | null };

/**
 * Puts units in order by total and tie-breaks. A tie-break is tried on all units that are still equal, and only where it is known
 * of each of them: one that is known of some would order those and leave the rest anywhere.
 */
export function orderUnits<Unit extends Contender>(
  tieBreaks: readonly TieBreak[],
  units: readonly Unit[],
): readonly Placed<Unit>[] {
  const byTotal = separate(units, ({ evaluation }) => evaluation.totals.total, 'higher') ?? [];
  const places = byTotal.flatMap((equal) => separateAll(tieBreaks, { units: equal, separatedBy: null }));
  let before = 0;
  return places.flatMap(({ units, separatedBy }, index) => {
    const rank = before + 1;
    before += units.length;
    // The first of those with one total: what put it above the next.
    const decidedBy = separatedBy ?? places[index + 1]?.separatedBy ?? null;
    return units.map((unit) => ({ unit, rank, tied: units.length > 1, decidedBy }));
  });
}

/** What a tie-break compares; null where it isn't known. */
export function tieBreakValue(tieBreak: TieBreak, { evaluation, standing }: Contender): number | null {
  switch (tieBreak.kind) {
    case 'group_total': {
      const { totals, cells } = evaluation;
      const group = totals.groups.find(({ code }) => code === tieBreak.code);
      return group ? group.total : (cells.get(tieBreak.code)?.points ?? null);
    }
    case 'fewer_penalty_points':
      return evaluation.totals.penalty;
    case 'more_bonus_points':
      return evaluation.totals.bonus;
    case 'member_votes':
      return standing?.memberVotes ?? null;
    case 'council_decision':
      return standing?.councilPlace ?? null;
    default:
      return assertNever(tieBreak);
  }
}

function separateAll<Unit extends Contender>(
  tieBreaks: readonly TieBreak[],
  place: Place<Unit>,
): readonly Place<Unit>[] {
  const [tieBreak, ...rest] = tieBreaks;
  if (tieBreak === undefined || place.units.length === 1) return [place];
  // A place given by the council: the first is the best.
  const better = tieBreak.kind === 'council_decision' ? 'lower' : 'higher';
  const parts = separate(place.units, (unit) => tieBreakValue(tieBreak, unit), better) ?? [place.units];
  return parts.flatMap((units, index) =>
    separateAll(rest, { units, separatedBy: index === 0 ? place.separatedBy : tieBreak }),
  );
}

/** Units by a value, the best first, in their order where it is equal; null where one of them has no value. */
function separate<Unit>(
  units: readonly Unit[],
  valueOf: (unit: Unit) => number | null,
  better: 'higher' | 'lower',
): readonly (readonly Unit[])[] | null {
  const values = units.map((unit) => ({ unit, value: valueOf(unit) }));
  const parts = Map.groupBy(values, ({ value }) => value);
  if (parts.has(null)) return null;
  return [...parts.entries()]
    .toSorted(([a], [b]) => (better === 'lower' ? (a ?? 0) - (b ?? 0) : (b ?? 0) - (a ?? 0)))
    .map(([, part]) => part.map(({ unit }) => unit));
}
