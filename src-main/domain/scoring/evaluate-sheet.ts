import type { UnitId } from '../kernel/ids.ts';
import type { Points } from '../kernel/points.ts';
import { pointsOf, roundedShare } from '../kernel/points.ts';
import { times } from '../kernel/whole.ts';
import { clusterContext } from './cluster-context.ts';
import type { ClusterContext } from './cluster-context.ts';
import { computePoints } from './compute-points.ts';
import type { ExactPoints } from './compute-points.ts';
import type { CellEntry, SheetEntries } from './entries.ts';
import { redistributedMaxima } from './redistribute.ts';
import { schemeLines } from './scheme-tree.ts';
import { ExemptionRule } from './scheme.ts';
import type { Criterion, Scheme } from './scheme.ts';
import { addUp } from './totals.ts';
import type { UnitTotals } from './totals.ts';

/** A criterion that doesn't apply to a unit. */
export type Exemption = { readonly unitId: UnitId; readonly criterionCode: string };

/** What a cell comes to. */
export type CellResult = {
  /** What counts; null where it is missing, or nothing counts. */
  readonly points: Points | null;
  readonly origin: 'given' | 'computed' | 'exempt' | 'missing';
  /** What the formula gives by itself, also where other points were given; null where it gives none. */
  readonly computed: Points | null;
  /** The maximum for this unit; more than the scheme's where it took over from criteria that don't apply. */
  readonly maximum: Points;
};

export type UnitEvaluation = {
  readonly unitId: UnitId;
  /** By the code of every criterion that takes a score. */
  readonly cells: ReadonlyMap<string, CellResult>;
  readonly totals: UnitTotals;
};

/**
 * Computes the sheet of a cluster. Some criteria compare a unit with the others, so that the cluster is always computed as a
 * whole; a unit of two clusters has two results that know nothing of each other.
 */
export function evaluateSheet(
  scheme: Scheme,
  unitIds: readonly UnitId[],
  entries: SheetEntries,
  exemptions: readonly Exemption[],
): readonly UnitEvaluation[] {
  const lines = schemeLines(scheme);
  const exempt = exemptCodes(exemptions);
  const units = unitIds.map((unitId) => {
    const codes = exempt.get(unitId);
    const spread = codes !== undefined && scheme.exemption === ExemptionRule.redistribute;
    return {
      unitId,
      entries: entries.get(unitId),
      exempt: codes,
      maxima: spread ? redistributedMaxima(lines, codes) : null,
      cells: new Map<string, CellResult>(),
    };
  });
  lines.forEach(({ criterion, scored }, index) => {
    if (!scored) return;
    const { code } = criterion;
    const applying = units.filter((unit) => unit.exempt?.has(code) !== true);
    const context = clusterContext(
      criterion,
      applying.map((unit) => unit.entries?.get(code)?.measure ?? null),
    );
    for (const unit of applying) {
      const maximum = unit.maxima?.[index] ?? criterion.maximum;
      unit.cells.set(code, evaluateCell(criterion, unit.entries?.get(code), context, maximum));
    }
    if (applying.length === units.length) return;
    const result = exemptResult(
      scheme.exemption,
      criterion,
      applying.map((unit) => unit.cells.get(code)?.points ?? null),
    );
    for (const unit of units) if (unit.exempt?.has(code) === true) unit.cells.set(code, result);
  });
  return units.map(({ unitId, cells, maxima }) => ({
    unitId,
    cells,
    totals: addUp(
      scheme,
      lines,
      (index) => {
        const cell = cells.get(lines[index]?.criterion.code ?? '');
        return cell?.points ?? (cell?.origin === 'exempt' && maxima !== null ? 'exempt' : 'missing');
      },
      maxima,
    ),
  }));
}

/** The criteria that don't apply, by unit. */
export function exemptCodes(exemptions: readonly Exemption[]): ReadonlyMap<UnitId, ReadonlySet<string>> {
  const codes = new Map<UnitId, Set<string>>();
  for (const { unitId, criterionCode } of exemptions) {
    codes.set(unitId, (codes.get(unitId) ?? new Set()).add(criterionCode));
  }
  return codes;
}

/** @param maximum the criterion's for this unit */
function evaluateCell(
  criterion: Criterion,
  entry: CellEntry | undefined,
  context: ClusterContext,
  maximum: Points,
): CellResult {
  const outcome = computePoints(criterion, entry?.measure ?? null, context);
  const exact = outcome.kind === 'points' ? outcome.exact : null;
  const computed = exact && roundedShare(1, exact.numerator, exact.denominator);
  const given = entry?.value ?? null;
  if (given !== null) {
    const points = toMaximum({ numerator: given, denominator: 1 }, criterion.maximum, maximum);
    return { points, origin: 'given', computed, maximum };
  }
  if (exact === null) return { points: null, origin: 'missing', computed, maximum };
  const points = maximum === criterion.maximum ? computed : toMaximum(exact, criterion.maximum, maximum);
  return { points, origin: 'computed', computed, maximum };
}

/** Points of a criterion whose maximum was raised, in the same proportion; rounded from the exact points, not once more. */
function toMaximum({ numerator, denominator }: ExactPoints, from: Points, to: Points): Points {
  return from === to || from === 0
    ? roundedShare(1, numerator, denominator)
    : roundedShare(to, numerator, times(denominator, from));
}

/**
 * The result of a unit to which a criterion doesn't apply: none where its maximum was spread, and the average of the others
 * where the scheme says so; as long as no other has points there is no average.
 */
function exemptResult(
  rule: ExemptionRule,
  { maximum }: Criterion,
  others: readonly (Points | null)[],
): CellResult {
  if (rule === ExemptionRule.redistribute) {
    return { points: null, origin: 'exempt', computed: null, maximum: pointsOf(0) };
  }
  const points = others.filter((value) => value !== null);
  const sum = points.reduce((total, value) => total + value, 0);
  const average = points.length === 0 ? null : roundedShare(1, sum, points.length);
  return { points: average, origin: 'exempt', computed: null, maximum };
}
