import { formatPoints } from '../../../src-main/domain/kernel/points.ts';
import type { Criterion, Scheme } from '../../../src-main/domain/scoring/scheme.ts';
import { scoredCriteria } from '../../../src-main/domain/scoring/scheme.ts';
import type { GridColumn, GridHeading } from '../../grid/index.ts';

export const unitColumn = 'unit';
export const totalColumn = 'total';
export const rankColumn = 'rank';

/** The texts of the columns that no scheme names. */
export type ColumnTexts = {
  readonly unit: string;
  readonly total: (maximum: string) => string;
  readonly rank: string;
  readonly groupTotal: (code: string, maximum: string) => string;
};

const widths = { unit: 244, total: 112, rank: 62, criterion: 92, groupTotal: 84 };

/** The id of the column with a group's total; criteria have their code as id. */
export function groupTotalColumn(code: string): string {
  return `sum:${code}`;
}

/**
 * The columns of a sheet: unit, grand total and rank stay in sight; then the criteria under the headings of their groups,
 * each group closed by its total.
 */
export function sheetColumns(scheme: Scheme, texts: ColumnTexts): readonly GridColumn[] {
  const scored = new Set(scoredCriteria(scheme));
  const children = Map.groupBy(scheme.criteria, ({ parentCode }) => parentCode);

  function columnsBelow(parentCode: string | null, headings: readonly GridHeading[]): GridColumn[] {
    return (children.get(parentCode) ?? []).flatMap((criterion) => {
      if (scored.has(criterion)) return [criterionColumn(criterion, headings)];
      const { code, name, maximum } = criterion;
      const below = [...headings, { id: code, title: `${code}. ${name} (${formatPoints(maximum)})` }];
      return [
        ...columnsBelow(code, below),
        {
          id: groupTotalColumn(code),
          title: texts.groupTotal(code, formatPoints(maximum)),
          headings: below,
          width: widths.groupTotal,
          kind: 'readonly' as const,
          align: 'end' as const,
          summable: true,
        },
      ];
    });
  }

  return [
    { id: unitColumn, title: texts.unit, width: widths.unit, pinned: true, kind: 'readonly' },
    {
      id: totalColumn,
      title: texts.total(formatPoints(scheme.total)),
      width: widths.total,
      pinned: true,
      kind: 'readonly',
      align: 'end',
      summable: true,
    },
    {
      id: rankColumn,
      title: texts.rank,
      width: widths.rank,
      pinned: true,
      kind: 'readonly',
      align: 'center',
    },
    ...columnsBelow(null, []),
  ];
}

/** The whole name is in the title: the heading shows its beginning, its tooltip all of it. */
function criterionColumn({ code, name, maximum }: Criterion, headings: readonly GridHeading[]): GridColumn {
  return {
    id: code,
    title: `${code} (${formatPoints(maximum)}) ${name}`,
    headings,
    width: widths.criterion,
    kind: 'points',
  };
}
