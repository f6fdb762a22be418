import type {
  ClusterWorkbookView,
  WorkbookLayer,
} from '../../domain/documents/views/cluster-workbook-view.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
import type { Points } from '../../domain/kernel/points.ts';
import type { UnitEvaluation } from '../../domain/scoring/results/evaluate-sheet.ts';
import { formatRank, sheetResult } from '../../domain/scoring/results/sheet-result.ts';
import { SheetStage } from '../../domain/scoring/sheet/layer.ts';
import type { ScoreSheetView } from './get-sheet.ts';
import type { ProposedAwards } from './score-summary.ts';
import { proposalSentence, schemeSentence } from './summary-texts.ts';

/** What the workbook of a cluster holds: the points of each layer, and the ranks that its own formulas can't find. */
export function clusterWorkbookOf(
  sheet: ScoreSheetView,
  proposed: ProposedAwards,
  now: Instant,
): ClusterWorkbookView {
  const { cluster, scheme } = sheet;
  const { layers, ranked } = sheetResult(sheet);
  const places = new Map(ranked.map((unit) => [unit.unitId, unit]));
  return {
    title: `Bảng điểm thi đua ${cluster.name} năm ${scheme.year}`,
    schemeSentence: schemeSentence(scheme),
    author: 'Hội đồng Thi đua - Khen thưởng tỉnh',
    final: sheet.lockedLayers.includes(SheetStage.final),
    criteria: scheme.criteria.map(({ code, name, parentCode, maximum, role, formula }) => ({
      code,
      name,
      parentCode,
      maximum,
      group: formula === null,
      role,
    })),
    total: scheme.total,
    capTotal: scheme.capTotal,
    units: sheet.units.map(({ id, name }) => {
      const place = places.get(id);
      return {
        name,
        rank: place ? formatRank(place) : '',
        proposal: place ? proposalSentence(place, proposed.get(id) ?? []) : '',
      };
    }),
    layers: [
      layer('Tự chấm', layers.self),
      layer(cluster.kind === 'block' ? 'Khối chấm' : 'Cụm chấm', layers.cluster),
      layer('Thẩm định', layers.appraisal),
    ],
    preparedAt: now,
  };
}

function layer(name: string, evaluations: readonly UnitEvaluation[]): WorkbookLayer {
  return {
    name,
    points: evaluations.map(
      ({ cells }) =>
        new Map(
          [...cells].flatMap(([code, { points }]): [string, Points][] =>
            points === null ? [] : [[code, points]],
          ),
        ),
    ),
  };
}
