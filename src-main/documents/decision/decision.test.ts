import { beforeAll, describe, expect, it } from 'vitest';

import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { RenderedDocument } from '../nd30/render-document.ts';
import {
  docxPart,
  paragraphTexts,
  pdfInformation,
  pdfLetters,
  pdfPages,
  pdfWords,
} from '../testing/read-back.ts';
import { resourcesFolder } from '../testing/resources-folder.ts';
import { sampleDecision, sampleDecisionFacts, sampleLine } from '../testing/sample-decision.ts';
import { renderDecision } from './render-decision.ts';

const render = (view: ReturnType<typeof sampleDecision>) => renderDecision(view, resourcesFolder);

/** The texts of the docx that are not empty, no-break spaces as spaces. */
async function textsOf({ docx }: RenderedDocument): Promise<string[]> {
  const texts = paragraphTexts(await docxPart(docx, 'word/document.xml'));
  return texts.map((text) => text.replaceAll('\u00a0', ' ')).filter((text) => text.trim() !== '');
}

/** What a pdf says without white space, as `pdfLetters` gives it. */
const letters = (text: string) => text.replace(/\s+/g, '').normalize('NFC');

describe('a decision that names few', () => {
  const { decision } = sampleDecisionFacts(3);
  let issued: RenderedDocument;
  beforeAll(async () => {
    issued = await render(
      sampleDecision(3, { decision: { ...decision, number: 5, date: '2027-01-05' as IsoDate } }),
    );
  });

  it('is headed by the committee of the province, with number, place and day by NĐ30', async () => {
    expect((await textsOf(issued)).slice(0, 10)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH LAI CHÂU',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 05/QĐ-UBND',
      'Lai Châu, ngày 05 tháng 01 năm 2027',
      'QUYẾT ĐỊNH',
      'Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAI CHÂU',
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
    ]);
  });

  it('names them in Điều 1, says what is paid in figures and words, and ends with ./.', async () => {
    const texts = await textsOf(issued);
    const from = texts.indexOf('QUYẾT ĐỊNH:');
    expect(texts.slice(from - 1, from + 7)).toEqual([
      'Xét đề nghị của Thường trực Hội đồng Thi đua - Khen thưởng tỉnh và của Giám đốc Sở Nội vụ tại Tờ trình số 136/TTr-SNV ngày 30 tháng 11 năm 2026.',
      'QUYẾT ĐỊNH:',
      'Điều 1. Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho 01 (một) tập thể và 02 (hai) cá nhân, đã có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2026, gồm:',
      '1. Phòng Tổng hợp số 1, Xã Bum Tở;',
      '2. Bà Vàng Thị Hoà, Phó Trưởng phòng Kế hoạch - Tài chính, Sở Giáo dục và Đào tạo;',
      '3. Ông Giàng A Páo, Phó Trưởng phòng Kế hoạch - Tài chính, Phường Đoàn Kết.',
      'Điều 2. Mức tiền thưởng theo Điều 54 Nghị định số 152/2025/NĐ-CP: Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: 7.590.000 đồng/tập thể, 3.800.000 đồng/cá nhân. Tổng số tiền thưởng là 15.190.000 đồng (Mười lăm triệu một trăm chín mươi nghìn đồng), chi từ Quỹ thi đua, khen thưởng của tỉnh.',
      'Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, thủ trưởng các cơ quan, đơn vị có liên quan và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.',
    ]);
    expect(texts).not.toContain('DANH SÁCH');
  });

  it('puts nơi nhận to the left of the one signature, level with its title', () => {
    const words = pdfWords(issued.pdf);
    const recipients = words.find(({ text }) => text === 'Nơi');
    const title = words.find(({ text }) => text === 'KT.');
    if (!recipients || !title) throw new Error('There is no foot');
    expect(recipients.page).toBe(title.page);
    expect(recipients.right).toBeLessThan(105);
    expect(title.left).toBeGreaterThan(105);
    expect(Math.abs(recipients.top - title.top)).toBeLessThan(5);
  });

  it('says the same in pdf and docx', async () => {
    const pdf = pdfLetters(issued.pdf);
    for (const text of await textsOf(issued)) expect(pdf).toContain(letters(text));
  });

  it('leaves gaps for number and day while it is a draft', async () => {
    const texts = await textsOf(await render(sampleDecision(1)));
    expect(texts.filter((text) => /^(Số:|Lai Châu,)/.test(text))).toEqual([
      'Số:       /QĐ-UBND',
      'Lai Châu, ngày      tháng      năm 2026',
    ]);
    expect(texts).toContain(
      'Điều 1. Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho Phòng Tổng hợp số 1, Xã Bum Tở, đã có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2026.',
    );
  });
});

describe('a decision with a list', () => {
  it('refers to it in Điều 1 and begins it on a page of its own, numbered by kinds that are there', async () => {
    const document = await render(sampleDecision(60));
    const texts = await textsOf(document);
    expect(texts.find((text) => text.startsWith('Điều 1.'))).toBe(
      'Điều 1. Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho 10 (mười) tập thể, 47 (bốn mươi bảy) cá nhân và 03 (ba) hộ gia đình, đã có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2026 (có danh sách kèm theo).',
    );
    const list = texts.slice(texts.indexOf('DANH SÁCH'));
    expect(list[1]).toBe(
      '(Kèm theo Quyết định số     /QĐ-UBND ngày      tháng      năm      của Chủ tịch Ủy ban nhân dân tỉnh Lai Châu)',
    );
    expect(list.filter((text) => /^[IV]+\. /.test(text))).toEqual([
      'I. Tập thể (10)',
      'II. Cá nhân (47)',
      'III. Hộ gia đình (03)',
    ]);
    expect(list.at(-1)).toBe(
      'Danh sách gồm 10 tập thể, 47 cá nhân, 03 hộ gia đình; tổng số tiền thưởng: 271.600.000 đồng (Hai trăm bảy mươi mốt triệu sáu trăm nghìn đồng).',
    );
    const pages = pdfPages(document.pdf);
    const first = pages.findIndex((page) => page.includes('DANH SÁCH'));
    expect(pages[first]?.trim().split('\n')[0]?.trim()).toBe('DANH SÁCH');
    // The pages of the list are numbered by themselves.
    expect(pages[first + 1]?.trim().split('\n')[0]?.trim()).toBe('2');
  });

  it('closes the numbers up where a kind is missing, and sets several awards apart', async () => {
    const lines = Array.from({ length: 8 }, (_, index) =>
      sampleLine(index + 1, {
        subjectKind: index < 3 ? 'household' : 'individual',
        awardCode: index === 7 ? 'CSTDT' : 'BK_TINH',
      }),
    );
    const texts = await textsOf(await render(sampleDecision(0, { lines })));
    expect(texts.slice(texts.indexOf('DANH SÁCH')).filter((text) => /^[A-Z]+\. /.test(text))).toEqual([
      'A. CHIẾN SĨ THI ĐUA CẤP TỈNH',
      'I. Cá nhân (01)',
      'B. BẰNG KHEN CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH',
      'I. Cá nhân (04)',
      'II. Hộ gia đình (03)',
    ]);
    expect(texts.filter((text) => /^\d\. Tặng/.test(text))).toEqual([
      '1. Tặng danh hiệu Chiến sĩ thi đua cấp tỉnh cho 01 (một) cá nhân;',
      '2. Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho 04 (bốn) cá nhân và 03 (ba) hộ gia đình.',
    ]);
  });

  it('lies across the page where lines have achievements of their own', async () => {
    const lines = Array.from({ length: 7 }, (_, index) =>
      sampleLine(index, { achievement: index === 2 ? 'Đã cứu người bị nạn' : '' }),
    );
    const { docx, pdf } = await render(sampleDecision(0, { lines }));
    const xml = await docxPart(docx, 'word/document.xml');
    expect([...xml.matchAll(/w:orient="(\w+)"/g)].map(([, orient]) => orient)).toEqual([
      'portrait',
      'landscape',
    ]);
    expect(pdfLetters(pdf)).toContain(letters('Đã cứu người bị nạn'));
  });

  it('loses none of 1,049 lines, in pdf and docx alike', async () => {
    const view = sampleDecision(1049);
    const document = await render(view);
    const names = view.list?.sections.flatMap(({ groups }) =>
      groups.flatMap(({ rows }) => rows.map(({ name }) => name)),
    );
    const texts = new Set(await textsOf(document));
    expect(names?.filter((name) => !texts.has(name))).toEqual([]);
    const pdf = pdfLetters(document.pdf);
    const lastOfKinds = view.list?.sections[0]?.groups.map(({ rows }) => rows.at(-1)?.name ?? '') ?? [];
    expect(lastOfKinds.map((name) => pdf.includes(letters(name)))).toEqual([true, true, true]);
    expect(pdf).toContain(letters(view.list?.totalSentence ?? ''));
    expect(Number(pdfInformation(document.pdf)['Pages'])).toBeGreaterThan(20);
  });
});
