/** An element of an XML message, its name without a prefix; text and children don't mix in the messages of e-offices. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly XmlElement[];
};

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The children of a name, in their order. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The text of a child without spaces around it; empty where there is none. */
export function textOf(element: XmlElement | undefined, name: string): string {
  return childOf(element, name)?.text.trim() ?? '';
}

/** Makes an element of text. */
export function textElement(name: string, text: string | number): XmlElement {
  return { name, attributes: {}, text: String(text), children: [] };
}

/** Makes an element of others; what is null is left out. */
export function groupElement(
  name: string,
  children: readonly (XmlElement | null)[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  return { name, attributes, text: '', children: children.filter((child) => child !== null) };
}

/**
 * The element as a file in UTF-8. Characters that XML 1.0 can't say (pasted control characters, broken surrogates) would
 * make the whole message unreadable and are left out.
 */
export function serializeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialized(root, '')}\n`;
}

function serialized({ name, attributes, text, children }: XmlElement, indent: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const open = `${indent}<${name}${written.join('')}`;
  if (children.length > 0) {
    const inner = children.map((child) => serialized(child, `${indent}  `)).join('\n');
    return `${open}>\n${inner}\n${indent}</${name}>`;
  }
  return text === '' ? `${open}/>` : `${open}>${escaped(text)}</${name}>`;
}

function escaped(text: string): string {
  return (
    sayable(text)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // A bare carriage return would come back as a line feed.
      .replaceAll('\r', '&#13;')
  );
}

/** The text without what XML 1.0 can't say. */
function sayable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
