import { expect, it } from 'vitest';

import type { DraftContent } from './draft-content.ts';
import { textsOfDraft, withGaps } from './gaps.ts';

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

it('reads every part of a draft, tables and appendices too', () => {
  const table = {
    kind: 'table' as const,
    caption: 'caption',
    columns: [{ title: 'column', share: 1, align: 'left' as const }],
    rows: [['cell']],
  };
  const content: DraftContent = {
    heading: { parentBody: '', issuingBodyLines: ['body'] },
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
  expect(textsOfDraft(content)).toEqual([
    'subject',
    'addressee',
    'ground',
    'paragraph',
    'caption',
    'column',
    'cell',
    'title',
    'post',
    'name',
    'recipient',
    'appendix',
    'item',
  ]);
});
