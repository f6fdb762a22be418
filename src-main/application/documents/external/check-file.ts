import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { parseIsoDate } from '../../../domain/kernel/dates.ts';
import type { IsoDate } from '../../../domain/kernel/dates.ts';
import type { DocumentId } from '../../../domain/kernel/ids.ts';
import { localMomentOf } from '../../../domain/kernel/local-moment.ts';
import { err, ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { forbiddenDifferences } from '../../../domain/signing/page-difference.ts';
import type { PageComparison } from '../../../domain/signing/page-difference.ts';
import { refusalsOf } from '../../../domain/signing/signature-report.ts';
import type { SignatureReport } from '../../../domain/signing/signature-report.ts';
import type { OfferedIssue, TakeBack, TakeBackRefusal } from '../../../domain/signing/take-back.ts';
import { storageRefusal } from '../../command.ts';
import type { RegisteredDocument } from '../../document-repositories.ts';
import type { Clock, FileHash, FileStore } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { lacksTrustRoot } from '../signing/signing-settings.ts';
import { readTrusted } from '../trust/trusted.ts';
import type { PdfChecker } from '../verification-ports.ts';
import { findDocument } from './find-document.ts';
import type { FoundDocument } from './find-document.ts';

export type CheckPorts = {
  readonly repositories: Repositories;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly hashBytes: (bytes: Uint8Array) => FileHash;
  readonly pdfChecker: PdfChecker;
};

const nothingStamped = { number: null, date: null };

/** Checks any pdf: its signatures, and which document of the register it is. Stores nothing. */
export async function checkFile(ports: CheckPorts, pdf: Uint8Array): Promise<TakeBack> {
  return (await checkAgainstRegister(ports, pdf)).result;
}

/** The same, with the line of the register as it stood when the file was compared with it. */
export async function checkAgainstRegister(
  ports: CheckPorts,
  pdf: Uint8Array,
): Promise<{ readonly result: TakeBack; readonly document: RegisteredDocument | null }> {
  const report = await ports.pdfChecker.report(pdf, await readTrusted(ports), ports.clock.now());
  const unknown: TakeBack = {
    outcome: 'unknown',
    document: null,
    match: null,
    refusals: [],
    differences: [],
    stamped: nothingStamped,
    offer: null,
    numberDiffers: false,
    report,
  };
  const unreadable = report.findings.some(({ code }) => code === 'not_a_pdf' || code === 'too_large');
  const found = unreadable ? null : await findDocument(ports, pdf);
  if (found === null) return { result: unknown, document: null };
  const sent = await ports.files.read(found.sentHash as FileHash);
  const compared = sent.ok ? await ports.pdfChecker.compare(sent.value, pdf, found.document.notation) : null;
  const refusals = refusalsFor(ports, found, pdf, report, compared);
  const stamped = compared?.stamped ?? nothingStamped;
  const { id, typeName, notation, subject, number, issuedOn } = found.document;
  const result: TakeBack = {
    outcome: found.known ? 'known' : refusals.length > 0 ? 'refused' : 'accepted',
    document: { id, typeName, notation, subject, number, issuedOn },
    match: found.match,
    refusals: found.known ? [] : refusals,
    differences: compared?.differences ?? [],
    stamped,
    offer: number === null ? offerOf(stamped, report) : null,
    numberDiffers: number !== null && stamped.number !== null && stamped.number !== number,
    report,
  };
  return { result, document: found.document };
}

function refusalsFor(
  ports: CheckPorts,
  { document, sentHash }: FoundDocument,
  pdf: Uint8Array,
  report: SignatureReport,
  compared: PageComparison | null,
): readonly TakeBackRefusal[] {
  const refusals: TakeBackRefusal[] = [];
  if (refusalsOf(report).length > 0) refusals.push('signatures');
  if (lacksTrustRoot(ports.repositories, report)) refusals.push('no_trust_root');
  if (compared === null) refusals.push('pages_unreadable');
  else if (forbiddenDifferences(compared).length > 0) refusals.push('pages');
  if (sentHash !== document.pdfHash) refusals.push('outdated');
  if (document.exportedAt !== null) refusals.push('handed_over');
  if (!continuesSigned(ports, document, pdf)) refusals.push('signed_otherwise');
  return refusals;
}

/** Whether the file begins with the signed pdf that the document has; one without may begin as it likes. */
function continuesSigned(
  { repositories, hashBytes }: CheckPorts,
  { id, signedPdfHash }: RegisteredDocument,
  pdf: Uint8Array,
): boolean {
  if (signedPdfHash === null) return true;
  const signed = repositories.documents.files(id).find(({ hash }) => hash === signedPdfHash);
  return signed !== undefined && hashBytes(pdf.subarray(0, signed.size)) === signedPdfHash;
}

/** Minutes have no line for the date: the day of the last signature is their day. */
function offerOf(stamped: TakeBack['stamped'], report: SignatureReport): OfferedIssue | null {
  if (stamped.number === null) return null;
  const printed = stamped.date === null ? null : parseIsoDate(stamped.date);
  if (printed !== null) return { number: stamped.number, issuedOn: printed };
  const last = report.signatures.findLast(({ kind }) => kind === 'signature');
  const at = last?.stampedAt ?? last?.signingTime ?? null;
  if (stamped.date !== null || at === null) return null;
  return { number: stamped.number, issuedOn: localMomentOf(at).date satisfies IsoDate };
}

/** Checks the signed pdf of a document as it lies in the book. */
export async function checkDocument(
  ports: CheckPorts,
  { id }: { id: DocumentId },
): Promise<Result<SignatureReport, Refusal>> {
  const document = ports.repositories.documents.find(id);
  if (!document) return refuse('not_found');
  if (document.signedPdfHash === null) return refuse('document_not_signed');
  const pdf = await ports.files.read(document.signedPdfHash as FileHash);
  if (!pdf.ok) return err(storageRefusal(pdf.error.code));
  const { signedPdfHash } = document;
  const stored = ports.repositories.documents.files(id).find(({ hash }) => hash === signedPdfHash);
  return ok(
    await ports.pdfChecker.report(pdf.value, await readTrusted(ports), ports.clock.now(), stored?.at),
  );
}
