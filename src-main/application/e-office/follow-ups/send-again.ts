import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { FollowUpKind, standingRecall } from '../../../domain/e-office/follow-up.ts';
import type { DocumentId } from '../../../domain/kernel/ids.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { Repositories } from '../../repositories.ts';
import { handOver } from '../hand-over.ts';
import type { HandOverPorts } from '../hand-over.ts';
import { signedDocument } from './ready.ts';
import { replacementOf } from './standing.ts';

/** Hands a document over once more that was recalled or replaced, as the officer has decided with a reason. */
export function sendAgain(
  ports: HandOverPorts,
  { id, reason }: { id: DocumentId; reason: string },
): Promise<Result<{ folder: string }, Refusal>> {
  return handOver(ports, id, {
    name: 'send_again',
    ready: withdrawnDocument,
    record: ({ documents }, _document, { path, at }) => {
      documents.addFollowUp({
        documentId: id,
        kind: FollowUpKind.resend,
        reason,
        removed: [],
        added: [],
        replacedById: null,
        packageFolder: path,
        at,
      });
      return { reason };
    },
  });
}

function withdrawnDocument(repositories: Pick<Repositories, 'documents'>, id: DocumentId) {
  const signed = signedDocument(repositories, id);
  if (!signed.ok) return signed;
  const isWithdrawn =
    standingRecall(repositories.documents.followUps(id)) !== undefined ||
    replacementOf(repositories, id) !== '';
  return isWithdrawn ? signed : refuse('document_stands', { subject: signed.value.subject });
}
