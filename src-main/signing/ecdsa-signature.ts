import { Integer, Sequence } from 'asn1js';

/**
 * An ECDSA signature as documents hold it (SEQUENCE of r and s) from the one that a token gives (r and s of equal length
 * after each other).
 */
export function derOfRawSignature(raw: Uint8Array): Uint8Array {
  const half = raw.length / 2;
  const [r, s] = [raw.subarray(0, half), raw.subarray(half)].map(integerOf);
  return new Uint8Array(new Sequence({ value: [r, s].filter((part) => part !== undefined) }).toBER());
}

function integerOf(bytes: Uint8Array): Integer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = bytes.subarray(first === -1 ? bytes.length - 1 : first);
  // A leading set bit would make it negative.
  const padded = Uint8Array.of(...((digits[0] ?? 0) > 0x7f ? [0] : []), ...digits);
  return new Integer({ valueHex: padded.buffer });
}
