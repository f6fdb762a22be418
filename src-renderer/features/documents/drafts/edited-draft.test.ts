import { describe, expect, it } from 'vitest';

import type { DraftContent } from '../../../../src-main/domain/documents/draft-content.ts';
import {
  changeBlocks,
  contentOf,
  editedOf,
  insertAfter,
  linesOf,
  moveBlock,
  withLines,
  withRecipients,
} from './edited-draft.ts';
import type { EditedBlock } from './edited-draft.ts';

const letter: DraftContent = {
  heading: { parentBody: 'ỦY BAN NHÂN DÂN TỈNH', issuingBodyLines: ['HỘI ĐỒNG', 'THI ĐUA - KHEN THƯỞNG'] },
  notation: 'HĐTĐKT-TT',
  typeName: '',
  subject: 'đôn đốc nộp hồ sơ',
  place: 'Lai Châu',
  addressees: ['Sở Y tế', 'UBND xã Mường Tè'],
  grounds: [],
  blocks: [
    { kind: 'heading', level: 1, text: 'I. Kết quả' },
    { kind: 'paragraph', text: 'Đến nay còn 02 đơn vị chưa nộp.' },
  ],
  signer: { titleLines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], post: '', name: 'Nguyễn Văn An' },
  recipients: ['Như trên', 'Lưu: VT'],
  appendices: [
    {
      orientation: 'landscape',
      titleLines: ['DANH SÁCH'],
      blocks: [
        { kind: 'table', caption: '', columns: [{ title: 'TT', share: 1, align: 'right' }], rows: [['1']] },
      ],
    },
  ],
};

function text(id: string): EditedBlock {
  return { id, kind: 'paragraph', text: id };
}
const ids = (blocks: readonly EditedBlock[]): string[] => blocks.map(({ id }) => id);

describe('a document that is being edited', () => {
  it('says afterwards what it said before', () => {
    expect(contentOf(editedOf(letter))).toEqual(letter);
  });

  it('leaves out lines and blocks that stand empty, and keeps tables without rows', () => {
    const edited = editedOf(letter);
    const changed = {
      ...edited,
      addressees: 'Sở Y tế\n\n  Sở Nội vụ  \n',
      blocks: [...edited.blocks, { id: 'x', kind: 'item' as const, text: '  ' }],
    };
    expect(contentOf(changed)).toEqual({ ...letter, addressees: ['Sở Y tế', 'Sở Nội vụ'] });
    expect(linesOf(' \n')).toEqual([]);
  });

  it('moves a block by one and no further than the ends', () => {
    const blocks = [text('a'), text('b'), text('c')];
    expect([
      ids(moveBlock(blocks, 'b', -1)),
      ids(moveBlock(blocks, 'b', 1)),
      moveBlock(blocks, 'a', -1) === blocks,
      moveBlock(blocks, 'c', 1) === blocks,
    ]).toEqual([['b', 'a', 'c'], ['a', 'c', 'b'], true, true]);
  });

  it('puts a new block behind the one that is written in, or first', () => {
    const blocks = [text('a'), text('b')];
    expect([ids(insertAfter(blocks, 'a', text('n'))), ids(insertAfter(blocks, null, text('n')))]).toEqual([
      ['a', 'n', 'b'],
      ['n', 'a', 'b'],
    ]);
  });

  it('changes the blocks of an appendix and leaves the others alone', () => {
    const edited = editedOf(letter);
    const [appendix] = edited.appendices;
    const place = { kind: 'appendix', id: appendix?.id ?? '' } as const;
    const changed = changeBlocks(edited, place, (blocks) => [...blocks, text('n')]);
    expect([changed.blocks === edited.blocks, ids(changed.appendices[0]?.blocks ?? []).at(-1)]).toEqual([
      true,
      'n',
    ]);
    expect(changeBlocks(edited, place, (blocks) => blocks)).toBe(edited);
  });

  it('takes lines of the office over once, and keeps “Lưu” last', () => {
    expect([
      withLines('Căn cứ A\n', ['Căn cứ A', 'Căn cứ B']),
      withRecipients('Như trên\nLưu: VT, TĐKT', ['Thường trực Tỉnh ủy (b/c)', 'Lưu: VT, Th8']),
      withRecipients('Như trên', []),
    ]).toEqual(['Căn cứ A\nCăn cứ B', 'Như trên\nThường trực Tỉnh ủy (b/c)\nLưu: VT, Th8', 'Như trên']);
  });
});
