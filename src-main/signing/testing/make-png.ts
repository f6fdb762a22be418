import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** A transparent PNG for tests; `paint` gives the colour of each pixel. */
export function makePng(
  width: number,
  height: number,
  paint: (x: number, y: number) => Colour,
  { pixelsPerMm = null }: { pixelsPerMm?: number | null } = {},
): Uint8Array {
  const rows = Buffer.alloc(height * (width * 4 + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows.set(paint(x, y), y * (width * 4 + 1) + 1 + x * 4);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const size = Buffer.alloc(9);
  size.writeUInt32BE((pixelsPerMm ?? 0) * 1000, 0);
  size.writeUInt32BE((pixelsPerMm ?? 0) * 1000, 4);
  size.writeUInt8(1, 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      ...(pixelsPerMm === null ? [] : [chunk('pHYs', size)]),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

const clear: Colour = [0, 0, 0, 0];

/** A blue wave, 40 × 20 mm, as a leader's handwriting. */
export function leaderPicture(): Uint8Array {
  const wave = (x: number, y: number): Colour =>
    Math.abs(y - 100 - 80 * Math.sin(x / 30)) < 8 ? [20, 40, 190, 255] : clear;
  return makePng(400, 200, wave, { pixelsPerMm: 10 });
}

/** A red ring with a star's heart, as an office's seal. */
export function sealPicture(): Uint8Array {
  return makePng(360, 360, (x, y) => {
    const far = Math.hypot(x - 180, y - 180);
    return (far < 178 && far > 164) || far < 40 ? [200, 0, 0, 255] : clear;
  });
}

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
