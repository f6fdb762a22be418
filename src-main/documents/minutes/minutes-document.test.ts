import { describe, expect, it } from 'vitest';

import type { Block } from '../nd30/nd30-document.ts';
import { sampleMinutes } from '../testing/sample-minutes.ts';
import { minutesDocument } from './minutes-document.ts';

function headings(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
}

function texts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : [],
  );
}

describe('minutesDocument', () => {
  it('numbers the sections in the order of the session', () => {
    expect(headings(minutesDocument(sampleMinutes()).body)).toEqual([
      '1. Thành phần tham dự',
      '2. Nội dung',
      '2.1. Báo cáo kết quả thẩm định hồ sơ đề nghị khen thưởng',
      '2.2. Thảo luận và bỏ phiếu',
      '3. Kết quả biểu quyết',
      '3.1. Cờ thi đua của Chính phủ',
      '3.2. Chiến sĩ thi đua cấp tỉnh',
      '3.3. Bằng khen của Thủ tướng Chính phủ',
      '4. Kết luận của Hội đồng',
    ]);
  });

  it('leaves out what a session did not have, and closes the gaps in the numbers', () => {
    const { body } = minutesDocument(
      sampleMinutes({ agenda: [], polls: [], absent: [], guests: [], summons: null, seal: null }),
    );
    expect([headings(body), texts(body).slice(3, 5)]).toEqual([
      ['1. Thành phần tham dự', '2. Kết luận của Hội đồng'],
      [
        'Tổng số thành viên Hội đồng: 21 người; có mặt: 18 người; không có thành viên vắng mặt.',
        'Chủ trì (chủ tọa): Lê Văn Mẫu, Chủ tịch UBND tỉnh, Chủ tịch Hội đồng.',
      ],
    ]);
  });

  it('leaves the end of a session open until it is closed', () => {
    expect(texts(minutesDocument(sampleMinutes({ endedAt: null })).closing)[0]).toMatch(
      /^Cuộc họp kết thúc vào …… giờ …… phút, ngày …… tháng …… năm ……\. /,
    );
  });

  it('prints a result with both channels of the vote and the base of its percentage', () => {
    const table = minutesDocument(sampleMinutes()).body.find(
      (block) => block.kind === 'table' && block.caption === 'Chiến sĩ thi đua cấp tỉnh – Cá nhân',
    );
    const [row] = table?.kind === 'table' ? table.rows : [];
    expect(row?.map((cell) => cell.map(({ text }) => text))).toEqual([
      ['1'],
      ['Tẩn A Định', 'Phó Chủ tịch UBND xã Khun Há'],
      ['Danh hiệu Chiến sĩ thi đua cấp tỉnh'],
      ['17'],
      ['2'],
      ['1'],
      ['0'],
      ['19/21', '90,47%'],
      ['Đạt'],
    ]);
  });

  it('leaves out the counting of papers where hands were raised', () => {
    const [poll] = sampleMinutes().polls;
    const byHand = poll ? [{ ...poll, method: 'Giơ tay', papers: null }] : [];
    expect(
      texts(minutesDocument(sampleMinutes({ polls: byHand })).body).filter((text) =>
        text.includes('phát ra'),
      ),
    ).toEqual([]);
  });
});
