import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { EdxmlDocumentMessage } from '../../domain/documents/edxml-message.ts';
import { FollowUpKind } from '../../domain/documents/follow-up.ts';
import { yearOf } from '../../domain/kernel/date-spans.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { DocumentId, IncomingDocumentId, StagedId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command, storageRefusal } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { IncomingDocument, IncomingFile } from '../document-repositories.ts';
import type { Staging } from '../intake/staging.ts';
import type { Clock, FileStore, IdSource } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { findEarlier, followUpKindOf } from './find-earlier.ts';
import type { StagedMessage } from './staged-message.ts';
import { storeFiles } from './store-files.ts';
import type { NewFile } from './store-files.ts';

type EditPorts = CommandPorts & { clock: Clock; ids: IdSource; files: FileStore };

type Line = Omit<IncomingDocument, 'id' | 'year' | 'authorOrganId' | 'messageHash' | 'revision'>;
type Saved = { id: IncomingDocumentId; revision: number };

/** Enters a document that came on paper or by mail, with its files. */
export async function addIncoming(
  ports: EditPorts,
  { files, ...line }: Line & { files: readonly NewFile[] },
): Promise<Result<Saved, Refusal>> {
  const stored = await storeFiles(ports, files);
  if (!stored.ok) return stored;
  return insert(ports, 'add_incoming', { ...line, authorOrganId: null, messageHash: null }, stored.value);
}

/**
 * Takes the document of a message over under an arrival number; the message and its files are kept as they came. What it takes
 * the place of is marked.
 */
export async function takeOverMessage(
  ports: EditPorts & { stagedMessages: Staging<StagedMessage> },
  input: Pick<Line, 'arrivalNumber' | 'arrivedOn' | 'receiver' | 'note' | 'answersId'> & {
    stagedId: StagedId;
  },
): Promise<Result<Saved, Refusal>> {
  const { stagedId, ...chosen } = input;
  const staged = ports.stagedMessages.get(stagedId);
  if (staged?.reading.message.kind !== 'document') return refuse('staged_gone');
  const { message } = staged.reading;
  const [raw, stored] = [await ports.files.store(staged.bytes), await storeFiles(ports, message.attachments)];
  if (!raw.ok) return err(storageRefusal(raw.error.code));
  if (!stored.ok) return stored;
  const line = {
    ...chosen,
    author: message.from.name || (message.from.organId ?? ''),
    authorOrganId: message.from.organId,
    number: message.number,
    notation: message.notation,
    issuedOn: message.issuedOn,
    typeName: message.typeName,
    subject: message.subject,
    forwardedOn: null,
    messageHash: staged.hash,
  };
  const taken = insert(ports, 'take_over_message', line, stored.value, message);
  if (taken.ok) ports.stagedMessages.remove(stagedId);
  return taken;
}

/** Changes a line of the register: a mistake, to whom it was forwarded, a note. Its files stay. */
export function saveIncoming(
  ports: CommandPorts & { clock: Clock },
  { id, baseRevision, ...line }: Line & { id: IncomingDocumentId; baseRevision: number },
): Result<Saved, Refusal> {
  return command(ports, 'save_incoming', id, (repositories) => {
    const standing = repositories.incoming.find(id);
    if (!standing) return refuse('not_found');
    if (standing.revision !== baseRevision) return refuse('stale_revision', { name: standing.subject });
    const problem = problemOf(repositories, ports.clock, line, id);
    if (problem) return err(problem);
    const revision = baseRevision + 1;
    const changed = { ...standing, ...line, year: yearOf(line.arrivedOn), revision };
    repositories.incoming.update(changed);
    return ok({ value: { id, revision }, payload: changed, changed: [{ topic: 'documents', id }] });
  });
}

function insert(
  ports: EditPorts,
  name: string,
  line: Omit<IncomingDocument, 'id' | 'year' | 'revision'>,
  files: readonly Omit<IncomingFile, 'documentId'>[],
  message: EdxmlDocumentMessage | null = null,
): Result<Saved, Refusal> {
  const id = ports.ids.newId() as IncomingDocumentId;
  return command(ports, name, id, (repositories) => {
    const known = line.messageHash === null ? undefined : repositories.incoming.ofMessage(line.messageHash);
    if (known) {
      return refuse('message_taken_over', { number: known.arrivalNumber, date: formatDate(known.arrivedOn) });
    }
    const problem = problemOf(repositories, ports.clock, line, null);
    if (problem) return err(problem);
    const document = { ...line, id, year: yearOf(line.arrivedOn), revision: 1 };
    repositories.incoming.insert(document, files);
    const replaced = message === null ? [] : markReplaced(repositories, ports.clock, document, message);
    return ok({
      value: { id, revision: 1 },
      payload: { ...document, files: files.map(({ hash }) => hash), replaced },
      changed: [id, ...replaced].map((changed) => ({ topic: 'documents', id: changed }) as const),
    });
  });
}

/** Marks the documents of which a new one takes the place; answers with them. */
function markReplaced(
  repositories: Repositories,
  clock: Clock,
  { id, messageHash }: IncomingDocument,
  message: EdxmlDocumentMessage,
): IncomingDocumentId[] {
  const kind = followUpKindOf(message);
  if (kind !== FollowUpKind.replacement || messageHash === null) return [];
  const replaced = findEarlier(repositories, message).found.map((document) => document.id);
  for (const documentId of replaced) {
    repositories.incoming.addFollowUp({
      documentId,
      kind,
      reason: message.business.reason,
      messageHash,
      answer: null,
      answerReason: '',
      answerFile: null,
      replacedById: id,
      at: clock.now(),
    });
  }
  return replaced;
}

function problemOf(
  repositories: Repositories,
  clock: Clock,
  {
    arrivalNumber,
    arrivedOn,
    issuedOn,
    forwardedOn,
    answersId,
  }: {
    arrivalNumber: number;
    arrivedOn: IsoDate;
    issuedOn: IsoDate | null;
    forwardedOn: IsoDate | null;
    answersId: DocumentId | null;
  },
  own: IncomingDocumentId | null,
): Refusal | null {
  const today = localMomentOf(clock.now()).date;
  const date = formatDate(arrivedOn);
  if (arrivedOn > today) return refuse('arrival_in_future', { date, today: formatDate(today) }).error;
  if (issuedOn !== null && issuedOn > arrivedOn) {
    return refuse('arrival_before_issue', { date, issued: formatDate(issuedOn) }).error;
  }
  if (forwardedOn !== null && forwardedOn < arrivedOn) {
    return refuse('forwarded_before_arrival', { date, forwarded: formatDate(forwardedOn) }).error;
  }
  if (answersId !== null && !repositories.documents.find(answersId)) return refuse('not_found').error;
  const year = yearOf(arrivedOn);
  const other = repositories.incoming
    .ofYear(year)
    .find((line) => line.arrivalNumber === arrivalNumber && line.id !== own);
  return other
    ? refuse('arrival_number_taken', { number: arrivalNumber, year, subject: other.subject }).error
    : null;
}
