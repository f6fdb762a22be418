import { describe, expect, it } from 'vitest';

import type { Block } from '../nd30/nd30-document.ts';
import { changedAwards, listAward, sampleMinutes } from '../testing/sample-minutes.ts';
import { minutesDocument } from './minutes-document.ts';

function headings(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
}

function texts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : [],
  );
}

/** The cells of the rows of the table with a caption. */
function tableRows(blocks: readonly Block[], caption: string | null) {
  const table = blocks.find((block) => block.kind === 'table' && block.caption === caption);
  if (table?.kind !== 'table') throw new Error(`There is no table ${caption}`);
  return table.rows.map((row) => row.map((cell) => cell.map(({ text }) => text)));
}

describe('minutesDocument', () => {
  it('numbers the sections in the order of the session', () => {
    expect(headings(minutesDocument(sampleMinutes()).body)).toEqual([
      '1. Thành phần tham dự',
      '2. Nội dung, diễn biến',
      '2.1. Báo cáo kết quả thẩm định hồ sơ đề nghị khen thưởng',
      '2.2. Thảo luận và bỏ phiếu',
      '3. Tổ kiểm phiếu',
      '4. Xung đột lợi ích',
      '5. Ý kiến bằng văn bản của thành viên vắng mặt',
      '6. Kết quả biểu quyết',
      '6.1. Cờ thi đua của Chính phủ',
      '6.2. Chiến sĩ thi đua cấp tỉnh',
      '6.3. Bằng khen của Thủ tướng Chính phủ',
      '7. Tổng hợp kết quả',
      '8. Kết luận của Hội đồng',
    ]);
  });

  it('leaves out what a session did not have, and closes the gaps in the numbers', () => {
    const { body } = minutesDocument(
      sampleMinutes({
        proceedings: [],
        countingTeam: [],
        conflicts: [],
        writtenOpinions: [],
        results: { paragraphs: [], awards: [] },
        summary: [],
        seal: null,
      }),
    );
    expect(headings(body)).toEqual(['1. Thành phần tham dự', '2. Kết luận của Hội đồng']);
  });

  it('prints labels in bold, and sentences with a colon further on as they are', () => {
    const [paragraph] = minutesDocument(sampleMinutes({ opening: ['Địa điểm: Phòng họp số 2.'] })).body;
    expect(paragraph?.kind === 'paragraph' && paragraph.runs).toEqual([
      { text: 'Địa điểm: ', bold: true },
      { text: 'Phòng họp số 2.' },
    ]);
  });

  it('prints a result with the base of its percentage, and never how an opinion in writing was', () => {
    const { body } = minutesDocument(sampleMinutes());
    expect(tableRows(body, 'Chiến sĩ thi đua cấp tỉnh – Cá nhân')[0]).toEqual([
      ['1'],
      ['Tẩn A Định', 'Phó Chủ tịch UBND xã Khun Há'],
      ['19'],
      ['1'],
      ['0'],
      ['19/21', '90,47 %'],
      ['Đạt'],
    ]);
    expect(texts(body)).toContain(
      'Kiểm phiếu: phát ra 18 phiếu; thu về 18 phiếu; chưa thu 0 phiếu; hợp lệ 18 phiếu; không hợp lệ 0 phiếu; cùng 2 ý kiến bằng văn bản được tính theo quy định.',
    );
  });

  it('prints a list voted on as a whole, the case that was carved out with its reason, and a correction', () => {
    const { body } = minutesDocument(
      sampleMinutes({ results: { paragraphs: [], awards: [listAward()] }, summary: [] }),
    );
    const award = 'Cờ thi đua của UBND tỉnh';
    expect([
      tableRows(body, null),
      tableRows(body, `${award} – Biểu quyết cả danh sách`).length,
      tableRows(body, `${award} – Biểu quyết riêng`).map(([, name]) => name),
    ]).toEqual([
      [
        [
          ['Cả danh sách trừ các trường hợp biểu quyết riêng (4 trường hợp)'],
          ['20'],
          ['0'],
          ['0'],
          ['20/21', '95,23 %'],
          ['Đạt'],
        ],
      ],
      4,
      [['Xã Sìn Hồ', 'Biểu quyết riêng: bà Trần Thị Thí Dụ đề nghị, còn ý kiến khác nhau về thành tích']],
    ]);
    expect(texts(body).some((text) => text.includes('mã 7K3M-92QD. Lý do: cộng nhầm một tập phiếu.'))).toBe(
      true,
    );
  });

  it('sums up what passed by form of award', () => {
    expect(tableRows(minutesDocument(sampleMinutes()).body, null).at(-1)).toEqual([
      [''],
      ['Cộng'],
      ['40'],
      ['24'],
      ['15'],
      ['1'],
    ]);
  });

  it('leaves out the counting of papers where hands were raised', () => {
    const byHand = changedAwards(() => ({ papers: null }));
    const { body } = minutesDocument(sampleMinutes({ results: { paragraphs: [], awards: byHand } }));
    expect(texts(body).filter((text) => text.includes('phát ra'))).toEqual([]);
  });
});
