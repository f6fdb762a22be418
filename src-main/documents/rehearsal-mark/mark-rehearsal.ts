import { markDocx } from './mark-docx.ts';
import { markPdf } from './mark-pdf.ts';

/** Says on every page of a document that it was made in a rehearsal. */
export async function markRehearsal(
  { kind, bytes }: { readonly kind: 'pdf' | 'docx'; readonly bytes: Uint8Array },
  resourcesFolder: string,
): Promise<Uint8Array<ArrayBuffer>> {
  return kind === 'pdf' ? markPdf(bytes, resourcesFolder) : markDocx(bytes);
}
