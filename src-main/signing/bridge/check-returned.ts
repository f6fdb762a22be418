import type { ReturnedPdfCheck } from '../../application/documents/document-ports.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import { verifyPdf } from '../verify-pdf.ts';

/**
 * Holds what a signing service brought back to what was sent: every byte still there, one signature more, and each of them
 * right. Whether the issuer is trusted is told with the document's signatures, as for every other way of signing.
 */
export const checkReturnedPdf: ReturnedPdfCheck = async (sent, returned) => {
  if (!Buffer.from(returned.subarray(0, sent.length)).equals(sent)) return err('not_appended');
  const [before, after] = [await verifyPdf(sent), await verifyPdf(returned)];
  if (after.length !== before.length + 1) return err('signature_count');
  const last = after.at(-1);
  if (after.some(({ problems }) => problems.length > 0) || last?.coversWholeDocument !== true) {
    return err('signature_invalid');
  }
  return last.signer === null
    ? err('signer_unreadable')
    : ok({ signer: last.signer, signedAt: last.signingTime });
};
