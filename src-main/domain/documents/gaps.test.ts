import { expect, it } from 'vitest';

import type { DraftContent } from './draft-content.ts';
import { textsOfDraft, withGaps } from './gaps.ts';
import type { DraftPlace } from './gaps.ts';

it('finds dots that stand for something, not those at the end of a word', () => {
  const open = [
    'Tờ trình số …/TTr-SNV',
    'ngày … tháng … năm 2026',
    'Thuận lợi, khó khăn: …………',
    'trước ngày …/…/2026',
  ];
  const filled = ['báo cáo, biên bản, v.v…', 'Hết./.', 'Ba chấm...', 'năm 2026…'];
  expect(withGaps([...open, ...filled])).toEqual(open);
});

it('reads every part of a draft, tables and appendices too, and knows where each text stands', () => {
  const table = {
    kind: 'table' as const,
    caption: 'caption',
    columns: [{ title: 'column', share: 1, align: 'left' as const }],
    rows: [['first'], ['second']],
  };
  const content: DraftContent = {
    heading: { parentBody: 'parent', issuingBodyLines: ['body'] },
    notation: 'TTr-SNV',
    typeName: 'Tờ trình',
    subject: 'subject',
    place: 'Lai Châu',
    addressees: ['addressee'],
    grounds: ['ground'],
    blocks: [{ kind: 'paragraph', text: 'paragraph' }, table],
    signer: { titleLines: ['title'], post: 'post', name: 'name' },
    recipients: ['recipient'],
    appendices: [
      { orientation: 'portrait', titleLines: ['appendix'], blocks: [{ kind: 'item', text: 'item' }] },
    ],
  };
  const where = (place: DraftPlace): string => {
    if (place.kind === 'part') return place.part;
    const block = `${place.appendix ?? 'body'} ${place.position}`;
    return place.kind === 'block' ? block : `${block} ${place.column} ${place.row}`;
  };
  expect(textsOfDraft(content).map(({ place, text }) => [text, where(place)])).toEqual([
    ['parent', 'heading'],
    ['body', 'heading'],
    ['TTr-SNV', 'notation'],
    ['Lai Châu', 'place'],
    ['Tờ trình', 'typeName'],
    ['subject', 'subject'],
    ['addressee', 'addressees'],
    ['ground', 'grounds'],
    ['paragraph', 'body 1'],
    ['caption', 'body 2'],
    ['column', 'body 2'],
    ['first', 'body 2 column 1'],
    ['second', 'body 2 column 2'],
    ['title', 'signer'],
    ['post', 'signer'],
    ['name', 'signer'],
    ['recipient', 'recipients'],
    ['appendix', 'appendices'],
    ['item', '1 1'],
  ]);
});
