import type { AwardCode } from '../../../src-main/domain/awards/award.ts';
import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import type { UnitId } from '../../../src-main/domain/kernel/ids.ts';
import { foldText } from '../../../src-main/domain/kernel/vietnamese-text.ts';
import { groupProblems, worstSeverity } from './problems.ts';
import type { NomineeProblem, NomineeRow, StagedNominees } from './types.ts';

export type NomineeView = NomineeRow & {
  readonly problems: readonly NomineeProblem[];
  /** Rows with an error have no whole subject. */
  readonly faulty: boolean;
  /** The year has this very proposal already. */
  readonly standing: boolean;
  /** Faulty and standing rows can't be taken over. */
  readonly selectable: boolean;
  /** The same subject was put forward for the same award in another row. */
  readonly duplicate: boolean;
};

/** Who is proposed for what; the program refuses the same key twice in a year. */
export function proposalKey(proposal: {
  name: string;
  position: string;
  unitId: UnitId | undefined;
  awardCode: AwardCode | null;
}): string {
  const { name, position, unitId, awardCode } = proposal;
  return JSON.stringify([foldText(name), foldText(position), unitId, awardCode]);
}

/**
 * Each row with its own problems.
 *
 * @param standing the `proposalKey` of every proposal of the year
 */
export function nomineeViews(
  { rows, problems }: StagedNominees,
  standing: ReadonlySet<string>,
): readonly NomineeView[] {
  const byRow = groupProblems(problems, ({ row }) => row);
  return rows.map((row) => {
    const own = byRow.get(row.row) ?? [];
    const faulty = worstSeverity(own) === 'error';
    const stands = standing.has(proposalKey({ ...row, unitId: row.unit?.id }));
    return {
      ...row,
      problems: own,
      faulty,
      standing: stands,
      selectable: !faulty && !stands,
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
      return views.filter(({ problems, standing }) => problems.length > 0 || standing);
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
