import type { TemplateKind } from '../../domain/documents/printed-document.ts';
import { exampleDocument } from '../../domain/documents/templates/example-documents.ts';
import { kindValues } from '../../domain/documents/templates/kind-fields.ts';
import { commonFieldsOf } from '../../domain/documents/templates/merge-fields.ts';
import { partsOf } from '../printed-documents.ts';
import { commonText, isCommonText } from './merge-values.ts';

/** What the text fields of a kind say in its made-up document, by their keys. */
export function fieldExamples(kind: TemplateKind): Readonly<Record<string, string>> {
  const document = exampleDocument(kind);
  const [parts] = partsOf(document);
  const common = commonFieldsOf(kind)
    .filter(isCommonText)
    .map((key) => [key, commonText(key, parts).trim()]);
  const own = kindValues(document).flatMap((field) =>
    field.kind === 'text' ? [[field.key, field.value]] : [],
  );
  return Object.fromEntries([...common, ...own]);
}
