import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { numberingBody } from '../../../domain/documents/document-kind.ts';
import { formatNumberAndNotation } from '../../../domain/e-office/e-office-document.ts';
import { yearOf } from '../../../domain/kernel/date-spans.ts';
import { formatDate } from '../../../domain/kernel/dates.ts';
import type { IsoDate } from '../../../domain/kernel/dates.ts';
import type { DocumentId } from '../../../domain/kernel/ids.ts';
import { localMomentOf } from '../../../domain/kernel/local-moment.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import type { RegisteredDocument } from '../../document-repositories.ts';
import type { Clock } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';

export type Issue = { readonly number: number; readonly issuedOn: IsoDate };

/** Enters number and day of issue of a document as the e-office or a signed file brings them back; no day to come. */
export function recordIssue(
  ports: CommandPorts & { clock: Clock },
  { id, number, issuedOn }: Issue & { id: DocumentId },
): Result<Record<string, never>, Refusal> {
  if (issuedOn > localMomentOf(ports.clock.now()).date)
    return refuse('date_in_future', { date: formatDate(issuedOn) });
  return command(ports, 'record_issue', id, (repositories) => {
    const recorded = applyIssue(repositories, id, { number, issuedOn });
    if (!recorded.ok) return recorded;
    return ok({ value: {}, payload: { number, issuedOn }, changed: [{ topic: 'documents', id }] });
  });
}

/**
 * The same inside another command. A number is given once in its notation and year (Nghị định 30/2020/NĐ-CP, Phụ lục
 * VI), and a signed document keeps the number and the day that it has; what stands there already is no change.
 */
export function applyIssue(
  { documents }: Pick<Repositories, 'documents'>,
  id: DocumentId,
  { number, issuedOn }: Issue,
): Result<RegisteredDocument, Refusal> {
  const document = documents.find(id);
  if (!document) return refuse('not_found');
  if (document.number === number && document.issuedOn === issuedOn) return ok(document);
  if (document.signedAt !== null && document.number !== null) {
    return refuse('issue_fixed', {
      subject: document.subject,
      number: formatNumberAndNotation(document.number, document.notation),
    });
  }
  const numberYear = yearOf(issuedOn);
  const other = documents.numbered(numberYear, document.notation, number, numberingBody(document));
  if (other && other.id !== id) return refuse('number_taken', { number });
  const issued = { ...document, number, numberYear, issuedOn };
  documents.update(issued);
  return ok(issued);
}
