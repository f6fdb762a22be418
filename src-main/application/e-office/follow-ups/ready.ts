import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { standingRecall } from '../../../domain/e-office/follow-up.ts';
import { formatDate } from '../../../domain/kernel/dates.ts';
import type { DocumentId } from '../../../domain/kernel/ids.ts';
import { localMomentOf } from '../../../domain/kernel/local-moment.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { SignedDocument } from '../../document-repositories.ts';
import type { Repositories } from '../../repositories.ts';
import { replacementOf } from './standing.ts';

/** A signed document. */
export function signedDocument(
  { documents }: Pick<Repositories, 'documents'>,
  id: DocumentId,
): Result<SignedDocument, Refusal> {
  const document = documents.find(id);
  if (!document) return refuse('not_found');
  const { signedPdfHash } = document;
  return signedPdfHash === null ? refuse('document_not_signed') : ok({ ...document, signedPdfHash });
}

/** A signed document that stands: it wasn't recalled, and none took its place. */
export function readyToHandOver(
  repositories: Pick<Repositories, 'documents'>,
  id: DocumentId,
): Result<SignedDocument, Refusal> {
  const document = notRecalled(repositories, id);
  if (!document.ok) return document;
  const by = replacementOf(repositories, id);
  return by === '' ? document : refuse('document_superseded', { subject: document.value.subject, by });
}

function notRecalled(
  repositories: Pick<Repositories, 'documents'>,
  id: DocumentId,
): Result<SignedDocument, Refusal> {
  const signed = signedDocument(repositories, id);
  if (!signed.ok) return signed;
  const recall = standingRecall(repositories.documents.followUps(id));
  if (!recall) return signed;
  const { subject } = signed.value;
  const date = formatDate(localMomentOf(recall.at).date);
  return refuse('document_recalled', { subject, date, reason: recall.reason });
}

/**
 * A document that receivers have, so that they can be told what becomes of it: handed over, not recalled, and with the number
 * and day by which messages name it. One that was replaced can still be recalled.
 */
export function readyToFollow(
  repositories: Pick<Repositories, 'documents'>,
  id: DocumentId,
): Result<SignedDocument, Refusal> {
  const ready = notRecalled(repositories, id);
  if (!ready.ok) return ready;
  const { subject, exportedAt, number, issuedOn } = ready.value;
  if (exportedAt === null) return refuse('not_handed_over', { subject });
  return number === null || issuedOn === null ? refuse('follow_up_unnumbered', { subject }) : ready;
}
