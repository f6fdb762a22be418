import type { DraftBlock, DraftContent } from './draft-content.ts';

/** Dots that stand for what is still to be filled in; at the end of a word, as in `v.v…`, they are part of the text. */
const gap = /(?<![\p{L}\p{N}.])…/u;

/** Those of the texts in which something is still to be filled in. */
export function withGaps(texts: readonly string[]): string[] {
  return texts.filter((text) => gap.test(text));
}

/** Where a text of a draft stands; everything is counted from 1. */
export type DraftPlace =
  | { readonly kind: 'part'; readonly part: Exclude<keyof DraftContent, 'orientation' | 'blocks'> }
  /** The appendix is null in the document itself. */
  | { readonly kind: 'block'; readonly appendix: number | null; readonly position: number }
  | {
      readonly kind: 'cell';
      readonly appendix: number | null;
      readonly position: number;
      readonly column: string;
      readonly row: number;
    };

type PlacedText = { readonly place: DraftPlace; readonly text: string };

/** Everything that a drafted document says, line by line in the order of its pages. */
export function textsOfDraft(content: DraftContent): PlacedText[] {
  const { heading, notation, typeName, subject, place, addressees, grounds, blocks, signer, recipients } =
    content;
  const of = (part: (DraftPlace & { kind: 'part' })['part'], texts: readonly string[]): PlacedText[] =>
    texts.map((text) => ({ place: { kind: 'part', part }, text }));
  return [
    ...of('heading', [heading.parentBody, ...heading.issuingBodyLines]),
    ...of('notation', [notation]),
    ...of('place', [place]),
    ...of('typeName', [typeName]),
    ...of('subject', [subject]),
    ...of('addressees', addressees),
    ...of('grounds', grounds),
    ...textsOfBlocks(blocks, null),
    ...of('signer', signer === null ? [] : [...signer.titleLines, signer.post, signer.name]),
    ...of('recipients', recipients),
    ...content.appendices.flatMap((appendix, index) => [
      ...of('appendices', appendix.titleLines),
      ...textsOfBlocks(appendix.blocks, index + 1),
    ]),
  ];
}

function textsOfBlocks(blocks: readonly DraftBlock[], appendix: number | null): PlacedText[] {
  return blocks.flatMap((block, index) => {
    const position = index + 1;
    const place: DraftPlace = { kind: 'block', appendix, position };
    if (block.kind !== 'table') return [{ place, text: block.text }];
    const { caption, columns, rows } = block;
    return [
      ...[caption, ...columns.map(({ title }) => title)].map((text) => ({ place, text })),
      ...rows.flatMap((cells, row) =>
        cells.map((text, at): PlacedText => {
          const column = columns[at]?.title ?? '';
          return { place: { kind: 'cell', appendix, position, column, row: row + 1 }, text };
        }),
      ),
    ];
  });
}
