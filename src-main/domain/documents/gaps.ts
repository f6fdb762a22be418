import type { DraftBlock, DraftContent } from './draft-content.ts';

/** Dots that stand for what is still to be filled in; at the end of a word, as in `v.v…`, they are part of the text. */
const gap = /(?<![\p{L}\p{N}.])…/u;

/** Those of the texts in which something is still to be filled in. */
export function withGaps(texts: readonly string[]): string[] {
  return texts.filter((text) => gap.test(text));
}

/** Everything that a drafted document says, line by line in the order of its pages. */
export function textsOfDraft(content: DraftContent): string[] {
  const { subject, addressees, grounds, blocks, signer, recipients, appendices } = content;
  return [
    subject,
    ...addressees,
    ...grounds,
    ...blocks.flatMap(textsOfBlock),
    ...(signer === null ? [] : [...signer.titleLines, signer.post, signer.name]),
    ...recipients,
    ...appendices.flatMap(({ titleLines, blocks: inner }) => [...titleLines, ...inner.flatMap(textsOfBlock)]),
  ];
}

function textsOfBlock(block: DraftBlock): readonly string[] {
  if (block.kind !== 'table') return [block.text];
  return [block.caption, ...block.columns.map(({ title }) => title), ...block.rows.flat()];
}
