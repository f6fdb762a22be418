/** One element of a DER (or BER) structure; the arrays are views into the bytes that were read. */
export interface DerNode {
  /** The identifier byte as it stands: 0x30 SEQUENCE, 0x31 SET, 0xa0 context 0 … */
  readonly tag: number;
  /** Header and content, exactly as found: what a hash or a signature is made over. */
  readonly bytes: Uint8Array;
  readonly content: Uint8Array;
}

/** The bytes aren't the structure that was expected. Never leaves this folder: readers turn it into a code. */
export class DerError extends Error {
  override readonly name = 'DerError';
}

const maximumDepth = 64;

/** Reads the first element; what follows it is left alone (a signature's place in a PDF is padded with zeros). */
export function readDer(bytes: Uint8Array, depth = 0): DerNode {
  if (depth > maximumDepth) throw new DerError('nested too deeply');
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined) throw new DerError('ends in a header');
  if ((tag & 0x1f) === 0x1f) throw new DerError('multi-byte tag');
  if (first === 0x80) return readIndefinite(bytes, tag, depth);
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (lengthBytes > 4) throw new DerError('length too large');
  let length = first < 0x80 ? first : 0;
  for (let index = 0; index < lengthBytes; index += 1) length = length * 256 + (bytes[2 + index] ?? 0);
  const start = 2 + lengthBytes;
  if (start + length > bytes.length) throw new DerError('longer than the bytes');
  return { tag, bytes: bytes.subarray(0, start + length), content: bytes.subarray(start, start + length) };
}

/** BER from some signing tools leaves the length open and ends with two zero bytes. */
function readIndefinite(bytes: Uint8Array, tag: number, depth: number): DerNode {
  let position = 2;
  while (!(bytes[position] === 0 && bytes[position + 1] === 0)) {
    if (position >= bytes.length) throw new DerError('open end');
    position += readDer(bytes.subarray(position), depth + 1).bytes.length;
  }
  return { tag, bytes: bytes.subarray(0, position + 2), content: bytes.subarray(2, position) };
}

/** The elements inside a constructed element. */
export function derChildren(node: DerNode): readonly DerNode[] {
  const children: DerNode[] = [];
  let position = 0;
  while (position < node.content.length) {
    const child = readDer(node.content.subarray(position));
    children.push(child);
    position += child.bytes.length;
  }
  return children;
}

/** The child at a place, which must be there. */
export function derChild(node: DerNode, index: number): DerNode {
  const child = derChildren(node)[index];
  if (child === undefined) throw new DerError(`child ${index} is missing`);
  return child;
}

/** An object identifier in dotted form. */
export function derOid(node: DerNode): string {
  if (node.tag !== 0x06 || node.content.length === 0) throw new DerError('not an object identifier');
  const arcs: number[] = [];
  let value = 0;
  for (const byte of node.content) {
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(value);
      value = 0;
    }
  }
  const [head = 0, ...rest] = arcs;
  const top = Math.min(Math.floor(head / 40), 2);
  return [top, head - top * 40, ...rest].join('.');
}

/** The text of any of the string types that stand in certificates. */
export function derText(node: DerNode): string {
  const buffer = Buffer.from(node.content);
  switch (node.tag) {
    case 0x1e: // BMPString: two bytes a letter, high byte first
      return buffer.length % 2 === 0 ? buffer.swap16().toString('utf16le') : '';
    case 0x14: // T61String: in practice Latin-1
      return buffer.toString('latin1');
    default:
      return buffer.toString('utf8');
  }
}

/** A UTCTime or GeneralizedTime in UTC. */
export function derTime(node: DerNode): Date {
  const text = Buffer.from(node.content).toString('latin1');
  const match = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:\.\d+)?Z$/.exec(text);
  const [, yearText = '', month = '', day = '', hour = '', minute = '', second = '00'] = match ?? [];
  const shortYear = Number(yearText);
  // RFC 5280, 4.1.2.5.1: a two-digit year from 50 on belongs to the 1900s.
  const year = yearText.length === 4 ? shortYear : shortYear >= 50 ? 1900 + shortYear : 2000 + shortYear;
  const time = new Date(`${String(year).padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (!match || Number.isNaN(time.getTime())) throw new DerError('not a time in UTC');
  return time;
}
