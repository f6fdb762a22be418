import { SaxesParser } from 'saxes';

import { Hostility } from '../../domain/e-office/edxml-message.ts';

/** A piece of an XML part, with the prefix of its name dropped: `x:row` is `row`. */
export type XmlToken =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: XmlAttributes;
      readonly empty: boolean;
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** Values by name, the names with their prefixes. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Raised for a part that is no XML; read-raw-workbook turns it into `damaged`. */
export class DamagedXml extends Error {}

/** Raised for a part that is built to harm: a DOCTYPE, or nesting and attributes without end. */
export class HostileXml extends DamagedXml {
  readonly found: Hostility;

  constructor(found: Hostility) {
    super(found);
    this.found = found;
  }
}

/** The parts of a workbook nest ten deep and give a tag some thirty attributes; the parser holds all open ones at once. */
const DEPTH_LIMIT = 256;
const ATTRIBUTE_LIMIT = 256;
/** Small enough that a reader which reaches a limit has not made the parser build a whole part before. */
const CHUNK_LENGTH = 65_536;

/**
 * Walks through an XML part once, from front to back. A DOCTYPE is refused: office programs write none, and without one
 * there are no entities but the five of XML and numbers, so that none can grow. An empty element has no `close`.
 *
 * Throws DamagedXml for what isn't well-formed, or nested or laden beyond anything that a workbook needs.
 */
export function* xmlTokens(
  source: string,
  limits: { readonly depth: number; readonly attributes: number } = {
    depth: DEPTH_LIMIT,
    attributes: ATTRIBUTE_LIMIT,
  },
): Generator<XmlToken> {
  let tokens: XmlToken[] = [];
  let depth = 0;
  let attributeCount = 0;
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  parser.on('error', ({ message }) => refuse(message));
  parser.on('doctype', () => refuseHostile(Hostility.doctype));
  parser.on('opentagstart', () => {
    depth += 1;
    attributeCount = 0;
    if (depth > limits.depth) refuseHostile(Hostility.depth);
  });
  parser.on('attribute', () => {
    attributeCount += 1;
    if (attributeCount > limits.attributes) refuseHostile(Hostility.attributes);
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) =>
    tokens.push({ kind: 'open', name: localName(name), attributes, empty: isSelfClosing }),
  );
  parser.on('closetag', ({ name, isSelfClosing }) => {
    depth -= 1;
    if (!isSelfClosing) tokens.push({ kind: 'close', name: localName(name) });
  });
  parser.on('text', (text) => tokens.push({ kind: 'text', text }));
  parser.on('cdata', (text) => tokens.push({ kind: 'text', text }));
  for (let start = 0; start < source.length; start += CHUNK_LENGTH) {
    parser.write(source.slice(start, start + CHUNK_LENGTH));
    yield* tokens;
    tokens = [];
  }
  parser.close();
  yield* tokens;
}

/** The value of an attribute of an open tag, whatever prefix its name has (`r:id`); null when it isn't there. */
export function attribute(attributes: XmlAttributes, name: string): string | null {
  const value = attributes[name];
  if (value !== undefined) return value;
  for (const written in attributes) if (localName(written) === name) return attributes[written] ?? null;
  return null;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function refuse(reason: string): never {
  throw new DamagedXml(reason);
}

function refuseHostile(found: Hostility): never {
  throw new HostileXml(found);
}
