import type { PDF, PdfDict } from '@libpdf/core';

import { dictionaryAt, digestOf } from './load-pdf.ts';

/**
 * What of a document, besides its pages, decides what is seen of it or does something by itself: `XFA` forms and collections
 * are shown instead of the pages, layers can be switched off, scripts and actions change what is shown.
 */
const entries = ['OpenAction', 'AA', 'Names', 'OCProperties', 'Collection'] as const;

/** The names of those entries that one document has otherwise than another. */
export function differingActions(earlier: PDF, later: PDF): readonly string[] {
  const [before, after] = [earlier.getCatalog(), later.getCatalog()];
  const [form, laterForm] = [
    dictionaryAt(earlier, before, 'AcroForm'),
    dictionaryAt(later, after, 'AcroForm'),
  ];
  const differs = (name: string, one: PdfDict | null, other: PdfDict | null): boolean =>
    digestOf(earlier, one?.get(name) ?? null) !== digestOf(later, other?.get(name) ?? null);
  return [
    ...entries.filter((name) => differs(name, before, after)),
    ...(differs('XFA', form, laterForm) ? ['XFA'] : []),
  ];
}
