import { formatNumberAndNotation } from '../../../../src-main/domain/e-office/e-office-document.ts';
import type { RegisterRow } from '../document-types.ts';

/** How far documents have come, as the register is filtered by it. */
export const registerStates = ['all', 'draft', 'issued', 'signed', 'exported'] as const;
export type RegisterState = (typeof registerStates)[number];

/** How far a document has come. */
export function stateOf({
  issuedOn,
  number,
  signedAt,
  exportedAt,
}: Pick<RegisterRow, 'issuedOn' | 'number' | 'signedAt' | 'exportedAt'>): Exclude<RegisterState, 'all'> {
  if (exportedAt !== null) return 'exported';
  if (signedAt !== null) return 'signed';
  return number !== null && issuedOn !== null ? 'issued' : 'draft';
}

/** What a document is found by. */
export function searchTextOf({ number, notation, typeName, subject, signerName }: RegisterRow): string {
  const text = number === null ? notation : formatNumberAndNotation(number, notation);
  return [text, typeName, subject, signerName].join(' ');
}
