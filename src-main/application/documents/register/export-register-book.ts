import { incomingColumns, outgoingColumns } from '../../../domain/documents/views/register-book-view.ts';
import type { RegisterBookView } from '../../../domain/documents/views/register-book-view.ts';
import { DeliveryStatus } from '../../../domain/e-office/delivery-status.ts';
import { FollowUpKind } from '../../../domain/e-office/follow-up.ts';
import { yearOf } from '../../../domain/kernel/date-spans.ts';
import { formatDate } from '../../../domain/kernel/dates.ts';
import { localMomentOf } from '../../../domain/kernel/local-moment.ts';
import { compareVietnamese, hyphenated } from '../../../domain/kernel/vietnamese-text.ts';
import type { IncomingDocument, RegisteredDocument } from '../../document-repositories.ts';
import { readYears } from '../../e-office/follow-ups/read-years.ts';
import type { StandingRepository } from '../../e-office/follow-ups/read-years.ts';
import { standingOf } from '../../e-office/follow-ups/standing.ts';
import { fileTypes } from '../../file-types.ts';
import { outgoingText } from '../../incoming/find-outgoing.ts';
import type { Clock } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { provinceHeading } from '../province-heading.ts';

/** Writes a register of documents, off the main thread. */
export interface RegisterBookWriter {
  writeRegisterBook(view: RegisterBookView, format: 'xlsx' | 'pdf'): Promise<Uint8Array<ArrayBuffer>>;
}

type ExportPorts = { repositories: Repositories; clock: Clock; registerBookWriter: RegisterBookWriter };

/**
 * The register of outgoing or incoming documents of a year as a file (Nghị định 30/2020/NĐ-CP, Phụ lục IV and VI). Outgoing
 * documents stand by notation and number, since each notation is a series of its own; drafts without a number come last.
 *
 * @param notation one series of outgoing documents; null for all of them
 */
export async function exportRegisterBook(
  ports: ExportPorts,
  {
    book,
    year,
    notation,
    format,
  }: { book: 'outgoing' | 'incoming'; year: number; notation: string | null; format: 'xlsx' | 'pdf' },
): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  const { repositories, clock } = ports;
  const isOutgoing = book === 'outgoing';
  const view: RegisterBookView = {
    name: isOutgoing ? 'Sổ văn bản đi' : 'Sổ văn bản đến',
    scope: notation === null ? `Năm ${year}` : `Năm ${year}, ký hiệu ${notation}`,
    office: { parentBody: provinceHeading, lines: ['HỘI ĐỒNG', 'THI ĐUA - KHEN THƯỞNG'] },
    columns: isOutgoing ? outgoingColumns : incomingColumns,
    rows: isOutgoing
      ? outgoingRows(repositories, year, notation)
      : repositories.incoming.ofYear(year).map((document) => incomingRow(repositories, document)),
    preparedAt: clock.now(),
  };
  const bytes = await ports.registerBookWriter.writeRegisterBook(view, format);
  const series = notation === null ? '' : `-${hyphenated(notation)}`;
  return { name: `${hyphenated(view.name)}-${year}${series}.${format}`, type: fileTypes[format], bytes };
}

/** Documents of the year of their number; drafts of the year in which they were written. */
function outgoingRows(
  repositories: Repositories,
  year: number,
  notation: string | null,
): readonly (readonly string[])[] {
  // A document that was written in December may bear a number of January.
  const documents = readYears(repositories.documents, [year - 1, year]);
  return [...documents.ofYear(year - 1), ...documents.ofYear(year)]
    .filter((document) => (document.numberYear ?? yearOf(document.date)) === year)
    .filter((document) => notation === null || document.notation === notation)
    .toSorted(
      (a, b) =>
        compareVietnamese(a.notation, b.notation) || (a.number ?? Infinity) - (b.number ?? Infinity) || 0,
    )
    .map((document) => outgoingRow(documents, document));
}

function outgoingRow(documents: StandingRepository, document: RegisteredDocument): readonly string[] {
  const archive = document.recipients.filter((line) => isArchive(line));
  const receivers = document.receivers.map(({ name }) => name);
  const places = document.recipients.filter((line) => !isArchive(line));
  return [
    document.number === null ? `(dự thảo) ${document.notation}` : outgoingText(document),
    document.issuedOn === null ? '' : formatDate(document.issuedOn),
    `${document.typeName} ${document.subject.replaceAll('\n', ' ')}`,
    document.signerName,
    [...new Set([...receivers, ...places])].join('; '),
    archive.map((line) => line.replace(/^Lưu\s*:\s*/iu, '')).join('; '),
    document.copies === null ? '' : String(document.copies),
    document.exportedAt === null ? '' : formatDate(localMomentOf(document.exportedAt).date),
    '',
    [document.signedAt === null ? '' : 'Ký số', ...standingNotes(documents, document)]
      .filter(Boolean)
      .join('; '),
  ];
}

/** That a document was recalled, and what took its place. */
function standingNotes(documents: StandingRepository, { id }: RegisteredDocument): readonly string[] {
  const { recalled, replacedBy } = standingOf({ documents }, id);
  return [
    recalled === null
      ? ''
      : `Thu hồi ngày ${formatDate(localMomentOf(recalled.at).date)}: ${recalled.reason}`,
    replacedBy === '' ? '' : `Được ${replacedBy} thay thế`,
  ];
}

function isArchive(recipient: string): boolean {
  return /^Lưu\s*:/iu.test(recipient);
}

function incomingRow({ documents, incoming }: Repositories, document: IncomingDocument): readonly string[] {
  const answered = document.answersId === null ? undefined : documents.find(document.answersId);
  const answer = answered ? `Trả lời ${outgoingText(answered)}` : '';
  return [
    formatDate(document.arrivedOn),
    String(document.arrivalNumber),
    document.author,
    [document.number, document.notation].filter(Boolean).join('/'),
    document.issuedOn === null ? '' : formatDate(document.issuedOn),
    `${document.typeName} ${document.subject}`.trim(),
    document.receiver,
    document.forwardedOn === null ? '' : formatDate(document.forwardedOn),
    '',
    [document.note, answer, ...toldNotes(incoming, document)].filter(Boolean).join('; '),
  ];
}

/** What its sender told of a document since it came in, and what the office answered. */
function toldNotes(incoming: Repositories['incoming'], { id }: IncomingDocument): readonly string[] {
  return incoming.followUps(id).map(({ kind, reason, answer, replacedById }) => {
    if (replacedById !== null) {
      return `Được văn bản đến số ${incoming.find(replacedById)?.arrivalNumber ?? ''} thay thế`;
    }
    const what = kind === FollowUpKind.recall ? 'thu hồi' : 'cập nhật';
    const verb = answer === DeliveryStatus.recallAgreed ? 'Đồng ý' : 'Từ chối';
    return `${verb} ${what} của nơi gửi: ${reason}`;
  });
}
