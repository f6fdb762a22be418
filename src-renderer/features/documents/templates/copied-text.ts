import type { ShownField } from './template-types.ts';

/** A field as it goes into the Word file; a list with its columns between its tags, ready to be spread over cells. */
export function copiedText(field: ShownField): string {
  if (field.kind !== 'list') return `{${field.key}}`;
  const columns = field.columns.map(({ key }) => `{${key}}`).join(' ');
  return `{#${field.key}}${columns}{/${field.key}}`;
}
