import { describe, expect, it } from 'vitest';

import { someBlock, someTemplate } from '../../../../src-main/domain/certificates/testing/sample-template.ts';
import { addBlock, changeBlock, duplicateBlock, moveBlock, removeBlock } from './template-edits.ts';

const draft = someTemplate({ blocks: [someBlock({ id: 'a' }), someBlock({ id: 'b', y: 8_000 })] });
const ids = ({ blocks }: Pick<typeof draft, 'blocks'>) => blocks.map(({ id }) => id);

describe('edits of a template', () => {
  it('move a block up to the edges of the sheet', () => {
    const place = (dx: number, dy: number) => moveBlock(draft, 'a', dx, dy).blocks[0];
    expect(place(10, -100)).toMatchObject({ x: 1_010, y: 1_900 });
    expect(place(-5_000, -5_000)).toMatchObject({ x: 0, y: 0 });
    expect(place(99_000, 99_000)).toMatchObject({ x: 40_000 - 12_700, y: 30_000 - 2_540 });
  });

  it('change nothing where nothing changes', () => {
    expect(changeBlock(draft, 'a', { x: 1_000 })).toBe(draft);
    expect(moveBlock(draft, 'gone', 1, 1)).toBe(draft);
    expect(removeBlock(draft, 'gone')).toBe(draft);
  });

  it('add in the middle, copy below, and remove', () => {
    expect(addBlock(draft, 'c').blocks.at(-1)).toMatchObject({ id: 'c', x: 14_000, y: 14_500 });
    const copied = duplicateBlock(draft, 'a', 'c');
    expect(ids(copied)).toEqual(['a', 'c', 'b']);
    expect(copied.blocks[1]).toMatchObject({ x: 1_000, y: 2_000 + 2_540 });
    expect(ids(removeBlock(draft, 'a'))).toEqual(['b']);
  });
});
