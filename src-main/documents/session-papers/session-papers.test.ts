import { describe, expect, it } from 'vitest';

import type { SessionPaper, VoteGroup } from '../../domain/documents/views/session-papers-view.ts';
import { processorTime } from '../../testing/processor-time.ts';
import { docxPart, paragraphTexts, pdfPages, pdfWords } from '../testing/read-back.ts';
import { resourcesFolder } from '../testing/resources-folder.ts';
import { sampleGroups, sampleInvitation, sampleKit, sampleOpinionSheets } from '../testing/sample-papers.ts';
import { renderSessionPaper } from './render-session-paper.ts';

async function pagesOf(paper: SessionPaper): Promise<string[]> {
  const pdf = await renderSessionPaper(paper, 'pdf', resourcesFolder);
  expectOnPaper(pdf);
  return pdfPages(pdf).map((page) => page.replace(/\s+/g, ' '));
}

async function docxTexts(paper: SessionPaper): Promise<string[]> {
  const docx = await renderSessionPaper(paper, 'docx', resourcesFolder);
  return paragraphTexts(await docxPart(docx, 'word/document.xml'));
}

/** No word leaves the margins of an upright A4 sheet. */
function expectOnPaper(pdf: Uint8Array): void {
  const outside = pdfWords(pdf).filter(({ left, right, bottom }) => left < 29 || right > 196 || bottom > 278);
  expect(outside).toEqual([]);
}

const few: readonly VoteGroup[] = [
  {
    ...sampleGroups(6)[0]!,
    whole: { code: 'COCP-DS', name: 'Cả danh sách', detail: '2 trường hợp có tên ở danh sách kèm theo' },
    listed: [
      { code: 'COCP-002', name: 'Xã Bum Tở', detail: '' },
      { code: 'COCP-003', name: 'Xã Thu Lũm', detail: '' },
    ],
  },
  sampleGroups(6)[3]!,
];

describe('an invitation', () => {
  it('says in docx and pdf alike who is invited, when, where, and how to answer, with agenda and list behind it', async () => {
    const pages = await pagesOf(sampleInvitation());
    const texts = (await docxTexts(sampleInvitation())).join('\n');
    expect(pages).toHaveLength(3);
    for (const text of [
      'GIẤY MỜI',
      'Các thành viên Hội đồng và khách mời (theo danh sách kèm theo)',
      'Địa điểm: Phòng họp số 1, UBND tỉnh.',
      'xác nhận việc dự họp trước ngày 20/11/2026',
      'Trần Thị Thí Dụ',
    ]) {
      expect([text, pages[0]?.includes(text), texts.includes(text)]).toEqual([text, true, true]);
    }
    expect(pages[1]).toContain('Phần thứ hai: Biểu quyết');
    expect(pages[2]).toContain('Ông Giàng A Páo, phóng viên Báo Lai Châu');
  });

  it('leaves a gap for a number that is not given, and prints one copy for each addressee', async () => {
    const gap = '\u00a0'.repeat(6);
    expect(await docxTexts(sampleInvitation())).toContain(`Số: ${gap}/GM-HĐTĐKT`);
    const each = sampleInvitation({
      number: '05',
      members: [],
      agenda: [],
      addressees: ['Lê Văn Mẫu, Chủ tịch UBND tỉnh', 'Ông Giàng A Páo, phóng viên'],
    });
    const pages = await pagesOf(each);
    expect(
      pages.map((page) => [
        page.includes('Số: 05/GM-HĐTĐKT'),
        page.includes('kính mời: Lê Văn Mẫu, Chủ tịch UBND tỉnh. Tới'),
      ]),
    ).toEqual([
      [true, true],
      [true, false],
    ]);
  });
});

describe('opinion sheets', () => {
  it('bear the name of the member, the deadline, every case with its code and the place to sign', async () => {
    const pages = await pagesOf(sampleOpinionSheets(few, 2));
    expect(pages).toHaveLength(4);
    for (const [page, name] of [
      [0, 'Lò Văn Mẫu 2'],
      [2, 'Nguyễn Thị Thí Dụ 3'],
    ] as const) {
      expect(pages[page]).toContain(`Họ và tên: ${name}.`);
      expect(pages[page]).toContain('trước 08 giờ 00 phút, ngày 23 tháng 11 năm 2026');
      expect(pages[page]).toContain('Ý kiến khác');
      for (const code of ['COCP-DS', 'COCP-001', 'COCP-002', 'BKTTG-001']) {
        expect(`${pages[page]} ${pages[page + 1]}`).toContain(code);
      }
      expect(pages[page + 1]).toContain('NGƯỜI CHO Ý KIẾN');
    }
  });
});

describe('the emergency kit', () => {
  it('holds roll, agenda, ballots, tally sheets and counting minutes, ballots only for secret votes and without a name', async () => {
    const pages = await pagesOf(sampleKit(few));
    const kinds = pages.map(
      (page) =>
        /BỘ GIẤY DỰ PHÒNG|DANH SÁCH KÝ TÊN|CHƯƠNG TRÌNH|PHIẾU BIỂU QUYẾT|BẢNG KIỂM PHIẾU|BẢNG GHI KẾT QUẢ BIỂU QUYẾT|BIÊN BẢN KIỂM PHIẾU/.exec(
          page,
        )?.[0] ?? '…',
    );
    expect(kinds).toEqual([
      'BỘ GIẤY DỰ PHÒNG',
      'DANH SÁCH KÝ TÊN',
      '…',
      'CHƯƠNG TRÌNH',
      'PHIẾU BIỂU QUYẾT',
      'BẢNG KIỂM PHIẾU',
      'BẢNG GHI KẾT QUẢ BIỂU QUYẾT',
      'BIÊN BẢN KIỂM PHIẾU',
    ]);
    const [contents = '', , , , ballot = '', tally = ''] = pages;
    expect(contents).toMatch(
      /Phiếu biểu quyết: Cờ thi đua của Chính phủ danh sách 2 và 1 23 trường hợp riêng/,
    );
    expect(contents).toContain('có mặt theo điểm danh lúc lập (23)');
    expect(ballot).not.toMatch(/Họ và tên|Ký tên/);
    expect(ballot).toContain('không ghi tên, không ký tên');
    for (const code of ['COCP-DS', 'COCP-001', 'COCP-002', 'COCP-003']) {
      expect([code, ballot.includes(code), tally.includes(code)]).toEqual([code, true, true]);
    }
  });

  it(
    'of 1,049 cases has every code on ballot and tally sheet, and no row runs off its page',
    { timeout: 180_000 },
    async () => {
      const groups = sampleGroups(1049);
      let pdf = new Uint8Array();
      const milliseconds = await processorTime(async () => {
        pdf = await renderSessionPaper(sampleKit(groups), 'pdf', resourcesFolder);
      });
      expectOnPaper(pdf);
      const text = pdfPages(pdf).join(' ');
      const times = (code: string) => text.split(code).length - 1;
      const wrong = groups.flatMap(({ rows, secret }) =>
        rows.filter(({ code }) => times(code) !== (secret ? 2 : 1)).map(({ code }) => code),
      );
      expect(wrong).toEqual([]);
      // 2.4 s on the machine on which it was measured.
      expect(milliseconds).toBeLessThan(10_000);
    },
  );
});
