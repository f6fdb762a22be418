import { formatDocumentNumber } from '../../domain/e-office/e-office-document.ts';
import { hyphenated } from '../../domain/kernel/vietnamese-text.ts';
import type { RegisteredDocument } from '../document-repositories.ts';

/** `05_BB-HDTDKT_phien-hop-xet-khen-thuong`: plain letters, since e-office systems differ in what they accept. */
export function documentFileName({
  number,
  notation,
  subject,
}: Pick<RegisteredDocument, 'number' | 'notation' | 'subject'>): string {
  const prefix = number === null ? 'du-thao' : formatDocumentNumber(number);
  return `${prefix}_${hyphenated(notation).toUpperCase()}_${hyphenated(subject)}`.slice(0, 90);
}
