import type { UnitId } from '../../kernel/ids.ts';
import type { Points } from '../../kernel/points.ts';
import { pointsOf, roundedShare } from '../../kernel/points.ts';
import { times } from '../../kernel/whole.ts';
import { clusterContext } from '../formulas/cluster-context.ts';
import type { ClusterContext } from '../formulas/cluster-context.ts';
import { computePoints } from '../formulas/compute-points.ts';
import type { ExactPoints } from '../formulas/compute-points.ts';
import { schemeLines } from '../schemes/scheme-tree.ts';
import type { SchemeLine } from '../schemes/scheme-tree.ts';
import { ExemptionRule } from '../schemes/scheme.ts';
import type { Criterion, Scheme } from '../schemes/scheme.ts';
import type { CellContent } from '../sheet/cell-content.ts';
import type { SheetEntries } from './entries.ts';
import { redistribution } from './redistribute.ts';
import { addUp } from './totals.ts';
import type { LineScore, UnitTotals } from './totals.ts';

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
  const anywhereExempt = new Set(exemptions.map(({ criterionCode }) => criterionCode));
  const maximaOf = redistribution(lines);
  const units = unitIds.map((unitId) => {
    const codes = exempt.get(unitId);
    const spread = codes !== undefined && scheme.exemption === ExemptionRule.redistribute;
    const ofUnit = entries.get(unitId);
    return {
      unitId,
      exempt: codes,
      maxima: spread ? maximaOf(codes) : null,
      // By line: criteria are gone through one by one, and looking each up in every unit's map costs more than all formulas.
      entries: lines.map(({ criterion }) => ofUnit?.get(criterion.code) ?? null),
      cells: lines.map((): CellResult | null => null),
    };
  });
  for (const [index, { criterion, scored }] of lines.entries()) {
    if (!scored) continue;
    const { code } = criterion;
    const applying = anywhereExempt.has(code)
      ? units.filter((unit) => unit.exempt?.has(code) !== true)
      : units;
    const column = applying.map((unit) => unit.entries[index] ?? null);
    const context = clusterContext(criterion, column);
    const points = applying.map((unit, place) => {
      const maximum = unit.maxima?.[index] ?? criterion.maximum;
      const cell = evaluateCell(criterion, column[place] ?? null, context, maximum);
      unit.cells[index] = cell;
      return cell.points;
    });
    if (applying.length === units.length) continue;
    const cell = exemptResult(scheme.exemption, criterion, points);
    for (const unit of units) if (unit.exempt?.has(code) === true) unit.cells[index] = cell;
  }
  return units.map(({ unitId, cells, maxima }) => ({
    unitId,
    cells: byCode(lines, cells),
    totals: addUp(scheme, lines, (index) => lineScore(cells[index] ?? null, maxima !== null), maxima),
  }));
}

function byCode(
  lines: readonly SchemeLine[],
  cells: readonly (CellResult | null)[],
): ReadonlyMap<string, CellResult> {
  const results = new Map<string, CellResult>();
  for (const [index, { criterion }] of lines.entries()) {
    const cell = cells[index] ?? null;
    if (cell !== null) results.set(criterion.code, cell);
  }
  return results;
}

/** A criterion that doesn't apply is awaited as long as there is no average, and by nobody where its maximum was spread. */
function lineScore(cell: CellResult | null, isSpread: boolean): LineScore {
  return cell?.points ?? (cell?.origin === 'exempt' && isSpread ? 'exempt' : 'missing');
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
  entry: CellContent | null,
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
