import { describe, expect, it } from 'vitest';

import { docxOf, p, table } from '../testing/docx-of.ts';
import { zipOf } from '../testing/zip-of.ts';
import { checkTemplateFile } from './check-file.ts';
import { readTemplate } from './read-template.ts';

const pageBreak = '<w:p><w:r><w:lastRenderedPageBreak/></w:r></w:p>';

async function tagsIn(docx: Uint8Array) {
  const read = await readTemplate(docx);
  if (!read.ok) throw new Error(read.error.code);
  return read.value.tags;
}

/** The mistakes of a template for decisions, without the warnings of what is missing. */
async function problemsIn(docx: Uint8Array) {
  const checked = await checkTemplateFile(docx, 'decision');
  if (!checked.ok) throw new Error(checked.error.code);
  return checked.value
    .filter(({ code }) => code !== 'required_missing')
    .map(({ code, field, hint }) => [code, field, hint]);
}

describe('reading a template', () => {
  it('finds a field that Word has split over runs, and tells its page and the words around it', async () => {
    const tags = await tagsIn(
      docxOf(`${p('Trang đầu')}${pageBreak}${p('Số: ', '{so', '_ky', '_hieu}', ' của tỉnh')}`),
    );
    expect(tags).toEqual([
      {
        raw: '{so_ky_hieu}',
        sign: 'text',
        name: 'so_ky_hieu',
        place: { part: 'body', page: 2, paragraph: 3, around: 'Số: {so_ky_hieu} của tỉnh' },
        spot: { container: 'body', row: null, inControl: false, alone: false },
      },
    ]);
  });

  it('finds fields in headers, tables and text boxes, and once only where Word keeps an older copy of a box', async () => {
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('{trich_yeu}')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('{trich_yeu}')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const tags = await tagsIn(
      docxOf(`${box}${table(['{#danh_sach}{ten}', '{tien_thuong}{/danh_sach}'])}`, {
        header: p('{co_quan_ban_hanh}'),
      }),
    );
    expect(tags.map(({ raw, place }) => [place.part, raw])).toEqual([
      ['body', '{trich_yeu}'],
      ['body', '{#danh_sach}'],
      ['body', '{ten}'],
      ['body', '{tien_thuong}'],
      ['body', '{/danh_sach}'],
      ['header', '{co_quan_ban_hanh}'],
    ]);
  });

  it('tells no page where the file doesn’t, and page 1 where it has but one', async () => {
    const [unknown] = await tagsIn(docxOf(p('{trich_yeu}')));
    const [only] = await tagsIn(docxOf(p('{trich_yeu}'), { pages: 1 }));
    expect([unknown?.place.page, only?.place.page]).toEqual([null, 1]);
  });

  it('refuses what is no docx, has macros, is too large or hostile, and reads nothing of it', async () => {
    const doctype = zipOf([
      {
        name: '[Content_Types].xml',
        content:
          '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      },
      {
        name: 'word/document.xml',
        content: '<!DOCTYPE d [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>',
      },
    ]);
    const bomb = docxOf(p('{trich_yeu}'), {
      parts: [{ name: 'word/media/a.png', content: '', declaredSize: 3_000_000_000 }],
    });
    const macro = docxOf(p('x'), { contentType: 'application/vnd.ms-word.document.macroEnabled.main+xml' });
    const template = docxOf(p('x'), {
      contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
    });
    const files = [
      new TextEncoder().encode('%PDF-1.7'),
      new Uint8Array(0),
      new Uint8Array(11 * 1024 * 1024),
      new Uint8Array(doctype),
      bomb,
      macro,
      template,
    ];
    const read = await Promise.all(files.map((file) => readTemplate(file)));
    expect(read.map((result) => (result.ok ? 'read' : [result.error.code, result.error.found]))).toEqual([
      ['not_a_docx', 'pdf'],
      ['damaged', null],
      ['too_large', null],
      ['damaged', null],
      ['too_large', null],
      ['macros', 'docm'],
      ['not_a_docx', 'dotx'],
    ]);
  });
});

describe('checking a template', () => {
  it('takes names however an office types them', async () => {
    const body = `${p('{Số ký hiệu} {TRICH_YEU} {dia-danh-ngay} {co quan ban hanh}')}${p('{ Nội dung }')}`;
    expect(await problemsIn(docxOf(body))).toEqual([]);
  });

  it('names what it doesn’t know with the nearest field, and a column that stands outside of its list', async () => {
    expect(await problemsIn(docxOf(p('{trich_yu} {xyz_khong_co} {tien_thuong}')))).toEqual([
      ['unknown_field', '{trich_yu}', '{trich_yeu}'],
      ['unknown_field', '{xyz_khong_co}', null],
      ['column_outside_list', '{tien_thuong}', '{#danh_sach}'],
    ]);
  });

  it('names lists that are left open, closed by another name, closed twice, nested or used as text', async () => {
    expect(await problemsIn(docxOf(`${p('{#can_cu}{dong}{/dieu}')}${p('{/can_cu}')}`))).toEqual([
      ['wrong_close', '{/dieu}', '{#can_cu}'],
      ['list_not_opened', '{/can_cu}', null],
    ]);
    expect(await problemsIn(docxOf(p('{#can_cu}{dong}{#dieu}{/can_cu} {can_cu} {#trich_yeu}')))).toEqual([
      ['list_in_list', '{#dieu}', '{#can_cu}'],
      ['list_as_text', '{can_cu}', '{#can_cu}'],
      ['text_as_list', '{#trich_yeu}', '{trich_yeu}'],
      ['list_not_closed', '{#trich_yeu}', '{/trich_yeu}'],
    ]);
  });

  it('names braces without partner, fields without name, and fields where nothing is filled in', async () => {
    expect(
      await problemsIn(docxOf(p('{trich_yeu và {ten_loai} } { }'), { footnotes: p('{trich_yeu}') })),
    ).toEqual([
      ['brace_not_closed', '{trich_yeu và ', null],
      ['brace_not_opened', 'ich_yeu và {ten_loai} }'.slice(-20), null],
      ['empty_tag', '{ }', null],
      ['in_note', '{trich_yeu}', null],
    ]);
  });

  it('names lists that begin in one cell and end outside of its row, and blocks that don’t stand alone', async () => {
    const body = `${table(['{#danh_sach}', 'x'], ['{ten}', '{/danh_sach}'])}${p('Nội dung: {noi_dung}')}${table(['{phu_luc}'])}`;
    expect(await problemsIn(docxOf(body))).toEqual([
      ['list_crosses', '{/danh_sach}', '{#danh_sach}'],
      ['block_not_alone', '{noi_dung}', null],
      ['block_not_alone', '{phu_luc}', null],
    ]);
  });

  it('warns of what a document can’t do without', async () => {
    const checked = await checkTemplateFile(docxOf(p('{trich_yeu}')), 'decision');
    expect(checked.ok && checked.value.map(({ code, field }) => [code, field])).toEqual([
      ['required_missing', '{co_quan_ban_hanh}'],
      ['required_missing', '{noi_dung}'],
    ]);
  });
});
