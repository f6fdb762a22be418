import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { lintDocument } from '../../src-main/documents/nd30/lint/lint-document.ts';
import { lintRules } from '../../src-main/documents/nd30/lint/lint-rule.ts';
import type { LintOutcome, LintReport, LintRule } from '../../src-main/documents/nd30/lint/lint-rule.ts';
import { readStyleSheet } from '../../src-main/documents/nd30/style-sheet.ts';
import { pdfABreaches } from '../../src-main/documents/testing/pdf-a.ts';

// Holds every document of a gallery to Nghị định 30 and prints kinds × rules: ✓ held, ✗ broken, · no such part; docx first, then pdf.
// The pdf is held to PDF/A besides.

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npm run lint:documents -- DIR (written by npm run gallery -- DIR)');
  process.exit(2);
}
const sheet = await readStyleSheet(new URL('../../resources', import.meta.url).pathname);
const rules = Object.keys(lintRules) as LintRule[];
const stems = (await readdir(folder))
  .filter((name) => name.endsWith('.docx'))
  .map((name) => name.slice(0, -'.docx'.length))
  .toSorted();

const mark = ({ kind }: LintOutcome): string => ({ held: '✓', broken: '✗', not_there: '·' })[kind];
const details: string[] = [];
console.log(['document'.padEnd(26), ...rules].join(' | '));
for (const stem of stems) {
  const [docx, pdf] = await Promise.all(
    ['docx', 'pdf'].map(async (ending) =>
      Uint8Array.from(await readFile(path.join(folder, `${stem}.${ending}`))),
    ),
  );
  if (!docx || !pdf) throw new Error(`${stem} has no docx or no pdf`);
  const report = await lintDocument({ docx, pdf }, sheet);
  console.log(
    [
      stem.padEnd(26),
      ...rules.map((rule) =>
        `${mark(report.docx[rule])}${mark(report.pdf[rule])}`.padEnd(Math.max(2, rule.length)),
      ),
    ].join(' | '),
  );
  details.push(
    ...broken(`${stem}.docx`, report.docx),
    ...broken(`${stem}.pdf`, report.pdf),
    ...pdfABreaches(pdf).map((breach) => `${stem}.pdf: PDF/A: ${breach}`),
  );
}
for (const detail of details) console.log(detail);
console.log(`${stems.length} documents, ${rules.length} rules and PDF/A, ${details.length} broken`);
process.exitCode = details.length === 0 ? 0 : 1;

function broken(name: string, report: LintReport): string[] {
  return rules.flatMap((rule) => {
    const outcome = report[rule];
    return outcome.kind === 'broken'
      ? [`${name}: ${lintRules[rule]}: ${outcome.details.slice(0, 5).join('; ')}`]
      : [];
  });
}
