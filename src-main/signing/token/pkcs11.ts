import type { IKoffiLib, KoffiFunction, TypeSpec } from 'koffi';

import { failureOf, TokenFailure } from './return-values.ts';

/** The functions of a PKCS#11 driver that signing needs; every one throws a `TokenFailure` for another answer than success. */
export interface Pkcs11 {
  /** Slots with a token in them. */
  slots(): readonly bigint[];
  tokenInfo(slot: bigint): TokenInfo;
  openSession(slot: bigint): bigint;
  findObjects(session: bigint, template: readonly Attribute[]): readonly bigint[];
  /** The attribute's bytes; null where the object has none. */
  attribute(session: bigint, object: bigint, type: number): Uint8Array | null;
  /** Hands the PIN to the token, once. */
  login(session: bigint, user: number, pin: string): void;
  sign(
    session: bigint,
    input: { mechanism: number; key: bigint; data: Uint8Array; onBegun: () => void },
  ): Uint8Array;
  /** Ends every session, and what was logged in with them. */
  finish(): void;
}

interface TokenInfo {
  readonly label: string;
  readonly serial: string;
  readonly flags: number;
}

export interface Attribute {
  readonly type: number;
  readonly value: Uint8Array;
}

/** Places of functions in CK_FUNCTION_LIST, in the order of the standard. */
const place = {
  initialize: 0,
  finalize: 1,
  getSlotList: 4,
  getTokenInfo: 6,
  openSession: 12,
  closeAllSessions: 14,
  login: 18,
  getAttributeValue: 24,
  findObjectsInit: 26,
  findObjects: 27,
  findObjectsFinal: 28,
  signInit: 42,
  sign: 43,
};
const FUNCTION_TOTAL = 68;

/** CKF_SERIAL_SESSION: the only kind of session that there is today. */
const SERIAL_SESSION = 4;
/** CK_UNAVAILABLE_INFORMATION in either width of a CK_ULONG. */
const unavailable: ReadonlySet<bigint> = new Set([0xffff_ffffn, 0xffff_ffff_ffff_ffffn]);
const MOST_OBJECTS = 64;
const LONGEST_SIGNATURE = 1024;

/** Loads a driver. Whatever it does, it does to the process that runs this. */
export async function loadPkcs11(library: string): Promise<Pkcs11> {
  const koffi = (await import('koffi')).default;
  // The standard wants structures without gaps on Windows, and as the compiler lays them out elsewhere.
  const structure = process.platform === 'win32' ? koffi.pack : koffi.struct;
  const version = structure({ major: 'uint8_t', minor: 'uint8_t' });
  const functionList = structure({ version, functions: koffi.array('void *', FUNCTION_TOTAL) });
  const attributeType = structure({ type: 'ulong', value: 'void *', length: 'ulong' });
  const mechanismType = structure({ mechanism: 'ulong', parameter: 'void *', length: 'ulong' });

  const list = readFunctionList(open(koffi.load, library));
  const { functions } = koffi.decode(list, functionList) as { functions: readonly unknown[] };
  const bind = (name: keyof typeof place, parameters: readonly TypeSpec[]) => {
    const prototype = koffi.proto('ulong', [...parameters]);
    const call = koffi.decode(functions[place[name]], prototype) as KoffiFunction;
    return (...values: readonly unknown[]): void => {
      const answer = Number(call(...values));
      if (answer !== 0) throw failureOf(name, answer);
    };
  };
  const bytes = koffi.pointer('uint8_t');
  const attributes = koffi.pointer(attributeType);
  const call = {
    initialize: bind('initialize', ['void *']),
    finalize: bind('finalize', ['void *']),
    getSlotList: bind('getSlotList', ['uint8_t', bytes, bytes]),
    getTokenInfo: bind('getTokenInfo', ['ulong', bytes]),
    openSession: bind('openSession', ['ulong', 'ulong', 'void *', 'void *', bytes]),
    closeAllSessions: bind('closeAllSessions', ['ulong']),
    login: bind('login', ['ulong', 'ulong', bytes, 'ulong']),
    getAttributeValue: bind('getAttributeValue', ['ulong', 'ulong', koffi.inout(attributes), 'ulong']),
    findObjectsInit: bind('findObjectsInit', ['ulong', attributes, 'ulong']),
    findObjects: bind('findObjects', ['ulong', bytes, 'ulong', bytes]),
    findObjectsFinal: bind('findObjectsFinal', ['ulong']),
    signInit: bind('signInit', ['ulong', koffi.pointer(mechanismType), 'ulong']),
    sign: bind('sign', ['ulong', bytes, 'ulong', bytes, bytes]),
  };
  const width = koffi.sizeof('ulong');
  const numberAt = (buffer: Buffer, index: number): bigint =>
    width === 8 ? buffer.readBigUInt64LE(index * 8) : BigInt(buffer.readUInt32LE(index * 4));
  const numberOf = (value: number): Buffer => {
    const buffer = Buffer.alloc(width);
    buffer.writeUInt32LE(value);
    return buffer;
  };
  const opened = new Set<bigint>();

  call.initialize(null);
  return {
    slots() {
      const total = numberOf(0);
      call.getSlotList(1, null, total);
      const count = Number(numberAt(total, 0));
      const slots = Buffer.alloc(width * Math.max(count, 1));
      if (count > 0) call.getSlotList(1, slots, total);
      return Array.from({ length: Number(numberAt(total, 0)) }, (_, index) => numberAt(slots, index));
    },
    tokenInfo(slot) {
      // CK_TOKEN_INFO: label 32, manufacturer 32, model 16, serial 16 bytes of text, then the flags.
      const info = Buffer.alloc(512);
      call.getTokenInfo(slot, info);
      return {
        label: info.toString('utf8', 0, 32).trim(),
        serial: info.toString('utf8', 80, 96).replaceAll('\0', '').trim(),
        flags: info.readUInt32LE(96),
      };
    },
    openSession(slot) {
      const session = numberOf(0);
      call.openSession(slot, SERIAL_SESSION, null, null, session);
      opened.add(slot);
      return numberAt(session, 0);
    },
    findObjects(session, template) {
      const wanted = template.map(({ type, value }) => ({
        type,
        value: Buffer.from(value),
        length: value.length,
      }));
      call.findObjectsInit(session, wanted, wanted.length);
      const [found, total] = [Buffer.alloc(width * MOST_OBJECTS), numberOf(0)];
      call.findObjects(session, found, MOST_OBJECTS, total);
      call.findObjectsFinal(session);
      return Array.from({ length: Number(numberAt(total, 0)) }, (_, index) => numberAt(found, index));
    },
    attribute(session, object, type) {
      const asked = [{ type, value: null as Buffer | null, length: 0 }];
      try {
        call.getAttributeValue(session, object, asked, 1);
      } catch (failure) {
        // 0x12 is CKR_ATTRIBUTE_TYPE_INVALID: the object has no such attribute.
        if (failure instanceof TokenFailure && failure.detail.endsWith('0x12')) return null;
        throw failure;
      }
      const length = BigInt(asked[0]?.length ?? 0);
      if (unavailable.has(length)) return null;
      const value = Buffer.alloc(Number(length));
      call.getAttributeValue(session, object, [{ type, value, length: value.length }], 1);
      return new Uint8Array(value);
    },
    login(session, user, pin) {
      const secret = Buffer.from(pin, 'utf8');
      try {
        call.login(session, user, secret, secret.length);
      } finally {
        secret.fill(0);
      }
    },
    sign(session, { mechanism, key, data, onBegun }) {
      call.signInit(session, { mechanism, parameter: null, length: 0 }, key);
      onBegun();
      const signature = Buffer.alloc(LONGEST_SIGNATURE);
      const length = numberOf(LONGEST_SIGNATURE);
      call.sign(session, Buffer.from(data), data.length, signature, length);
      return new Uint8Array(signature.subarray(0, Number(numberAt(length, 0))));
    },
    finish() {
      for (const slot of opened) call.closeAllSessions(slot);
      call.finalize(null);
    },
  };

  function readFunctionList(driver: IKoffiLib): unknown {
    const found: unknown[] = [null];
    let getFunctionList: KoffiFunction;
    try {
      getFunctionList = driver.func('C_GetFunctionList', 'ulong', [koffi.out(koffi.pointer('void *'))]);
    } catch (error) {
      throw new TokenFailure('token_library_wrong', messageOf(error));
    }
    const answer = Number(getFunctionList(found));
    if (answer !== 0) throw failureOf('getFunctionList', answer);
    return found[0];
  }
}

function open(load: (path: string) => IKoffiLib, library: string): IKoffiLib {
  try {
    return load(library);
  } catch (error) {
    throw new TokenFailure('token_library_wrong', messageOf(error));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
