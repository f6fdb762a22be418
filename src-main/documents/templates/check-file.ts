import type { TemplateKind } from '../../domain/documents/printed-document.ts';
import { checkTemplate } from '../../domain/documents/templates/check-template.ts';
import type {
  TemplateFileFailure,
  TemplateProblem,
} from '../../domain/documents/templates/template-problem.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { readTemplate } from './read-template.ts';

/** Everything that is wrong with a Word file as a template of a kind, or why it can't be one at all. */
export async function checkTemplateFile(
  docx: Uint8Array,
  kind: TemplateKind,
): Promise<Result<readonly TemplateProblem[], TemplateFileFailure>> {
  const read = await readTemplate(docx);
  return read.ok ? ok(checkTemplate(read.value.tags, kind)) : read;
}
