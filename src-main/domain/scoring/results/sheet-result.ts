import type { UnitId } from '../../kernel/ids.ts';
import { rankCluster } from '../ranking/rank-cluster.ts';
import type { RankedUnit } from '../ranking/rank-cluster.ts';
import type { UnitStanding } from '../ranking/ranking-rules.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { ScoreLayer } from '../sheet/layer.ts';
import type { ScoreCell } from '../sheet/score-sheet.ts';
import { effectiveEntries, entriesOfLayer } from './entries.ts';
import { evaluateSheet } from './evaluate-sheet.ts';
import type { Exemption, UnitEvaluation } from './evaluate-sheet.ts';

/** Everything that the results of a cluster follow from. */
export type SheetFacts = {
  readonly scheme: Scheme;
  /** In the order of the office. */
  readonly units: readonly { readonly id: UnitId }[];
  readonly cells: readonly ScoreCell[];
  readonly exemptions: readonly Exemption[];
  readonly standings: readonly UnitStanding[];
  readonly flagQuota: number | null;
};

export type SheetResult = {
  readonly layers: Readonly<Record<ScoreLayer, readonly UnitEvaluation[]>>;
  /** What counts: the last layer that says something, cell by cell. */
  readonly final: readonly UnitEvaluation[];
  /** By what counts, best first. */
  readonly ranked: readonly RankedUnit[];
};

/** The results of a cluster in every layer and in the end: what screen, workbook, summary and proposals all print. */
export function sheetResult(facts: SheetFacts): SheetResult {
  const { scheme, cells, exemptions, standings, flagQuota } = facts;
  const unitIds = facts.units.map(({ id }) => id);
  const ofLayer = (layer: ScoreLayer) =>
    evaluateSheet(scheme, unitIds, entriesOfLayer(cells, layer), exemptions);
  const final = evaluateSheet(scheme, unitIds, effectiveEntries(cells), exemptions);
  return {
    layers: {
      self: ofLayer(ScoreLayer.self),
      cluster: ofLayer(ScoreLayer.cluster),
      appraisal: ofLayer(ScoreLayer.appraisal),
    },
    final,
    ranked: rankCluster(scheme, final, standings, { year: scheme.year, flagQuota }),
  };
}

/** `2`, or `2=` for units that share a rank; empty for a unit that is not ranked. */
export function formatRank({ rank, tied }: Pick<RankedUnit, 'rank' | 'tied'>): string {
  return rank === null ? '' : `${rank}${tied ? '=' : ''}`;
}
