import type {
  DraftAppendix,
  DraftBlock,
  DraftContent,
  DraftSigner,
} from '../../../../src-main/domain/documents/draft-content.ts';
import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';

/**
 * A document as it is being edited: lists of lines are one text, so that a line can stand empty while it is typed, and
 * blocks have ids, so that a field stays itself when it is moved.
 */
export type EditedDraft = Omit<
  DraftContent,
  'heading' | 'addressees' | 'grounds' | 'blocks' | 'signer' | 'recipients' | 'appendices'
> & {
  readonly parentBody: string;
  readonly issuingBody: string;
  readonly addressees: string;
  readonly grounds: string;
  readonly blocks: readonly EditedBlock[];
  readonly signer: EditedSigner | null;
  readonly recipients: string;
  readonly appendices: readonly EditedAppendix[];
};

export type EditedSigner = Omit<DraftSigner, 'titleLines'> & { readonly titleLines: string };

export type EditedBlock = DraftBlock & { readonly id: string };

export type EditedAppendix = Omit<DraftAppendix, 'titleLines' | 'blocks'> & {
  readonly id: string;
  readonly titleLines: string;
  readonly blocks: readonly EditedBlock[];
};

/** The list of blocks of the document itself, or of one of its appendices. */
export type BlockPlace = { readonly kind: 'body' } | { readonly kind: 'appendix'; readonly id: string };

/** Makes a document ready for editing. */
export function editedOf(content: DraftContent): EditedDraft {
  const { heading, addressees, grounds, blocks, signer, recipients, appendices, ...others } = content;
  return {
    ...others,
    parentBody: heading.parentBody,
    issuingBody: heading.issuingBodyLines.join('\n'),
    addressees: addressees.join('\n'),
    grounds: grounds.join('\n'),
    blocks: blocks.map(withId),
    signer: signer && { ...signer, titleLines: signer.titleLines.join('\n') },
    recipients: recipients.join('\n'),
    appendices: appendices.map((appendix) => ({
      ...appendix,
      id: crypto.randomUUID(),
      titleLines: appendix.titleLines.join('\n'),
      blocks: appendix.blocks.map(withId),
    })),
  };
}

/** What the document says; lines and blocks that stand empty say nothing. */
export function contentOf(draft: EditedDraft): DraftContent {
  const { parentBody, issuingBody, addressees, grounds, blocks, signer, recipients, appendices, ...others } =
    draft;
  return {
    ...others,
    heading: { parentBody, issuingBodyLines: linesOf(issuingBody) },
    addressees: linesOf(addressees),
    grounds: linesOf(grounds),
    blocks: saidBlocks(blocks),
    signer: signer && { ...signer, titleLines: linesOf(signer.titleLines) },
    recipients: linesOf(recipients),
    appendices: appendices.map(({ id: _id, ...appendix }) => ({
      ...appendix,
      titleLines: linesOf(appendix.titleLines),
      blocks: saidBlocks(appendix.blocks),
    })),
  };
}

/** The lines of a text that say something. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A text with further lines, as far as it doesn’t have them. */
export function withLines(text: string, lines: readonly string[]): string {
  const known = linesOf(text);
  return [...known, ...lines.filter((line) => !known.includes(line))].join('\n');
}

/** Recipients with further ones; where it is kept (`Lưu: …`) stands last and once. */
export function withRecipients(text: string, lines: readonly string[]): string {
  const all = linesOf(withLines(text, lines));
  const isKeeping = (line: string): boolean => line.startsWith('Lưu:');
  const keeping = all.findLast(isKeeping);
  return [...all.filter((line) => !isKeeping(line)), ...(keeping === undefined ? [] : [keeping])].join('\n');
}

function withId(block: DraftBlock): EditedBlock {
  return { ...block, id: crypto.randomUUID() };
}

function saidBlocks(blocks: readonly EditedBlock[]): readonly DraftBlock[] {
  return blocks
    .filter((block) => block.kind === 'table' || block.text.trim() !== '')
    .map(({ id: _id, ...block }) => block);
}

/** An empty paragraph, to write in. */
export function emptyParagraph(): EditedBlock {
  return { kind: 'paragraph', text: '', id: crypto.randomUUID() };
}

/** What a block of text can be. */
export const textKinds = ['part', 'point', 'paragraph', 'item'] as const;
export type TextKind = (typeof textKinds)[number];

/** What kind of text a block is. */
export function textKindOf(block: Exclude<EditedBlock, { kind: 'table' }>): TextKind {
  if (block.kind !== 'heading') return block.kind;
  return block.level === 1 ? 'part' : 'point';
}

/** The same words as another kind of text. */
export function asTextKind(
  { id, text }: Exclude<EditedBlock, { kind: 'table' }>,
  kind: TextKind,
): EditedBlock {
  switch (kind) {
    case 'part':
      return { id, text, kind: 'heading', level: 1 };
    case 'point':
      return { id, text, kind: 'heading', level: 2 };
    case 'paragraph':
    case 'item':
      return { id, text, kind };
    default:
      return assertNever(kind);
  }
}

/** Changes the blocks of one place; where nothing changes the draft stays the same object. */
export function changeBlocks(
  draft: EditedDraft,
  place: BlockPlace,
  change: (blocks: readonly EditedBlock[]) => readonly EditedBlock[],
): EditedDraft {
  if (place.kind === 'body') {
    const blocks = change(draft.blocks);
    return blocks === draft.blocks ? draft : { ...draft, blocks };
  }
  const appendices = draft.appendices.map((appendix) => {
    if (appendix.id !== place.id) return appendix;
    const blocks = change(appendix.blocks);
    return blocks === appendix.blocks ? appendix : { ...appendix, blocks };
  });
  const isSame = appendices.every((appendix, index) => appendix === draft.appendices[index]);
  return isSame ? draft : { ...draft, appendices };
}

/** Puts a block in the place of the one with its id. */
export function replaceBlock(blocks: readonly EditedBlock[], block: EditedBlock): readonly EditedBlock[] {
  return blocks.map((known) => (known.id === block.id ? block : known));
}

/** Moves a block by one; at the end it stays. */
export function moveBlock(blocks: readonly EditedBlock[], id: string, step: -1 | 1): readonly EditedBlock[] {
  const from = blocks.findIndex((block) => block.id === id);
  const moved = blocks[from];
  const to = from + step;
  if (moved === undefined || to < 0 || to >= blocks.length) return blocks;
  return blocks.toSpliced(from, 1).toSpliced(to, 0, moved);
}

/** Puts a block behind another one. */
export function insertAfter(
  blocks: readonly EditedBlock[],
  id: string | null,
  block: EditedBlock,
): readonly EditedBlock[] {
  const index = blocks.findIndex((known) => known.id === id);
  return blocks.toSpliced(index + 1, 0, block);
}
