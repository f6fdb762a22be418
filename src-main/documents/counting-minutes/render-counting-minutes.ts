import type { TellProgress } from '../../application/ports.ts';
import type { CountingMinutesView } from '../../domain/documents/views/counting-minutes-view.ts';
import { renderDocument, renderTogether } from '../nd30/render-document.ts';
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

/** Renders them in one format, for somebody who looks at them before they are written. */
export function renderCountingMinutesAs(
  view: CountingMinutesView,
  format: 'docx' | 'pdf',
  resourcesFolder: string,
  tell?: TellProgress,
): Promise<Uint8Array<ArrayBuffer>> {
  return renderTogether([countingMinutesDocument(view)], { format, resourcesFolder, tell });
}
