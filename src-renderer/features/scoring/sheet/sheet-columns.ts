import { formatPoints } from '../../../../src-main/domain/kernel/points.ts';
import type { Criterion, Scheme } from '../../../../src-main/domain/scoring/schemes/scheme.ts';
import { CriterionRole, scoredCriteria } from '../../../../src-main/domain/scoring/schemes/scheme.ts';
import type { GridChoice, GridColumn, GridHeading } from '../../../grid/index.ts';
import { decimalsOf } from './read-field.ts';
import { fieldColumn, figureFieldsOf, passedValue } from './sheet-fields.ts';
import type { FigureField, SheetField } from './sheet-fields.ts';

export const unitColumn = 'unit';
export const totalColumn = 'total';
export const rankColumn = 'rank';
export const classColumn = 'class';
export const bonusColumn = 'bonus';
export const penaltyColumn = 'penalty';

/** The two ways to look at a layer: the points of each criterion, or what was measured for it. */
export const SheetAspect = { points: 'points', figures: 'figures' } as const;
export type SheetAspect = (typeof SheetAspect)[keyof typeof SheetAspect];

/** The texts of the columns that no scheme names. */
export type ColumnTexts = {
  readonly unit: string;
  readonly total: (maximum: string) => string;
  readonly rank: string;
  readonly resultClass: string;
  readonly bonus: string;
  readonly penalty: string;
  readonly groupTotal: (code: string, maximum: string) => string;
  readonly points: (code: string) => string;
  readonly figure: (field: FigureField) => string;
  /** Whether a criterion was met. */
  readonly passed: Readonly<Record<'yes' | 'no', string>>;
};

const widths = {
  unit: 244,
  total: 112,
  rank: 62,
  resultClass: 120,
  criterion: 92,
  groupTotal: 84,
  figure: 88,
  label: 132,
  points: 76,
};

/** The id of the column with a group's total; criteria have their code as id. */
export function groupTotalColumn(code: string): string {
  return `sum:${code}`;
}

/**
 * The columns of a sheet: unit, grand total and rank stay in sight; then the criteria under the headings of their groups,
 * each group closed by its total; at the end what bonus and penalty come to.
 */
export function sheetColumns(scheme: Scheme, aspect: SheetAspect, texts: ColumnTexts): readonly GridColumn[] {
  const scored = new Set(scoredCriteria(scheme));
  const children = Map.groupBy(scheme.criteria, ({ parentCode }) => parentCode);

  function columnsBelow(parentCode: string | null, headings: readonly GridHeading[]): GridColumn[] {
    return (children.get(parentCode) ?? []).flatMap((criterion) => {
      if (scored.has(criterion)) {
        return aspect === SheetAspect.points
          ? [pointsColumn(criterion, headings)]
          : figureColumns(criterion, headings, texts);
      }
      const { code, maximum } = criterion;
      const below = [...headings, headingOf(criterion)];
      return [
        ...columnsBelow(code, below),
        {
          ...resultColumn(groupTotalColumn(code), texts.groupTotal(code, formatPoints(maximum))),
          headings: below,
          keepWhenCollapsed: true,
        },
      ];
    });
  }

  const has = (role: CriterionRole) => scheme.criteria.some((criterion) => criterion.role === role);
  return [
    { id: unitColumn, title: texts.unit, width: widths.unit, pinned: true, kind: 'readonly', sortable: true },
    {
      ...resultColumn(totalColumn, texts.total(formatPoints(scheme.total))),
      width: widths.total,
      pinned: true,
      sortable: true,
    },
    {
      id: rankColumn,
      title: texts.rank,
      width: widths.rank,
      pinned: true,
      kind: 'readonly',
      align: 'center',
      sortable: true,
    },
    ...columnsBelow(null, []),
    ...(has(CriterionRole.bonus) ? [resultColumn(bonusColumn, texts.bonus)] : []),
    ...(has(CriterionRole.penalty) ? [resultColumn(penaltyColumn, texts.penalty)] : []),
    ...(scheme.ranking.classes.length > 0
      ? [
          {
            id: classColumn,
            title: texts.resultClass,
            width: widths.resultClass,
            kind: 'readonly' as const,
          },
        ]
      : []),
  ];
}

/** The fields behind the columns that take input or show a criterion, by column. */
export function sheetFields(scheme: Scheme): ReadonlyMap<string, SheetField> {
  return new Map(
    scoredCriteria(scheme)
      .flatMap((criterion): SheetField[] => [{ criterion, kind: 'points' }, ...figureFieldsOf(criterion)])
      .map((field) => [fieldColumn(field), field]),
  );
}

function headingOf({ code, name, maximum }: Criterion): GridHeading {
  return { id: code, title: `${code}. ${name} (${formatPoints(maximum)})` };
}

function resultColumn(id: string, title: string): GridColumn {
  return {
    id,
    title,
    width: widths.groupTotal,
    kind: 'readonly',
    align: 'end',
    summable: true,
    sortable: true,
    decimals: 2,
  };
}

/** The whole name is in the title: the heading shows its beginning, its tooltip all of it. */
function pointsColumn({ code, name, maximum }: Criterion, headings: readonly GridHeading[]): GridColumn {
  return {
    id: code,
    title: `${code} (${formatPoints(maximum)}) ${name}`,
    headings,
    width: widths.criterion,
    kind: 'points',
    sortable: true,
  };
}

/** The figures of a criterion, closed by its points; a criterion without figures takes its points directly. */
function figureColumns(
  criterion: Criterion,
  headings: readonly GridHeading[],
  texts: ColumnTexts,
): GridColumn[] {
  const figures = figureFieldsOf(criterion);
  const below = [...headings, headingOf(criterion)];
  const isByHand = figures.length === 0;
  return [
    ...figures.map((field): GridColumn => {
      const choices = choicesOf(field, texts);
      return {
        id: fieldColumn(field),
        title: texts.figure(field),
        ...(field.kind === 'quantity' && criterion.measuredIn !== ''
          ? { subtitle: criterion.measuredIn }
          : {}),
        headings: below,
        width: field.kind === 'label' ? widths.label : widths.figure,
        ...(choices === undefined
          ? { kind: 'number', decimals: decimalsOf(field) }
          : { kind: 'choice', choices }),
        align: field.kind === 'label' ? 'start' : field.kind === 'passed' ? 'center' : 'end',
        summable: false,
        sortable: true,
      };
    }),
    {
      ...resultColumn(criterion.code, texts.points(criterion.code)),
      headings: below,
      width: widths.points,
      kind: isByHand ? 'points' : 'readonly',
      keepWhenCollapsed: true,
    },
  ];
}

/** What a field is chosen from; undefined for one that is typed. */
function choicesOf(field: FigureField, { passed }: ColumnTexts): readonly GridChoice[] | undefined {
  if (field.kind === 'label') return field.labels.map((label) => ({ value: label, label }));
  if (field.kind !== 'passed') return undefined;
  return [
    { value: passedValue.yes, label: passed.yes },
    { value: passedValue.no, label: passed.no },
  ];
}
