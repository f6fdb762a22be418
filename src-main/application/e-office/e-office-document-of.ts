import type { EOfficeDocument, EOfficeReference } from '../../domain/e-office/e-office-document.ts';
import { organisationOf, senderOf, usualReceiver } from '../../domain/e-office/e-office-settings.ts';
import type { EOfficeSettings } from '../../domain/e-office/e-office-settings.ts';
import type { IncomingDocument, RegisteredDocument } from '../document-repositories.ts';
import { provincePlace } from '../documents/province-heading.ts';

/** A line of the register as the e-office has to know it, with what it answers. */
export function eOfficeDocumentOf(
  document: RegisteredDocument,
  settings: EOfficeSettings,
  answered?: IncomingDocument,
): EOfficeDocument {
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
    answers: referencesTo(answered),
    file: null,
  };
}

function referencesTo(answered: IncomingDocument | undefined): readonly EOfficeReference[] {
  if (!answered || answered.issuedOn === null) return [];
  const { authorOrganId: organId, number, notation, issuedOn: date } = answered;
  return [{ organId, number, notation, date }];
}
