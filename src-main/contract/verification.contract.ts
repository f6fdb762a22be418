import { z } from 'zod';

import type { DocumentId } from '../domain/kernel/ids.ts';
import { PageDifferenceKind } from '../domain/signing/page-difference.ts';
import type { PageDifference, StampedNumber } from '../domain/signing/page-difference.ts';
import {
  FileFindingCode,
  RevisionChangeKind,
  SignatureFindingCode,
} from '../domain/signing/signature-report.ts';
import type { CheckedSignature, SignatureReport } from '../domain/signing/signature-report.ts';
import { TakeBackRefusal } from '../domain/signing/take-back.ts';
import type { TakeBack, WatchedFile } from '../domain/signing/take-back.ts';
import { idOf, instant, isoDate, procedure, upload } from './base.ts';

const checkedSignature: z.ZodType<CheckedSignature> = z.object({
  kind: z.enum(['signature', 'document_time_stamp']),
  signer: z
    .object({
      commonName: z.string(),
      organisation: z.string().nullable(),
      serialNumber: z.string(),
      issuer: z.string(),
      validFrom: instant,
      validTo: instant,
    })
    .nullable(),
  signingTime: instant.nullable(),
  stampedAt: instant.nullable(),
  stampAuthority: z.string().nullable(),
  coversWholeFile: z.boolean(),
  digest: z.string().nullable(),
  key: z.string().nullable(),
  chain: z.array(z.string()),
  trusted: z.boolean(),
  notRevokedAsOf: instant.nullable(),
  findings: z.array(z.object({ code: z.enum(SignatureFindingCode), detail: z.string() })),
});

const signatureReport: z.ZodType<SignatureReport> = z.object({
  pages: z.int().nullable(),
  signatures: z.array(checkedSignature),
  laterChanges: z.array(
    z.object({ kind: z.enum(RevisionChangeKind), page: z.int().nullable(), detail: z.string() }),
  ),
  findings: z.array(z.object({ code: z.enum(FileFindingCode) })),
});

const pageDifference: z.ZodType<PageDifference> = z.object({
  kind: z.enum(PageDifferenceKind),
  page: z.int(),
  text: z.string(),
});

const stampedNumber: z.ZodType<StampedNumber> = z.object({
  number: z.int().nullable(),
  date: z.string().nullable(),
});

const takeBack: z.ZodType<TakeBack> = z.object({
  outcome: z.enum(['accepted', 'known', 'unknown', 'refused']),
  document: z
    .object({
      id: idOf<DocumentId>(),
      typeName: z.string(),
      notation: z.string(),
      subject: z.string(),
      number: z.int().nullable(),
      issuedOn: isoDate.nullable(),
    })
    .nullable(),
  match: z.enum(['exact', 'rewritten']).nullable(),
  refusals: z.array(z.enum(TakeBackRefusal)),
  differences: z.array(pageDifference),
  stamped: stampedNumber,
  offer: z.object({ number: z.int(), issuedOn: isoDate }).nullable(),
  numberDiffers: z.boolean(),
  report: signatureReport,
});

const watchedFile: z.ZodType<WatchedFile> = z.object({
  hash: z.string(),
  name: z.string(),
  at: instant,
  result: takeBack,
});

/** The files of the folder that is watched, as they are stored. */
export const watchedFiles = z.array(watchedFile);

/** A certificate or a revocation list that the office installed; its file lies in the file store under its hash. */
export const trustedEntry = z.object({
  /** SHA-256 of the DER form: the fingerprint that an authority publishes. */
  hash: z.string(),
  kind: z.enum(['root', 'intermediate', 'revocation_list']),
  subject: z.string(),
  issuer: z.string(),
  validFrom: instant,
  validTo: instant.nullable(),
  addedAt: instant,
  addedBy: z.string(),
});
export type TrustedEntry = z.infer<typeof trustedEntry>;

const documentInput = z.object({ id: idOf<DocumentId>() });

/** Signing in the provider's tool, taking the file back, and checking signatures. */
export const verificationContract = {
  /** The pdf of a document, remembered as sent, to be signed in the provider's tool. */
  sendOut: procedure.input(documentInput).output(z.object({ name: z.string(), file: z.file() })),
  /** Finds the document that a signed pdf belongs to, checks it, and stores it where everything holds. */
  takeBack: procedure.input(z.object({ file: upload })).output(takeBack),
  /** The same check of any pdf, without storing anything. */
  check: procedure.input(z.object({ file: upload })).output(takeBack),
  /** Checks the signed pdf of a document again. */
  checkDocument: procedure.input(documentInput).output(signatureReport),
  trusted: procedure.output(z.array(trustedEntry)),
  /** Installs every certificate and revocation list of a file. */
  installTrusted: procedure.input(z.object({ file: upload })).output(z.object({ added: z.int() })),
  removeTrusted: procedure.input(z.object({ hash: z.string().max(64) })).output(z.object({})),
  /** The folder that is watched, how it is, and what came through it. */
  watched: procedure.output(
    z.object({
      folder: z.string().nullable(),
      problem: z.enum(['missing', 'no_rights', 'io']).nullable(),
      lookedAt: instant.nullable(),
      files: watchedFiles,
    }),
  ),
  /** Chooses the folder; null watches none. */
  watchFolder: procedure
    .input(z.object({ folder: z.string().trim().min(1).max(400).nullable() }))
    .output(z.object({})),
  /** Forgets the files that weren't taken over, so that they are looked at again. */
  watchAgain: procedure.output(z.object({})),
};
