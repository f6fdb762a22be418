import { shownText } from '../intake/raw-workbook.ts';
import type { RawWorkbook } from '../intake/raw-workbook.ts';
import { cleanText } from '../kernel/vietnamese-text.ts';
import { scoredCriteria } from '../scoring/schemes/scheme.ts';
import type { Criterion, Scheme } from '../scoring/schemes/scheme.ts';
import { sameContent } from '../scoring/sheet/cell-content.ts';
import type { CellContent } from '../scoring/sheet/cell-content.ts';
import { findIdentities, findMarkedSheet } from './find-marks.ts';
import type { MarkedRow, MarkedSheet } from './find-marks.ts';
import { readPoints, readSlot, readText } from './read-slot.ts';
import type { CellProblem, CellReading } from './read-slot.ts';
import type { ReturnedProblem } from './returned-problem.ts';
import type { WorkbookIdentity } from './sheet-marks.ts';
import { measureSlots, unitSheetColumns } from './unit-sheet.ts';
import type { MeasureSlot, UnitSheetColumn } from './unit-sheet.ts';

/** A criterion as it stands in a returned workbook. */
export type ReturnedCell = {
  readonly criterionCode: string;
  /** Null where any part of it can't be read, or isn't there any more. */
  readonly content: CellContent | null;
  readonly evidence: string | null;
  readonly note: string | null;
  /** Where the criterion stands, `J12`: the cell of its points. */
  readonly address: string;
};

export type UnitWorkbookReading = {
  readonly sheet: string | null;
  /** Those that were found, in the order of the scheme. */
  readonly cells: readonly ReturnedCell[];
  readonly problems: readonly ReturnedProblem[];
};

/** What a workbook is to the program. */
export type Recognition =
  /** Not written by the program: an office's own form. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'own'; readonly identity: WorkbookIdentity }
  | { readonly kind: 'refused'; readonly problem: ReturnedProblem };

/** Whether a workbook was written by the program, and for whom. All its marks must say the same. */
export function recogniseWorkbook(workbook: RawWorkbook): Recognition {
  const readings = findIdentities(workbook);
  const refused = (kind: 'newer_format' | 'identity_damaged' | 'identities_differ'): Recognition => ({
    kind: 'refused',
    problem: { kind, criterionCode: null, sheet: null, cell: null },
  });
  const identities = readings.flatMap((reading) => (reading.kind === 'identity' ? [reading.identity] : []));
  const [identity] = identities;
  if (readings.some(({ kind }) => kind === 'newer_format')) return refused('newer_format');
  if (identity === undefined)
    return readings.length === 0 ? { kind: 'foreign' } : refused('identity_damaged');
  const isOne = identities.every(
    (other) => other.workbookId === identity.workbookId && other.unitId === identity.unitId,
  );
  return isOne ? { kind: 'own', identity } : refused('identities_differ');
}

/**
 * Reads what a unit wrote into the workbook that was sent to it. Rows and columns are found by their hidden marks, so that
 * sorted, moved, inserted and deleted ones, renamed sheets and changed headings make no difference.
 */
export function readUnitWorkbook(workbook: RawWorkbook, scheme: Scheme): UnitWorkbookReading {
  const sheet = findMarkedSheet(workbook);
  if (sheet === null) {
    const problem = { kind: 'no_table', criterionCode: null, sheet: null, cell: null } as const;
    return { sheet: null, cells: [], problems: [problem] };
  }
  const problems: ReturnedProblem[] = [];
  const report = (problem: CellProblem, criterionCode: string | null, cell: string | null) =>
    problems.push({ ...problem, criterionCode, sheet: sheet.name, cell });

  const missing = unitSheetColumns.filter((column) => !sheet.columns.has(column));
  if (missing.length > 0) {
    report({ kind: 'columns_missing', columns: missing.map((key) => headings[key]).join(', ') }, null, null);
  }
  reportStrayRows(sheet, scheme, report);
  const cells = scoredCriteria(scheme).flatMap((criterion) => {
    const cell = readCriterion(sheet, criterion, report);
    return cell === null ? [] : [cell];
  });
  return { sheet: sheet.name, cells, problems };
}

const headings: Readonly<Record<UnitSheetColumn, string>> = {
  target: 'Chỉ tiêu giao',
  result: 'Kết quả',
  maximum: 'Điểm tối đa',
  points: 'Điểm tự chấm',
  evidence: 'Minh chứng',
  note: 'Ghi chú',
};

type Report = (problem: CellProblem, criterionCode: string | null, cell: string | null) => void;

/** Rows that belong to no criterion: inserted ones with figures, and marked ones that the scheme doesn't know. */
function reportStrayRows(sheet: MarkedSheet, scheme: Scheme, report: Report): void {
  const known = new Set(scheme.criteria.map(({ code }) => code));
  for (const row of sheet.rows) {
    const cell = row.cells.get('points') ?? row.cells.get('result');
    const address = cell?.address ?? null;
    if (row.key === null) {
      const figures = (['target', 'result', 'points'] as const).map((column) => row.cells.get(column)?.cell);
      const isFilled = figures.some((figure) => cleanText(shownText(figure)) !== '');
      if (isFilled) report({ kind: 'row_unknown', written: row.text }, null, address);
    } else if (row.key.criterionCode !== '' && !known.has(row.key.criterionCode)) {
      report({ kind: 'row_foreign', written: row.text }, null, address);
    }
  }
}

/** Null where nothing of the criterion is left in the file. */
function readCriterion(sheet: MarkedSheet, criterion: Criterion, report: Report): ReturnedCell | null {
  const rowsOf = (part: string | null) =>
    sheet.rows.filter(({ key }) => key?.criterionCode === criterion.code && key.part === part);
  const slots = measureSlots(criterion);
  const parts = [null, ...new Set(slots.flatMap(({ part }) => part ?? []))];
  const rows = new Map(parts.map((part) => [part, rowsOf(part)]));
  const missing = parts.filter((part) => rows.get(part)?.length === 0);
  for (const part of missing) {
    const label = slots.find((slot) => slot.part === part)?.label;
    const name = part === null ? criterion.name : `${criterion.name} - ${label ?? ''}`;
    report({ kind: 'row_missing', name }, criterion.code, null);
  }
  if (missing.length === parts.length) return null;
  const [own] = rows.get(null) ?? [];
  if (own === undefined) return null;

  const readings = readingsOf(rows, own, criterion, slots);
  const reported = new Set<string>();
  for (const { problem, address } of readings.problems) {
    if (!reported.has(address)) report(problem, criterion.code, address);
    reported.add(address);
  }
  const alternatives = [...rows.values()].reduce((most, found) => Math.max(most, found.length), 1);
  let { content } = readings;
  if (alternatives > 1 && content !== null && !saySame(rows, criterion, slots, content)) {
    const doubled = [...rows.values()].filter((found) => found.length > 1).flat();
    report(
      { kind: 'row_twice', cells: doubled.map((row) => row.cells.get('points')?.address ?? '').join(', ') },
      criterion.code,
      null,
    );
    content = null;
  }
  const maximum = own.cells.get('maximum');
  if (maximum !== undefined && changesMaximum(maximum.cell, criterion)) {
    const written = cleanText(shownText(maximum.cell));
    report({ kind: 'maximum_changed', written, maximum: criterion.maximum }, criterion.code, maximum.address);
  }
  return {
    criterionCode: criterion.code,
    content: missing.length > 0 ? null : content,
    evidence: readText(own.cells.get('evidence')?.cell),
    note: readText(own.cells.get('note')?.cell),
    address: own.cells.get('points')?.address ?? `${own.number}`,
  };
}

type Rows = ReadonlyMap<string | null, readonly MarkedRow[]>;
type PlacedProblem = { readonly problem: CellProblem; readonly address: string };

/** The content of a criterion's rows, null where a part of it can't be read, with what is wrong. */
function readingsOf(
  rows: Rows,
  own: MarkedRow,
  criterion: Criterion,
  slots: readonly MeasureSlot[],
): { readonly content: CellContent | null; readonly problems: readonly PlacedProblem[] } {
  const problems: PlacedProblem[] = [];
  const take = <T>(
    row: MarkedRow | undefined,
    column: UnitSheetColumn,
    read: (cell: Parameters<typeof readPoints>[0]) => CellReading<T>,
  ): T | null | undefined => {
    const place = row?.cells.get(column);
    if (place === undefined) return undefined;
    const { value, problem } = read(place.cell);
    if (problem !== null) problems.push({ problem, address: place.address });
    return value;
  };
  const value = take(own, 'points', (cell) => readPoints(cell, criterion));
  const figures = slots.map((slot) => {
    const row = slot.part === null ? own : rows.get(slot.part)?.[0];
    return { slot, figure: take(row, slot.column, (cell) => readSlot(cell, slot, criterion)) };
  });
  if (value === undefined || figures.some(({ figure }) => figure === undefined)) {
    return { content: null, problems };
  }
  const measure: Record<string, unknown> = {};
  for (const { slot, figure } of figures) {
    if (slot.field !== 'counts') {
      if (figure !== null) measure[slot.field] = figure;
    } else if (figures.some((other) => other.figure !== null)) {
      measure['counts'] = figures.map((other) => other.figure ?? null);
    }
  }
  const isEmpty = Object.keys(measure).length === 0;
  return { content: { value, measure: isEmpty ? null : measure }, problems };
}

/** Whether rows that stand several times in the file all say the same. */
function saySame(
  rows: Rows,
  criterion: Criterion,
  slots: readonly MeasureSlot[],
  content: CellContent,
): boolean {
  return [...rows].every(([part, found]) =>
    found.every((row) => {
      const own = part === null ? row : rows.get(null)?.[0];
      if (own === undefined) return false;
      const other = readingsOf(new Map([...rows, [part, [row]]]), own, criterion, slots).content;
      return other !== null && sameContent(other, content);
    }),
  );
}

function changesMaximum(cell: Parameters<typeof readPoints>[0], { maximum }: Criterion): boolean {
  const value = cell?.kind === 'formula' ? cell.result : cell;
  return value?.kind !== 'number' || Math.round(value.value * 100) !== maximum;
}
