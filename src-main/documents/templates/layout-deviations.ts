import type { LayoutDeviation } from '../../application/documents/template-ports.ts';
import { readDocxLayout } from '../nd30/lint/docx-layout.ts';
import { lintDocx } from '../nd30/lint/lint-docx.ts';
import { lintRules } from '../nd30/lint/lint-rule.ts';
import type { LintRule } from '../nd30/lint/lint-rule.ts';
import { readStyleSheet } from '../nd30/style-sheet.ts';

/** What every document of the program has, and a template may have lost. */
const inEveryDocument: ReadonlySet<LintRule> = new Set(['national_title', 'issuing_body']);

/** The rules of Nghị định 30/2020/NĐ-CP that a docx breaks; a part that only some documents have may be missing. */
export async function layoutDeviations(
  docx: Uint8Array,
  resourcesFolder: string,
): Promise<readonly LayoutDeviation[]> {
  const report = lintDocx(await readDocxLayout(docx), await readStyleSheet(resourcesFolder));
  return Object.entries(report).flatMap(([name, outcome]) => {
    const rule = name as LintRule;
    if (outcome.kind === 'broken') return [{ rule: lintRules[rule], details: outcome.details }];
    const isLost = outcome.kind === 'not_there' && inEveryDocument.has(rule);
    return isLost ? [{ rule: lintRules[rule], details: ['Không có trong văn bản'] }] : [];
  });
}
