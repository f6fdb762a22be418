import type { Refusal } from '../../../contract/refusal.ts';
import { formatNumberAndNotation } from '../../../domain/e-office/e-office-document.ts';
import { formatDate } from '../../../domain/kernel/dates.ts';
import type { DocumentId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { SigningRole } from '../../../domain/signing/signing-role.ts';
import { SignatureMethod } from '../../document-repositories.ts';
import { documentFileName } from '../document-file-name.ts';
import type { SigningService } from '../document-ports.ts';
import { checkReturned } from './check-returned.ts';
import type { ReturnedPorts } from './check-returned.ts';
import { beginSigning, enterSignature, refusalOfSigning } from './enter-signature.ts';
import type { SignedFilePorts } from './enter-signature.ts';
import { confirmedService } from './signing-settings.ts';

/**
 * Lets a signing service on this computer sign a document, and takes the pdf back only where it is the same one with one
 * more signature that holds. The service shows what it wants to on the page and asks for the PIN itself.
 */
export async function signByService(
  ports: SignedFilePorts & ReturnedPorts & { signingService: SigningService },
  { id, as }: { id: DocumentId; as: SigningRole },
): Promise<Result<{ certificateName: string }, Refusal>> {
  const service = confirmedService(ports.repositories);
  if (!service.ok) return service;
  const begun = await beginSigning(ports, id);
  if (!begun.ok) return begun;
  const { document, pdf } = begun.value;
  const { number, notation, issuedOn } = document;
  const returned = await ports.signingService.sign(pdf, {
    ...service.value,
    as,
    number: number === null ? '' : formatNumberAndNotation(number, notation),
    issuedOn: issuedOn === null ? '' : formatDate(issuedOn),
    fileName: `${documentFileName(document)}.pdf`,
  });
  if (!returned.ok) return refusalOfSigning(returned.error);
  const sent = { pdf, notation, signatures: ports.repositories.documents.signatures(id).length };
  const checked = await checkReturned(ports, sent, returned.value);
  if (!checked.ok) return checked;
  const { signer, signingTime, stampedAt } = checked.value;
  return enterSignature(ports, document, {
    pdf: returned.value,
    signer,
    method: SignatureMethod.bridge,
    as,
    showsMark: false,
    signedAt: signingTime,
    stampedAt,
  });
}

/** Asks a signing service whether it is there; an officer compares its certificate before it is accepted. */
export async function testService(
  { signingService }: { signingService: SigningService },
  { address }: { address: string },
): Promise<Result<{ certificate: string; version: string }, Refusal>> {
  const answer = await signingService.test(address);
  return answer.ok ? ok(answer.value) : refusalOfSigning(answer.error);
}
