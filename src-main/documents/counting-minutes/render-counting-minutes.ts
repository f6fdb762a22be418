import type { TellProgress } from '../../application/ports.ts';
import type { CountingMinutesView } from '../../domain/documents/counting-minutes-view.ts';
import { renderDocument } from '../nd30/render-document.ts';
import type { RenderedDocument } from '../nd30/render-document.ts';
import { countingMinutesDocument } from './counting-minutes-document.ts';

/** Renders the counting minutes; style sheet and fonts come from the folder. */
export function renderCountingMinutes(
  view: CountingMinutesView,
  resourcesFolder: string,
  tell?: TellProgress,
): Promise<RenderedDocument> {
  return renderDocument(countingMinutesDocument(view), resourcesFolder, tell);
}
