import { expect, it } from 'vitest';

import { readCaseLines } from '../domain/documents/consistency/read-lines.ts';
import { decisionDocument } from './decision/decision-document.ts';
import { minutesDocument } from './minutes/minutes-document.ts';
import { writeDocx } from './nd30/docx-document.ts';
import { readFontFiles } from './nd30/font-files.ts';
import type { Nd30Document } from './nd30/nd30-document.ts';
import { readStyleSheet } from './nd30/style-sheet.ts';
import { readDocxBlocks } from './read-docx-blocks.ts';
import { docxOf, p } from './testing/docx-of.ts';
import { resourcesFolder } from './testing/resources-folder.ts';
import { sampleDecision } from './testing/sample-decision.ts';
import { sampleMinutes } from './testing/sample-minutes.ts';

async function linesOf(document: Nd30Document, awards: readonly string[]) {
  const sheet = await readStyleSheet(resourcesFolder);
  const docx = await writeDocx(document, sheet, await readFontFiles(resourcesFolder));
  return readCaseLines(await readDocxBlocks(docx), awards).lines;
}

it('reads every case out of the minutes, each under its award and with its verdict', async () => {
  const view = sampleMinutes();
  const expected = view.results.awards.flatMap(({ awardForm, votes }) =>
    votes.flatMap(({ listed, groups }) =>
      [...listed, ...groups].flatMap(({ rows }) =>
        rows.map(({ name, unit, verdictText }) => ({
          name: name.replace(/^(Ông|Bà) /u, ''),
          detail: unit,
          award: awardForm,
          verdict: verdictText,
        })),
      ),
    ),
  );
  const awards = view.results.awards.map(({ awardForm }) => awardForm);
  expect(expected.length).toBeGreaterThan(10);
  expect(await linesOf(minutesDocument(view), awards)).toEqual(expected);
});

it('reads every line of the list of a decision', async () => {
  const view = sampleDecision(60);
  const expected = (view.list?.sections ?? []).flatMap(({ groups }) =>
    groups.flatMap(({ rows }) =>
      rows.map(({ name, detail }) => ({ name: name.replace(/^(Ông|Bà) /u, ''), detail })),
    ),
  );
  const lines = await linesOf(decisionDocument(view), ['Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh']);
  expect(expected).toHaveLength(60);
  expect(lines.map(({ name, detail }) => ({ name, detail }))).toEqual(expected);
});

it('reads what Word wraps into content controls, parts by tabs and writes twice for older versions', async () => {
  const control = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const box = `<w:p><w:r><w:pict>${p('Khung')}</w:pict><w:Fallback>${p('Khung')}</w:Fallback></w:r></w:p>`;
  const docx = docxOf(
    control(p('Danh sách')) +
      `<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Lò Văn Nga</w:t><w:tab/><w:t>Đạt</w:t></w:r></w:p>` +
      `<w:tbl>${control(`<w:tr><w:tc>${p('1')}</w:tc>${control(`<w:tc>${p('Lò Văn Nga')}</w:tc>`)}</w:tr>`)}</w:tbl>` +
      box,
  );
  expect(await readDocxBlocks(docx)).toEqual([
    { kind: 'text', text: 'Danh sách' },
    { kind: 'text', text: 'Lò Văn Nga\tĐạt' },
    { kind: 'table', rows: [['1', 'Lò Văn Nga']] },
    { kind: 'text', text: 'Khung' },
  ]);
});
