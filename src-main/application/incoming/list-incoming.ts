import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { arrivalNumbers } from '../../domain/e-office/arrival-numbers.ts';
import type { IncomingDocumentId } from '../../domain/kernel/ids.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { storageRefusal } from '../command.ts';
import type { IncomingDocument } from '../document-repositories.ts';
import { contentTypeOf } from '../file-types.ts';
import type { FileHash, FileStore } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { outgoingText } from './find-outgoing.ts';

/** The register of a year with the number that comes next. */
export function listIncoming({ incoming, documents }: Repositories, { year }: { year: number }) {
  const lines = incoming.ofYear(year);
  const { next, gaps } = arrivalNumbers(lines.map(({ arrivalNumber }) => arrivalNumber));
  const rows = lines.map(({ year: _year, messageHash, ...line }) => {
    const answered = line.answersId === null ? undefined : documents.find(line.answersId);
    return {
      ...line,
      answersText: answered ? outgoingText(answered) : '',
      fromMessage: messageHash !== null,
      ...followUpsOf(incoming, line.id),
      files: incoming.files(line.id).map(({ position, name, size }) => ({ position, name, size })),
    };
  });
  const outgoing = [...documents.ofYear(year), ...documents.ofYear(year - 1)]
    .filter(({ number }) => number !== null)
    .map((document) => ({ id: document.id, text: `${outgoingText(document)} ${document.subject}` }));
  return { rows, nextNumber: next, gaps: [...gaps], outgoing };
}

/** What its sender told of a document since it came in, and what it takes the place of. */
function followUpsOf(incoming: Repositories['incoming'], id: IncomingDocumentId) {
  const numberOf = (one: IncomingDocumentId | null): number | null =>
    one === null ? null : (incoming.find(one)?.arrivalNumber ?? null);
  return {
    followUps: incoming
      .followUps(id)
      .map(({ kind, reason, answer, answerReason, answerFile, replacedById, at }) => ({
        kind,
        reason,
        answer,
        answerReason,
        answerFile,
        replacedBy: numberOf(replacedById),
        at,
      })),
    replaces: incoming.replacedBy(id).flatMap(({ documentId }) => numberOf(documentId) ?? []),
  };
}

/** A file of a document as it came; the whole message where no position is given. */
export async function readIncomingFile(
  { repositories, files }: { repositories: Repositories; files: FileStore },
  { id, position }: { id: IncomingDocumentId; position: number | null },
): Promise<Result<{ name: string; type: string; bytes: Uint8Array }, Refusal>> {
  const document = repositories.incoming.find(id);
  if (!document) return refuse('not_found');
  const file =
    position === null
      ? document.messageHash !== null && {
          name: messageFileName(document),
          hash: document.messageHash,
        }
      : repositories.incoming.files(id).find((one) => one.position === position);
  if (!file) return refuse('not_found');
  const bytes = await files.read(file.hash as FileHash);
  if (!bytes.ok) return err(storageRefusal(bytes.error.code));
  return ok({ name: file.name, type: contentTypeOf(file.name), bytes: bytes.value });
}

/** The name under which the message of a line is handed out. */
export function messageFileName({ year, arrivalNumber }: IncomingDocument): string {
  return `van-ban-den-${year}-${arrivalNumber}.edxml`;
}
