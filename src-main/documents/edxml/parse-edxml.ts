import { Hostility } from '../../domain/e-office/edxml-message.ts';
import type { EdxmlFailure } from '../../domain/e-office/edxml-message.ts';
import type { XmlElement } from '../../domain/e-office/xml-element.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { DamagedXml, HostileXml, xmlTokens } from '../workbooks/xml-tokens.ts';

/** E-offices limit a message to some 50 MB with its files. */
const MESSAGE_LIMIT = 64 * 1024 * 1024;
/** A message nests ten deep, a dozen with a signature. */
const LIMITS = { depth: 24, attributes: 32 };
/** Five hundred receivers have some ten elements each. */
const ELEMENT_LIMIT = 20_000;

/** What messages of the exchange are in, and what older systems still write. */
const namespaces: ReadonlySet<string> = new Set([
  'http://www.mic.gov.vn/TBT/QCVN_102_2016',
  'http://www.e-doc.vn/Schema/',
]);

type OpenElement = {
  name: string;
  attributes: Record<string, string>;
  text: string[];
  children: XmlElement[];
};

/**
 * The elements of a message, their names without prefixes. What is built to harm is refused before it costs memory or
 * time: there are no entities, and nesting, attributes and elements are counted while they are read.
 */
export function parseEdxml(bytes: Uint8Array): Result<XmlElement, EdxmlFailure> {
  if (bytes.length > MESSAGE_LIMIT) return failure('too_large');
  const source = decode(bytes);
  if (source === null) return failure('damaged');
  try {
    const { root, isKnown } = buildTree(source);
    if (root === null) return failure('damaged');
    return isKnown ? ok(root) : failure('not_edxml', root.name.slice(0, 60));
  } catch (error) {
    if (error instanceof HostileXml) return failure('hostile', error.found);
    if (error instanceof DamagedXml) return failure('damaged');
    throw error;
  }
}

function buildTree(source: string): { root: XmlElement | null; isKnown: boolean } {
  const top: OpenElement = { name: '', attributes: {}, text: [], children: [] };
  const open: OpenElement[] = [top];
  let elements = 0;
  let isKnown = false;
  for (const token of xmlTokens(source, LIMITS)) {
    const parent = open.at(-1) ?? top;
    if (token.kind === 'text') {
      parent.text.push(token.text);
    } else if (token.kind === 'close') {
      open.pop();
    } else {
      elements += 1;
      if (elements > ELEMENT_LIMIT) throw new HostileXml(Hostility.elements);
      isKnown ||= Object.entries(token.attributes).some(
        ([name, value]) => name.startsWith('xmlns') && namespaces.has(value.trim()),
      );
      const element: OpenElement = {
        name: token.name,
        attributes: { ...token.attributes },
        text: [],
        children: [],
      };
      parent.children.push(closing(element));
      if (!token.empty) open.push(element);
    }
  }
  return { root: top.children[0] ?? null, isKnown };
}

/** The element as it will be: text and children go on growing until it is closed. */
function closing(element: OpenElement): XmlElement {
  const { name, attributes, children, text } = element;
  return {
    name,
    attributes,
    children,
    get text() {
      return text.join('');
    },
  };
}

/** UTF-8, or UTF-16 with its mark; null for anything else. */
function decode(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function failure(code: EdxmlFailure['code'], found: string | null = null): Result<never, EdxmlFailure> {
  return err({ code, found });
}
