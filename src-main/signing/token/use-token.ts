import { createHash } from 'node:crypto';

import { loadPkcs11 } from './pkcs11.ts';
import type { Attribute, Pkcs11 } from './pkcs11.ts';
import { TokenFailure } from './return-values.ts';
import type { FoundCertificate, TokenAnswer, TokenRequest } from './token-messages.ts';

/** Numbers of OASIS PKCS#11 v2.40. */
const CKA = { class: 0x00, value: 0x11, id: 0x102, alwaysAuthenticate: 0x202 };
const CKO = { certificate: 1, privateKey: 3 };
const CKM = { rsaPkcs: 0x01, ecdsa: 0x1041 };
const CKU = { user: 1, contextSpecific: 2 };
const CKF = { initialized: 0x400, finalTry: 0x20000, locked: 0x40000 };

/** DigestInfo of SHA-256 up to the digest itself (RFC 8017, 9.2). */
const sha256Prefix = Buffer.from('3031300d060960864801650304020105000420', 'hex');

interface PlacedCertificate extends FoundCertificate {
  readonly slot: bigint;
  readonly id: Uint8Array;
}

/** Does what was asked with the driver, and always ends what it began. Runs in a process of its own. */
export async function useToken(request: TokenRequest): Promise<TokenAnswer> {
  let driver: Pkcs11 | null = null;
  try {
    driver = await loadPkcs11(request.library);
    return request.kind === 'list'
      ? { ok: true, kind: 'list', certificates: findCertificates(driver).map(withoutPlace) }
      : { ok: true, kind: 'sign', signature: signWith(driver, request) };
  } catch (failure) {
    if (!(failure instanceof TokenFailure)) throw failure;
    return { ok: false, code: failure.code, detail: failure.detail };
  } finally {
    finish(driver);
  }
}

function findCertificates(driver: Pkcs11): readonly PlacedCertificate[] {
  return driver.slots().flatMap((slot) => {
    const { label, serial, flags } = driver.tokenInfo(slot);
    if ((flags & CKF.initialized) === 0) return [];
    const session = driver.openSession(slot);
    return driver.findObjects(session, [ofClass(CKO.certificate)]).flatMap((object) => {
      const der = driver.attribute(session, object, CKA.value);
      const id = driver.attribute(session, object, CKA.id);
      if (der === null || id === null || der.length === 0) return [];
      return [
        {
          slot,
          id,
          der,
          fingerprint: createHash('sha256').update(der).digest('hex').toUpperCase(),
          tokenLabel: label,
          tokenSerial: serial,
          finalTry: (flags & CKF.finalTry) !== 0,
          locked: (flags & CKF.locked) !== 0,
        },
      ];
    });
  });
}

function withoutPlace({ slot: _slot, id: _id, ...found }: PlacedCertificate): FoundCertificate {
  return found;
}

/** One login with the PIN, whatever comes of it: the third wrong one locks a token. */
function signWith(driver: Pkcs11, request: Extract<TokenRequest, { kind: 'sign' }>): Uint8Array {
  const found = findCertificates(driver).find(({ fingerprint }) => fingerprint === request.certificate);
  if (found === undefined) throw new TokenFailure('token_missing', request.certificate.slice(0, 8));
  if (found.locked) throw new TokenFailure('token_pin_locked', found.tokenLabel);
  const session = driver.openSession(found.slot);
  logIn(driver, session, found.slot, request.pin);
  const [key] = driver.findObjects(session, [ofClass(CKO.privateKey), { type: CKA.id, value: found.id }]);
  if (key === undefined) throw new TokenFailure('token_key_missing', found.tokenLabel);
  const asksAgain = driver.attribute(session, key, CKA.alwaysAuthenticate)?.[0] === 1;
  const rsa = request.algorithm === 'RSA';
  return driver.sign(session, {
    mechanism: rsa ? CKM.rsaPkcs : CKM.ecdsa,
    key,
    data: rsa ? Buffer.concat([sha256Prefix, request.digest]) : request.digest,
    onBegun: () => {
      // The token has just said that this PIN is right, so that giving it again can't cost a try.
      if (asksAgain) driver.login(session, CKU.contextSpecific, request.pin);
    },
  });
}

function logIn(driver: Pkcs11, session: bigint, slot: bigint, pin: string): void {
  try {
    driver.login(session, CKU.user, pin);
  } catch (failure) {
    if (!(failure instanceof TokenFailure) || failure.code !== 'token_pin_wrong') throw failure;
    const { flags } = driver.tokenInfo(slot);
    if ((flags & CKF.locked) !== 0) throw new TokenFailure('token_pin_locked', failure.detail);
    if ((flags & CKF.finalTry) !== 0) throw new TokenFailure('token_pin_final_try', failure.detail);
    throw failure;
  }
}

function ofClass(value: number): Attribute {
  // A CK_ULONG: four bytes on Windows, eight elsewhere.
  const bytes = Buffer.alloc(process.platform === 'win32' || process.arch === 'ia32' ? 4 : 8);
  bytes.writeUInt32LE(value);
  return { type: CKA.class, value: bytes };
}

function finish(driver: Pkcs11 | null): void {
  try {
    driver?.finish();
  } catch (failure) {
    // The token may be gone; the process ends right after this and takes everything with it.
    if (!(failure instanceof TokenFailure)) throw failure;
  }
}
