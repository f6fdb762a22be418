import type { Instant } from '../kernel/dates.ts';

/** What the check of one signature found. The sentence for each is chosen in the renderer. */
export const SignatureFindingCode = {
  /** A byte that the signature covers is no longer the one that was signed. */
  bytesChanged: 'bytes_changed',
  /** It leaves out more of the file than its own value. */
  byteRangeWrong: 'byte_range_wrong',
  kindNotSupported: 'kind_not_supported',
  signatureUnreadable: 'signature_unreadable',
  /** The value wasn't made with the key of the certificate inside. */
  signatureWrong: 'signature_wrong',
  /** The signed attributes name another certificate than the one inside. */
  certificateNotBound: 'certificate_not_bound',
  /** The signed attributes name no certificate, so that another one with the same key could stand in. */
  certificateNotNamed: 'certificate_not_named',
  /** A field holds a signature that doesn't say which bytes it covers; the detail names the field. */
  byteRangeMissing: 'byte_range_missing',
  /** The picture of the signature names another person than the certificate. */
  appearanceNamesOther: 'appearance_names_other',
  /** The bytes look like a signature, but no signature field of the document holds it. */
  notInForm: 'not_in_form',
  /** The signature was made over a SHA-1 digest. */
  sha1: 'sha1',
  /** RSA under 2048 bits or an uncommon curve; the detail names the key. */
  weakKey: 'weak_key',
  notForSigning: 'not_for_signing',
  /** Expired at the time of signing. */
  certificateExpired: 'certificate_expired',
  certificateNotYetValid: 'certificate_not_yet_valid',
  /** The certificate was valid when signing, and nothing proves that it was then. */
  expiredSince: 'expired_since',
  signingTimeMissing: 'signing_time_missing',
  signingTimeInFuture: 'signing_time_in_future',
  /** The signer's certificate vouches for itself and isn't installed. */
  selfSigned: 'self_signed',
  /** The chain ends at a root that the office didn't install. */
  rootNotTrusted: 'root_not_trusted',
  /** The office installed no root at all. */
  noTrustRoots: 'no_trust_roots',
  /** No certificate of the issuer is at hand. */
  issuerMissing: 'issuer_missing',
  /** A certificate of the issuer's name is at hand, but it didn't sign the one below it. */
  chainWrong: 'chain_wrong',
  issuerNotAuthority: 'issuer_not_authority',
  pathTooLong: 'path_too_long',
  issuerNotValid: 'issuer_not_valid',
  issuerWeak: 'issuer_weak',
  /** A certificate of the chain has a condition that isn't checked here. */
  conditionUnknown: 'condition_unknown',
  revoked: 'revoked',
  /** After the signature was made, as a time-stamp or the register proves. */
  revokedLater: 'revoked_later',
  /** After the time that the signer's computer gave, which proves nothing. */
  revokedUnproven: 'revoked_unproven',
  /** No revocation list of the issuer is installed. */
  revocationUnknown: 'revocation_unknown',
  /** The installed list is older than the signature. */
  revocationListOld: 'revocation_list_old',
  noTimeStamp: 'no_time_stamp',
  timeStampWrong: 'time_stamp_wrong',
  timeStampNotTrusted: 'time_stamp_not_trusted',
  timeStampNotForStamping: 'time_stamp_not_for_stamping',
  /** What stands on the pages or in the form changed after it, and not only by further signatures. */
  changedLater: 'changed_later',
  /** The picture of a later signature lies over text. */
  coveredLater: 'covered_later',
  /** An annotation was added between it and the next signature. */
  annotatedLater: 'annotated_later',
  /** Its signer allowed no change that was made later. */
  changeForbidden: 'change_forbidden',
} as const;
export type SignatureFindingCode = (typeof SignatureFindingCode)[keyof typeof SignatureFindingCode];

/** A finding with what the sentence names: a certificate, a date, a key; empty where nothing. */
export type SignatureFinding = { readonly code: SignatureFindingCode; readonly detail: string };

/** What was found about the file as a whole. */
export const FileFindingCode = {
  notAPdf: 'not_a_pdf',
  /** It opens only after repair, so that viewers may show different things. */
  damaged: 'damaged',
  encrypted: 'encrypted',
  tooLarge: 'too_large',
  /** The check took too long or used up its memory. */
  notChecked: 'not_checked',
  unsigned: 'unsigned',
  /** Only one signature where the leader and the organisation sign. */
  oneSignature: 'one_signature',
  /** Something was added after the last signature. */
  changedAfterSigning: 'changed_after_signing',
} as const;
export type FileFindingCode = (typeof FileFindingCode)[keyof typeof FileFindingCode];

export type FileFinding = { readonly code: FileFindingCode };

/** What a later revision of a pdf did to an earlier one. */
export const RevisionChangeKind = {
  pageAdded: 'page_added',
  pageRemoved: 'page_removed',
  pageChanged: 'page_changed',
  annotationAdded: 'annotation_added',
  annotationRemoved: 'annotation_removed',
  formValueChanged: 'form_value_changed',
  signatureAdded: 'signature_added',
  /** By the picture of a signature that was added. */
  textCovered: 'text_covered',
  /** Certificates and revocation answers kept for later checks; nothing that can be seen. */
  validationDataAdded: 'validation_data_added',
  /** Something of the document that isn't on a page. */
  otherChanged: 'other_changed',
  /** The earlier revision can't be opened by itself. */
  unreadable: 'unreadable',
} as const;
export type RevisionChangeKind = (typeof RevisionChangeKind)[keyof typeof RevisionChangeKind];

export type RevisionChange = {
  readonly kind: RevisionChangeKind;
  /** From 1; null where it isn't about a page. */
  readonly page: number | null;
  /** The kind of annotation, the name of a field; empty where nothing. */
  readonly detail: string;
};

/** Who signed, as the certificate says. */
export type ReportedSigner = {
  readonly commonName: string;
  readonly organisation: string | null;
  readonly serialNumber: string;
  readonly issuer: string;
  readonly validFrom: Instant;
  readonly validTo: Instant;
};

export type CheckedSignature = {
  readonly kind: 'signature' | 'document_time_stamp';
  /** Null where the signature can't be read. */
  readonly signer: ReportedSigner | null;
  /** The time that the signer's computer gave; no proof. */
  readonly signingTime: Instant | null;
  /** The time of a time-stamp that holds. */
  readonly stampedAt: Instant | null;
  readonly stampAuthority: string | null;
  readonly coversWholeFile: boolean;
  /** `SHA-256`; null where it can't be read. */
  readonly digest: string | null;
  /** `RSA 2048`, `EC prime256v1`. */
  readonly key: string | null;
  /** Names from the signer's certificate up to the last one found. */
  readonly chain: readonly string[];
  /** It ends at a root that the office installed, and every certificate of it holds. */
  readonly trusted: boolean;
  /** The day of the revocation list that says that the certificate wasn't revoked. */
  readonly notRevokedAsOf: Instant | null;
  readonly findings: readonly SignatureFinding[];
};

/** Everything that a check of a pdf says, in the order in which the signatures were made. */
export type SignatureReport = {
  readonly pages: number | null;
  readonly signatures: readonly CheckedSignature[];
  /** After the last signature. */
  readonly laterChanges: readonly RevisionChange[];
  readonly findings: readonly FileFinding[];
};

/** How much a finding weighs: a refusal makes the file unusable, a warning needs a person, a note only informs. */
export const Weight = { refusal: 'refusal', warning: 'warning', note: 'note' } as const;
export type Weight = (typeof Weight)[keyof typeof Weight];

const warnings: ReadonlySet<string> = new Set<SignatureFindingCode | FileFindingCode>([
  'expired_since',
  'signing_time_in_future',
  'no_trust_roots',
  'revoked_later',
  'annotated_later',
  'covered_later',
  'certificate_not_named',
  'appearance_names_other',
  'one_signature',
  'time_stamp_not_trusted',
]);

const notes: ReadonlySet<string> = new Set<SignatureFindingCode | FileFindingCode>([
  'revocation_unknown',
  'revocation_list_old',
  'no_time_stamp',
]);

/** How much a finding weighs; what isn't known to be harmless refuses. */
export function weightOf(code: SignatureFindingCode | FileFindingCode): Weight {
  if (warnings.has(code)) return Weight.warning;
  return notes.has(code) ? Weight.note : Weight.refusal;
}

/** Every finding of a report that makes the file unusable. */
export function refusalsOf(report: SignatureReport): readonly (SignatureFinding | FileFinding)[] {
  const all = [...report.findings, ...report.signatures.flatMap(({ findings }) => findings)];
  return all.filter(({ code }) => weightOf(code) === Weight.refusal);
}

/** Refused, usable with warnings, or valid. */
export function verdictOf(report: SignatureReport): 'refused' | 'warned' | 'valid' {
  if (refusalsOf(report).length > 0) return 'refused';
  const all = [...report.findings, ...report.signatures.flatMap(({ findings }) => findings)];
  return all.some(({ code }) => weightOf(code) === Weight.warning) ? 'warned' : 'valid';
}
