import type { ClusterId, UnitId } from '../kernel/ids.ts';
import { unitSheetColumns } from './unit-sheet.ts';
import type { UnitSheetColumn } from './unit-sheet.ts';

// Hidden marks of a workbook that was sent. They are texts of cells and nothing else, since cells outlive every program
// that opens and saves the file, copying a sheet into another workbook, sorting, and moved rows and columns.

/** What a workbook says of itself. */
export type WorkbookIdentity = {
  readonly workbookId: string;
  readonly clusterId: ClusterId;
  readonly unitId: UnitId;
  readonly schemeKey: string;
  readonly schemeVersion: number;
  readonly year: number;
};

/** Counted up when a newer program could misread an older one's sheet, or the other way round. */
const SHEET_FORMAT = 1;

const identityMark = 'so-vang:';
const rowMark = 'sv:';
const columnMark = 'sv-cot:';

export function identityText(identity: WorkbookIdentity): string {
  return identityMark + JSON.stringify({ format: SHEET_FORMAT, ...identity });
}

export type IdentityReading =
  | { readonly kind: 'identity'; readonly identity: WorkbookIdentity }
  /** Written by a newer program than this one. */
  | { readonly kind: 'newer_format' }
  /** The mark is there, but somebody changed what stands behind it. */
  | { readonly kind: 'damaged' };

/** Null where the text is no identity at all. */
export function parseIdentity(text: string): IdentityReading | null {
  if (!text.startsWith(identityMark)) return null;
  const fields = parseObject(text.slice(identityMark.length));
  const { format, workbookId, clusterId, unitId, schemeKey, schemeVersion, year } = fields;
  if (typeof format === 'number' && format > SHEET_FORMAT) return { kind: 'newer_format' };
  if (
    format !== SHEET_FORMAT ||
    typeof workbookId !== 'string' ||
    typeof clusterId !== 'string' ||
    typeof unitId !== 'string' ||
    typeof schemeKey !== 'string' ||
    typeof schemeVersion !== 'number' ||
    typeof year !== 'number'
  ) {
    return { kind: 'damaged' };
  }
  const identity = {
    workbookId,
    clusterId: clusterId as ClusterId,
    unitId: unitId as UnitId,
    schemeKey,
    schemeVersion,
    year,
  };
  return { kind: 'identity', identity };
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // What is no JSON has no fields; the caller names it damaged.
    return {};
  }
}

/** Which criterion a row is of; `part` where it asks for one figure of it. */
export type RowKey = { readonly criterionCode: string; readonly part: string | null };

/** Of the row below the criteria: a row that a unit inserts above it belongs to the table. */
export const totalKey: RowKey = { criterionCode: '', part: 'total' };

export function rowKeyText({ criterionCode, part }: RowKey): string {
  return `${rowMark}${criterionCode}#${part ?? ''}`;
}

export function parseRowKey(text: string): RowKey | null {
  if (!text.startsWith(rowMark)) return null;
  const key = text.slice(rowMark.length);
  // Parts have no `#`, codes may: the last one divides.
  const divider = key.lastIndexOf('#');
  if (divider === -1) return null;
  const part = key.slice(divider + 1);
  return { criterionCode: key.slice(0, divider), part: part === '' ? null : part };
}

export function columnKeyText(column: UnitSheetColumn): string {
  return columnMark + column;
}

export function parseColumnKey(text: string): UnitSheetColumn | null {
  if (!text.startsWith(columnMark)) return null;
  const name = text.slice(columnMark.length);
  return unitSheetColumns.find((column) => column === name) ?? null;
}
