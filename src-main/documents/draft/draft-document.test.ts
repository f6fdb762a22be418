import { describe, expect, it } from 'vitest';

import type { DraftContent } from '../../domain/documents/draft-content.ts';
import type { DraftView } from '../../domain/documents/views/draft-view.ts';
import type { Instant, IsoDate } from '../../domain/kernel/dates.ts';
import { docxPart, paragraphTexts, pdfPages, pdfWords } from '../testing/read-back.ts';
import { resourcesFolder } from '../testing/resources-folder.ts';
import { draftDocument } from './draft-document.ts';
import { renderDraft } from './render-draft.ts';

const sample: DraftContent = {
  heading: { parentBody: 'UBND TỈNH LAI CHÂU', issuingBodyLines: ['SỞ NỘI VỤ'] },
  notation: 'TTr-SNV',
  typeName: 'Tờ trình',
  subject: 'Về việc tặng thưởng danh hiệu thi đua',
  place: 'Lai Châu',
  addressees: ['Chủ tịch Ủy ban nhân dân tỉnh'],
  grounds: ['Căn cứ Luật Thi đua, khen thưởng', 'Căn cứ Nghị định số 152/2025/NĐ-CP'],
  blocks: [
    { kind: 'heading', level: 1, text: 'Phần I' },
    { kind: 'heading', level: 2, text: '1. Hồ sơ' },
    { kind: 'paragraph', text: 'Sở Nội vụ trình như sau:' },
    { kind: 'item', text: 'Cờ thi đua: 01 tập thể;' },
    { kind: 'paragraph', text: 'Điều 1. Kính trình Chủ tịch xem xét.' },
  ],
  signer: { titleLines: ['GIÁM ĐỐC'], post: '', name: 'Trần Thị Thí Dụ' },
  recipients: ['Như trên', 'Lưu: VT'],
  appendices: [],
};

const view = (
  change: Partial<DraftContent> = {},
  issue: DraftView['issue'] = { number: null, date: null },
) => ({
  content: { ...sample, ...change },
  issue,
  preparedAt: '2026-12-11T02:00:00.000Z' as Instant,
});

const appendix = (title: string): DraftContent['appendices'][number] => ({
  orientation: 'landscape',
  titleLines: [title],
  blocks: [
    {
      kind: 'table',
      caption: '',
      columns: [{ title: 'Tên', share: 1, align: 'left' }],
      rows: Array.from({ length: 60 }, (_, index) => [`Dòng ${index + 1}`]),
    },
  ],
});

async function readBack(drafted: DraftView) {
  const { docx, pdf } = await renderDraft(drafted, resourcesFolder);
  return { texts: paragraphTexts(await docxPart(docx, 'word/document.xml')), pdf, pages: pdfPages(pdf) };
}

describe('a drafted document', () => {
  it('has its parts in the order of the form, the grounds in italics and its end before the signature', () => {
    const { body, closing, title } = draftDocument(view());
    expect(title).toEqual({ typeName: 'TỜ TRÌNH', subjectLines: ['Về việc tặng thưởng danh hiệu thi đua'] });
    expect(body.map((block) => ('runs' in block ? block.runs : block))).toEqual([
      [{ text: 'Căn cứ Luật Thi đua, khen thưởng;', italic: true }],
      [{ text: 'Căn cứ Nghị định số 152/2025/NĐ-CP.', italic: true }],
      [{ text: 'Phần I', bold: true }],
      { kind: 'heading', text: '1. Hồ sơ' },
      [{ text: 'Sở Nội vụ trình như sau:' }],
      [{ text: '- Cờ thi đua: 01 tập thể;' }],
    ]);
    expect(closing.map(({ runs }) => runs)).toEqual([
      [{ text: 'Điều 1.', bold: true }, { text: ' Kính trình Chủ tịch xem xét./.' }],
    ]);
  });

  it('names one addressee on the line of the label', async () => {
    const { texts, pages } = await readBack(view());
    expect(texts).toContain('Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh.');
    expect(pages.join(' ')).toContain('Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh.');
  });

  it('names several below each other, the dashes under the colon, a long name going on below itself', async () => {
    const long = `Hội đồng Thi đua - Khen thưởng tỉnh Lai Châu (qua ${'Sở Nội vụ, '.repeat(6)}cơ quan Thường trực)`;
    const { texts, pdf } = await readBack(view({ addressees: ['Chủ tịch Ủy ban nhân dân tỉnh', long] }));
    expect(texts).toEqual(
      expect.arrayContaining(['Kính gửi:', '- Chủ tịch Ủy ban nhân dân tỉnh;', `- ${long}.`]),
    );
    const words = pdfWords(pdf).filter(({ page }) => page === 1);
    const label = words.findIndex(({ text }, index) => text === 'Kính' && words[index + 1]?.text === 'gửi:');
    const colon = words[label + 1];
    const [first, second] = words.slice(label).filter(({ text }) => text === '-');
    expect(first?.left).toBeCloseTo(second?.left ?? 0, 1);
    expect(Math.abs((first?.left ?? 0) - (colon?.right ?? 0))).toBeLessThan(2);
    expect(words.filter(({ right }) => right > 196)).toEqual([]);
  });

  it('numbers its appendices only where there are several, each with pages of its own', async () => {
    const only = await readBack(view({ appendices: [appendix('DANH SÁCH')] }));
    expect(only.texts).toContain('Phụ lục');
    const issued = { number: 7, date: '2026-12-15' as IsoDate };
    const two = await readBack(view({ appendices: [appendix('DANH SÁCH'), appendix('TỔNG HỢP')] }, issued));
    expect(two.texts.filter((text) => text.startsWith('Phụ lục'))).toEqual(['Phụ lục I', 'Phụ lục II']);
    expect(two.texts).toContain('(Kèm theo Tờ trình số 07/TTr-SNV ngày 15 tháng 12 năm 2026)');
    expect(two.pages.map((page) => /^\s*(\d+)\n/u.exec(page)?.[1] ?? '')).toEqual([
      '',
      '',
      '2',
      '3',
      '',
      '2',
      '3',
    ]);
    // The titles of the table stand on each of its pages.
    expect(two.pages.filter((page) => /^\s*Tên\n/mu.test(page))).toHaveLength(6);
  });

  it('loses nothing of an end that is longer than a page', async () => {
    const recipients = Array.from({ length: 70 }, (_, index) => `Nơi nhận số ${index + 1}`);
    const end = `${'Một câu dài của đoạn cuối. '.repeat(150)}Hết.`;
    const { pages } = await readBack(view({ recipients, blocks: [{ kind: 'paragraph', text: end }] }));
    const text = pages.join(' ').replace(/\s+/gu, ' ');
    const missing = recipients.filter((recipient) => !text.includes(`- ${recipient}`));
    expect([missing, text.includes('Hết./.'), text.includes('Trần Thị Thí Dụ')]).toEqual([[], true, true]);
  });
});
