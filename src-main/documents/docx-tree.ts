import { openPackage } from './workbooks/open-package.ts';
import { xmlTokens } from './workbooks/xml-tokens.ts';

/** An element of WordprocessingML, its name without the prefix and its attributes with it. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
};

/**
 * Opens a docx within the bounds that hold for every office file. The answer reads a part as a tree, `word/document.xml`; null
 * where the file has none. Throws `UnreadableFile` for what is no docx, `DamagedXml` for a broken part.
 */
export async function openDocx(docx: Uint8Array): Promise<(part: string) => Promise<Element | null>> {
  const { readPart } = await openPackage(docx);
  return async (part) => {
    const xml = await readPart(part);
    return xml === null ? null : elementTree(xml);
  };
}

/** The first element of a name below another, at any depth. */
export function find(element: Element, name: string): Element | undefined {
  for (const child of element.children) {
    const found = child.name === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}

/** Every element of a name below another, at any depth, in reading order. */
export function all(element: Element | null, name: string): Element[] {
  return (element?.children ?? []).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

function elementTree(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const token of xmlTokens(xml)) {
    const parent = open.at(-1) ?? root;
    if (token.kind === 'text') parent.text += token.text;
    else if (token.kind === 'close') open.pop();
    else {
      const element: Element = { name: token.name, attributes: token.attributes, children: [], text: '' };
      parent.children.push(element);
      if (!token.empty) open.push(element);
    }
  }
  return root;
}
