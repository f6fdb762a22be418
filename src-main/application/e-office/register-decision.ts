import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { DecisionState } from '../../domain/decisions/decision.ts';
import { DocumentKind } from '../../domain/documents/document-kind.ts';
import type { DecisionId, DocumentId } from '../../domain/kernel/ids.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { storageRefusal } from '../command.ts';
import { writeRegistered } from '../documents/register/write-registered.ts';
import type { RegisterPorts } from '../documents/register/write-registered.ts';
import type { FileHash } from '../ports.ts';

/**
 * Enters an issued decision on awards in the register of documents under its number, with the very files that were
 * written when the number was entered, so that it can be signed and handed over as any other document.
 */
export async function registerDecision(
  ports: RegisterPorts,
  { decisionId }: { decisionId: DecisionId },
): Promise<Result<{ id: DocumentId }, Refusal>> {
  const decision = ports.repositories.decisions.find(decisionId);
  if (!decision) return refuse('not_found');
  const { docxHash, pdfHash } = decision;
  if (decision.state !== DecisionState.issued || docxHash === null || pdfHash === null) {
    return refuse('decision_not_issued', { title: decision.title });
  }
  const docx = await ports.files.read(docxHash as FileHash);
  if (!docx.ok) return err(storageRefusal(docx.error.code));
  const pdf = await ports.files.read(pdfHash as FileHash);
  if (!pdf.ok) return err(storageRefusal(pdf.error.code));
  return writeRegistered(ports, {
    source: { kind: 'decision', id: decisionId },
    year: decision.year,
    aboutId: '',
    kind: DocumentKind.decision,
    number: decision.number,
    issuedOn: decision.date,
    notation: decision.series,
    typeName: 'Quyết định',
    subject: decision.title,
    // The chair of the province decides in his own name (Luật Thi đua, khen thưởng, thẩm quyền quyết định tặng).
    signer: { competence: null, name: decision.signerName, position: decision.signerPosition },
    recipients: decision.recipients.split('\n').filter((line) => line.trim() !== ''),
    command: 'register_decision',
    render: () => Promise.resolve(ok({ docx: docx.value, pdf: pdf.value })),
  });
}
