import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { DraftBlock, DraftContent } from '../../../../src-main/domain/documents/draft-content.ts';
import { differingParts, takeParts } from './draft-parts.ts';

function report(changes: Partial<DraftContent>): DraftContent {
  return {
    heading: { parentBody: 'UBND TỈNH', issuingBodyLines: ['HỘI ĐỒNG'] },
    notation: 'BC-HĐTĐKT',
    typeName: 'Báo cáo',
    subject: 'kết quả',
    place: 'Lai Châu',
    addressees: [],
    grounds: [],
    blocks: [],
    signer: null,
    recipients: [],
    appendices: [],
    ...changes,
  };
}
const says = (text: string): DraftBlock => ({ kind: 'paragraph', text });
const blocksOf = (words: string): DraftBlock[] => words.split('').map(says);

describe('differingParts', () => {
  it('finds nothing where both say the same, in whatever order it was written', () => {
    const [mine, theirs] = [
      { parentBody: 'A', issuingBodyLines: ['B'] },
      { issuingBodyLines: ['B'], parentBody: 'A' },
    ];
    expect(differingParts(report({ heading: mine }), report({ heading: theirs }))).toEqual([]);
  });

  it('names each part, and the blocks that stand in the place of others, in the order of the paper', () => {
    const mine = report({ blocks: blocksOf('abxd'), recipients: ['VT'] });
    const theirs = report({ subject: 'kết quả mới', blocks: blocksOf('abcde'), recipients: ['TĐKT'] });
    expect(differingParts(mine, theirs)).toEqual([
      { kind: 'whole', part: 'subject' },
      { kind: 'blocks', from: 2, mine: blocksOf('x'), theirs: blocksOf('c') },
      { kind: 'blocks', from: 4, mine: [], theirs: blocksOf('e') },
      { kind: 'whole', part: 'recipients' },
    ]);
  });
});

describe('takeParts', () => {
  it('takes over what is chosen and leaves the rest as one wrote it', () => {
    const mine = report({ blocks: blocksOf('abxd'), subject: 'của tôi' });
    const theirs = report({ blocks: blocksOf('abcde') });
    const [, , last] = differingParts(mine, theirs);
    const taken = takeParts(mine, theirs, last ? [last] : []);
    expect([taken.subject, taken.blocks]).toEqual(['của tôi', blocksOf('abxde')]);
  });

  it('gives the other text when everything is taken', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 12 });
    fc.assert(
      fc.property(words, words, (own, other) => {
        const [mine, theirs] = [report({ blocks: blocksOf(own) }), report({ blocks: blocksOf(other) })];
        expect(takeParts(mine, theirs, differingParts(mine, theirs))).toEqual(theirs);
      }),
    );
  });
});
