import { describe, expect, it } from 'vitest';

import type { ClusterId, StagedId, UnitId } from '../../../src-main/domain/kernel/ids.ts';
import { pointsFrom } from '../../../src-main/domain/kernel/points.ts';
import { canAccept, cleanCodes, isClean, isUnitOpen, reduceScoreFiles, unitOf } from './score-files.ts';
import type { ScoreFile, ScoreFileAction } from './score-files.ts';
import type { FileProblem, StagedWorkbook } from './types.ts';

const unitId = 'u1' as UnitId;

function value(criterionCode: string, points: number | null): StagedWorkbook['values'][number] {
  return {
    criterionCode,
    criterionName: `Tiêu chí ${criterionCode}`,
    maximum: pointsFrom(80),
    value: points === null ? null : pointsFrom(points),
    current: null,
    cell: 'D5',
    text: String(points),
  };
}

function problem(
  kind: FileProblem['kind'],
  severity: FileProblem['severity'],
  code: string | null,
): FileProblem {
  return { kind, severity, criterionCode: code, sheet: 'Bảng điểm', cell: 'D5', message: kind };
}

function workbook(changes: Partial<StagedWorkbook> = {}): StagedWorkbook {
  return {
    stagedId: 's1' as StagedId,
    fileName: 'tu-cham.xlsx',
    sha256: 'a'.repeat(64),
    readable: true,
    unit: { id: unitId, name: 'Xã Bum Tở' },
    unitText: 'Xã Bum Tở',
    schemeKey: 'cum-xa-phuong',
    sheet: 'Bảng điểm',
    cluster: { id: 'c1' as ClusterId, name: 'Cụm 5' },
    lockedSelfLayer: false,
    importedBefore: null,
    values: [value('I.1', 70), value('I.2', 60)],
    problems: [],
    ...changes,
  };
}

function deskAfter(...actions: readonly ScoreFileAction[]): ScoreFile {
  const added: ScoreFileAction = { type: 'added', files: [{ key: '1', fileName: 'tu-cham.xlsx' }] };
  const file = [added, ...actions].reduce(reduceScoreFiles, [])[0];
  if (!file) throw new Error('The desk is empty');
  return file;
}

function read(changes: Partial<StagedWorkbook> = {}): ScoreFileAction {
  return { type: 'read', key: '1', staged: workbook(changes) };
}

describe('cleanCodes', () => {
  it('leaves out criteria without a value and those with an error, but not those with a warning', () => {
    const staged = workbook({
      values: [value('I.1', 70), value('I.2', 99), value('I.3', null), value('I.4', 12.35)],
      problems: [
        problem('over_maximum', 'error', 'I.2'),
        problem('empty', 'error', 'I.3'),
        problem('rounded', 'warning', 'I.4'),
        problem('converted_nfd', 'notice', null),
      ],
    });
    expect([...cleanCodes(staged)]).toEqual(['I.1', 'I.4']);
  });
});

describe('reduceScoreFiles', () => {
  it('ticks the clean criteria once a file was read', () => {
    const file = deskAfter(read({ problems: [problem('over_maximum', 'error', 'I.2')] }));
    expect({ state: file.state, ticked: [...file.ticked] }).toEqual({ state: 'waiting', ticked: ['I.1'] });
  });

  it('ticks a score over the maximum on demand, never a criterion without a value', () => {
    const file = deskAfter(
      read({
        values: [value('I.1', 70), value('I.2', 99), value('I.3', null)],
        problems: [problem('over_maximum', 'error', 'I.2'), problem('empty', 'error', 'I.3')],
      }),
      { type: 'ticked', key: '1', codes: ['I.2', 'I.3'], on: true },
      { type: 'ticked', key: '1', codes: ['I.1'], on: false },
    );
    expect([...file.ticked]).toEqual(['I.2']);
  });

  it('keeps the ticks of a file that was refused and says why', () => {
    const file = deskAfter(
      read(),
      { type: 'accepting', key: '1' },
      { type: 'acceptFailed', key: '1', failure: 'Lớp điểm này đã khóa.' },
    );
    expect({ state: file.state, ticked: [...file.ticked], failure: file.failure }).toEqual({
      state: 'waiting',
      ticked: ['I.1', 'I.2'],
      failure: 'Lớp điểm này đã khóa.',
    });
  });

  it('leaves the other files alone when one fails', () => {
    const files = [
      {
        type: 'added',
        files: [
          { key: '1', fileName: 'a.xlsx' },
          { key: '2', fileName: 'b.xlsx' },
        ],
      } as const,
      { type: 'readFailed', key: '1', failure: 'Mất kết nối.' } as const,
      { type: 'read', key: '2', staged: workbook() } as const,
    ].reduce<readonly ScoreFile[]>(reduceScoreFiles, []);
    expect(files.map(({ state }) => state)).toEqual(['failed', 'waiting']);
  });
});

describe('accepting', () => {
  it('needs a unit, which the officer may name where the file does not', () => {
    const nameless = read({ unit: null, cluster: null, problems: [problem('unit_unknown', 'error', null)] });
    const before = deskAfter(nameless);
    const after = deskAfter(nameless, {
      type: 'unitChosen',
      key: '1',
      unit: { id: unitId, name: 'Xã Bum Tở' },
    });
    expect([isUnitOpen(before), canAccept(before), unitOf(after)?.id, canAccept(after)]).toEqual([
      true,
      false,
      unitId,
      true,
    ]);
  });

  it('takes only faultless files unseen', () => {
    const cases = {
      faultless: read(),
      warned: read({ problems: [problem('rounded', 'warning', 'I.1')] }),
      missing: read({ problems: [problem('criterion_missing', 'error', 'I.3')] }),
      guessed: read({ problems: [problem('unit_guessed', 'warning', null)] }),
      locked: read({ lockedSelfLayer: true }),
      withoutCluster: read({ cluster: null }),
      unreadable: read({ readable: false, values: [] }),
    };
    expect(
      Object.fromEntries(Object.entries(cases).map(([name, action]) => [name, isClean(deskAfter(action))])),
    ).toEqual({
      faultless: true,
      warned: true,
      missing: false,
      guessed: false,
      locked: false,
      withoutCluster: false,
      unreadable: false,
    });
  });

  it('does not take a file twice', () => {
    const file = deskAfter(read(), {
      type: 'accepted',
      key: '1',
      acceptance: { clusterId: 'c1' as ClusterId, stored: 2, left: 0 },
    });
    expect([file.state, canAccept(file), isClean(file)]).toEqual(['accepted', false, false]);
  });
});
