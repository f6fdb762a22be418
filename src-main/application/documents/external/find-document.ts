import type { DocumentId } from '../../../domain/kernel/ids.ts';
import { DocumentFileRole } from '../../document-repositories.ts';
import type { RegisteredDocument } from '../../document-repositories.ts';
import type { FileHash, FileStore } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import type { PdfChecker } from '../verification-ports.ts';

/** The document that a file belongs to, and which of its own files it was made from. */
export type FoundDocument = {
  readonly document: RegisteredDocument;
  readonly match: 'exact' | 'rewritten';
  /** The pdf of the document that the file goes back to, as it was written. */
  readonly sentHash: string;
  /** The file itself is a signed pdf of the document already. */
  readonly known: boolean;
};

export type FindPorts = {
  readonly repositories: Pick<Repositories, 'documents'>;
  readonly files: Pick<FileStore, 'read'>;
  readonly hashBytes: (bytes: Uint8Array) => FileHash;
  readonly pdfChecker: Pick<PdfChecker, 'compare'>;
};

/** Revisions of a file that are looked up; signing adds one or two each time. */
const MOST_REVISIONS = 60;

/** How much of what was sent must stand in a file that was written anew for it to be the same document, in percent. */
const SAME_DOCUMENT = 80;

/** Sent files that a rewritten one is compared with; each takes up to some seconds. */
const MOST_COMPARED = 40;

/**
 * Finds the document of a pdf by its content, whatever its name. A tool that appends its signature leaves the bytes that
 * were sent in front; where a tool wrote the file anew, the document is the one that was sent and says the same.
 */
export async function findDocument(ports: FindPorts, pdf: Uint8Array): Promise<FoundDocument | null> {
  return findByBytes(ports, pdf) ?? (await findByPages(ports, pdf));
}

function findByBytes({ repositories, hashBytes }: FindPorts, pdf: Uint8Array): FoundDocument | null {
  const ends = revisionEnds(pdf);
  // A file can be made of ends, and each hash goes over all that lies before one.
  const sizes = repositories.documents.sizesAmong(ends);
  for (const end of ends.filter((one) => sizes.has(one)).toReversed()) {
    const hash = hashBytes(pdf.subarray(0, end));
    for (const { documentId, role } of repositories.documents.withFile(hash)) {
      const document = repositories.documents.find(documentId);
      if (!document || role === DocumentFileRole.docx || role === DocumentFileRole.attachment) continue;
      const known = end === pdf.length && role === DocumentFileRole.signedPdf;
      const sentHash = originOf(repositories, document, pdf, hashBytes) ?? hash;
      return { document, match: 'exact', sentHash, known };
    }
  }
  return null;
}

/** The unsigned pdf of the document with which the file begins. */
function originOf(
  { documents }: FindPorts['repositories'],
  document: RegisteredDocument,
  pdf: Uint8Array,
  hashBytes: FindPorts['hashBytes'],
): string | null {
  const own = documents.files(document.id).filter(({ role }) => role === DocumentFileRole.pdf);
  const origin = own
    .toSorted((a, b) => a.size - b.size)
    .find(({ hash, size }) => size <= pdf.length && hashBytes(pdf.subarray(0, size)) === hash);
  if (origin) return origin.hash;
  // A file that was written anew and taken back before: its pages go back to the pdf that stands.
  const stands = own.some(({ hash }) => hash === document.pdfHash);
  return stands && document.signedPdfHash !== null ? document.pdfHash : null;
}

/** Where the revisions of a pdf end: after each end mark, with or without its line end, and at the end of the file. */
function revisionEnds(pdf: Uint8Array): readonly number[] {
  const buffer = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const ends = new Set<number>();
  for (
    let at = buffer.indexOf('%%EOF');
    at !== -1 && ends.size < MOST_REVISIONS;
    at = buffer.indexOf('%%EOF', at + 5)
  ) {
    const end = at + 5;
    ends.add(end);
    if (buffer[end] === 0x0a) ends.add(end + 1);
    if (buffer[end] === 0x0d) ends.add(end + 1).add(buffer[end + 1] === 0x0a ? end + 2 : end + 1);
  }
  ends.add(pdf.length);
  return [...ends].toSorted((a, b) => a - b);
}

async function findByPages(ports: FindPorts, pdf: Uint8Array): Promise<FoundDocument | null> {
  const { documents } = ports.repositories;
  const seen = new Set<DocumentId>();
  let best: { readonly document: RegisteredDocument; readonly share: number } | null = null;
  for (const { documentId } of documents.sentFiles()) {
    if (seen.has(documentId) || seen.size >= MOST_COMPARED) continue;
    seen.add(documentId);
    const document = documents.find(documentId);
    // What was signed by appending goes on by appending: a file without those bytes can't be its next version.
    if (!document || document.signedPdfHash !== null) continue;
    const sent = await ports.files.read(document.pdfHash as FileHash);
    if (!sent.ok) continue;
    const compared = await ports.pdfChecker.compare(sent.value, pdf, document.notation);
    if (compared === null || compared.sharePercent < SAME_DOCUMENT) continue;
    if (best === null || compared.sharePercent > best.share)
      best = { document, share: compared.sharePercent };
    if (compared.sharePercent === 100 && compared.differences.every(({ kind }) => kind === 'stamped')) break;
  }
  return best === null
    ? null
    : { document: best.document, match: 'rewritten', sentHash: best.document.pdfHash, known: false };
}
