import { z } from 'zod';

import type { DocumentId } from '../domain/kernel/ids.ts';
import { SigningRole } from '../domain/signing/signing-role.ts';
import { idOf, instant, procedure, requiredText, upload } from './base.ts';

/** A picture of a signature or seal is a scan of some centimetres. */
export const MARK_PICTURE_LIMIT_BYTES = 2 * 1024 * 1024;

/** An address that answers over HTTP. */
const webAddress = z
  .string()
  .trim()
  .max(300)
  .regex(/^https?:\/\/[\w.-]+(:\d{1,5})?(\/\S*)?$/u);

/** Only this computer: what is signed must not leave it on the way. */
const loopbackAddress = z
  .string()
  .trim()
  .max(100)
  .regex(/^wss:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?\/?$/u);

/** SHA-256 of a certificate: 64 hexadecimal digits. */
export const fingerprint = z.string().regex(/^[\dA-F]{64}$/u);

/** A picture of the office, kept in the file store. */
const markPicture = z.object({
  hash: z.string(),
  /** In pixels, as the height. */
  width: z.int().positive(),
  height: z.int().positive(),
});

/** How the office signs. Every value stands for something that only the office can know. */
const signingChoices = z.object({
  /** A time-stamp authority (RFC 3161); null leaves the time of this computer. */
  timeStampAddress: webAddress.nullable().default(null),
  /** The file of the token's driver (PKCS#11). */
  tokenLibrary: requiredText(300).nullable().default(null),
  /** A signing service on this computer, such as the VGCA Sign Service. */
  service: z
    .object({
      enabled: z.boolean(),
      address: loopbackAddress,
      /** Of the service's own certificate, once an officer has confirmed it. */
      certificate: fingerprint.nullable(),
    })
    .default({ enabled: false, address: 'wss://127.0.0.1:8987', certificate: null }),
  /** 36 mm is from memory: the office measures its own seal. */
  sealDiameterMm: z.int().min(20).max(60).default(36),
  /** Refuses signatures from outside while the office has installed no root; else they only warn. */
  refusesWithoutRoot: z.boolean().default(false),
});
export type SigningChoices = z.infer<typeof signingChoices>;

/** What is stored under the setting `signing`. */
export const storedSigning = signingChoices.extend({
  /** Handwriting of leaders by the name that documents print. */
  leaders: z.array(markPicture.extend({ name: requiredText(100) })).default([]),
  seal: markPicture.nullable().default(null),
});
export type StoredSigning = z.infer<typeof storedSigning>;

/** Whose picture: a leader's by name, or null for the office's seal. */
const owner = z.object({ name: requiredText(100).nullable() });

const signingInput = z.object({ id: idOf<DocumentId>(), as: z.enum(SigningRole) });

const signed = z.object({ certificateName: z.string() });

export const signingContract = {
  settings: procedure.output(storedSigning),
  saveSettings: procedure.input(signingChoices).output(z.object({})),
  /** Keeps a transparent PNG; one that was kept before is replaced. */
  savePicture: procedure.input(owner.extend({ file: upload })).output(z.object({})),
  removePicture: procedure.input(owner).output(z.object({})),
  picture: procedure.input(owner).output(z.object({ name: z.string(), file: z.file() })),
  /** Certificates on the tokens that are plugged in; asks for no PIN. */
  tokenCertificates: procedure.output(
    z.array(
      z.object({
        fingerprint,
        commonName: z.string(),
        organisation: z.string().nullable(),
        issuer: z.string(),
        validTo: instant,
        tokenLabel: z.string(),
        /** One more wrong PIN locks the token. */
        finalTry: z.boolean(),
        locked: z.boolean(),
      }),
    ),
  ),
  /** The PIN is handed to the token once and kept nowhere. */
  signWithToken: procedure
    .input(
      signingInput.extend({
        certificate: fingerprint,
        pin: z.string().min(1).max(64),
        showMark: z.boolean(),
      }),
    )
    .output(signed),
  /** Whether the service answers, and with which certificate. */
  testService: procedure
    .input(z.object({ address: loopbackAddress }))
    .output(z.object({ certificate: fingerprint, version: z.string() })),
  /** Answers when the person at the service has signed, which may take minutes. */
  signByService: procedure.input(signingInput).output(signed),
  /** What the sign dialog of a document needs to know. */
  ofDocument: procedure.input(z.object({ id: idOf<DocumentId>() })).output(
    z.object({
      signerName: z.string(),
      tokenReady: z.boolean(),
      serviceReady: z.boolean(),
      timeStamped: z.boolean(),
      /** As whom it can be signed; empty when it takes no further signature. */
      roles: z.array(z.enum(SigningRole)),
      /** For which of them the office has a picture. */
      withPicture: z.array(z.enum(SigningRole)),
      signatures: z.array(
        z.object({
          ordinal: z.int(),
          signerName: z.string(),
          as: z.enum(SigningRole).nullable(),
          signedAt: instant.nullable(),
          stampedAt: instant.nullable(),
        }),
      ),
    }),
  ),
};
