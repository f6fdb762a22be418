import type { DraftView } from '../../domain/documents/draft-view.ts';
import { renderDocument } from '../nd30/render-document.ts';
import type { RenderedDocument } from '../nd30/render-document.ts';
import { draftDocument } from './draft-document.ts';

/** Renders a drafted document; style sheet and fonts come from the folder. */
export function renderDraft(view: DraftView, resourcesFolder: string): Promise<RenderedDocument> {
  return renderDocument(draftDocument(view), resourcesFolder);
}
