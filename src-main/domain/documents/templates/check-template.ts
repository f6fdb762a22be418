import type { TemplateKind } from '../printed-document.ts';
import { fieldIdentity, mergeFieldsOf } from './merge-fields.ts';
import type { MergeField } from './merge-fields.ts';
import type { TemplatePlace, TemplateProblem, TemplateProblemCode } from './template-problem.ts';

/** A field or a stray brace as it was found in a template. */
export type FoundTag = {
  /** `{#noi_nhan}`; for a stray brace, what follows or leads to it. */
  readonly raw: string;
  readonly sign: 'text' | 'open' | 'close' | 'brace_not_closed' | 'brace_not_opened';
  /** Without braces and sign. */
  readonly name: string;
  readonly place: TemplatePlace;
  readonly spot: TagSpot;
};

/** What decides whether a list can be repeated between two tags, and a block be put in. */
export type TagSpot = {
  /** The body, the cell, the text box or the header in which the paragraph lies. */
  readonly container: string;
  /** The innermost row of a table; null outside of tables. */
  readonly row: string | null;
  readonly inControl: boolean;
  /** Whether the paragraph holds nothing else. */
  readonly alone: boolean;
};

type Known = { readonly field: MergeField; readonly column: boolean };

/**
 * Everything that is wrong with the fields of a template for a kind, in reading order, and then what is missing. A template
 * without errors fills in for every document of the kind.
 */
export function checkTemplate(tags: readonly FoundTag[], kind: TemplateKind): readonly TemplateProblem[] {
  const fields = mergeFieldsOf(kind);
  const byIdentity = new Map(fields.map((field) => [fieldIdentity(field.key), field]));
  const problems: TemplateProblem[] = [];
  const used = new Set<string>();
  let open: { tag: FoundTag; list: Extract<MergeField, { kind: 'list' }> | null } | null = null;

  const report = (tag: FoundTag, code: TemplateProblemCode, hint: string | null = null): void => {
    problems.push({ code, field: tag.raw, place: tag.place, hint });
  };

  for (const tag of tags) {
    if (tag.sign === 'brace_not_closed' || tag.sign === 'brace_not_opened') {
      report(tag, tag.sign);
      continue;
    }
    if (tag.place.part === 'note') {
      report(tag, 'in_note');
      continue;
    }
    const identity = fieldIdentity(tag.name);
    if (tag.sign === 'close') {
      if (open === null) report(tag, 'list_not_opened');
      else {
        if (identity !== '' && identity !== fieldIdentity(open.tag.name))
          report(tag, 'wrong_close', open.tag.raw);
        else if (!canRepeat(open.tag.spot, tag.spot)) report(tag, 'list_crosses', open.tag.raw);
        open = null;
      }
      continue;
    }
    if (identity === '') {
      report(tag, 'empty_tag');
      continue;
    }
    const found: Known | null = lookUp(identity, open?.list ?? null, byIdentity);
    if (tag.sign === 'open') {
      if (open !== null) report(tag, 'list_in_list', open.tag.raw);
      else if (found === null) reportUnknown(tag, fields, report);
      else if (found.field.kind !== 'list') report(tag, 'text_as_list', `{${found.field.key}}`);
      else if (tag.spot.inControl) report(tag, 'list_in_control');
      if (found?.field.kind === 'list') used.add(found.field.key);
      // What stands inside of a list that isn't known, or inside of another, can't be judged by columns.
      open ??= { tag, list: found?.field.kind === 'list' ? found.field : null };
      continue;
    }
    if (found === null) {
      const insideUnknown = open !== null && open.list === null;
      if (!insideUnknown) reportUnknown(tag, fields, report);
      continue;
    }
    if (found.column) continue;
    used.add(found.field.key);
    if (found.field.kind === 'list') report(tag, 'list_as_text', `{#${found.field.key}}`);
    if (found.field.kind === 'block' && !takesBlock(tag, open !== null)) report(tag, 'block_not_alone');
  }
  if (open !== null) report(open.tag, 'list_not_closed', `{/${open.tag.name}}`);
  const missing = fields.filter(({ key, required }) => required && !used.has(key));
  return [
    ...problems,
    ...missing.map(({ key }): TemplateProblem => ({
      code: 'required_missing',
      field: `{${key}}`,
      place: null,
      hint: null,
    })),
  ];
}

/** Between two cells of a row the row is repeated, else both ends lie in the same container. */
function canRepeat(first: TagSpot, last: TagSpot): boolean {
  return first.container === last.container || (first.row !== null && first.row === last.row);
}

function takesBlock({ place, spot }: FoundTag, insideList: boolean): boolean {
  return spot.alone && place.part === 'body' && spot.container === 'body' && !spot.inControl && !insideList;
}

function lookUp(
  identity: string,
  list: Extract<MergeField, { kind: 'list' }> | null,
  byIdentity: ReadonlyMap<string, MergeField>,
): Known | null {
  if (list?.columns.some(({ key }) => fieldIdentity(key) === identity) === true)
    return { field: list, column: true };
  const field = byIdentity.get(identity);
  return field ? { field, column: false } : null;
}

function reportUnknown(
  tag: FoundTag,
  fields: readonly MergeField[],
  report: (tag: FoundTag, code: TemplateProblemCode, hint: string | null) => void,
): void {
  const identity = fieldIdentity(tag.name);
  const owner = fields.find(
    (field) => field.kind === 'list' && field.columns.some(({ key }) => fieldIdentity(key) === identity),
  );
  if (owner && tag.sign === 'text') report(tag, 'column_outside_list', `{#${owner.key}}`);
  else report(tag, 'unknown_field', nearest(identity, fields));
}

/** The field whose name takes the fewest changes; null where none is near. */
function nearest(identity: string, fields: readonly MergeField[]): string | null {
  const candidates = fields.flatMap((field) => [
    field.key,
    ...(field.kind === 'list' ? field.columns.map(({ key }) => key) : []),
  ]);
  const [best] = candidates
    .map((key) => ({ key, distance: editDistance(identity, fieldIdentity(key)) }))
    .toSorted((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= Math.max(2, Math.floor(identity.length / 3))
    ? `{${best.key}}`
    : null;
}

/** How many letters are added, taken away or changed between two names. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_value, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, change));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
