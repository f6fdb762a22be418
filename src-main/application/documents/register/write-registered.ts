import { RefusalCode, refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { numberingBody } from '../../../domain/documents/document-kind.ts';
import type { DocumentKind } from '../../../domain/documents/document-kind.ts';
import { assertNever } from '../../../domain/kernel/assert-never.ts';
import { yearOf } from '../../../domain/kernel/date-spans.ts';
import type { IsoDate } from '../../../domain/kernel/dates.ts';
import type { DecisionId, DocumentId, DraftId, MeetingId } from '../../../domain/kernel/ids.ts';
import { localMomentOf } from '../../../domain/kernel/local-moment.ts';
import { err, ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { command, storageRefusal } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { DocumentFileRole } from '../../document-repositories.ts';
import type { RegisteredDocument } from '../../document-repositories.ts';
import type { Clock, FileStore, IdSource } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { documentFileName } from '../document-file-name.ts';

export type RegisterPorts = CommandPorts & {
  repositories: Repositories;
  clock: Clock;
  ids: IdSource;
  files: FileStore;
  pagesOf: (pdf: Uint8Array) => Promise<number>;
};

/** A document as it goes into the register. */
export type DocumentToRegister = {
  /** What it came from, which has one document of a kind. */
  readonly source: DocumentSource;
  readonly year: number;
  readonly aboutId: string;
  readonly kind: DocumentKind;
  /** In the series of its notation in the year of the date; null for a draft. */
  readonly number: number | null;
  /** The day that stands on it; null for a draft. */
  readonly issuedOn: IsoDate | null;
  /** `BB-HĐTĐKT`; numbers are given once for each. */
  readonly notation: string;
  /** `Biên bản` */
  readonly typeName: string;
  readonly subject: string;
  readonly signer: { readonly competence: string | null; readonly name: string; readonly position: string };
  readonly recipients: readonly string[];
  /** The name of the command in the audit log. */
  readonly command: string;
  readonly render: () => Promise<Result<{ docx: Uint8Array; pdf: Uint8Array }, Refusal>>;
  /** Looks at what was made before anything is stored; what it refuses leaves nothing behind. */
  readonly hold?: (docx: Uint8Array) => Promise<Result<null, Refusal>>;
};

export type DocumentSource =
  | { readonly kind: 'meeting'; readonly id: MeetingId }
  | { readonly kind: 'draft'; readonly id: DraftId }
  | { readonly kind: 'decision'; readonly id: DecisionId };

/**
 * Makes the files of a document and enters them in the register. Until it is signed it can be written anew, with another
 * number; what is signed is never touched.
 */
export async function writeRegistered(
  ports: RegisterPorts,
  input: DocumentToRegister,
): Promise<Result<{ id: DocumentId }, Refusal>> {
  const { repositories } = ports;
  const { source, kind, number, issuedOn } = input;
  const known = documentOf(repositories, input);
  const refusal = refuseWriting(repositories, known, input);
  if (refusal) return refusal;

  const now = ports.clock.now();
  const rendered = await input.render();
  if (!rendered.ok) return rendered;
  const { docx, pdf } = rendered.value;
  const held = await input.hold?.(docx);
  if (held && !held.ok) return held;
  const [storedDocx, storedPdf] = [await ports.files.store(docx), await ports.files.store(pdf)];
  if (!storedDocx.ok) return err(storageRefusal(storedDocx.error.code));
  if (!storedPdf.ok) return err(storageRefusal(storedPdf.error.code));

  const written: Omit<RegisteredDocument, 'id'> = {
    kind,
    year: input.year,
    meetingId: source.kind === 'meeting' ? source.id : null,
    draftId: source.kind === 'draft' ? source.id : null,
    decisionId: source.kind === 'decision' ? source.id : null,
    aboutId: input.aboutId,
    number,
    numberYear: number === null || issuedOn === null ? null : yearOf(issuedOn),
    notation: input.notation,
    typeName: input.typeName,
    subject: input.subject,
    date: localMomentOf(now).date,
    issuedOn,
    signerCompetence: input.signer.competence,
    signerName: input.signer.name,
    signerPosition: input.signer.position,
    recipients: input.recipients,
    receivers: [],
    priority: 0,
    dueOn: null,
    copies: null,
    answersIncomingId: null,
    docxHash: storedDocx.value.hash,
    pdfHash: storedPdf.value.hash,
    signedPdfHash: null,
    certificateName: null,
    pages: await ports.pagesOf(pdf),
    createdAt: now,
    signedAt: null,
    exportedAt: null,
    packageFolder: null,
  };
  return command(ports, input.command, source.id, (transaction) => {
    // Asked again: another window may have signed or numbered while the files were made.
    const standing = documentOf(transaction, input);
    const overtaken = refuseWriting(transaction, standing, input);
    if (overtaken) return overtaken;
    const id = standing?.id ?? (ports.ids.newId() as DocumentId);
    if (standing) {
      const { receivers, priority, dueOn, copies, answersIncomingId } = standing;
      const dispatch = { receivers, priority, dueOn, copies, answersIncomingId };
      transaction.documents.update({ ...written, ...dispatch, id });
    } else transaction.documents.insert({ ...written, id });
    const name = documentFileName(written);
    for (const [role, hash, size] of [
      [DocumentFileRole.docx, written.docxHash, docx.length],
      [DocumentFileRole.pdf, written.pdfHash, pdf.length],
    ] as const) {
      transaction.documents.addFile({ documentId: id, role, hash, name: `${name}.${role}`, size, at: now });
    }
    return ok({
      value: { id },
      payload: { id, number, docxHash: written.docxHash, pdfHash: written.pdfHash },
      changed: [{ topic: 'documents', id }],
    });
  });
}

function documentOf({ documents }: Repositories, { source, kind }: DocumentToRegister) {
  switch (source.kind) {
    case 'meeting':
      return documents.ofMeeting(source.id, kind);
    case 'draft':
      return documents.ofDraft(source.id);
    case 'decision':
      return documents.ofDecision(source.id);
    default:
      return assertNever(source);
  }
}

function refuseWriting(
  { documents }: Repositories,
  known: RegisteredDocument | undefined,
  { kind, aboutId, number, issuedOn, notation }: DocumentToRegister,
) {
  if (known && known.signedAt !== null) return refuse(RefusalCode.documentSigned);
  if (number === null || issuedOn === null) return null;
  const other = documents.numbered(yearOf(issuedOn), notation, number, numberingBody({ kind, aboutId }));
  return other && other.id !== known?.id ? refuse(RefusalCode.numberTaken, { number }) : null;
}
