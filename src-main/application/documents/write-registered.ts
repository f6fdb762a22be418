import { RefusalCode, refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { DocumentKind } from '../../domain/documents/document-kind.ts';
import type { DocumentId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { command, storageRefusal } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock, FileStore, IdSource } from '../ports.ts';
import type { RegisteredDocument, Repositories } from '../repositories.ts';

export type RegisterPorts = CommandPorts & {
  repositories: Repositories;
  clock: Clock;
  ids: IdSource;
  files: FileStore;
  pagesOf: (pdf: Uint8Array) => Promise<number>;
};

/** A document of a session as it goes into the council's register. */
export type DocumentToRegister = {
  readonly meeting: Pick<Meeting, 'id' | 'year' | 'title'>;
  readonly kind: DocumentKind;
  /** In the council's own series of the year; null for a draft. */
  readonly number: number | null;
  /** `BB-HĐTĐKT`; numbers are given once for each. */
  readonly notation: string;
  /** `Biên bản` */
  readonly typeName: string;
  readonly signer: { readonly name: string; readonly position: string };
  /** The name of the command in the audit log. */
  readonly command: string;
  readonly render: () => Promise<{ docx: Uint8Array; pdf: Uint8Array }>;
};

/**
 * Makes the files of a document and enters them in the register. Until it is signed it can be written anew, with another
 * number; what is signed is never touched.
 */
export async function writeRegistered(
  ports: RegisterPorts,
  input: DocumentToRegister,
): Promise<Result<{ id: DocumentId }, Refusal>> {
  const { repositories } = ports;
  const { meeting, kind, number, notation } = input;
  const known = repositories.documents.ofMeeting(meeting.id, kind);
  const refusal = refuseWriting(repositories, known, input);
  if (refusal) return refusal;

  const now = ports.clock.now();
  const { docx, pdf } = await input.render();
  const [storedDocx, storedPdf] = [await ports.files.store(docx), await ports.files.store(pdf)];
  if (!storedDocx.ok) return err(storageRefusal(storedDocx.error.code));
  if (!storedPdf.ok) return err(storageRefusal(storedPdf.error.code));

  const document: RegisteredDocument = {
    id: known?.id ?? (ports.ids.newId() as DocumentId),
    meetingId: meeting.id,
    kind,
    year: meeting.year,
    number,
    notation,
    typeName: input.typeName,
    subject: meeting.title,
    date: localMomentOf(now).date,
    signerName: input.signer.name,
    signerPosition: input.signer.position,
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
  return command(ports, input.command, meeting.id, (transaction) => {
    // Asked again: another window may have signed or numbered while the files were made.
    const standing = transaction.documents.ofMeeting(meeting.id, kind);
    const overtaken = refuseWriting(transaction, standing, input);
    if (overtaken) return overtaken;
    const id = standing?.id ?? document.id;
    if (standing) transaction.documents.update({ ...document, id });
    else transaction.documents.insert(document);
    return ok({
      value: { id },
      payload: { id, number, docxHash: document.docxHash, pdfHash: document.pdfHash },
      changed: [{ topic: 'documents', id }],
    });
  });
}

function refuseWriting(
  { documents }: Repositories,
  known: RegisteredDocument | undefined,
  { meeting, number, notation }: DocumentToRegister,
) {
  if (known && known.signedAt !== null) return refuse(RefusalCode.documentSigned);
  const taken = documents
    .ofYear(meeting.year)
    .some((other) => other.id !== known?.id && other.notation === notation && other.number === number);
  return number !== null && taken ? refuse(RefusalCode.numberTaken, { number }) : null;
}
