import { setImmediate as nextTurn } from 'node:timers/promises';

// A list of ten thousands, handed from one thread to another as it is, is copied in one turn of the event loop on each side,
// and every window waits for it. As encoded slices it changes hands without a copy, and is written or read a slice a turn.

/** Some hundred lines of a list, as JSON. */
export type EncodedSlice = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function encodeSlice(lines: readonly unknown[]): EncodedSlice {
  return encoder.encode(JSON.stringify(lines));
}

export function decodeSlice(slice: EncodedSlice): readonly unknown[] {
  return JSON.parse(decoder.decode(slice)) as readonly unknown[];
}

export async function encodeSlices(slices: AsyncIterable<readonly unknown[]>): Promise<EncodedSlice[]> {
  const encoded: EncodedSlice[] = [];
  for await (const lines of slices) {
    encoded.push(encodeSlice(lines));
    await nextTurn();
  }
  return encoded;
}

/** The type is what the other thread, of the same program, encoded. */
export async function decodeSlices<Line>(slices: readonly EncodedSlice[]): Promise<Line[]> {
  const all: Line[] = [];
  for (const slice of slices) {
    for (const line of decodeSlice(slice)) all.push(line as Line);
    await nextTurn();
  }
  return all;
}
