/** What the header of a PNG says. */
export type PngPicture = {
  /** In pixels, as the height. */
  readonly width: number;
  readonly height: number;
  readonly transparent: boolean;
  readonly interlaced: boolean;
  /** Where the file says how large it is meant to be. */
  readonly pixelsPerMm: number | null;
};

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Colour types of the PNG specification that carry an alpha channel: grey with alpha, and RGB with alpha. */
const WITH_ALPHA: ReadonlySet<number> = new Set([4, 6]);

/** Reads the head of a PNG; null when the bytes aren't one or break off before its picture begins. */
export function readPng(bytes: Uint8Array): PngPicture | null {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let head: Omit<PngPicture, 'pixelsPerMm'> | null = null;
  let pixelsPerMm: number | null = null;
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const start = at + 8;
    if (start + length + 4 > bytes.length) return null;
    if (name === 'IHDR' && length === 13) {
      head = {
        width: view.getUint32(start),
        height: view.getUint32(start + 4),
        transparent: WITH_ALPHA.has(view.getUint8(start + 9)),
        interlaced: view.getUint8(start + 12) !== 0,
      };
    }
    if (head !== null && name === 'tRNS') head = { ...head, transparent: true };
    // In pixels a metre, where the unit is given.
    if (name === 'pHYs' && length === 9 && view.getUint8(start + 8) === 1) {
      pixelsPerMm = view.getUint32(start) / 1000;
    }
    if (name === 'IDAT')
      return head === null || head.width === 0 || head.height === 0 ? null : { ...head, pixelsPerMm };
    at = start + length + 4;
  }
  return null;
}
