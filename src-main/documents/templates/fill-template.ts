import { RawXmlPlugin, TemplateHandler, TextPlugin } from 'easy-template-x';
import type { ScopeDataArgs, TemplateContent, TemplateData } from 'easy-template-x';

import type { FillingFault } from '../../application/documents/template-ports.ts';
import type { PrintedDocument } from '../../domain/documents/printed-document.ts';
import { checkTemplate } from '../../domain/documents/templates/check-template.ts';
import { fieldIdentity } from '../../domain/documents/templates/merge-fields.ts';
import { isWarning } from '../../domain/documents/templates/template-problem.ts';
import type { TemplateProblem } from '../../domain/documents/templates/template-problem.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { readStyleSheet } from '../nd30/style-sheet.ts';
import { partsOf } from '../printed-documents.ts';
import { CopiesExtension, copiesData } from './copies.ts';
import { mergeValues } from './merge-values.ts';
import { readTemplate } from './read-template.ts';
import type { ReadTemplate } from './read-template.ts';
import { RepeatPlugin } from './repeat-plugin.ts';
import { paperOfSection } from './template-paper.ts';

/** Text boxes in tables nest some forty deep; the reader has refused what nests beyond its own limit. */
const XML_DEPTH = 256;

/**
 * A Word file of the office with the values of a document in place of its fields; styles, pictures, headers and footers stay as
 * they are. Where copies bear names the body is repeated for each, on pages of its own. Fails with what is wrong about the
 * fields, each with its place.
 */
export async function fillTemplate(
  template: Uint8Array,
  document: PrintedDocument,
  resourcesFolder: string,
): Promise<Result<Uint8Array<ArrayBuffer>, FillingFault>> {
  const read = await readTemplate(template);
  if (!read.ok) return err({ kind: 'file', failure: read.error });
  const problems = checkTemplate(read.value.tags, document.kind).filter((problem) => !isWarning(problem));
  if (problems.length > 0) return err({ kind: 'fields', problems });

  const paper = paperOfSection(read.value.lastSection, await readStyleSheet(resourcesFolder));
  const copies = await Promise.all(partsOf(document).map((parts) => mergeValues(document, parts, paper)));
  const handler = new TemplateHandler({
    plugins: [new TextPlugin(), new RepeatPlugin(), new RawXmlPlugin()],
    maxXmlDepth: XML_DEPTH,
    scopeDataResolver,
    ...(copies.length > 1 ? { extensions: { beforeCompilation: [new CopiesExtension()] } } : {}),
  });
  try {
    const filled = await handler.process(Buffer.from(template), copiesData(copies, paper) as TemplateData);
    return ok(new Uint8Array(filled));
  } catch (error) {
    return err({ kind: 'fields', problems: [fillingFailed(error, read.value)] });
  }
}

/** Looks a field up in the row of the list that is being repeated, and then in the document. */
function scopeDataResolver({ strPath, data }: ScopeDataArgs): TemplateContent | TemplateData[] {
  const path = strPath.map((name) => (/^\d+$/.test(name) ? name : fieldIdentity(name)));
  const name = path.at(-1) ?? '';
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    let scope: unknown = data;
    for (const step of path.slice(0, depth)) scope = isRecord(scope) ? scope[step] : undefined;
    if (isRecord(scope) && Object.hasOwn(scope, name)) return scope[name] as TemplateContent;
  }
  return '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The library names the field that it stumbled over as it stands in the file. */
function fillingFailed(error: unknown, { tags }: ReadTemplate): TemplateProblem {
  const message = error instanceof Error ? error.message : String(error);
  const tag = tags.find(({ raw }) => message.includes(raw));
  return { code: 'filling_failed', field: tag?.raw ?? '', place: tag?.place ?? null, hint: message };
}
