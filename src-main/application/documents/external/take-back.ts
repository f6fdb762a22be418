import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { err, ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { TakeBack } from '../../../domain/signing/take-back.ts';
import { command, storageRefusal } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { DocumentFileRole, SignatureMethod } from '../../document-repositories.ts';
import { documentFileName } from '../document-file-name.ts';
import { checkAgainstRegister } from './check-file.ts';
import type { CheckPorts } from './check-file.ts';

/**
 * Takes a pdf back that was signed in the provider's tool: finds its document, checks signatures and pages, and stores it
 * as the signed pdf where everything holds. A file that isn't accepted leaves nothing behind. Number and date on it are
 * offered and not entered: that is for the officer.
 */
export async function takeBack(
  ports: CommandPorts & CheckPorts,
  pdf: Uint8Array,
): Promise<Result<TakeBack, Refusal>> {
  if (pdf.length === 0) return refuse('file_empty', { name: 'pdf' });
  const { result, document } = await checkAgainstRegister(ports, pdf);
  if (result.outcome !== 'accepted' || document === null) return ok(result);
  const { id } = document;
  const stored = await ports.files.store(pdf);
  if (!stored.ok) return err(storageRefusal(stored.error.code));
  const { hash, bytes: size } = stored.value;
  return command(ports, 'take_back_signed', id, ({ documents }) => {
    const standing = documents.find(id);
    if (!standing) return refuse('not_found');
    // Another window may have written, signed or taken it back while the file was checked.
    const changed =
      standing.pdfHash !== document.pdfHash ||
      standing.signedPdfHash !== document.signedPdfHash ||
      standing.exportedAt !== document.exportedAt;
    if (changed) return refuse('stale_revision', { name: standing.subject });
    const at = ports.clock.now();
    const signatures = result.report.signatures.filter(({ kind }) => kind === 'signature');
    const known = documents.signatures(id).length;
    documents.update({
      ...standing,
      signedPdfHash: hash,
      signedAt: at,
      certificateName: signatures.map(({ signer }) => signer?.commonName ?? '').join(', '),
    });
    const name = `${documentFileName(standing)}_signed.pdf`;
    documents.addFile({ documentId: id, role: DocumentFileRole.signedPdf, hash, name, size, at });
    for (const [index, signature] of signatures.entries()) {
      if (index < known) continue;
      documents.addSignature({
        documentId: id,
        ordinal: index + 1,
        fileHash: hash,
        method: SignatureMethod.external,
        signerName: signature.signer?.commonName ?? '',
        organisation: signature.signer?.organisation ?? null,
        serialNumber: signature.signer?.serialNumber ?? '',
        issuer: signature.signer?.issuer ?? '',
        signedAt: signature.signingTime,
        stampedAt: signature.stampedAt,
        report: { signature, differences: result.differences, match: result.match },
      });
    }
    return ok({
      value: result,
      payload: { signedPdfHash: hash, signatures: signatures.length, match: result.match },
      changed: [{ topic: 'documents', id }],
    });
  });
}
