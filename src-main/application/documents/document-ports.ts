import type { ClusterWorkbookView } from '../../domain/documents/views/cluster-workbook-view.ts';
import type { CountingMinutesView } from '../../domain/documents/views/counting-minutes-view.ts';
import type { DecisionView } from '../../domain/documents/views/decision-view.ts';
import type { DossierLetterView } from '../../domain/documents/views/dossier-letter-view.ts';
import type { DraftView } from '../../domain/documents/views/draft-view.ts';
import type { MinutesView } from '../../domain/documents/views/minutes-view.ts';
import type { ScoreSummaryView } from '../../domain/documents/views/score-summary-view.ts';
import type { SessionPaper } from '../../domain/documents/views/session-papers-view.ts';
import type { EOfficeDocument, EOfficeFieldProblem } from '../../domain/e-office/e-office-document.ts';
import type { PackageShape } from '../../domain/e-office/e-office-settings.ts';
import type { EdxmlBusiness, EdxmlStatusMessage } from '../../domain/e-office/edxml-message.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { SigningRole } from '../../domain/signing/signing-role.ts';
import type { AuditHead } from '../ports.ts';

/** Makes the files of a document, off the main thread. */
export interface DocumentRenderer {
  renderMinutes(view: MinutesView): Promise<{ docx: Uint8Array; pdf: Uint8Array }>;
  renderCountingMinutes(view: CountingMinutesView): Promise<{ docx: Uint8Array; pdf: Uint8Array }>;
  /** The one file that somebody looks at, as below. */
  renderMinutesAs(view: MinutesView, format: 'docx' | 'pdf'): Promise<Uint8Array>;
  renderCountingMinutesAs(view: CountingMinutesView, format: 'docx' | 'pdf'): Promise<Uint8Array>;
}

/** Makes the files of a document that was drafted, off the main thread. */
export interface DraftRenderer {
  renderDraft(view: DraftView): Promise<{ docx: Uint8Array; pdf: Uint8Array }>;
  /** The one file that somebody looks at. */
  renderDraftAs(view: DraftView, format: 'docx' | 'pdf'): Promise<Uint8Array>;
}

/** Makes the papers of a session that is being prepared, off the main thread. */
export interface SessionPaperRenderer {
  renderSessionPaper(paper: SessionPaper, format: 'docx' | 'pdf'): Promise<Uint8Array<ArrayBuffer>>;
}

/** Makes the files of a decision on awards, off the main thread. */
export interface DecisionRenderer {
  renderDecision(view: DecisionView): Promise<{ docx: Uint8Array; pdf: Uint8Array }>;
}

/** Makes the files of a letter to a proposing unit, off the main thread. */
export interface DossierLetterRenderer {
  renderDossierLetter(view: DossierLetterView): Promise<{ docx: Uint8Array; pdf: Uint8Array }>;
}

/** Makes the files in which the scores of a cluster go out, off the main thread. */
export interface ScoreRenderer {
  renderScoreSummary(view: ScoreSummaryView): Promise<{ docx: Uint8Array; pdf: Uint8Array }>;
  writeClusterWorkbook(view: ClusterWorkbookView): Promise<Uint8Array>;
}

/** Who signed, as the certificate says. */
export type Signer = {
  readonly commonName: string;
  readonly organisation: string | null;
  readonly serialNumber: string;
  readonly issuer: string;
  readonly validFrom: Instant;
  readonly validTo: Instant;
};

export type SigningRefusal = {
  readonly code:
    | 'wrong_passphrase'
    | 'not_a_certificate_file'
    | 'certificate_expired'
    | 'certificate_not_yet_valid'
    | 'certificate_not_for_signing'
    | 'not_a_pdf'
    /** No page has the signer's name with a blank above it. */
    | 'signature_place_missing'
    | 'time_stamp_unreachable'
    | 'time_stamp_timeout'
    | 'time_stamp_refused'
    /** About other bytes or another question, not rightly signed, or not by a certificate for stamping time. */
    | 'time_stamp_wrong'
    | 'token_library_missing'
    | 'token_library_wrong'
    /** The driver was made for programs of another width. */
    | 'token_library_bits'
    | 'token_driver_crashed'
    | 'token_timeout'
    | 'token_missing'
    | 'token_removed'
    | 'token_pin_wrong'
    | 'token_pin_final_try'
    | 'token_pin_locked'
    | 'token_pin_length'
    | 'token_key_missing'
    | 'token_failed'
    | 'service_unreachable'
    | 'service_timeout'
    | 'service_closed'
    | 'service_certificate_changed'
    | 'service_answer_wrong'
    | 'service_refused'
    | 'service_file_missing';
  /** Names and figures for the sentence. */
  readonly parameters?: Readonly<Record<string, string | number>>;
};

/** What a signature shows on the page (Nghị định 30/2020/NĐ-CP, Phụ lục I). Pictures are transparent PNGs. */
export type SignatureMark =
  | { readonly kind: 'leader'; readonly signerName: string; readonly picture: Uint8Array }
  | {
      readonly kind: 'office';
      /** Of the leader, beside whose signature the seal goes. */
      readonly signerName: string;
      readonly seal: Uint8Array;
      readonly diameterMm: number;
      /** What the leader's signature shows; null where nothing. */
      readonly leaderPicture: Uint8Array | null;
    }
  /** On a file that goes along with a document. */
  | { readonly kind: 'attachment'; readonly lines: readonly string[] };

/** What a signature is made with. Passphrase and PIN are used for the one call and kept nowhere. */
export type SigningKey =
  | { readonly kind: 'certificate_file'; readonly pkcs12: Uint8Array; readonly passphrase: string }
  | {
      readonly kind: 'token';
      /** The file of its driver. */
      readonly library: string;
      /** SHA-256 of the certificate, in upper-case hexadecimal. */
      readonly certificate: string;
      readonly pin: string;
    };

export type SigningOptions = {
  readonly key: SigningKey;
  readonly reason: string;
  readonly location: string;
  readonly now: Date;
  /** Null makes a signature that no page shows. */
  readonly mark: SignatureMark | null;
  /** Of an authority that speaks RFC 3161; null leaves the time of this computer. */
  readonly timeStampAddress: string | null;
};

/** A certificate on a token that is plugged in. */
export type TokenCertificate = {
  readonly fingerprint: string;
  readonly commonName: string;
  readonly organisation: string | null;
  readonly issuer: string;
  readonly validTo: Instant;
  readonly tokenLabel: string;
  /** The token says that one more wrong PIN locks it. */
  readonly finalTry: boolean;
  readonly locked: boolean;
};

/** Appends a signature to a pdf, so that earlier ones stay valid. */
export interface PdfSigner {
  sign(
    pdf: Uint8Array,
    options: SigningOptions,
  ): Promise<Result<{ pdf: Uint8Array; signer: Signer; stampedAt: Instant | null }, SigningRefusal>>;
  /** Certificates that documents can be signed with, on every token that the driver sees; asks for no PIN. */
  tokenCertificates(library: string): Promise<Result<readonly TokenCertificate[], SigningRefusal>>;
}

/** A program on this computer that signs a pdf in windows of its own. */
export interface SigningService {
  /** Whether it answers; with which certificate, as SHA-256 in upper-case hexadecimal, and what it says of its version. */
  test(address: string): Promise<Result<{ certificate: string; version: string }, SigningRefusal>>;
  /** The pdf as the service brought it back, not checked. */
  sign(
    pdf: Uint8Array,
    options: {
      readonly address: string;
      /** The one certificate of the service that is accepted. */
      readonly certificate: string;
      /** As whom a document is signed, or that the file goes along with one. */
      readonly as: SigningRole | 'attachment';
      /** `05/BB-HĐTĐKT`, or empty. */
      readonly number: string;
      /** `23/11/2026`, or empty. */
      readonly issuedOn: string;
      readonly fileName: string;
    },
  ): Promise<Result<Uint8Array, SigningRefusal>>;
}

export type FolderRefusal = {
  readonly code: 'disk_full' | 'no_rights' | 'outbox_missing' | 'network_lost' | 'io';
};

export type ExportRefusal =
  | FolderRefusal
  | { readonly code: 'document_incomplete'; readonly problems: readonly EOfficeFieldProblem[] }
  | { readonly code: 'document_type_unknown' | 'not_validly_signed' }
  /** What was written isn't what is read back. It was taken away again, or is left at a place where something holds it. */
  | { readonly code: 'not_as_written'; readonly names: readonly string[]; readonly left: string | null };

/** What a package holds as its manifest says it, and in what it differs. */
export type CheckedPackage = {
  readonly manifest: {
    readonly createdAt: string;
    readonly documentId: string;
    readonly signed: boolean;
    readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
  };
  /** Empty when the package is as it was written. */
  readonly findings: readonly {
    readonly code: 'file_missing' | 'file_changed' | 'file_not_listed' | 'name_twice' | 'name_not_allowed';
    readonly name: string;
  }[];
};

export type UnreadablePackage = {
  readonly code: 'folder_unreadable' | 'manifest_missing' | 'manifest_unreadable';
};

/** A file that goes along with a document, under the name that a reader knows it by. */
export type EOfficeAttachment = {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
};

/** The folder from which the e-office takes packages over; a package appears in it whole or not at all. */
export interface EOfficeOutbox {
  /** The folder that is used where the office has set none. */
  readonly ownFolder: string;
  write(
    input: {
      folder: string;
      shape: PackageShape;
      embedFiles: boolean;
      document: EOfficeDocument;
      business: EdxmlBusiness;
      signedPdf: Uint8Array;
      docx: Uint8Array;
      attachments: readonly EOfficeAttachment[];
      auditHead: AuditHead;
    },
    now: Instant,
  ): Promise<Result<{ folder: string; path: string }, ExportRefusal>>;
  /** Writes the message that tells how far a document is at this office, as one file; answers with its path. */
  writeStatus(
    input: { folder: string; status: Omit<EdxmlStatusMessage, 'kind'> },
    now: Instant,
  ): Promise<Result<string, FolderRefusal>>;
  /** The packages that lie in a folder, by name; what else lies there is left out. */
  list(folder: string): Promise<Result<readonly string[], FolderRefusal>>;
  /** Reads a package of a folder back and compares every file with its manifest. */
  verify(folder: string, name: string): Promise<Result<CheckedPackage, UnreadablePackage>>;
  /** Writes a file into a folder and takes it away again. */
  check(folder: string): Promise<Result<null, FolderRefusal>>;
}
