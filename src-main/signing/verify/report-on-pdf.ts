import { PdfDict } from '@libpdf/core';
import type { PDF } from '@libpdf/core';

import type { Trusted } from '../../application/documents/verification-ports.ts';
import { SignatureFindingCode } from '../../domain/documents/signature-report.ts';
import type {
  CheckedSignature,
  FileFinding,
  RevisionChange,
  SignatureFinding,
  SignatureReport,
} from '../../domain/documents/signature-report.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
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
import { dictionaryAt, loadPdf, membersAt, numbersAt } from './load-pdf.ts';
import { readRevocationList } from './read-trusted.ts';
import type { ReadRevocationList } from './read-trusted.ts';

type Ground = {
  readonly installed: readonly ReadCertificate[];
  readonly lists: readonly ReadRevocationList[];
  readonly now: Instant;
};

/** More signatures than people can have put on a document. */
const MOST_SIGNATURES = 20;

/** Clocks of two computers differ by less, in milliseconds. */
const CLOCKS_DIFFER = 10 * 60 * 1000;

/**
 * Checks every signature of a pdf, the chains up to the roots that the office installed, and what later revisions
 * changed. Nothing is fetched, and what the office didn't install isn't trusted.
 */
export async function reportOnPdf(
  bytes: Uint8Array,
  trusted: Trusted,
  now: Instant,
): Promise<SignatureReport> {
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
  };
  const inForm = document === null ? null : rangesInForm(document);
  const revisions: (PDF | null)[] = [];
  const signatures: CheckedSignature[] = [];
  for (const object of objects.slice(0, MOST_SIGNATURES)) {
    const checked = await checkSignature(buffer, object, ground);
    const missing = inForm !== null && !inForm.has(object.range.join(' '));
    signatures.push(missing ? withFinding(checked, SignatureFindingCode.notInForm) : checked);
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
    return judgeChanges(signature, own, index === 0 && document ? allowedChanges(document) : null, later);
  });
  return { pages: document?.getPageCount() ?? null, signatures: judged, laterChanges, findings };
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
  allowed: 1 | 2 | 3 | null,
  later: readonly RevisionChange[],
): CheckedSignature {
  const findings: SignatureFinding[] = [];
  for (const { kind, page, detail } of untilNext) {
    if (kind === 'signature_added' || kind === 'validation_data_added') continue;
    const place = [page === null ? '' : String(page), detail].filter((one) => one !== '').join(': ');
    findings.push({
      code: kind === 'annotation_added' ? 'annotated_later' : 'changed_later',
      detail: place,
    });
  }
  const visible = later.filter(({ kind }) => kind !== 'validation_data_added');
  const forbidden =
    (allowed === 1 && visible.length > 0) ||
    (allowed === 2 && visible.some(({ kind }) => kind === 'annotation_added'));
  if (forbidden) findings.push({ code: 'change_forbidden', detail: '' });
  return { ...signature, findings: [...signature.findings, ...unique(findings)] };
}

function unique(findings: readonly SignatureFinding[]): readonly SignatureFinding[] {
  return [...new Map(findings.map((one) => [`${one.code} ${one.detail}`, one])).values()];
}

function withFinding(signature: CheckedSignature, code: SignatureFindingCode): CheckedSignature {
  return { ...signature, findings: [...signature.findings, { code, detail: '' }] };
}

/** The byte ranges of the signatures that the form of the document holds. */
function rangesInForm(document: PDF): ReadonlySet<string> {
  const ranges = new Set<string>();
  const seen = new Set<PdfDict>();
  const visit = (field: PdfDict): void => {
    if (seen.has(field)) return;
    seen.add(field);
    const range = numbersAt(document, dictionaryAt(document, field, 'V'), 'ByteRange');
    if (range !== null) ranges.add(range.join(' '));
    for (const kid of membersAt(document, field, 'Kids')) if (kid instanceof PdfDict) visit(kid);
  };
  const form = dictionaryAt(document, document.getCatalog(), 'AcroForm');
  for (const field of membersAt(document, form, 'Fields')) if (field instanceof PdfDict) visit(field);
  return ranges;
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

async function checkSignature(
  pdf: Buffer,
  object: SignatureObject,
  ground: Ground,
): Promise<CheckedSignature> {
  const coversWholeFile = object.range[0] === 0 && endOf(object) === pdf.length;
  const unread = (code: SignatureFindingCode): CheckedSignature => ({
    ...nothingRead,
    coversWholeFile,
    findings: [{ code, detail: '' }],
  });
  const value = signatureValue(pdf, object);
  if (value === null) return unread('byte_range_wrong');
  const covered = new Uint8Array(
    Buffer.concat([
      pdf.subarray(0, object.range[1]),
      pdf.subarray(object.range[2], object.range[2] + object.range[3]),
    ]),
  );
  if (/\/SubFilter\s*\/ETSI\.RFC3161\b/.test(object.text)) {
    return (
      (await checkDocumentStamp(value, covered, coversWholeFile, ground)) ?? unread('signature_unreadable')
    );
  }
  if (!/\/SubFilter\s*\/(?:ETSI\.CAdES\.detached|adbe\.pkcs7\.detached)\b/.test(object.text)) {
    return unread('kind_not_supported');
  }
  const check = await checkDetachedCms(value, covered);
  if (check === null) return unread('signature_unreadable');
  return judgeSignature(check, check.signingTime ?? readPdfDate(object.text), coversWholeFile, ground);
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
  if (at === null) find('signing_time_missing');
  else if (at < signer.validFrom) find('certificate_not_yet_valid', signer.validFrom);
  else if (at > signer.validTo) find('certificate_expired', signer.validTo);
  else if (proven === null && ground.now > signer.validTo) find('expired_since', signer.validTo);
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
  const revocation = await checkRevocation(chain.certificates, ground.lists, moment);
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
  const trusted =
    chain.anchored && chain.findings.length === 0 && check.at >= validFrom && check.at <= validTo;
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
