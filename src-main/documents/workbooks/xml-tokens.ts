/** A piece of an XML part, with the prefix of its name dropped: `x:row` is `row`. */
export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** Raised for a part that is no XML; read-raw-workbook turns it into `damaged`. */
export class DamagedXml extends Error {}

/**
 * Walks through an XML part once, from front to back, in time linear to its length whatever it holds. Entities other
 * than the five of XML and numbers are left as they stand: a DOCTYPE can define none, so none can grow.
 */
export function* xmlTokens(source: string): Generator<XmlToken> {
  let position = 0;
  while (position < source.length) {
    const start = source.indexOf('<', position);
    if (start === -1) break;
    if (start > position) yield { kind: 'text', text: decodeEntities(source.slice(position, start)) };
    if (source.startsWith('<![CDATA[', start)) {
      const end = endOf(source, ']]>', start);
      yield { kind: 'text', text: source.slice(start + 9, end) };
      position = end + 3;
    } else if (source.startsWith('<!--', start)) {
      position = endOf(source, '-->', start) + 3;
    } else if (source.startsWith('<?', start)) {
      position = endOf(source, '?>', start) + 2;
    } else {
      const end = endOfTag(source, start);
      if (source[start + 1] !== '!') yield readTag(source.slice(start + 1, end));
      position = end + 1;
    }
  }
}

/** No tag that is read here has more; the search must not be made to run over megabytes of quotes. */
const LONGEST_ATTRIBUTES = 4096;

/** One pattern per attribute name: a sheet asks for the same few names for each of its cells. */
const patterns = new Map<string, RegExp>();

/** The value of an attribute of an open tag, whatever prefix its name has (`r:id`); null when it isn't there. */
export function attribute(attributes: string, name: string): string | null {
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|\\s)(?:[\\w.-]{1,20}:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const match = pattern.exec(attributes.slice(0, LONGEST_ATTRIBUTES));
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? null : decodeEntities(value);
}

function readTag(tag: string): XmlToken {
  if (tag.startsWith('/')) return { kind: 'close', name: localName(tag.slice(1).trim()) };
  const empty = tag.endsWith('/');
  const content = empty ? tag.slice(0, -1) : tag;
  const space = content.search(/\s/);
  return {
    kind: 'open',
    name: localName(space === -1 ? content : content.slice(0, space)),
    attributes: space === -1 ? '' : content.slice(space),
    empty,
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The `>` that ends a tag: one inside a quoted attribute doesn't. */
function endOfTag(source: string, start: number): number {
  let quote = '';
  for (let index = start + 1; index < source.length; index += 1) {
    const character = source.charAt(index);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === '>') {
      return index;
    }
  }
  throw new DamagedXml('A tag has no end');
}

function endOf(source: string, mark: string, start: number): number {
  const end = source.indexOf(mark, start);
  if (end === -1) throw new DamagedXml(`No ${mark}`);
  return end;
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string') return named[name] ?? whole;
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
    },
  );
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
