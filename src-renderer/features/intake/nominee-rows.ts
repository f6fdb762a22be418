import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import { groupProblems, worstSeverity } from './problems.ts';
import type { NomineeProblem, NomineeRow, StagedNominees } from './types.ts';

export type NomineeView = NomineeRow & {
  readonly problems: readonly NomineeProblem[];
  /** Rows with an error have no whole subject and can't be taken over. */
  readonly selectable: boolean;
  /** The same subject was put forward for the same award in another row. */
  readonly duplicate: boolean;
};

/** Each row with its own problems. */
export function nomineeViews({ rows, problems }: StagedNominees): readonly NomineeView[] {
  const byRow = groupProblems(problems, ({ row }) => row);
  return rows.map((row) => {
    const own = byRow.get(row.row) ?? [];
    return {
      ...row,
      problems: own,
      selectable: worstSeverity(own) !== 'error',
      duplicate: own.some(({ kind }) => kind === 'row_twice'),
    };
  });
}

/** Problems of the list as a whole. */
export function listProblems({ problems }: StagedNominees): readonly NomineeProblem[] {
  return problems.filter(({ row }) => row === null);
}

export const NomineeFilter = {
  all: 'all',
  withProblems: 'withProblems',
  duplicates: 'duplicates',
} as const;
export type NomineeFilter = (typeof NomineeFilter)[keyof typeof NomineeFilter];

export function filterNominees(views: readonly NomineeView[], filter: NomineeFilter): readonly NomineeView[] {
  switch (filter) {
    case 'all':
      return views;
    case 'withProblems':
      return views.filter(({ problems }) => problems.length > 0);
    case 'duplicates':
      return views.filter(({ duplicate }) => duplicate);
    default:
      return assertNever(filter);
  }
}

/** What stays ticked when rows that repeat another one are left out. */
export function withoutDuplicates(
  ticked: ReadonlySet<number>,
  views: readonly NomineeView[],
): ReadonlySet<number> {
  const duplicates = new Set(views.filter(({ duplicate }) => duplicate).map(({ row }) => row));
  return new Set([...ticked].filter((row) => !duplicates.has(row)));
}
