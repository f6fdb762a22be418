import type { TellProgress } from '../../application/ports.ts';
import type { DossierLetterView } from '../../domain/documents/views/dossier-letter-view.ts';
import { renderDocument } from '../nd30/render-document.ts';
import type { RenderedDocument } from '../nd30/render-document.ts';
import { dossierLetterDocument } from './dossier-letter-document.ts';

/** Renders a letter to a proposing unit; style sheet and fonts come from the folder. */
export function renderDossierLetter(
  view: DossierLetterView,
  resourcesFolder: string,
  tell?: TellProgress,
): Promise<RenderedDocument> {
  return renderDocument(dossierLetterDocument(view), resourcesFolder, tell);
}
