import type {
  ClusterWorkbookView,
  WorkbookCriterion,
} from '../../domain/documents/views/cluster-workbook-view.ts';
import { formatPoints } from '../../domain/kernel/points.ts';
import type { Points } from '../../domain/kernel/points.ts';

/** A column of a layer's sheet; `formula` gives what stands in a row of it, `width` is in characters. */
export type LayerColumn = { readonly title: string; readonly subtitle: string; readonly width: number } & (
  | { readonly kind: 'ordinal' | 'unit' }
  | { readonly kind: 'criterion'; readonly code: string }
  | { readonly kind: 'group'; readonly code: string; readonly formula: (row: number) => string }
  | { readonly kind: 'total'; readonly formula: (row: number) => string }
);

export type LayerLayout = {
  readonly columns: readonly LayerColumn[];
  /** The letters of the column of a criterion or group. */
  readonly lettersOf: (code: string) => string;
  readonly totalLetters: string;
};

/** `1` → `A`, `28` → `AB`. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? columnLetters(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/**
 * The columns that every layer's sheet has: ordinal, unit, the criteria in the order of the scheme with each group closed by
 * its sum, and the grand total. Formulas cap at the maxima and leave a sum empty where nothing was scored.
 */
export function layOutLayer({
  criteria,
  total,
  capTotal,
}: Pick<ClusterWorkbookView, 'criteria' | 'total' | 'capTotal'>): LayerLayout {
  const children = Map.groupBy(criteria, ({ parentCode }) => parentCode);
  const order = closedByGroups(children, null);
  const letters = new Map(order.map(({ code }, index) => [code, columnLetters(index + 3)]));
  const lettersOf = (code: string): string => {
    const found = letters.get(code);
    if (found === undefined) throw new Error(`The workbook has no column for ${code}`);
    return found;
  };
  const below = (code: string | null) => (children.get(code) ?? []).map((child) => lettersOf(child.code));
  return {
    columns: [
      { kind: 'ordinal', title: 'TT', subtitle: '', width: 6 },
      { kind: 'unit', title: 'Đơn vị', subtitle: '', width: 34 },
      ...order.map((criterion): LayerColumn => {
        const { code, name, maximum, group } = criterion;
        return group
          ? {
              kind: 'group',
              code,
              title: `${code}. ${name}`,
              subtitle: `Cộng, tối đa ${formatPoints(maximum)}`,
              width: 16,
              formula: (row) => sumFormula(below(code), row, maximum),
            }
          : {
              kind: 'criterion',
              code,
              title: `${code}. ${name}`,
              subtitle: `Tối đa ${formatPoints(maximum)}`,
              width: 16,
            };
      }),
      {
        kind: 'total',
        title: 'Tổng điểm',
        subtitle: `Tối đa ${formatPoints(total)}`,
        width: 14,
        formula: (row) => sumFormula(below(null), row, capTotal ? total : null),
      },
    ],
    lettersOf,
    totalLetters: columnLetters(order.length + 3),
  };
}

function closedByGroups(
  children: ReadonlyMap<string | null, readonly WorkbookCriterion[]>,
  parentCode: string | null,
): readonly WorkbookCriterion[] {
  return (children.get(parentCode) ?? []).flatMap((criterion) =>
    criterion.group ? [...closedByGroups(children, criterion.code), criterion] : [criterion],
  );
}

/** Empty without any score: a sum of nothing is not 0. A penalty group may be below zero and is only capped above. */
function sumFormula(letters: readonly string[], row: number, maximum: Points | null): string {
  const cells = letters.map((column) => `${column}${row}`).join(',');
  // Rounded: sums of decimals drift in binary, and a drift would break a tie that must stay a tie.
  const exact = `ROUND(SUM(${cells}),2)`;
  const sum = maximum === null ? exact : `MIN(${maximum / 100},${exact})`;
  return `IF(COUNT(${cells})=0,"",${sum})`;
}
