import { DocumentKind } from '../domain/documents/document-kind.ts';
import { isDrafted } from '../domain/documents/printed-document.ts';
import type { PrintedDocument } from '../domain/documents/printed-document.ts';
import { assertNever } from '../domain/kernel/assert-never.ts';
import { countingMinutesDocument } from './counting-minutes/counting-minutes-document.ts';
import { decisionDocument } from './decision/decision-document.ts';
import { dossierLetterDocument } from './dossier-letter/dossier-letter-document.ts';
import { draftDocument } from './draft/draft-document.ts';
import { minutesDocument } from './minutes/minutes-document.ts';
import type { Nd30Document } from './nd30/nd30-document.ts';
import { scoreSummaryDocument } from './score-summary/score-summary-document.ts';
import { agendaDocument } from './session-papers/agenda-document.ts';
import { invitationDocuments } from './session-papers/invitation-documents.ts';
import { opinionDocuments } from './session-papers/opinion-documents.ts';

/** A document in the parts of Nghị định 30/2020/NĐ-CP; one for each receiver where copies bear names. */
export function partsOf(document: PrintedDocument): readonly [Nd30Document, ...Nd30Document[]] {
  if (isDrafted(document)) return [draftDocument(document.view)];
  switch (document.kind) {
    case DocumentKind.minutes:
      return [minutesDocument(document.view)];
    case DocumentKind.countingMinutes:
      return [countingMinutesDocument(document.view)];
    case DocumentKind.decision:
      return [decisionDocument(document.view)];
    case DocumentKind.returnLetter:
      return [dossierLetterDocument(document.view)];
    case DocumentKind.scoreSummary:
      return [scoreSummaryDocument(document.view)];
    case DocumentKind.invitation:
      return invitationDocuments(document.view);
    case DocumentKind.agenda:
      return [agendaDocument(document.view)];
    case DocumentKind.opinionSheet:
      return opinionDocuments(document.view);
    default:
      return assertNever(document);
  }
}
