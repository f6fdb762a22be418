import { answersTo, standingRecall } from '../../../domain/documents/follow-up.ts';
import type { DocumentId } from '../../../domain/kernel/ids.ts';
import type { DocumentFollowUp, RegisteredDocument } from '../../document-repositories.ts';
import { outgoingText } from '../../incoming/find-outgoing.ts';
import type { Repositories } from '../../repositories.ts';

/** The recall of a document that holds, with who has answered it, and the document that took its place. */
export function standingOf(repositories: Pick<Repositories, 'documents'>, id: DocumentId) {
  const { documents } = repositories;
  const followUps = documents.followUps(id);
  const recall = standingRecall(followUps);
  const replacement = replacementIn(repositories, followUps);
  return {
    recalled: recall
      ? {
          at: recall.at,
          reason: recall.reason,
          ...answersTo(recall, followUps.slice(followUps.indexOf(recall) + 1), documents.deliveries(id)),
        }
      : null,
    replacedBy: replacement ? outgoingText(replacement) : '',
  };
}

/** The document that took the place of another. */
export function replacementOf(
  repositories: Pick<Repositories, 'documents'>,
  id: DocumentId,
): RegisteredDocument | undefined {
  return replacementIn(repositories, repositories.documents.followUps(id));
}

function replacementIn(
  { documents }: Pick<Repositories, 'documents'>,
  followUps: readonly DocumentFollowUp[],
): RegisteredDocument | undefined {
  const by = followUps.findLast(({ replacedById }) => replacedById !== null)?.replacedById;
  return by ? documents.find(by) : undefined;
}
