import { LoopPlugin, officeMarkup, xml } from 'easy-template-x';
import type { ScopeData, Tag, TemplateContext, TemplateData, XmlNode } from 'easy-template-x';

/**
 * Repeats what stands between the two tags of a list as an office means it:
 * - tags in two cells of a row repeat the row
 * - tags that enclose a paragraph repeat the paragraph, and so do tags on lines of their own, which leave no blank lines behind
 * - tags inside of a sentence repeat the words between them
 */
export class RepeatPlugin extends LoopPlugin {
  override async containerTagReplacements(
    tags: Tag[],
    data: ScopeData,
    context: TemplateContext,
  ): Promise<void> {
    const [open, close] = [tags[0], tags.at(-1)];
    if (open?.placement !== 'TextNode' || close?.placement !== 'TextNode') {
      return super.containerTagReplacements(tags, data, context);
    }
    const [first, last] = [open, close].map((tag) =>
      officeMarkup.query.containingParagraphNode(tag.xmlTextNode),
    );
    if (first === undefined || last === undefined) return super.containerTagReplacements(tags, data, context);
    if (first === last) {
      const text = textOf(first).trim();
      if (text.startsWith(open.rawText) && text.endsWith(close.rawText))
        open.options = { loopOver: 'paragraph' };
    } else if (
      first.parentNode === last.parentNode &&
      textOf(first).trim() === open.rawText &&
      textOf(last).trim() === close.rawText
    ) {
      return this.repeatBetween(first, last, data, context);
    }
    return super.containerTagReplacements(tags, data, context);
  }

  /** The siblings between two paragraphs once for each row, in place of all of them. */
  private async repeatBetween(
    first: XmlNode,
    last: XmlNode,
    data: ScopeData,
    context: TemplateContext,
  ): Promise<void> {
    const between = xml.query.siblingsInRange(first, last).slice(1, -1);
    const rows = data.getScopeData<TemplateData[]>();
    for (const index of rows.keys()) {
      const root = xml.create.generalNode('repeated');
      for (const node of between) xml.modify.appendChild(root, xml.create.cloneNode(node, true));
      data.pathPush(index);
      await this.utilities.compiler.compile(root, data, context);
      data.pathPop();
      while (root.childNodes?.[0]) xml.modify.insertBefore(xml.modify.removeChild(root, 0), last);
    }
    const cell = last.parentNode;
    for (const node of [first, ...between, last]) xml.modify.remove(node);
    // Word wants a paragraph in every cell.
    if (cell?.nodeName === 'w:tc' && !cell.childNodes?.some(({ nodeName }) => nodeName === 'w:p')) {
      xml.modify.appendChild(cell, xml.create.generalNode('w:p'));
    }
  }
}

function textOf(node: XmlNode): string {
  if (xml.query.isTextNode(node)) return node.textContent;
  return (node.childNodes ?? []).map(textOf).join('');
}
