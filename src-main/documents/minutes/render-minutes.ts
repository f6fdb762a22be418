import type { TellProgress } from '../../application/ports.ts';
import type { MinutesView } from '../../domain/documents/views/minutes-view.ts';
import { renderDocument, renderTogether } from '../nd30/render-document.ts';
import type { RenderedDocument } from '../nd30/render-document.ts';
import { minutesDocument } from './minutes-document.ts';

/** Renders the minutes; style sheet and fonts come from the folder. */
export function renderMinutes(
  view: MinutesView,
  resourcesFolder: string,
  tell?: TellProgress,
): Promise<RenderedDocument> {
  return renderDocument(minutesDocument(view), resourcesFolder, tell);
}

/** Renders them in one format, for somebody who looks at them before they are written. */
export function renderMinutesAs(
  view: MinutesView,
  format: 'docx' | 'pdf',
  resourcesFolder: string,
  tell?: TellProgress,
): Promise<Uint8Array<ArrayBuffer>> {
  return renderTogether([minutesDocument(view)], { format, resourcesFolder, tell });
}
