import { RefusalCode, refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { DocumentKind } from '../../domain/documents/document-kind.ts';
import type { DocumentId, MeetingId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { isOver } from '../../domain/meetings/meeting.ts';
import type { HashText } from '../../domain/voting/poll.ts';
import { isSealIntact } from '../../domain/voting/seal.ts';
import { command, storageRefusal } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { AuditTrail, Clock, FileStore, IdSource, Law } from '../ports.ts';
import type { RegisteredDocument, Repositories } from '../repositories.ts';
import type { StoredPoll } from '../session-repositories.ts';
import type { DocumentRenderer } from './document-ports.ts';
import { minutesNotation, minutesViewOf } from './minutes-view.ts';

type WriteMinutesPorts = CommandPorts &
  Law & {
    repositories: Repositories;
    audit: Pick<AuditTrail, 'head'>;
    clock: Clock;
    ids: IdSource;
    files: FileStore;
    renderer: DocumentRenderer;
    hashText: HashText;
    pagesOf: (pdf: Uint8Array) => Promise<number>;
  };

/**
 * Writes the minutes of an ended session as docx and pdf from one view, and enters them in the register. Until they are
 * signed they can be written anew, with another number; what is signed is never touched.
 */
export async function writeMinutes(
  ports: WriteMinutesPorts,
  { meetingId, number }: { meetingId: MeetingId; number: number | null },
): Promise<Result<{ id: DocumentId }, Refusal>> {
  const { repositories } = ports;
  const meeting = repositories.meetings.find(meetingId);
  if (!meeting) return refuse('not_found');
  if (!isOver(meeting)) return refuse('meeting_not_ended');
  const known = repositories.documents.ofMeeting(meetingId, DocumentKind.minutes);
  const refusal = refuseWriting(repositories, known, meeting.year, number);
  if (refusal) return refusal;
  const broken = brokenSeal(ports, meetingId);
  if (broken) return refuse('seal_broken', { title: broken.title });

  const now = ports.clock.now();
  const view = minutesViewOf(ports, repositories, meeting, { number, auditHead: ports.audit.head(), now });
  const { docx, pdf } = await ports.renderer.renderMinutes(view);
  const [storedDocx, storedPdf] = [await ports.files.store(docx), await ports.files.store(pdf)];
  if (!storedDocx.ok) return err(storageRefusal(storedDocx.error.code));
  if (!storedPdf.ok) return err(storageRefusal(storedPdf.error.code));

  const document: RegisteredDocument = {
    id: known?.id ?? (ports.ids.newId() as DocumentId),
    meetingId,
    kind: DocumentKind.minutes,
    year: meeting.year,
    number,
    notation: minutesNotation,
    typeName: 'Biên bản',
    subject: meeting.title,
    date: localMomentOf(now).date,
    signerName: view.chair.name,
    signerPosition: view.chair.councilRole,
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
  return command(ports, 'write_minutes', meetingId, (transaction) => {
    // Asked again: another window may have signed or numbered while the files were made.
    const standing = transaction.documents.ofMeeting(meetingId, DocumentKind.minutes);
    const overtaken = refuseWriting(transaction, standing, meeting.year, number);
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

/** The first closed poll whose counts, roll or rule are no longer those that were sealed: someone went round the program. */
function brokenSeal(
  { repositories, hashText }: Pick<WriteMinutesPorts, 'repositories' | 'hashText'>,
  meetingId: MeetingId,
): StoredPoll | undefined {
  return repositories.polls.ofMeeting(meetingId).find((poll) => !isSealIntact(poll, hashText));
}

function refuseWriting(
  { documents }: Repositories,
  known: RegisteredDocument | undefined,
  year: number,
  number: number | null,
) {
  if (known && known.signedAt !== null) return refuse(RefusalCode.documentSigned);
  const taken = documents
    .ofYear(year)
    .some((other) => other.id !== known?.id && other.notation === minutesNotation && other.number === number);
  return number !== null && taken ? refuse(RefusalCode.numberTaken, { number }) : null;
}
