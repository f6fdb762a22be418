import type { EOfficeDocument } from '../../domain/documents/e-office-document.ts';
import { organisationOf, senderOf, usualReceiver } from '../../domain/documents/e-office-settings.ts';
import type { EOfficeSettings } from '../../domain/documents/e-office-settings.ts';
import type { RegisteredDocument } from '../document-repositories.ts';
import { provincePlace } from '../documents/province-heading.ts';

/** A line of the register as the e-office has to know it. */
export function eOfficeDocumentOf(document: RegisteredDocument, settings: EOfficeSettings): EOfficeDocument {
  const from = senderOf(settings, document.notation);
  return {
    id: document.id,
    number: document.number,
    notation: document.notation,
    date: document.issuedOn,
    place: provincePlace,
    typeName: document.typeName,
    subject: document.subject,
    summary: null,
    from: organisationOf(from),
    to: document.receivers.length > 0 ? document.receivers : [usualReceiver(settings, from)],
    toPlaces: document.recipients,
    signer: {
      competence: document.signerCompetence,
      position: document.signerPosition,
      fullName: document.signerName,
    },
    priority: document.priority,
    dueDate: document.dueOn,
    typistMark: null,
    copies: document.copies,
    pages: document.pages,
    appendixes: [],
    answers: [],
    file: null,
  };
}
