import type { Trusted } from '../../application/documents/verification-ports.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
import type { PageComparison } from '../../domain/signing/page-difference.ts';
import type { SignatureReport } from '../../domain/signing/signature-report.ts';

/** What the thread is asked for. */
export type CheckRequest =
  | {
      readonly task: 'report';
      readonly pdf: Uint8Array;
      readonly trusted: Trusted;
      readonly now: Instant;
      readonly heldSince: Instant | null;
    }
  | {
      readonly task: 'compare';
      readonly sent: Uint8Array;
      readonly received: Uint8Array;
      readonly notation: string;
    };

/** Its answer; null where a file can't be read. */
export type CheckAnswer = SignatureReport | PageComparison | null;
