import { describe, expect, it } from 'vitest';

import type { ReturnedChange } from '../../../src-main/domain/exchange/compare-returned.ts';
import { pointsOf } from '../../../src-main/domain/kernel/points.ts';
import { countChanges, isCleanFile, reduceDesk } from './returned-files.ts';
import type { DeskFile, ReturnedFile, ReturnedRow } from './returned-files.ts';

const empty = { value: null, measure: null };

function row(criterionCode: string, change: ReturnedChange, note: string | null = null): ReturnedRow {
  return {
    criterionCode,
    criterionName: criterionCode,
    maximum: pointsOf(1000),
    change,
    sent: empty,
    returned: empty,
    current: empty,
    address: 'J8',
    note,
  };
}

function fileWith(rows: readonly ReturnedRow[], changes: Partial<ReturnedFile> = {}): ReturnedFile {
  return {
    stagedId: null,
    fileName: 'a.xlsx',
    hindrance: null,
    notices: [],
    unit: null,
    cluster: null,
    sentAt: null,
    importedBefore: null,
    rows,
    problems: [],
    ...changes,
  };
}

function deskWith(read: ReturnedFile): DeskFile {
  const added = reduceDesk([], { type: 'added', files: [{ key: '1', fileName: 'a.xlsx' }] });
  const [file] = reduceDesk(added, { type: 'read', key: '1', read });
  if (!file) throw new Error('The desk is empty');
  return file;
}

describe('a returned file on the desk', () => {
  it('ticks what only the unit changed and its new notes, and no conflicts', () => {
    const file = deskWith(
      fileWith([
        row('I.1', 'by_unit'),
        row('I.2', 'conflict'),
        row('I.3', 'unchanged', 'Minh chứng: QĐ 1'),
        row('I.4', 'conflict', 'Minh chứng: QĐ 2'),
        row('I.5', 'here'),
        row('I.6', 'unreadable'),
      ]),
    );
    expect([file.state, [...file.ticked]]).toEqual(['waiting', ['I.1', 'I.3']]);
    expect(file.read && countChanges(file.read)).toEqual({ changed: 4, conflicts: 2, errors: 0 });
  });

  it('is taken over unseen only without conflict, error and warning', () => {
    const clean = fileWith([row('I.1', 'by_unit')]);
    const problem = { severity: 'error', criterionCode: 'I.1', message: '' } as const;
    expect([
      isCleanFile(deskWith(clean)),
      isCleanFile(deskWith(fileWith([row('I.1', 'conflict')]))),
      isCleanFile(deskWith({ ...clean, problems: [problem] })),
      isCleanFile(deskWith({ ...clean, notices: ['superseded'] })),
      isCleanFile(deskWith({ ...clean, hindrance: 'locked' })),
    ]).toEqual([true, false, false, false, false]);
  });

  it('keeps its ticks when taking it over fails', () => {
    const file = deskWith(fileWith([row('I.1', 'by_unit')]));
    const [failed] = reduceDesk([file], { type: 'acceptFailed', key: '1', failure: 'đĩa đầy' });
    expect([failed?.state, failed?.failure, [...(failed?.ticked ?? [])]]).toEqual([
      'waiting',
      'đĩa đầy',
      ['I.1'],
    ]);
  });
});
