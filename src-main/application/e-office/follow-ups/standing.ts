import { answersTo, standingRecall } from '../../../domain/documents/follow-up.ts';
import type { DocumentId } from '../../../domain/kernel/ids.ts';
import type { RegisteredDocument } from '../../document-repositories.ts';
import { outgoingText } from '../../incoming/find-outgoing.ts';
import type { Repositories } from '../../repositories.ts';

/** The recall of a document that holds, with who has answered it, and the document that took its place. */
export function standingOf(repositories: Pick<Repositories, 'documents'>, id: DocumentId) {
  const { documents } = repositories;
  const followUps = documents.followUps(id);
  const recall = standingRecall(followUps);
  const replacement = replacementOf(repositories, id);
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
  { documents }: Pick<Repositories, 'documents'>,
  id: DocumentId,
): RegisteredDocument | undefined {
  const by = documents.followUps(id).findLast(({ replacedById }) => replacedById !== null)?.replacedById;
  return by ? documents.find(by) : undefined;
}
