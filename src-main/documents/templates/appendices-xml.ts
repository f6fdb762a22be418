import { blocksXml } from '../nd30/blocks-xml.ts';
import { appendixBlocks } from '../nd30/nd30-document.ts';
import type { Appendix } from '../nd30/nd30-document.ts';
import { sectionEnd } from './template-paper.ts';
import type { TemplatePaper } from './template-paper.ts';

/**
 * Appendices behind what a template says, each in a section of its own and therefore on a new page. They take the template's
 * page as it lies: where wide tables need it across, the office sets the last section of its template so.
 */
export async function appendicesXml(appendices: readonly Appendix[], paper: TemplatePaper): Promise<string> {
  const parts = await Promise.all(
    appendices.map(
      async (appendix) => `${sectionEnd(paper)}${await blocksXml(appendixBlocks(appendix), paper.sheet)}`,
    ),
  );
  return parts.join('');
}
