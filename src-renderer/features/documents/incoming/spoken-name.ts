import type { TFunction } from 'i18next';

import { referenceOfDocumentId } from '../../../../src-main/domain/e-office/edxml-message.ts';
import { formatDate } from '../../../../src-main/domain/kernel/dates.ts';

/** How people call a document that a message names by its identity in the exchange. */
export function spokenName(name: string, t: TFunction<'incoming'>): string {
  const reference = referenceOfDocumentId(name);
  if (!reference?.issuedOn) return name;
  const { number, notation, issuedOn } = reference;
  return t('business.name', { notation: `${number}/${notation}`, date: formatDate(issuedOn) });
}
