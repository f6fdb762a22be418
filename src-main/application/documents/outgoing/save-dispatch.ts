import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { DocumentId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import type { RegisteredDocument } from '../../document-repositories.ts';

type Dispatch = Pick<RegisteredDocument, 'receivers' | 'priority' | 'dueOn' | 'copies' | 'answersIncomingId'>;

/** Says to whom a document goes and how, and which one it answers, until it is signed. */
export function saveDispatch(
  ports: CommandPorts,
  { id, receivers, priority, dueOn, copies, answersIncomingId }: Dispatch & { id: DocumentId },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'save_dispatch', id, ({ documents, incoming }) => {
    const document = documents.find(id);
    if (!document) return refuse('not_found');
    if (document.signedAt !== null) return refuse('document_signed');
    if (dueOn !== null && document.issuedOn !== null && dueOn < document.issuedOn)
      return refuse('due_before_issue', { dueOn, issuedOn: document.issuedOn });
    const answered = answersIncomingId === null ? null : incoming.find(answersIncomingId);
    if (answered === undefined) return refuse('not_found');
    // A message names what it answers by number and day.
    if (answered !== null && answered.issuedOn === null)
      return refuse('answered_without_day', { subject: answered.subject });
    documents.update({ ...document, receivers, priority, dueOn, copies, answersIncomingId });
    return ok({
      value: {},
      payload: {
        receivers: receivers.map((receiver) => ({ ...receiver })),
        priority,
        dueOn,
        copies,
        answersIncomingId,
      },
      changed: [{ topic: 'documents', id }],
    });
  });
}
