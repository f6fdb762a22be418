import {
  BlockAlign,
  BlockAnchor,
  BlockField,
  BlockFont,
} from '../../../../src-main/domain/certificates/template.ts';
import type { CertificateBlock } from '../../../../src-main/domain/certificates/template.ts';
import type { TemplateDraft } from '../types.ts';

/** The draft with one block changed; the same draft where nothing was. */
export function changeBlock(
  draft: TemplateDraft,
  id: string,
  change: Partial<CertificateBlock>,
): TemplateDraft {
  const block = draft.blocks.find((one) => one.id === id);
  if (!block) return draft;
  const keys = Object.keys(change) as (keyof CertificateBlock)[];
  if (keys.every((key) => block[key] === change[key])) return draft;
  const changed = { ...block, ...change };
  return { ...draft, blocks: draft.blocks.map((one) => (one.id === id ? changed : one)) };
}

/** Moves a block, at most to the edges of the sheet. */
export function moveBlock(draft: TemplateDraft, id: string, dx: number, dy: number): TemplateDraft {
  const block = draft.blocks.find((one) => one.id === id);
  if (!block) return draft;
  return changeBlock(draft, id, {
    x: inside(block.x + dx, draft.width - block.width),
    y: inside(block.y + dy, draft.height - block.height),
  });
}

/** A block that is larger than its sheet stays at the edge. */
function inside(value: number, greatest: number): number {
  return Math.round(Math.max(0, Math.min(value, Math.max(0, greatest))));
}

export function removeBlock(draft: TemplateDraft, id: string): TemplateDraft {
  const blocks = draft.blocks.filter((one) => one.id !== id);
  return blocks.length === draft.blocks.length ? draft : { ...draft, blocks };
}

/** Adds a block in the middle of the sheet. */
export function addBlock(draft: TemplateDraft, id: string): TemplateDraft {
  const width = Math.min(12_000, draft.width);
  const height = Math.min(1_000, draft.height);
  const block: CertificateBlock = {
    id,
    field: BlockField.fixedText,
    text: '',
    x: Math.round((draft.width - width) / 2),
    y: Math.round((draft.height - height) / 2),
    width,
    height,
    font: BlockFont.serif,
    fontSize: 160,
    minimumFontSize: 160,
    maximumLines: 1,
    lineSpacing: 120,
    bold: false,
    italic: false,
    uppercase: false,
    color: '#000000',
    align: BlockAlign.center,
    anchor: BlockAnchor.middle,
    onStock: false,
  };
  return { ...draft, blocks: [...draft.blocks, block] };
}

/** Puts a copy of a block below it. */
export function duplicateBlock(draft: TemplateDraft, id: string, newId: string): TemplateDraft {
  const index = draft.blocks.findIndex((one) => one.id === id);
  const block = draft.blocks[index];
  if (!block) return draft;
  const blocks = draft.blocks.toSpliced(index + 1, 0, { ...block, id: newId });
  return moveBlock({ ...draft, blocks }, newId, 0, block.height);
}
