import { PdfDict } from '@libpdf/core';
import type { PDF } from '@libpdf/core';

import type { RevisionChange } from '../../domain/signing/signature-report.ts';
import { coveredText } from './covered-text.ts';
import { differingActions } from './document-actions.ts';
import { dictionaryAt, digestOf, membersAt, textAt } from './load-pdf.ts';
import { viewPages } from './page-view.ts';
import type { PageAnnotation, PageView } from './page-view.ts';
import { signatureZones } from './stamp-zones.ts';

/** Parts of the catalog that are compared in their own way, or say nothing that shows. */
const comparedElsewhere = ['Pages', 'AcroForm', 'DSS', 'Perms', 'Extensions', 'Version', 'Metadata', 'Type'];

/**
 * What a later revision of a document did to an earlier one, in the terms of a reader. Throws for revisions that can't be
 * read.
 */
export function compareRevisions(earlier: PDF, later: PDF): readonly RevisionChange[] {
  const [before, after] = [viewPages(earlier), viewPages(later)];
  const changes: RevisionChange[] = [];
  for (const [index, page] of after.entries()) {
    const counterpart = before[index];
    if (counterpart === undefined) changes.push({ kind: 'page_added', page: index + 1, detail: '' });
    else changes.push(...pageChanges(counterpart, page, index + 1));
  }
  for (let index = after.length; index < before.length; index += 1) {
    changes.push({ kind: 'page_removed', page: index + 1, detail: '' });
  }
  const [oldCatalog, newCatalog] = [earlier.getCatalog(), later.getCatalog()];
  const rest = digestOf(earlier, oldCatalog, comparedElsewhere);
  if (
    rest !== digestOf(later, newCatalog, comparedElsewhere) ||
    differingActions(earlier, later).length > 0
  ) {
    changes.push({ kind: 'other_changed', page: null, detail: '' });
  }
  if (digestOf(earlier, oldCatalog.get('DSS') ?? null) !== digestOf(later, newCatalog.get('DSS') ?? null)) {
    changes.push({ kind: 'validation_data_added', page: null, detail: '' });
  }
  return changes;
}

function pageChanges(before: PageView, after: PageView, page: number): readonly RevisionChange[] {
  const changes: RevisionChange[] = [];
  if (
    before.geometry !== after.geometry ||
    before.tokens.join(' ') !== after.tokens.join(' ') ||
    [...before.resources].some(([name, digest]) => after.resources.get(name) !== digest) ||
    [...after.resources.keys()].some((name) => name.startsWith('ColorSpace/') && !before.resources.has(name))
  ) {
    changes.push({ kind: 'page_changed', page, detail: '' });
  }
  const [left, come] = [unmatched(before, after), unmatched(after, before)];
  const zones = signatureZones(before);
  for (const annotation of come) {
    const old = left.find(({ field }) => field !== null && field.name === annotation.field?.name);
    if (annotation.isSignature && old?.field?.filled !== true) {
      changes.push({ kind: 'signature_added', page, detail: annotation.field?.name ?? '' });
      const covered = annotation.unseen ? '' : coveredText(before.glyphs, [annotation.box], zones);
      if (covered !== '') changes.push({ kind: 'text_covered', page, detail: covered });
    } else if (annotation.field !== null && old) {
      changes.push({ kind: 'form_value_changed', page, detail: annotation.field.name });
    } else changes.push({ kind: 'annotation_added', page, detail: annotation.text || annotation.subtype });
  }
  for (const annotation of left) {
    if (come.some(({ field }) => field !== null && field.name === annotation.field?.name)) continue;
    changes.push({ kind: 'annotation_removed', page, detail: annotation.text || annotation.subtype });
  }
  return changes;
}

function unmatched(page: PageView, other: PageView): readonly PageAnnotation[] {
  const key = ({ digest, field, isSignature }: PageAnnotation): string =>
    `${digest} ${isSignature ? '' : (field?.value ?? '')}`;
  const known = new Set(other.annotations.map(key));
  return page.annotations.filter((annotation) => !known.has(key(annotation)));
}

/** What the certifying signature of a document allows to change (DocMDP): 1 nothing, 2 forms, 3 annotations too. */
export function allowedChanges(document: PDF): 1 | 2 | 3 | null {
  const permissions = dictionaryAt(document, document.getCatalog(), 'Perms');
  const signature = dictionaryAt(document, permissions, 'DocMDP');
  if (signature === null) return null;
  for (const reference of membersOfReference(document, signature)) {
    if (textAt(document, reference, 'TransformMethod') !== 'DocMDP') continue;
    const level = dictionaryAt(document, reference, 'TransformParams')?.getNumber('P')?.value;
    return level === 1 || level === 3 ? level : 2;
  }
  return null;
}

function membersOfReference(document: PDF, signature: PdfDict): readonly PdfDict[] {
  return membersAt(document, signature, 'Reference').flatMap((one) => (one instanceof PdfDict ? [one] : []));
}
