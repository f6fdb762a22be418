import type { TellProgress } from '../../application/ports.ts';
import type { DraftView } from '../../domain/documents/views/draft-view.ts';
import { renderDocument, renderTogether } from '../nd30/render-document.ts';
import type { RenderedDocument } from '../nd30/render-document.ts';
import { draftDocument } from './draft-document.ts';

/** Renders a drafted document; style sheet and fonts come from the folder. */
export function renderDraft(
  view: DraftView,
  resourcesFolder: string,
  tell?: TellProgress,
): Promise<RenderedDocument> {
  return renderDocument(draftDocument(view), resourcesFolder, tell);
}

/** Renders a drafted document in one format, for somebody who looks at it. */
export function renderDraftAs(
  view: DraftView,
  format: 'docx' | 'pdf',
  resourcesFolder: string,
  tell?: TellProgress,
): Promise<Uint8Array<ArrayBuffer>> {
  return renderTogether([draftDocument(view)], { format, resourcesFolder, tell });
}
