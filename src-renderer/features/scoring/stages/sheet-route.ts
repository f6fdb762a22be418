import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import { SheetStage } from '../../../../src-main/domain/scoring/sheet/layer.ts';
import { sheetStages } from '../../../../src-main/domain/scoring/sheet/stages.ts';

/** What a stage can be looked at as; the address of the page names it. */
export const StageView = { points: 'points', figures: 'figures', ranking: 'ranking' } as const;
export type StageView = (typeof StageView)[keyof typeof StageView];

/** The views of a stage, the one first that it opens with. */
export function viewsOf(stage: SheetStage): readonly StageView[] {
  switch (stage) {
    case SheetStage.self:
    case SheetStage.cluster:
    case SheetStage.appraisal:
      return [StageView.points, StageView.figures];
    case SheetStage.explanation:
      return [];
    case SheetStage.final:
      return [StageView.ranking, StageView.points, StageView.figures];
    default:
      return assertNever(stage);
  }
}

/** The stage and view that an address asks for; what it doesn't know is the first of each. */
export function routeOf(search: Readonly<Record<string, unknown>>): { stage: SheetStage; view: StageView } {
  const stage = sheetStages.find((known) => known === search['stage']) ?? SheetStage.self;
  const views = viewsOf(stage);
  const view = views.find((known) => known === search['view']) ?? views[0] ?? StageView.points;
  return { stage, view };
}

/** The address of another stage: figures stay figures from layer to layer, and the result opens with its ranking. */
export function stageRoute(
  stage: SheetStage,
  shown: StageView,
): { stage: SheetStage; view: StageView | undefined } {
  const isKept = stage !== SheetStage.final && viewsOf(stage).includes(shown);
  return { stage, view: isKept ? shown : undefined };
}
