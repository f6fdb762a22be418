import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Json } from '../../kernel/canonical-json.ts';
import type { UnitId } from '../../kernel/ids.ts';
import type { Points } from '../../kernel/points.ts';
import { rankCluster } from '../ranking/rank-cluster.ts';
import type { RankingOptions } from '../ranking/rank-cluster.ts';
import type { UnitStanding } from '../ranking/ranking-rules.ts';
import type { SheetEntries } from '../results/entries.ts';
import { evaluateSheet } from '../results/evaluate-sheet.ts';
import type { Exemption } from '../results/evaluate-sheet.ts';
import { scoredCriteria } from './scheme.ts';
import type { Criterion, Scheme } from './scheme.ts';

/** A criterion that another version of a scheme adds, takes away or changes, by its code. */
export type CriterionChange =
  | { readonly kind: 'added' | 'removed'; readonly code: string }
  | { readonly kind: 'changed'; readonly code: string; readonly fields: readonly (keyof Criterion)[] };

export type UnitPlace = { readonly total: Points | null; readonly rank: number | null };

export type SchemeComparison = {
  /** In the order of the new version, then what it lacks. */
  readonly criteria: readonly CriterionChange[];
  /** Fields of the scheme itself that differ, its criteria apart. */
  readonly settings: readonly SchemeSetting[];
  readonly units: readonly {
    readonly unitId: UnitId;
    readonly before: UnitPlace;
    readonly after: UnitPlace;
  }[];
  /** Entries whose criterion the new version doesn't score: they would no longer count. */
  readonly lost: readonly { readonly unitId: UnitId; readonly criterionCode: string }[];
};

/** The sheet on which two versions are compared. */
export type ComparedSheet = {
  readonly unitIds: readonly UnitId[];
  readonly entries: SheetEntries;
  readonly exemptions: readonly Exemption[];
  readonly standings: readonly UnitStanding[];
  readonly options: RankingOptions;
};

const schemeSettings = ['name', 'total', 'capTotal', 'exemption', 'ranking'] as const;
export type SchemeSetting = (typeof schemeSettings)[number];

const criterionFields = [
  'name',
  'parentCode',
  'maximum',
  'role',
  'formula',
  'formulaText',
  'measuredIn',
] as const;

/** What another version of a scheme does to a cluster that was scored by this one. */
export function compareSchemes(before: Scheme, after: Scheme, sheet: ComparedSheet): SchemeComparison {
  const [placesBefore, placesAfter] = [placesUnder(before, sheet), placesUnder(after, sheet)];
  const scored = new Set(scoredCriteria(after).map(({ code }) => code));
  const nowhere: UnitPlace = { total: null, rank: null };
  return {
    criteria: criterionChanges(before.criteria, after.criteria),
    settings: schemeSettings.filter((setting) => !same(before[setting], after[setting])),
    units: sheet.unitIds.map((unitId) => ({
      unitId,
      before: placesBefore.get(unitId) ?? nowhere,
      after: placesAfter.get(unitId) ?? nowhere,
    })),
    lost: sheet.unitIds.flatMap((unitId) =>
      [...(sheet.entries.get(unitId)?.keys() ?? [])]
        .filter((code) => !scored.has(code))
        .map((criterionCode) => ({ unitId, criterionCode })),
    ),
  };
}

function placesUnder(scheme: Scheme, sheet: ComparedSheet): ReadonlyMap<UnitId, UnitPlace> {
  const evaluations = evaluateSheet(scheme, sheet.unitIds, sheet.entries, sheet.exemptions);
  const ranked = rankCluster(scheme, evaluations, sheet.standings, sheet.options);
  return new Map(ranked.map(({ unitId, total, rank }) => [unitId, { total, rank }]));
}

function criterionChanges(
  before: readonly Criterion[],
  after: readonly Criterion[],
): readonly CriterionChange[] {
  const earlier = new Map(before.map((criterion) => [criterion.code, criterion]));
  const later = new Set(after.map(({ code }) => code));
  return [
    ...after.flatMap((criterion): CriterionChange[] => {
      const { code } = criterion;
      const old = earlier.get(code);
      if (old === undefined) return [{ kind: 'added', code }];
      const fields = criterionFields.filter((field) => !same(old[field], criterion[field]));
      return fields.length === 0 ? [] : [{ kind: 'changed', code, fields }];
    }),
    ...before.flatMap(({ code }): CriterionChange[] => (later.has(code) ? [] : [{ kind: 'removed', code }])),
  ];
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a as Json) === canonicalJson(b as Json);
}
