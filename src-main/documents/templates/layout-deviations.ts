import type { LayoutDeviation } from '../../application/documents/templates/template-ports.ts';
import { readDocxLayout } from '../nd30/lint/docx-layout.ts';
import { lintDocx } from '../nd30/lint/lint-docx.ts';
import { lintRules } from '../nd30/lint/lint-rule.ts';
import type { LintRule } from '../nd30/lint/lint-rule.ts';
import { readStyleSheet } from '../nd30/style-sheet.ts';

/** The rules of Nghị định 30/2020/NĐ-CP that a docx breaks; what it has no part for is left out. */
export async function layoutDeviations(
  docx: Uint8Array,
  resourcesFolder: string,
): Promise<readonly LayoutDeviation[]> {
  const report = lintDocx(await readDocxLayout(docx), await readStyleSheet(resourcesFolder));
  return Object.entries(report).flatMap(([rule, outcome]) =>
    outcome.kind === 'broken' ? [{ rule: lintRules[rule as LintRule], details: outcome.details }] : [],
  );
}
