import { formatNumberAndNotation } from '../../domain/e-office/e-office-document.ts';
import type { EdxmlReference } from '../../domain/e-office/edxml-message.ts';
import { yearOf } from '../../domain/kernel/date-spans.ts';
import type { DocumentId } from '../../domain/kernel/ids.ts';
import type { RegisteredDocument } from '../document-repositories.ts';
import type { Repositories } from '../repositories.ts';

/** `05/BB-HĐTĐKT`; the notation alone while there is no number. */
export function outgoingText({ number, notation }: Pick<RegisteredDocument, 'number' | 'notation'>): string {
  return number === null ? notation : formatNumberAndNotation(number, notation);
}

/**
 * The outgoing document that a message speaks of: by the identity that went out with it, or by number, notation and year
 * of issue. A message that bears the identity of one document and the number of another speaks of the other one.
 */
export function findOutgoing(
  { documents }: Pick<Repositories, 'documents'>,
  reference: EdxmlReference,
  traceId: string,
): RegisteredDocument | undefined {
  for (const id of [traceId, reference.documentId]) {
    const known = id === '' ? undefined : documents.find(id as DocumentId);
    if (known && !contradicts(reference, known)) return known;
  }
  const { issuedOn, notation } = reference;
  const number = /^\d{1,6}$/u.test(reference.number) ? Number(reference.number) : null;
  if (number === null || issuedOn === null) return undefined;
  return documents.numbered(yearOf(issuedOn), notation, number, '');
}

function contradicts(reference: EdxmlReference, { number, notation }: RegisteredDocument): boolean {
  if (number === null || reference.number === '') return false;
  return Number(reference.number) !== number || reference.notation !== notation;
}
