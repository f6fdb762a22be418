import { describe, expect, it } from 'vitest';

import type { PrintedDocument } from '../../domain/documents/printed-document.ts';
import { checkTemplate } from '../../domain/documents/templates/check-template.ts';
import { exampleDocument } from '../../domain/documents/templates/example-documents.ts';
import { CommonField, commonFieldsOf, templateKinds } from '../../domain/documents/templates/merge-fields.ts';
import { writeDocx } from '../nd30/docx-document.ts';
import { readFontFiles } from '../nd30/font-files.ts';
import { readStyleSheet } from '../nd30/style-sheet.ts';
import { partsOf } from '../printed-documents.ts';
import { readDocxBlocks } from '../read-docx-blocks.ts';
import { docxOf, p, table } from '../testing/docx-of.ts';
import { docxPart } from '../testing/read-back.ts';
import { resourcesFolder } from '../testing/resources-folder.ts';
import { fillTemplate } from './fill-template.ts';
import { layoutDeviations } from './layout-deviations.ts';
import { commonText, isCommonText } from './merge-values.ts';
import { readTemplate } from './read-template.ts';
import { starterTemplate } from './starter-template.ts';

/** What a docx says, without blank lines and without where its lines end. */
async function wordsOf(docx: Uint8Array): Promise<string[]> {
  const blocks = await readDocxBlocks(docx);
  return blocks
    .flatMap((block) => (block.kind === 'text' ? [block.text] : block.rows.flat()))
    .flatMap((text) => text.split('\n'))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

async function ownLayout(document: PrintedDocument): Promise<Uint8Array> {
  const [sheet, fonts] = await Promise.all([readStyleSheet(resourcesFolder), readFontFiles(resourcesFolder)]);
  return writeDocx(partsOf(document), sheet, fonts);
}

async function filled(template: Uint8Array, document: PrintedDocument): Promise<Uint8Array> {
  const result = await fillTemplate(template, document, resourcesFolder);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe.each(templateKinds)('the starter template of %s', (kind) => {
  it('has no mistake and lacks no field that is required', async () => {
    const read = await readTemplate(await starterTemplate(kind, resourcesFolder));
    expect(read.ok && checkTemplate(read.value.tags, kind)).toEqual([]);
  });

  it('says what the program’s own layout says', async () => {
    const document = exampleDocument(kind);
    const docx = await filled(await starterTemplate(kind, resourcesFolder), document);
    expect((await wordsOf(docx)).join(' ')).toBe((await wordsOf(await ownLayout(document))).join(' '));
  });

  it('belongs to a kind whose example fills every field of its paper', () => {
    const [parts] = partsOf(exampleDocument(kind));
    const texts = Object.values(CommonField).filter(isCommonText);
    const there = new Set(texts.filter((key) => commonText(key, parts) !== ''));
    // An office may give a reminder, which is a letter, a type of document.
    if (kind === 'reminder') there.add(CommonField.typeName);
    expect(texts.filter((key) => there.has(key))).toEqual(commonFieldsOf(kind).filter(isCommonText));
  });
});

describe('filling a template', () => {
  const decision = exampleDocument('decision');

  it('repeats rows, paragraphs and words where the tags of a list enclose them, and leaves no blank lines', async () => {
    const template = docxOf(
      `${p('{#can_cu}')}${p('- {dong};')}${p('{/can_cu}')}${p('{#can_cu}+ {dong}{/can_cu}')}` +
        p('Gồm {#danh_sach}{ten}, {/danh_sach}hết.') +
        table(['Tên', 'Tiền'], ['{#danh_sach}{ten}', '{Tiền thưởng}{/}']),
    );
    expect(await readDocxBlocks(await filled(template, decision))).toEqual([
      { kind: 'text', text: '- Căn cứ Luật Tổ chức chính quyền địa phương;' },
      { kind: 'text', text: '- Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;' },
      { kind: 'text', text: '+ Căn cứ Luật Tổ chức chính quyền địa phương' },
      { kind: 'text', text: '+ Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022' },
      { kind: 'text', text: 'Gồm Xã Sìn Hồ, Ông Giàng A Páo, hết.' },
      {
        kind: 'table',
        rows: [
          ['Tên', 'Tiền'],
          ['Xã Sìn Hồ', '4.680.000'],
          ['Ông Giàng A Páo', '2.340.000'],
        ],
      },
    ]);
  });

  it('keeps the look of a field and fills it in headers and across runs, markup in values being words', async () => {
    if (decision.kind !== 'decision') throw new Error('The example is a decision');
    const look = '<w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr>';
    const template = docxOf(
      `<w:p><w:r>${look}<w:t>{trich</w:t></w:r><w:r>${look}<w:t>_yeu}!</w:t></w:r></w:p>`,
      {
        header: p('{tham_quyen}'),
      },
    );
    const view = { ...decision.view, title: 'Về <b> & {so_ky_hieu}', authority: 'CHỦ TỊCH' };
    const docx = await filled(template, { kind: 'decision', view });
    const body = await docxPart(docx, 'word/document.xml');
    expect(await wordsOf(docx)).toEqual(['Về <b> & {so_ky_hieu}!']);
    expect(body).toContain('<w:color w:val="FF0000"/>');
    expect(await docxPart(docx, 'word/header1.xml')).toContain('CHỦ TỊCH');
  });

  it('fails with the field and its page, and fills nothing half', async () => {
    const template = docxOf(
      `${p('Đầu')}<w:p><w:r><w:lastRenderedPageBreak/><w:t>Theo {trich_yu}</w:t></w:r></w:p>`,
    );
    const result = await fillTemplate(template, decision, resourcesFolder);
    expect(result.ok ? null : result.error).toEqual({
      kind: 'fields',
      problems: [
        {
          code: 'unknown_field',
          field: '{trich_yu}',
          place: { part: 'body', page: 2, paragraph: 2, around: 'Theo {trich_yu}' },
          hint: '{trich_yeu}',
        },
      ],
    });
  });

  it('gives every member a sheet on pages of its own', async () => {
    const document = exampleDocument('opinion_sheet');
    const xml = await docxPart(
      await filled(await starterTemplate('opinion_sheet', resourcesFolder), document),
      'word/document.xml',
    );
    const [first = '', second = ''] = xml.split('</w:sectPr>');
    expect([first.includes('Lê Văn Mẫu'), second.includes('Trần Thị Thí Dụ')]).toEqual([true, true]);
    expect(xml.match(/<w:pgNumType w:start="1"/g)).toHaveLength(2);
  });

  it('leaves the layout of the starting template as Nghị định 30 wants it', async () => {
    const docx = await filled(
      await starterTemplate('submission', resourcesFolder),
      exampleDocument('submission'),
    );
    expect(await layoutDeviations(docx, resourcesFolder)).toEqual([]);
    const narrow = docxOf(
      `${p('{trich_yeu}')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="300" w:bottom="300" w:left="300" w:right="300" w:header="200"/></w:sectPr>`,
    );
    const deviations = await layoutDeviations(await filled(narrow, decision), resourcesFolder);
    expect(deviations.map(({ rule }) => rule)).toContain(
      'Khổ giấy A4, lề trang (phần I, mục I, khoản 1 và 3)',
    );
  });
});
