import type { Refusal } from '../../contract/refusal.ts';
import type { DocumentId } from '../../domain/kernel/ids.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { readyToHandOver } from './follow-ups/ready.ts';
import { handOver } from './hand-over.ts';
import type { HandOverPorts } from './hand-over.ts';

/**
 * Writes the e-office package of a signed document into the office's outbox, as a folder or a zip; a second export makes a
 * second package. What was recalled or replaced is refused.
 */
export function exportDocument(
  ports: HandOverPorts,
  { id }: { id: DocumentId },
): Promise<Result<{ folder: string }, Refusal>> {
  return handOver(ports, id, {
    name: 'export_document',
    ready: readyToHandOver,
    record: (_repositories, { signedPdfHash }) => ({ signedPdfHash }),
  });
}
