import { answersTo, standingRecall } from '../../../domain/e-office/follow-up.ts';
import { formatDate } from '../../../domain/kernel/dates.ts';
import type { DocumentId } from '../../../domain/kernel/ids.ts';
import type { DocumentFollowUp } from '../../document-repositories.ts';
import { outgoingText } from '../../incoming/find-outgoing.ts';
import type { StandingRepository } from './read-years.ts';

type Standings = { readonly documents: StandingRepository };

/** The recall of a document that holds, with who has answered it, and the document that took its place. */
export function standingOf({ documents }: Standings, id: DocumentId) {
  const followUps = documents.followUps(id);
  const recall = standingRecall(followUps);
  return {
    recalled: recall
      ? {
          at: recall.at,
          reason: recall.reason,
          ...answersTo(recall, followUps.slice(followUps.indexOf(recall) + 1), documents.deliveries(id)),
        }
      : null,
    replacedBy: replacementIn(documents, followUps),
  };
}

/** The document that took the place of another, as `06/BB-HĐTĐKT (24/11/2026)`; empty where none did. */
export function replacementOf({ documents }: Standings, id: DocumentId): string {
  return replacementIn(documents, documents.followUps(id));
}

function replacementIn(documents: StandingRepository, followUps: readonly DocumentFollowUp[]): string {
  const by = followUps.findLast(({ replacedById }) => replacedById !== null)?.replacedById;
  const document = by ? documents.find(by) : undefined;
  if (!document) return '';
  const { issuedOn } = document;
  return issuedOn === null ? outgoingText(document) : `${outgoingText(document)} (${formatDate(issuedOn)})`;
}
