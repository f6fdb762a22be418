import type { TellProgress } from '../../application/ports.ts';
import type { ScoreSummaryView } from '../../domain/documents/views/score-summary-view.ts';
import { renderDocument } from '../nd30/render-document.ts';
import type { RenderedDocument } from '../nd30/render-document.ts';
import { scoreSummaryDocument } from './score-summary-document.ts';

/** Renders the summary of a cluster's scores; style sheet and fonts come from the folder. */
export function renderScoreSummary(
  view: ScoreSummaryView,
  resourcesFolder: string,
  tell?: TellProgress,
): Promise<RenderedDocument> {
  return renderDocument(scoreSummaryDocument(view), resourcesFolder, tell);
}
