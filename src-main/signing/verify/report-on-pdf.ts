import { PdfDict, PdfName, PdfString } from '@libpdf/core';
import type { PDF } from '@libpdf/core';

import type { Trusted } from '../../application/documents/verification-ports.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
import { foldText } from '../../domain/kernel/vietnamese-text.ts';
import { SignatureFindingCode } from '../../domain/signing/signature-report.ts';
import type {
  CheckedSignature,
  FileFinding,
  RevisionChange,
  SignatureFinding,
  SignatureReport,
} from '../../domain/signing/signature-report.ts';
import { isForSigning, isStrongKey, readCertificate } from '../certificate.ts';
import type { ReadCertificate } from '../certificate.ts';
import { checkDetachedCms } from '../cms.ts';
import type { CmsCheck } from '../cms.ts';
import { endOf, findSignatureObjects, readPdfDate, signatureValue } from '../verify-pdf.ts';
import type { SignatureObject } from '../verify-pdf.ts';
import { buildChain } from './build-chain.ts';
import { checkRevocation } from './check-revocation.ts';
import { checkTimeStamp } from './check-time-stamp.ts';
import { allowedChanges, compareRevisions } from './compare-revisions.ts';
import { dictionaryAt, loadPdf, membersAt, numbersAt, resolved, textAt } from './load-pdf.ts';
import { appearanceText, fieldEntry } from './page-view.ts';
import { isPlainlyBuilt } from './plain-structure.ts';
import { readRevocationList } from './read-trusted.ts';
import type { ReadRevocationList } from './read-trusted.ts';
import { refusedStreams } from './strict-streams.ts';

type Ground = {
  readonly installed: readonly ReadCertificate[];
  readonly lists: readonly ReadRevocationList[];
  readonly now: Instant;
  readonly heldSince: Instant | null;
};

/** More signatures than people can have put on a document. */
const MOST_SIGNATURES = 20;

/** Clocks of two computers differ by less, in milliseconds. */
const CLOCKS_DIFFER = 10 * 60 * 1000;

/**
 * Checks every signature of a pdf, the chains up to the roots that the office installed, and what later revisions
 * changed. Nothing is fetched, and what the office didn't install isn't trusted.
 *
 * @param heldSince when the office got the file, which proves that its signatures were there then; null for one that just came
 */
export async function reportOnPdf(
  bytes: Uint8Array,
  trusted: Trusted,
  now: Instant,
  heldSince: Instant | null = null,
): Promise<SignatureReport> {
  const refusedBefore = refusedStreams();
  const loaded = await loadPdf(bytes);
  const findings: FileFinding[] = loaded.ok ? [] : [{ code: loaded.error }];
  if (!loaded.ok && (loaded.error === 'not_a_pdf' || loaded.error === 'too_large')) {
    return { pages: null, signatures: [], laterChanges: [], findings };
  }
  const document = loaded.ok ? loaded.value : null;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const objects = findSignatureObjects(buffer.toString('latin1'));
  if (objects.length > MOST_SIGNATURES) findings.push({ code: 'not_checked' });
  const ground: Ground = {
    installed: trusted.certificates.flatMap((der) => readCertificate(new Uint8Array(der)) ?? []),
    lists: trusted.revocationLists.flatMap((der) => readRevocationList(new Uint8Array(der)) ?? []),
    now,
    heldSince,
  };
  const inForm = document === null ? [] : signaturesInForm(document);
  const revisions: (PDF | null)[] = [];
  const signatures: CheckedSignature[] = [];
  for (const object of objects.slice(0, MOST_SIGNATURES)) {
    const checked = await checkSignature(buffer, object, ground);
    const held = inForm.find((one) => isHeldBy(one, buffer, object));
    signatures.push(held ? withAppearance(checked, held) : notInForm(checked, document));
    revisions.push(await revisionUpTo(bytes, endOf(object), document));
  }
  const steps = revisions.map((revision, index) =>
    changesBetween(revision, index + 1 < revisions.length ? revisions[index + 1] : document),
  );
  const last = objects.at(-1);
  const appended = last !== undefined && !/^\s*$/.test(buffer.toString('latin1', endOf(last)));
  const laterChanges = appended ? (steps.at(-1) ?? []) : [];
  if (appended && !isOnlyValidationData(laterChanges)) findings.push({ code: 'changed_after_signing' });
  if (signatures.length === 0 && document !== null) findings.push({ code: 'unsigned' });
  if (signatures.filter(({ kind }) => kind === 'signature').length === 1) {
    findings.push({ code: 'one_signature' });
  }
  const judged = signatures.map((signature, index) => {
    const later = steps.slice(index, appended ? undefined : -1).flat();
    const own = index + 1 < signatures.length ? (steps[index] ?? []) : [];
    const signedAgain = signatures.slice(index + 1).some(({ kind }) => kind === 'signature');
    return judgeChanges(signature, own, { allowed: allowedBy(revisions, index), later, signedAgain });
  });
  const unchecked = inForm
    .filter((one) => objects.every((object) => !isHeldBy(one, buffer, object)))
    .map(({ name }) => unread('byte_range_missing', name));
  // What its author made of the file before anybody signed may be odd, and is signed as it is.
  const [first] = objects;
  const isPlain = first === undefined || isPlainlyBuilt(bytes, endOf(first));
  if (loaded.ok && (refusedStreams() > refusedBefore || !isPlain)) findings.push({ code: 'damaged' });
  return {
    pages: document?.getPageCount() ?? null,
    signatures: [...judged, ...unchecked],
    laterChanges,
    findings,
  };
}

/** What a signature that certifies its document allows to change. Later revisions can't take that back. */
function allowedBy(revisions: readonly (PDF | null)[], index: number): ReturnType<typeof allowedChanges> {
  const [before, own] = [revisions[index - 1], revisions[index]];
  if (!own || (before && allowedChanges(before) !== null)) return null;
  return allowedChanges(own);
}

async function revisionUpTo(bytes: Uint8Array, end: number, whole: PDF | null): Promise<PDF | null> {
  if (end === bytes.length) return whole;
  if (end > bytes.length) return null;
  const loaded = await loadPdf(bytes.subarray(0, end));
  return loaded.ok ? loaded.value : null;
}

function changesBetween(
  earlier: PDF | null | undefined,
  later: PDF | null | undefined,
): readonly RevisionChange[] {
  if (earlier === later) return [];
  const unreadable: readonly RevisionChange[] = [{ kind: 'unreadable', page: null, detail: '' }];
  if (!earlier || !later) return unreadable;
  try {
    return compareRevisions(earlier, later);
  } catch {
    // Whatever can't be followed can't be said to be unchanged.
    return unreadable;
  }
}

function isOnlyValidationData(changes: readonly RevisionChange[]): boolean {
  return changes.length > 0 && changes.every(({ kind }) => kind === 'validation_data_added');
}

/** What was changed after a signature, as findings about it. */
function judgeChanges(
  signature: CheckedSignature,
  untilNext: readonly RevisionChange[],
  {
    allowed,
    later,
    signedAgain,
  }: {
    readonly allowed: ReturnType<typeof allowedChanges>;
    readonly later: readonly RevisionChange[];
    /** A signature can be added without showing on any page. */
    readonly signedAgain: boolean;
  },
): CheckedSignature {
  const findings: SignatureFinding[] = [];
  for (const { kind, page, detail } of untilNext) {
    if (kind === 'signature_added' || kind === 'validation_data_added') continue;
    const place = [page === null ? '' : String(page), detail].filter((one) => one !== '').join(': ');
    findings.push({ code: codeOfChange(kind), detail: place });
  }
  const visible = later.filter(({ kind }) => kind !== 'validation_data_added');
  const forbidden =
    (allowed === 1 && (visible.length > 0 || signedAgain)) ||
    (allowed === 2 && visible.some(({ kind }) => kind === 'annotation_added'));
  if (forbidden) findings.push({ code: 'change_forbidden', detail: '' });
  return { ...signature, findings: [...signature.findings, ...unique(findings)] };
}

function codeOfChange(kind: RevisionChange['kind']): SignatureFindingCode {
  if (kind === 'annotation_added') return SignatureFindingCode.annotatedLater;
  return kind === 'text_covered' ? SignatureFindingCode.coveredLater : SignatureFindingCode.changedLater;
}

function unique(findings: readonly SignatureFinding[]): readonly SignatureFinding[] {
  return [...new Map(findings.map((one) => [`${one.code} ${one.detail}`, one])).values()];
}

/** A signature that a field of the form holds, as a viewer finds it. */
type HeldSignature = {
  /** The name of the field. */
  readonly name: string;
  readonly range: string | null;
  readonly value: Uint8Array | null;
  /** What the field shows on a page. */
  readonly appearance: string;
};

/** The signatures that the form of the document and the fields on its pages hold. */
function signaturesInForm(document: PDF): readonly HeldSignature[] {
  const held: HeldSignature[] = [];
  const seen = new Set<PdfDict>();
  const visit = (field: PdfDict): void => {
    if (seen.has(field)) return;
    seen.add(field);
    const value = dictionaryAt(document, field, 'V');
    if (value !== null && fieldType(document, field) === 'Sig') held.push(heldBy(document, field, value));
    for (const kid of membersAt(document, field, 'Kids')) if (kid instanceof PdfDict) visit(kid);
  };
  const form = dictionaryAt(document, document.getCatalog(), 'AcroForm');
  const onPages = document.getPages().flatMap((page) => membersAt(document, page.dict, 'Annots'));
  for (const field of [...membersAt(document, form, 'Fields'), ...onPages]) {
    if (field instanceof PdfDict) visit(field);
  }
  return held;
}

function fieldType(document: PDF, field: PdfDict): string | null {
  const type = fieldEntry(document, field, 'FT');
  return type instanceof PdfName ? type.value : null;
}

function heldBy(document: PDF, field: PdfDict, value: PdfDict): HeldSignature {
  const contents = resolved(document, value.get('Contents'));
  return {
    name: textAt(document, field, 'T') ?? '',
    range: numbersAt(document, value, 'ByteRange')?.join(' ') ?? null,
    value: contents instanceof PdfString ? contents.bytes : null,
    appearance: [field, ...membersAt(document, field, 'Kids')]
      .map((widget) => (widget instanceof PdfDict ? appearanceText(document, widget) : ''))
      .join('\n'),
  };
}

function isHeldBy({ range, value }: HeldSignature, pdf: Buffer, object: SignatureObject): boolean {
  const checked = signatureValue(pdf, object);
  if (range !== object.range.join(' ') || value === null) return false;
  // Where nothing can be read of the bytes, that is said of the signature itself.
  return checked === null || Buffer.from(value).equals(checked);
}

function notInForm(signature: CheckedSignature, document: PDF | null): CheckedSignature {
  if (document === null) return signature;
  return { ...signature, findings: [...signature.findings, { code: 'not_in_form', detail: '' }] };
}

/** A name behind these words in the picture of a signature says who signed. */
const namedSigner = /(?:ký bởi|người ký|signed by)\s*:?\s*([^\n]+)/iu;

/** A picture can say anything; where it names somebody, the certificate has to name the same. */
function withAppearance(signature: CheckedSignature, { appearance }: HeldSignature): CheckedSignature {
  const { signer, findings } = signature;
  const [, shown = ''] = namedSigner.exec(appearance.normalize('NFC')) ?? [];
  const name = lettersOf(shown);
  const names = [signer?.commonName, signer?.organisation].map((one) => lettersOf(one ?? ''));
  const isNamed = names.some((one) => one !== '' && (one.includes(name) || name.includes(one)));
  if (signer === null || name === '' || isNamed) return signature;
  return { ...signature, findings: [...findings, { code: 'appearance_names_other', detail: shown.trim() }] };
}

function lettersOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

const nothingRead: Omit<CheckedSignature, 'coversWholeFile' | 'findings'> = {
  kind: 'signature',
  signer: null,
  signingTime: null,
  stampedAt: null,
  stampAuthority: null,
  digest: null,
  key: null,
  chain: [],
  trusted: false,
  notRevokedAsOf: null,
};

/** A signature of which nothing can be said but why. */
function unread(code: SignatureFindingCode, detail = ''): CheckedSignature {
  return { ...nothingRead, coversWholeFile: false, findings: [{ code, detail }] };
}

async function checkSignature(
  pdf: Buffer,
  object: SignatureObject,
  ground: Ground,
): Promise<CheckedSignature> {
  const coversWholeFile = object.range[0] === 0 && endOf(object) === pdf.length;
  const unreadable = (code: SignatureFindingCode): CheckedSignature => ({
    ...unread(code),
    coversWholeFile,
  });
  const value = signatureValue(pdf, object);
  if (value === null) return unreadable('byte_range_wrong');
  const covered = new Uint8Array(
    Buffer.concat([
      pdf.subarray(0, object.range[1]),
      pdf.subarray(object.range[2], object.range[2] + object.range[3]),
    ]),
  );
  if (/\/SubFilter\s*\/ETSI\.RFC3161\b/.test(object.text)) {
    return (
      (await checkDocumentStamp(value, covered, coversWholeFile, ground)) ??
      unreadable('signature_unreadable')
    );
  }
  if (!/\/SubFilter\s*\/(?:ETSI\.CAdES\.detached|adbe\.pkcs7\.detached)\b/.test(object.text)) {
    return unreadable('kind_not_supported');
  }
  const check = await checkDetachedCms(value, covered);
  if (check === null) return unreadable('signature_unreadable');
  const judged = await judgeSignature(
    check,
    check.signingTime ?? readPdfDate(object.text),
    coversWholeFile,
    ground,
  );
  // What says of itself that it follows CAdES has to (ETSI EN 319 122-1, 5.2.2); older kinds needn't.
  const isCades = object.text.includes('ETSI.CAdES.detached');
  return isCades && !check.certificateNamed
    ? { ...judged, findings: [...judged.findings, { code: 'certificate_not_named', detail: '' }] }
    : judged;
}

async function judgeSignature(
  check: CmsCheck,
  signingTime: Instant | null,
  coversWholeFile: boolean,
  ground: Ground,
): Promise<CheckedSignature> {
  const { certificate } = check;
  const { signer } = certificate;
  const findings: SignatureFinding[] = [];
  const find = (code: SignatureFindingCode, detail = ''): void => void findings.push({ code, detail });
  if (!check.digestValid) find('bytes_changed');
  if (check.signatureValid === false) find('signature_wrong');
  if (!check.certificateBound) find('certificate_not_bound');
  if (check.digest === 'SHA-1') find('sha1');
  if (!isStrongKey(certificate.publicKey)) find('weak_key', keyName(certificate));
  if (!isForSigning(certificate)) find('not_for_signing');

  const stamp = check.timeStamp === null ? null : await judgeStamp(check.timeStamp, check.value, ground);
  if (check.timeStamp === null) find('no_time_stamp');
  else findings.push(...(stamp?.findings ?? [{ code: 'time_stamp_wrong' as const, detail: '' }]));
  const proven = stamp?.holds === true && stamp.trusted ? stamp.at : null;
  const at = proven ?? signingTime;
  const proof = proven ?? ground.heldSince;
  if (at === null) find('signing_time_missing');
  else if (at < signer.validFrom) find('certificate_not_yet_valid', signer.validFrom);
  else if (at > signer.validTo) find('certificate_expired', signer.validTo);
  else if (ground.now > signer.validTo && (proof === null || proof > signer.validTo)) {
    find('expired_since', signer.validTo);
  }
  if (signingTime !== null && Date.parse(signingTime) > Date.parse(ground.now) + CLOCKS_DIFFER) {
    find('signing_time_in_future', signingTime);
  }

  const moment = at ?? ground.now;
  const chain = buildChain(
    certificate,
    { enclosed: check.enclosed.certificates, installed: ground.installed },
    moment,
  );
  findings.push(...chain.findings);
  const revocation = await checkRevocation(chain.certificates, ground.lists, moment, proof);
  findings.push(...revocation.findings);
  return {
    kind: 'signature',
    signer,
    signingTime,
    stampedAt: stamp?.holds === true ? stamp.at : null,
    stampAuthority: stamp?.authority ?? null,
    coversWholeFile,
    digest: check.digest,
    key: keyName(certificate),
    chain: chain.certificates.map((one) => one.signer.commonName),
    trusted: chain.anchored && chain.findings.length === 0,
    notRevokedAsOf: revocation.notRevokedAsOf,
    findings,
  };
}

type JudgedStamp = {
  readonly at: Instant;
  readonly authority: string;
  readonly holds: boolean;
  readonly trusted: boolean;
  readonly findings: readonly SignatureFinding[];
};

async function judgeStamp(
  token: Uint8Array,
  stamped: Uint8Array<ArrayBuffer>,
  ground: Ground,
): Promise<JudgedStamp | null> {
  const check = await checkTimeStamp(token, stamped);
  if (check === null) return null;
  const authority = check.authority.signer.commonName;
  const chain = buildChain(
    check.authority,
    { enclosed: check.enclosed.certificates, installed: ground.installed },
    check.at,
  );
  const { validFrom, validTo } = check.authority.signer;
  const revocation = await checkRevocation(chain.certificates, ground.lists, check.at, null);
  const isRevoked = revocation.findings.some(({ code }) => code === 'revoked' || code === 'revoked_unproven');
  const isValid = check.at >= validFrom && check.at <= validTo;
  const trusted = chain.anchored && chain.findings.length === 0 && isValid && !isRevoked;
  const findings: SignatureFinding[] = [];
  if (!check.holds) findings.push({ code: 'time_stamp_wrong', detail: authority });
  if (!check.forStamping) findings.push({ code: 'time_stamp_not_for_stamping', detail: authority });
  if (!trusted) findings.push({ code: 'time_stamp_not_trusted', detail: authority });
  return { at: check.at, authority, holds: check.holds && check.forStamping, trusted, findings };
}

/** A time-stamp over the whole document (PAdES, ETSI EN 319 142-1, 5.4.3), which says no more than when it was there. */
async function checkDocumentStamp(
  token: Uint8Array,
  covered: Uint8Array<ArrayBuffer>,
  coversWholeFile: boolean,
  ground: Ground,
): Promise<CheckedSignature | null> {
  const stamp = await judgeStamp(token, covered, ground);
  if (stamp === null) return null;
  return {
    ...nothingRead,
    kind: 'document_time_stamp',
    stampedAt: stamp.holds ? stamp.at : null,
    stampAuthority: stamp.authority,
    coversWholeFile,
    trusted: stamp.trusted,
    findings: stamp.findings,
  };
}

/** `RSA 2048`, `EC prime256v1`. */
function keyName({ publicKey }: ReadCertificate): string {
  const { modulusLength, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  const type = publicKey.asymmetricKeyType ?? '';
  return `${type.toUpperCase()} ${modulusLength ?? namedCurve ?? ''}`.trim();
}
