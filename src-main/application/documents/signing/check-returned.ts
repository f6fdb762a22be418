import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { forbiddenDifferences } from '../../../domain/signing/page-difference.ts';
import { refusalsOf } from '../../../domain/signing/signature-report.ts';
import type {
  CheckedSignature,
  ReportedSigner,
  SignatureReport,
} from '../../../domain/signing/signature-report.ts';
import type { Clock, FileStore } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { readTrusted } from '../trust/trusted.ts';
import type { PdfChecker } from '../verification-ports.ts';
import { lacksTrustRoot } from './signing-settings.ts';

export type ReturnedPorts = {
  readonly repositories: Repositories;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly pdfChecker: PdfChecker;
};

/**
 * Holds what a signing service brought back to what was sent, as a file that an officer takes back is: every byte still there, the
 * pages the same, one signature more, and every signature with its chain and time as the office wants it. Answers with the new one,
 * or refuses with the first thing that is wrong.
 */
export async function checkReturned(
  ports: ReturnedPorts,
  sent: {
    readonly pdf: Uint8Array;
    /** Of the document, as it stands after its number. */
    readonly notation: string;
    /** How many it had. */
    readonly signatures: number;
  },
  returned: Uint8Array,
): Promise<Result<CheckedSignature & { readonly signer: ReportedSigner }, Refusal>> {
  const { repositories, clock, pdfChecker } = ports;
  if (!Buffer.from(returned.subarray(0, sent.pdf.length)).equals(sent.pdf))
    return wrong('returned.not_appended');
  const report = await pdfChecker.report(returned, await readTrusted(ports), clock.now());
  const [finding] = refusalsOf(report);
  if (finding) {
    return 'detail' in finding
      ? wrong(`finding.${finding.code}`, { detail: finding.detail })
      : wrong(`fileFinding.${finding.code}`);
  }
  if (lacksTrustRoot(repositories, report)) return wrong('refusal.no_trust_root');
  const signatures = signaturesIn(report);
  const last = signatures.at(-1);
  if (!last || signatures.length !== sent.signatures + 1) return wrong('returned.signature_count');
  const compared = await pdfChecker.compare(sent.pdf, returned, sent.notation);
  if (compared === null) return wrong('refusal.pages_unreadable');
  const [difference] = forbiddenDifferences(compared);
  if (difference) {
    const { kind, page, text } = difference;
    return wrong(`difference.${kind}`, { page, text });
  }
  const { signer } = last;
  return signer === null ? wrong('unreadableSigner') : ok({ ...last, signer });
}

/** The signatures of a file without its time stamps. */
export function signaturesIn({ signatures }: SignatureReport): readonly CheckedSignature[] {
  return signatures.filter(({ kind }) => kind === 'signature');
}

/** `reason` is the key under which the page keeps the sentence for what a check of signatures found. */
function wrong(reason: string, parameters: Refusal['parameters'] = {}): { ok: false; error: Refusal } {
  return refuse('returned_file_wrong', { reason, ...parameters });
}
