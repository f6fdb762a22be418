import { DecisionPart } from '../../contract/decisions.contract.ts';
import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { DecisionState } from '../../domain/decisions/decision.ts';
import type { Decision } from '../../domain/decisions/decision.ts';
import { DocumentKind } from '../../domain/documents/document-kind.ts';
import { formatDocumentNumber } from '../../domain/e-office/e-office-document.ts';
import type { DecisionId } from '../../domain/kernel/ids.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { hyphenated } from '../../domain/kernel/vietnamese-text.ts';
import { storageRefusal } from '../command.ts';
import { makeDocument } from '../documents/make-document.ts';
import type { MakingPorts } from '../documents/make-document.ts';
import { fileTypes } from '../file-types.ts';
import type { FileHash } from '../ports.ts';
import { decisionViewOf, loadDecision } from './load-decision.ts';
import type { DecisionPorts } from './load-decision.ts';

type DecisionFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** A file of a decision: a draft as it stands now, an issued one as it was written when its number was entered. */
export async function decisionFile(
  ports: DecisionPorts & MakingPorts,
  { id, part }: { id: DecisionId; part: DecisionPart },
): Promise<Result<DecisionFile, Refusal>> {
  const decision = ports.repositories.decisions.find(id);
  if (!decision) return refuse('not_found');
  const file = { name: `${fileStem(decision)}.${part}`, type: fileTypes[part] };
  if (decision.state === DecisionState.draft) {
    const view = decisionViewOf(ports, loadDecision(ports, decision));
    const made = await makeDocument(ports, { kind: DocumentKind.decision, view }, part);
    return made.ok ? ok({ ...file, bytes: made.value }) : made;
  }
  const hash = part === DecisionPart.docx ? decision.docxHash : decision.pdfHash;
  const stored = await ports.files.read(hash as FileHash);
  return stored.ok ? ok({ ...file, bytes: stored.value }) : err(storageRefusal(stored.error.code));
}

/** `05_QD-UBND_ve-viec-tang-bang-khen`: plain letters, since e-office systems differ in what they accept. */
function fileStem({ number, series, title }: Decision): string {
  const prefix = number === null ? 'du-thao' : formatDocumentNumber(number);
  return `${prefix}_${hyphenated(series).toUpperCase()}_${hyphenated(title)}`.slice(0, 90);
}
