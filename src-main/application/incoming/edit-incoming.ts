import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { EdxmlDocumentMessage } from '../../domain/e-office/edxml-message.ts';
import { asksReceivers, FollowUpKind } from '../../domain/e-office/follow-up.ts';
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
import { comesFromAuthor, findEarlier, followUpKindOf, refuseForeign } from './find-earlier.ts';
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

/** What a message that takes a document over is entered as. */
type TakenOver = Pick<Line, 'arrivalNumber' | 'arrivedOn' | 'receiver' | 'note' | 'answersId'> & {
  readonly stagedId: StagedId;
  /** What a recall is called in the register: it brings no document, but is one. Null for a document. */
  readonly notice: { readonly typeName: string; readonly subject: string } | null;
  /** What it takes the place of and names in a way that the register doesn't know, as the officer found it. */
  readonly replaces: readonly IncomingDocumentId[];
};

/**
 * Takes the document of a message over under an arrival number; the message and its files are kept as they came. What it takes
 * the place of is marked. A recall is entered without the number of what it recalls, which it would be taken for; together with
 * an update it goes on waiting for its answer.
 */
export async function takeOverMessage(
  ports: EditPorts & { stagedMessages: Staging<StagedMessage> },
  { stagedId, notice, replaces, ...chosen }: TakenOver,
): Promise<Result<Saved, Refusal>> {
  const staged = ports.stagedMessages.get(stagedId);
  if (staged?.reading.message.kind !== 'document') return refuse('staged_gone');
  const { message } = staged.reading;
  const [raw, stored] = [await ports.files.store(staged.bytes), await storeFiles(ports, message.attachments)];
  if (!raw.ok) return err(storageRefusal(raw.error.code));
  if (!stored.ok) return stored;
  const kind = followUpKindOf(message);
  const { number, notation, issuedOn } =
    kind === FollowUpKind.recall ? { number: '', notation: '', issuedOn: null } : message;
  const { typeName, subject } = notice ?? message;
  const line = {
    ...chosen,
    author: message.from.name || (message.from.organId ?? ''),
    authorOrganId: message.from.organId,
    number,
    notation,
    issuedOn,
    typeName,
    subject,
    forwardedOn: null,
    messageHash: staged.hash,
  };
  const taken = insert(ports, 'take_over_message', line, stored.value, { message, replaces });
  const waits = kind !== null && asksReceivers(kind);
  if (taken.ok && !waits) ports.stagedMessages.remove(stagedId);
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
  replacing: Replacing | null = null,
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
    const replaced = replacing === null ? ok([]) : replacedBy(repositories, replacing);
    if (!replaced.ok) return replaced;
    markReplaced(repositories, ports.clock, document, replacing, replaced.value);
    return ok({
      value: { id, revision: 1 },
      payload: {
        ...document,
        files: files.map(({ hash }) => hash),
        replaced: replaced.value,
        linkedByOfficer: [...(replacing?.replaces ?? [])],
      },
      changed: [id, ...replaced.value].map((changed) => ({ topic: 'documents', id: changed }) as const),
    });
  });
}

type Replacing = { readonly message: EdxmlDocumentMessage } & Pick<TakenOver, 'replaces'>;

/** The documents of which a new one takes the place: only the body that issued them can say so. */
function replacedBy(
  repositories: Repositories,
  { message, replaces }: Replacing,
): Result<IncomingDocumentId[], Refusal> {
  if (followUpKindOf(message) !== FollowUpKind.replacement) return ok([]);
  const chosen = replaces.flatMap((id) => repositories.incoming.find(id) ?? []);
  const foreign = chosen.find((document) => !comesFromAuthor(document, message));
  if (foreign) return refuseForeign(message, foreign);
  const named = findEarlier(repositories, message).found.filter((one) => comesFromAuthor(one, message));
  return ok([...new Set([...named, ...chosen].map(({ id }) => id))]);
}

function markReplaced(
  repositories: Repositories,
  clock: Clock,
  { id, messageHash }: IncomingDocument,
  replacing: Replacing | null,
  replaced: readonly IncomingDocumentId[],
): void {
  if (replacing === null || messageHash === null) return;
  for (const documentId of replaced) {
    repositories.incoming.addFollowUp({
      documentId,
      kind: FollowUpKind.replacement,
      reason: replacing.message.business.reason,
      messageHash,
      answer: null,
      answerReason: '',
      answerFile: null,
      replacedById: id,
      at: clock.now(),
    });
  }
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
