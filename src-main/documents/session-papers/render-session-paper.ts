import type { TellProgress } from '../../application/ports.ts';
import type { SessionPaper } from '../../domain/documents/views/session-papers-view.ts';
import { assertNever } from '../../domain/kernel/assert-never.ts';
import type { Nd30Document } from '../nd30/nd30-document.ts';
import { renderTogether } from '../nd30/render-document.ts';
import { agendaDocument } from './agenda-document.ts';
import { invitationDocuments } from './invitation-documents.ts';
import { kitDocuments } from './kit-documents.ts';
import { opinionDocuments } from './opinion-documents.ts';

/** Renders a paper of a session in one format; style sheet and fonts come from the folder. */
export function renderSessionPaper(
  paper: SessionPaper,
  format: 'docx' | 'pdf',
  resourcesFolder: string,
  tell?: TellProgress,
): Promise<Uint8Array<ArrayBuffer>> {
  return renderTogether(documentsOf(paper), { format, resourcesFolder, tell });
}

function documentsOf(paper: SessionPaper): readonly [Nd30Document, ...Nd30Document[]] {
  switch (paper.kind) {
    case 'invitation':
      return invitationDocuments(paper);
    case 'agenda':
      return [agendaDocument(paper)];
    case 'opinions':
      return opinionDocuments(paper);
    case 'kit':
      return kitDocuments(paper);
    default:
      return assertNever(paper);
  }
}
