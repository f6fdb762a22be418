import { TemplateExtension, xml } from 'easy-template-x';
import type { ScopeData, TemplateContext, XmlNode } from 'easy-template-x';

import { fieldIdentity } from '../../domain/documents/templates/merge-fields.ts';
import type { MergeValues, RawXml } from './merge-values.ts';
import { sectionEnd } from './template-paper.ts';
import type { TemplatePaper } from './template-paper.ts';

/** The list of copies and the break before each but the first; no field of an office is called so. */
const COPIES = 'ban sao noi bo';
const BREAK = 'ngat ban sao noi bo';

/** The values of a document; with several copies each is a row of a list, and headers and footers have those of the first. */
export function copiesData(copies: readonly MergeValues[], paper: TemplatePaper): object {
  const [first = {}] = copies;
  if (copies.length === 1) return first;
  const rows = copies.map((copy, index) => ({
    ...copy,
    [fieldIdentity(BREAK)]: {
      _type: 'rawXml',
      xml: index === 0 ? '' : sectionEnd(paper),
      replaceParagraph: true,
    } satisfies RawXml,
  }));
  return { ...first, [fieldIdentity(COPIES)]: rows };
}

/** Puts the whole body of a template between the tags of the list of copies. */
export class CopiesExtension extends TemplateExtension {
  override async execute(_data: ScopeData, { currentPart }: TemplateContext): Promise<void> {
    const root = await currentPart.xmlRoot();
    const body = root.childNodes?.find(({ nodeName }) => nodeName === 'w:body');
    const [first] = body?.childNodes ?? [];
    if (!body || !first) return;
    const section = body.childNodes?.find(({ nodeName }) => nodeName === 'w:sectPr');
    xml.modify.insertBefore(paragraphOf(`{#${COPIES}}`), first);
    xml.modify.insertBefore(paragraphOf(`{${BREAK}}`), first);
    const end = paragraphOf(`{/${COPIES}}`);
    if (section) xml.modify.insertBefore(end, section);
    else xml.modify.appendChild(body, end);
  }
}

function paragraphOf(text: string): XmlNode {
  return nodeWith('w:p', nodeWith('w:r', nodeWith('w:t', xml.create.textNode(text))));
}

function nodeWith(name: string, child: XmlNode): XmlNode {
  const node = xml.create.generalNode(name);
  xml.modify.appendChild(node, child);
  return node;
}
