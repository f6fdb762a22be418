import type { TellProgress } from '../../application/ports.ts';
import type { DecisionView } from '../../domain/documents/views/decision-view.ts';
import { renderDocument } from '../nd30/render-document.ts';
import type { RenderedDocument } from '../nd30/render-document.ts';
import { decisionDocument } from './decision-document.ts';

/** Renders a decision on awards; style sheet and fonts come from the folder. */
export function renderDecision(
  view: DecisionView,
  resourcesFolder: string,
  tell?: TellProgress,
): Promise<RenderedDocument> {
  return renderDocument(decisionDocument(view), resourcesFolder, tell);
}
