import type { ScoreSummaryRow, ScoreSummaryView } from '../../domain/documents/views/score-summary-view.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
import type { UnitId } from '../../domain/kernel/ids.ts';
import { formatPoints } from '../../domain/kernel/points.ts';
import type { Points } from '../../domain/kernel/points.ts';
import type { RankedUnit } from '../../domain/scoring/ranking/rank-cluster.ts';
import type { UnitEvaluation } from '../../domain/scoring/results/evaluate-sheet.ts';
import { formatRank, sheetResult } from '../../domain/scoring/results/sheet-result.ts';
import type { SheetResult } from '../../domain/scoring/results/sheet-result.ts';
import { CriterionRole } from '../../domain/scoring/schemes/scheme.ts';
import { SheetStage } from '../../domain/scoring/sheet/layer.ts';
import { provinceHeading } from '../documents/province-heading.ts';
import type { ScoreSheetView } from './get-sheet.ts';
import { exclusionSentence, proposalSentence, provisionalSentence, schemeSentence } from './summary-texts.ts';

/** Names of the awards for which units of the sheet are put forward. */
export type ProposedAwards = ReadonlyMap<UnitId, readonly string[]>;

/** What the summary of a sheet prints: the same totals and ranks as the screen shows. */
export function scoreSummaryOf(
  sheet: ScoreSheetView,
  proposed: ProposedAwards,
  now: Instant,
): ScoreSummaryView {
  const { cluster, scheme } = sheet;
  const result = sheetResult(sheet);
  const names = new Map(sheet.units.map(({ id, name }) => [id, name]));
  const groups = scheme.criteria.filter(
    ({ parentCode, role }) => parentCode === null && role === CriterionRole.regular,
  );
  return {
    parentBody: provinceHeading,
    issuingBodyLines: [cluster.name.toLocaleUpperCase('vi')],
    titleLines: [`${cluster.name} năm ${scheme.year}`],
    schemeSentence: schemeSentence(scheme),
    final: sheet.lockedLayers.includes(SheetStage.final),
    groups: groups.map(({ code, name, maximum }) => ({ code, name, maximum: formatPoints(maximum) })),
    rows: result.ranked.map((ranked, index) => ({
      ordinal: index + 1,
      unit: names.get(ranked.unitId) ?? ranked.unitId,
      ...figuresOf(
        result,
        ranked.unitId,
        groups.map(({ code }) => code),
      ),
      rank: formatRank(ranked),
      proposal: proposalSentence(ranked, proposed.get(ranked.unitId) ?? []),
    })),
    remarks: [
      ...provisionalSentence(incompleteUnits(result)),
      ...result.ranked.flatMap((ranked) => remarkOf(names.get(ranked.unitId) ?? '', ranked)),
    ],
    signatures: {
      left: ['NGƯỜI LẬP BIỂU'],
      right: [cluster.kind === 'block' ? 'TRƯỞNG KHỐI' : 'TRƯỞNG CỤM'],
    },
    preparedAt: now,
  };
}

/** How many ranked units lack scores, so that ranks and flags may still change. */
function incompleteUnits({ ranked, final }: SheetResult): number {
  const complete = new Map(final.map(({ unitId, totals }) => [unitId, totals.complete]));
  return ranked.filter(({ unitId, rank }) => rank !== null && complete.get(unitId) === false).length;
}

function figuresOf(
  { layers, final }: SheetResult,
  unitId: UnitId,
  groupCodes: readonly string[],
): Pick<
  ScoreSummaryRow,
  'groupTotals' | 'bonus' | 'penalty' | 'selfTotal' | 'clusterTotal' | 'appraisalTotal' | 'finalTotal'
> {
  const ofUnit = (evaluations: readonly UnitEvaluation[]) =>
    evaluations.find((evaluation) => evaluation.unitId === unitId);
  const evaluation = ofUnit(final);
  const totals = evaluation?.totals;
  return {
    groupTotals: groupCodes.map((code) =>
      text(totals?.groups.find((group) => group.code === code)?.total ?? evaluation?.cells.get(code)?.points),
    ),
    bonus: text(totals?.bonus),
    penalty: text(totals?.penalty),
    selfTotal: text(ofUnit(layers.self)?.totals.total),
    clusterTotal: text(ofUnit(layers.cluster)?.totals.total),
    appraisalTotal: text(ofUnit(layers.appraisal)?.totals.total),
    finalTotal: text(totals?.total),
  };
}

function text(points: Points | null | undefined): string {
  return points === null || points === undefined ? '' : formatPoints(points);
}

function remarkOf(unit: string, { exclusions }: RankedUnit): string[] {
  if (exclusions.length === 0) return [];
  return [`${unit} không xếp hạng: ${exclusions.map(exclusionSentence).join('; ')}.`];
}
