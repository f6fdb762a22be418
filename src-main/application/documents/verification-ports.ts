import type { Instant } from '../../domain/kernel/dates.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { PageComparison } from '../../domain/signing/page-difference.ts';
import type { SignatureReport } from '../../domain/signing/signature-report.ts';

/** What the office trusts, as DER. */
export type Trusted = {
  readonly certificates: readonly Uint8Array[];
  readonly revocationLists: readonly Uint8Array[];
};

/** Checks pdfs that come from outside, away from the main thread and within a time; never rejects because of the file. */
export interface PdfChecker {
  /** @param heldSince when the office got the file; left out for one that just came */
  report(pdf: Uint8Array, trusted: Trusted, now: Instant, heldSince?: Instant): Promise<SignatureReport>;
  /**
   * Compares the pages that were sent with those that came back; null where one of them can't be read.
   *
   * @param notation of the document, as it stands after its number
   */
  compare(sent: Uint8Array, received: Uint8Array, notation: string): Promise<PageComparison | null>;
}

/** A certificate or a revocation list as its own words describe it. */
export type TrustedItem = {
  readonly kind: 'root' | 'intermediate' | 'revocation_list';
  readonly der: Uint8Array;
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: Instant;
  /** Null for a list that doesn't say when the next one comes. */
  readonly validTo: Instant | null;
};

/** Reads a file of certificates or revocation lists; empty where there are none in it. */
export type ReadTrustedItems = (bytes: Uint8Array) => readonly TrustedItem[];

/**
 * Whether a revocation list says all that an older one says, later and by the same authority: nothing else may take its place.
 *
 * @param certificates of which one has to have signed both
 */
export type SupersedesList = (
  next: Uint8Array,
  old: Uint8Array,
  certificates: readonly Uint8Array[],
) => Promise<boolean>;

export type FolderProblem = { readonly code: 'missing' | 'no_rights' | 'io' };

/** A pdf in a folder that is watched. */
export type FolderFile = {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** The time of its last change, in milliseconds. */
  readonly changed: number;
};

/** A folder outside of the program, a network share perhaps: it may go and come back at any time. */
export interface WatchedFolder {
  /** The pdfs directly in it, by name. */
  list(folder: string): Promise<Result<readonly FolderFile[], FolderProblem>>;
  /** A whole file; a file that another program holds is `no_rights`. */
  read(folder: string, name: string): Promise<Result<Uint8Array, FolderProblem>>;
}

/** Calls again and again, until it is stopped; a call begins only after the one before it has ended. */
export type Repeat = (work: () => Promise<void>, everyMilliseconds: number) => { stop(): void };
