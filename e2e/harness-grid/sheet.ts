import { parseDecimal } from '../../src-main/domain/kernel/decimal-text.ts';
import { formatPoints, pointsFrom, pointsOf } from '../../src-main/domain/kernel/points.ts';
import { err, ok } from '../../src-main/domain/kernel/result.ts';
import type { Result } from '../../src-main/domain/kernel/result.ts';
import { parseScore, scoreReadings } from '../../src-main/domain/scoring/sheet/score-sheet.ts';
import type {
  GridAmbiguity,
  GridCellRef,
  GridColumn,
  GridRow,
  GridValue,
} from '../../src-renderer/grid/types.ts';

const places = ['Mường Kim', 'Khoen On', 'Than Uyên', 'Pắc Ta', 'Nậm Sỏ', 'Tân Uyên', 'Bản Bo', 'Khun Há'];

/** Criterion 5 counts things and so may be given in thousands; the others have 20 points at most. */
function maximumOf(columnId: string): number {
  return columnId === 'c5' ? 2_000_000 : 2000;
}

/**
 * Columns of a made-up score sheet: names pinned, criteria in two levels of headings, a total that takes no input.
 *
 * @param withParts closes each part with its total, so that parts can be collapsed
 */
export function sheetColumns(criteria: number, withParts = false): GridColumn[] {
  const scored = Array.from({ length: criteria }, (_unused, index): GridColumn[] => {
    const part = Math.floor(index / 10) + 1;
    const criterion: GridColumn = {
      id: `c${index + 1}`,
      title: `Tiêu chí ${part}.${(index % 10) + 1}`,
      subtitle: 'tối đa 20',
      headings: [
        {
          id: `part${part}`,
          title: `Phần ${part}. Thực hiện nhiệm vụ chính trị, phát triển kinh tế - xã hội`,
        },
      ],
      width: 92,
      kind: 'points',
      sortable: true,
    };
    const isLast = index % 10 === 9 || index === criteria - 1;
    return withParts && isLast ? [criterion, partTotal(part, criterion)] : [criterion];
  }).flat();
  return [
    { id: 'name', title: 'Đơn vị', width: 190, pinned: true, kind: 'text', sortable: true },
    ...scored,
    { id: 'note', title: 'Ghi chú', width: 220, kind: 'text' },
    { id: 'total', title: 'Tổng điểm', width: 100, kind: 'readonly', align: 'end', summable: true },
  ];
}

/** One column of each kind that brings its own texts: a grade, a check, a day, and a rate in thousandths. */
export const kindColumns: readonly GridColumn[] = [
  {
    id: 'grade',
    title: 'Xếp loại',
    width: 140,
    kind: 'choice',
    choices: [
      { value: 'excellent', label: 'Xuất sắc' },
      { value: 'good', label: 'Tốt' },
      { value: 'done', label: 'Hoàn thành' },
      { value: 'failed', label: 'Không hoàn thành' },
    ],
  },
  { id: 'met', title: 'Đạt', width: 80, kind: 'check' },
  { id: 'day', title: 'Ngày nộp', width: 110, kind: 'date' },
  {
    id: 'rate',
    title: 'Tỷ lệ',
    width: 90,
    kind: 'number',
    decimals: 3,
    texts: {
      format: (value) => (typeof value === 'number' ? (value / 1000).toFixed(3).replace('.', ',') : ''),
      parse: (text) => {
        if (text.trim() === '') return ok(null);
        const read = parseDecimal(text, 3);
        return read.ok ? ok(read.value) : err('Hãy nhập số, như 0,125.');
      },
    },
  },
];

function partTotal(part: number, { headings = [] }: GridColumn): GridColumn {
  return {
    id: `part${part}`,
    title: `Cộng phần ${part}`,
    headings,
    width: 92,
    kind: 'readonly',
    align: 'end',
    summable: true,
    keepWhenCollapsed: true,
    aggregate: 'average',
  };
}

export function sheetRows(units: number, criteria: number): GridRow[] {
  return Array.from({ length: units }, (_unused, unit) => {
    const name = `Xã ${places[unit % places.length]} ${unit + 1}`;
    const values: Record<string, GridValue> = { name, note: null };
    for (let criterion = 1; criterion <= criteria; criterion += 1) {
      values[`c${criterion}`] = ((unit * 37 + criterion * 53) % 40) * 50;
    }
    return withTotal({ id: `u${unit + 1}`, title: name, values });
  });
}

/** The row with its total worked out anew. */
export function withTotal(row: GridRow): GridRow {
  const total = Object.entries(row.values).reduce(
    (sum, [column, value]) => (/^c\d+$/.test(column) && typeof value === 'number' ? sum + value : sum),
    0,
  );
  const parts: Record<string, number> = {};
  for (const [column, value] of Object.entries(row.values)) {
    const criterion = /^c(\d+)$/.exec(column)?.[1];
    if (criterion === undefined || typeof value !== 'number') continue;
    const part = `part${Math.floor((Number(criterion) - 1) / 10) + 1}`;
    parts[part] = (parts[part] ?? 0) + value;
  }
  return {
    ...row,
    title: String(row.values['name'] ?? ''),
    values: { ...row.values, ...parts, total },
  };
}

export function formatValue(value: GridValue): string {
  return typeof value === 'number' ? formatPoints(pointsOf(value)) : (value ?? '');
}

/** Points from 0 to 20 with a decimal comma; any text in the other columns. */
export function parseText(
  text: string,
  { columnId }: GridCellRef,
): Result<GridValue, string | GridAmbiguity> {
  const trimmed = text.trim();
  if (trimmed === '') return ok(null);
  if (!/^c\d+$/.test(columnId)) return ok(text.normalize('NFC'));
  const score = parseScore(trimmed);
  if (!score.ok && score.error.code === 'ambiguous') {
    const maximum = pointsOf(maximumOf(columnId));
    const readings = scoreReadings(score.error, { maximum, role: 'regular', formula: null });
    return err({
      kind: 'ambiguous',
      message: 'Hàng nghìn hay thập phân?',
      readings: readings.map(({ style, value }) => ({ style, value, label: formatPoints(value) })),
    });
  }
  if (!/^\d+(,\d{1,2})?$/.test(trimmed)) return err('Hãy nhập số điểm, như 9,5.');
  const points = pointsFrom(Number(trimmed.replace(',', '.')));
  return points > maximumOf(columnId) ? err('Cao hơn điểm tối đa (20).') : ok(points);
}
