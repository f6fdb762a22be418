import { describe, expect, it } from 'vitest';

import type { StagedId } from '../../../src-main/domain/kernel/ids.ts';
import {
  NomineeFilter,
  filterNominees,
  listProblems,
  nomineeViews,
  withoutDuplicates,
  proposalKey,
} from './nominee-rows.ts';
import type { NomineeProblem, NomineeRow, StagedNominees } from './types.ts';

function row(number: number): NomineeRow {
  return {
    row: number,
    salutation: 'Ông',
    name: `Người ${number}`,
    position: 'Chuyên viên',
    unit: null,
    unitText: 'Xã Bum Tở',
    subjectKind: 'individual',
    awardCode: 'BK_TINH',
    awardText: 'Bằng khen',
    objectClass: '',
    field: '',
  };
}

function problem(
  kind: NomineeProblem['kind'],
  severity: NomineeProblem['severity'],
  number: number | null,
): NomineeProblem {
  return { kind, severity, row: number, criterionCode: null, sheet: null, cell: null, message: kind };
}

const list: StagedNominees = {
  stagedId: 's1' as StagedId,
  fileName: 'danh-sach.xlsx',
  readable: true,
  importedBefore: null,
  rows: [row(5), row(6), row(7), row(8)],
  problems: [
    problem('award_unknown', 'error', 6),
    problem('row_twice', 'warning', 7),
    problem('converted_nfd', 'notice', null),
  ],
};

const none: ReadonlySet<string> = new Set();

describe('nomineeViews', () => {
  it('keeps rows with an error from being chosen and marks duplicates', () => {
    expect(
      nomineeViews(list, none).map(({ row, selectable, duplicate, problems }) => ({
        row,
        selectable,
        duplicate,
        problems: problems.map(({ kind }) => kind),
      })),
    ).toEqual([
      { row: 5, selectable: true, duplicate: false, problems: [] },
      { row: 6, selectable: false, duplicate: false, problems: ['award_unknown'] },
      { row: 7, selectable: true, duplicate: true, problems: ['row_twice'] },
      { row: 8, selectable: true, duplicate: false, problems: [] },
    ]);
  });
});

it('keeps rows from being proposed twice', () => {
  const standing = new Set([
    proposalKey({ name: 'NGƯỜI 8', position: 'chuyên viên', unitId: undefined, awardCode: 'BK_TINH' }),
  ]);
  expect(
    nomineeViews(list, standing).map(({ row, standing, selectable }) => [row, standing, selectable]),
  ).toEqual([
    [5, false, true],
    [6, false, false],
    [7, false, true],
    [8, true, false],
  ]);
});

it('tells the problems of the list from those of its rows', () => {
  expect(listProblems(list).map(({ kind }) => kind)).toEqual(['converted_nfd']);
});

it('shows the rows that are asked for', () => {
  const views = nomineeViews(list, none);
  expect(
    Object.values(NomineeFilter).map((filter) => filterNominees(views, filter).map(({ row }) => row)),
  ).toEqual([[5, 6, 7, 8], [6, 7], [7]]);
});

it('unticks duplicates and nothing else', () => {
  expect([...withoutDuplicates(new Set([5, 7, 8]), nomineeViews(list, none))]).toEqual([5, 8]);
});
