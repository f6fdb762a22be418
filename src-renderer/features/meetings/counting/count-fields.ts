import type {
  SheetCounts,
  SheetPapers,
  SheetRowKey,
} from '../../../../src-main/domain/voting/count-sheet.ts';
import type { BallotCounts, ItemCounts } from '../../../../src-main/domain/voting/tally.ts';

export const paperFields = ['issued', 'returned', 'valid', 'invalid'] as const;
export type PaperField = (typeof paperFields)[number];
export const markFields = ['agree', 'disagree', 'invalidMarks'] as const;
export const writtenFields = ['writtenAgree', 'writtenDisagree'] as const;
export const itemFields = [...markFields, ...writtenFields] as const;
export type RowField = keyof ItemCounts;

/**
 * What one person types of one batch, in one flat record: edits of two windows are joined figure by figure. Papers handed
 * out and opinions in writing belong to the poll and lie in every such record.
 */
export type CountFields = Readonly<Record<string, number | null>>;

/** The name of a row's figure in the record. */
export function fieldKey(row: SheetRowKey, field: RowField): string {
  return `${row}|${field}`;
}

/** The figures of one batch as the program holds them. */
export function fieldsOf(
  rows: readonly SheetRowKey[],
  stored: {
    readonly issued: number | null;
    readonly written: readonly (Pick<ItemCounts, 'writtenAgree' | 'writtenDisagree'> & {
      readonly row: SheetRowKey;
    })[];
  },
  sheet: {
    readonly papers: SheetPapers;
    readonly rows: readonly (SheetCounts & { readonly row: SheetRowKey })[];
  },
): CountFields {
  const fields: Record<string, number | null> = { issued: stored.issued, ...sheet.papers };
  for (const row of rows) {
    for (const field of markFields) fields[fieldKey(row, field)] = null;
  }
  for (const { row, ...counts } of [...sheet.rows, ...stored.written]) {
    for (const [field, count] of Object.entries(counts)) fields[fieldKey(row, field as RowField)] = count;
  }
  return fields;
}

/** The names of a row's figures in the record. */
export type RowFieldKeys = Readonly<Record<RowField, string>>;

export function fieldKeysOf(row: SheetRowKey): RowFieldKeys {
  return {
    agree: fieldKey(row, 'agree'),
    disagree: fieldKey(row, 'disagree'),
    invalidMarks: fieldKey(row, 'invalidMarks'),
    writtenAgree: fieldKey(row, 'writtenAgree'),
    writtenDisagree: fieldKey(row, 'writtenDisagree'),
  };
}

/** One row of the record. */
export function countsOf(fields: CountFields, keys: RowFieldKeys): ItemCounts {
  const read = (field: RowField): number | null => fields[keys[field]] ?? null;
  return {
    agree: read('agree'),
    disagree: read('disagree'),
    invalidMarks: read('invalidMarks'),
    writtenAgree: read('writtenAgree'),
    writtenDisagree: read('writtenDisagree'),
  };
}

/** The papers of the record. */
export function papersOf(fields: CountFields): BallotCounts {
  const read = (field: PaperField): number | null => fields[field] ?? null;
  return {
    issued: read('issued'),
    returned: read('returned'),
    valid: read('valid'),
    invalid: read('invalid'),
  };
}

/** The changed figures of the record as they are sent to be stored. */
export function changesOf(
  fields: CountFields,
  changed: readonly string[],
): {
  papers: Partial<BallotCounts>;
  rows: (Partial<ItemCounts> & { row: SheetRowKey })[];
} {
  const papers: { [Field in PaperField]?: number | null } = {};
  const rows = new Map<SheetRowKey, { [Field in RowField]?: number | null }>();
  for (const key of changed) {
    const count = fields[key] ?? null;
    const cut = key.lastIndexOf('|');
    if (cut < 0) {
      papers[key as PaperField] = count;
      continue;
    }
    const row = key.slice(0, cut) as SheetRowKey;
    const changes = rows.get(row) ?? {};
    changes[key.slice(cut + 1) as RowField] = count;
    rows.set(row, changes);
  }
  return { papers, rows: [...rows].map(([row, changes]) => ({ row, ...changes })) };
}

/** What was typed into a count: up to five digits; nothing is “not recorded”, which is not zero. */
export function readCount(text: string): number | null {
  const digits = text.replace(/\D/g, '').slice(0, 5);
  return digits === '' ? null : Number(digits);
}
