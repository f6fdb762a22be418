import { beforeAll, describe, expect, it } from 'vitest';

import type { MinutesView } from '../../domain/documents/views/minutes-view.ts';
import { writeDocx } from '../nd30/docx-document.ts';
import { readFontFiles } from '../nd30/font-files.ts';
import { readStyleSheet } from '../nd30/style-sheet.ts';
import { docxPart, paragraphTexts } from '../testing/read-back.ts';
import { resourcesFolder } from '../testing/resources-folder.ts';
import { changedAwards, longMinutes, sampleMinutes } from '../testing/sample-minutes.ts';
import { minutesDocument } from './minutes-document.ts';

async function docxOf(view: MinutesView): Promise<Uint8Array> {
  const [sheet, fonts] = await Promise.all([readStyleSheet(resourcesFolder), readFontFiles(resourcesFolder)]);
  return writeDocx(minutesDocument(view), sheet, fonts);
}

function attributes(xml: string, element: string): Record<string, string> {
  const tag = new RegExp(`<${element} ([^>]*)>`).exec(xml)?.[1] ?? '';
  return Object.fromEntries([...tag.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
}

describe('the minutes as docx', () => {
  let docx: Uint8Array;
  let xml: string;
  let tables: string[];

  beforeAll(async () => {
    docx = await docxOf(sampleMinutes());
    xml = await docxPart(docx, 'word/document.xml');
    tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  });

  it('is an A4 page upright with the margins of the decree', () => {
    // 1134 twentieths of a point are 20 mm, 1701 are 30 mm, 850 are 15 mm.
    expect([attributes(xml, 'w:pgSz'), attributes(xml, 'w:pgMar')]).toEqual([
      { 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' },
      {
        'w:top': '1134',
        'w:bottom': '1134',
        'w:left': '1701',
        'w:right': '850',
        'w:header': '567',
        'w:footer': '567',
        'w:gutter': '0',
      },
    ]);
  });

  it('is in Times New Roman 14 and says that its language is Vietnamese', async () => {
    const styles = await docxPart(docx, 'word/styles.xml');
    const defaults = styles.slice(styles.indexOf('<w:docDefaults>'), styles.indexOf('</w:docDefaults>'));
    expect([
      attributes(defaults, 'w:rFonts')['w:ascii'],
      attributes(defaults, 'w:rFonts')['w:hAnsi'],
      attributes(defaults, 'w:sz')['w:val'],
      attributes(defaults, 'w:lang')['w:val'],
    ]).toEqual(['Times New Roman', 'Times New Roman', '28', 'vi-VN']);
  });

  it('opens as Mẫu 1.9 does: no line for place and date, a gap for the number of a draft', () => {
    expect(
      paragraphTexts(xml)
        .filter((text) => text !== '')
        .slice(0, 12),
    ).toEqual([
      'UBND TỈNH LAI CHÂU',
      'HỘI ĐỒNG',
      'THI ĐUA - KHEN THƯỞNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: \u00a0\u00a0\u00a0\u00a0\u00a0\u00a0/BB-HĐTĐKT',
      'BIÊN BẢN',
      'Họp Hội đồng Thi đua - Khen thưởng tỉnh xét khen thưởng',
      'năm 2026 (dữ liệu mẫu)',
      'Thời gian bắt đầu: 08 giờ 05 phút, ngày 23 tháng 11 năm 2026.',
      'Địa điểm: Phòng họp số 2, trụ sở UBND tỉnh Lai Châu.',
      'Căn cứ thành lập Hội đồng: Quyết định số 1234/QĐ-UBND của Chủ tịch UBND tỉnh (dữ liệu mẫu).',
    ]);
  });

  it('draws three lines as borders, of the lengths that their texts ask for', () => {
    const rules = [...xml.matchAll(/<w:pBdr>.*?<w:ind ([^>]*)\/>/gs)].map(([, indent = '']) =>
      Number(/w:left="(\d+)"/.exec(indent)?.[1]),
    );
    const [left, right] = [...(tables[0] ?? '').matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) =>
      Number(width),
    ) as [number, number];
    // The columns' texts are 153.6 pt and 159.1 pt wide, the last line of the title 144 pt.
    const lengths = [left - 2 * (rules[0] ?? 0), right - 2 * (rules[1] ?? 0)].map((twips) => twips / 20);
    expect(rules).toHaveLength(3);
    expect((lengths[0] ?? 0) / 153.6).toBeCloseTo(0.42, 1);
    expect((lengths[1] ?? 0) / 159.1).toBeCloseTo(1, 1);
  });

  it('repeats caption and titles of each table and splits no row', () => {
    const bodyTables = tables.slice(1, -1);
    expect(bodyTables.map((table) => table.match(/<w:tblHeader\/>/g)?.length)).toEqual([2, 2, 3, 3, 3, 3, 1]);
    expect(tables.map((table) => (table.match(/<w:tr>/g) ?? []).length)).toEqual(
      tables.map((table) => (table.match(/<w:cantSplit\/>/g) ?? []).length),
    );
  });

  it('makes every table as wide as the text', () => {
    const widths = tables.map((table) =>
      [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0),
    );
    // 165 mm are 9354 twentieths of a point; whole numbers lose at most one for each column.
    expect(widths.every((width) => width > 9340 && width <= 9355)).toBe(true);
  });

  it('says that a rule has not been compared with the gazette, and only then', async () => {
    const awards = changedAwards(({ rule }) => ({ rule: { ...rule, confirmed: true } }));
    const confirmed = await docxPart(
      await docxOf(sampleMinutes({ results: { paragraphs: [], awards } })),
      'word/document.xml',
    );
    const mark = ' – chưa đối chiếu văn bản gốc';
    const ruleOf = (text: string): string | undefined =>
      paragraphTexts(text).find((paragraph) => paragraph.startsWith('Quy tắc:'));
    expect(ruleOf(xml)?.replace(mark, '')).toBe(ruleOf(confirmed));
    expect(ruleOf(xml)).toContain(`Nghị định số 152/2025/NĐ-CP${mark}).`);
  });

  it('keeps the last sentence, the signatures and the recipients together', () => {
    const end = xml.slice(xml.indexOf('Cuộc họp kết thúc vào') - 600);
    const paragraphs = end.slice(end.indexOf('<w:p>')).match(/<w:p>.*?<\/w:p>/gs) ?? [];
    const texts = paragraphTexts(paragraphs.join(''));
    const first = texts.findIndex((text) => text.startsWith('Cuộc họp kết thúc'));
    expect(texts[first]).toMatch(/03 bản có giá trị như nhau\.\/\.$/);
    expect(texts.slice(first + 1)).toEqual([
      'THƯ KÝ',
      'CHỦ TỌA',
      'CHỦ TỊCH HỘI ĐỒNG',
      '',
      '',
      'Trưởng phòng Thi đua - Khen thưởng',
      'Vàng Thị Họa',
      'Chủ tịch UBND tỉnh',
      'Lê Văn Mẫu',
      'Nơi nhận:',
      '- Thường trực Hội đồng;',
      '- Các thành viên Hội đồng;',
      '- Lưu: VT, hồ sơ.',
    ]);
    expect(paragraphs.slice(first, -1).every((paragraph) => paragraph.includes('<w:keepNext/>'))).toBe(true);
  });

  it('leaves at least 30 mm for the signatures', () => {
    const height = attributes(tables.at(-1) ?? '', 'w:trHeight');
    expect(height['w:hRule']).toBe('exact');
    expect(Number(height['w:val'])).toBeGreaterThanOrEqual(1701);
  });

  it('numbers its pages in the top margin, but not the first', async () => {
    const rels = await docxPart(docx, 'word/_rels/document.xml.rels');
    const headerOf = async (type: string): Promise<string> => {
      const id = new RegExp(`<w:headerReference w:type="${type}" r:id="([^"]+)"`).exec(xml)?.[1] ?? '';
      const relation = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(rels)?.[0] ?? '';
      return docxPart(docx, `word/${/Target="([^"]+)"/.exec(relation)?.[1] ?? ''}`);
    };
    const [usual, first] = [await headerOf('default'), await headerOf('first')];
    expect([
      xml.includes('<w:titlePg/>'),
      usual.includes('PAGE'),
      usual.includes('<w:jc w:val="center"/>'),
      first.includes('PAGE'),
    ]).toEqual([true, true, true, false]);
  });

  it('prints the number once the clerk has given it', async () => {
    const issued = await docxPart(await docxOf(sampleMinutes({ number: '05' })), 'word/document.xml');
    expect(paragraphTexts(issued)).toContain('Số: 05/BB-HĐTĐKT');
  });

  it('writes text that XML cannot hold without breaking the file', async () => {
    const hostile = sampleMinutes({ conclusions: ['A\u0000\u0008B <b>&"C"\ud800 D\u0301 Thi\u0323'] });
    expect(paragraphTexts(await docxPart(await docxOf(hostile), 'word/document.xml'))).toContain(
      'AB &lt;b&gt;&amp;&quot;C&quot;\ufffd D\u0301 Thị',
    );
  });

  it('holds a session of 1,049 lines', async () => {
    const rows = paragraphTexts(await docxPart(await docxOf(longMinutes(1049)), 'word/document.xml'));
    const ordinals = rows.slice(rows.indexOf('Không hợp lệ')).filter((text) => /^\d+$/.test(text));
    expect(ordinals.filter((_, index) => index % 4 === 0)).toEqual(
      Array.from({ length: 1049 }, (_, index) => String(index + 1)),
    );
  });
});
