import type { TemplateKind } from '../../domain/documents/printed-document.ts';
import type { DocumentTemplateId } from '../../domain/kernel/ids.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import { makePdf } from '../../signing/testing/make-pdf.ts';
import type { DocxConverter } from '../documents/template-ports.ts';
import { fileOf } from './office.ts';
import type { Office } from './office.ts';
import { openSampleOffice } from './sample-office.ts';

export const noConverter: DocxConverter = {
  programs: () => Promise.resolve({ found: [], used: null }),
  toPdf: () => Promise.resolve(err('missing')),
};

/** A converter whose pdf names nothing of the file; the real one is tested by itself. */
export async function plainConverter(): Promise<DocxConverter> {
  const pdf = new Uint8Array(await makePdf('Theo mau'));
  return {
    programs: () => Promise.resolve({ found: ['libre_office'], used: 'libre_office' }),
    toPdf: () => Promise.resolve(ok(pdf)),
  };
}

/** The sample province on a computer with this converter; `ownLayout` is what an officer answers where there is none. */
export function openTemplateOffice(docxConverter: DocxConverter, ownLayout = false): Promise<Office> {
  return openSampleOffice({
    change: () => ({ docxConverter, layoutChoice: { ownLayoutAsked: () => ownLayout } }),
  });
}

/** Hands a Word file in for a kind. */
export function addTemplate(office: Office, bytes: Uint8Array, kind: TemplateKind = 'minutes') {
  return office.client.documentTemplates.add({ kind, file: fileOf('mẫu biên bản.docx', bytes) });
}

/** Hands one in that has no mistake. */
export async function addStored(
  office: Office,
  bytes: Uint8Array,
  kind: TemplateKind = 'minutes',
): Promise<DocumentTemplateId> {
  const added = await addTemplate(office, bytes, kind);
  if (added.kind !== 'stored') throw new Error(JSON.stringify(added));
  return added.id;
}
