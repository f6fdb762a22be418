import { describe, expect, it } from 'vitest';

import type { RoundId } from '../../../../src-main/domain/kernel/ids.ts';
import { checksInput, ofRows } from './checks.ts';

describe('the checks of a list', () => {
  it('are asked for a round, and for the year where the rows are in none', () => {
    const spring = 'r1' as RoundId;
    expect([checksInput(2026, spring), checksInput(2026, 'none'), checksInput(2026, null)]).toEqual([
      { year: 2026, roundId: spring },
      { year: 2026, roundId: null },
      { year: 2026, roundId: null },
    ]);
  });

  it('leave out what concerns other rows only', () => {
    const problems = [{ rowIds: ['1', '2'] }, { rowIds: ['3'] }, { rowIds: [] }];
    expect(ofRows(problems, new Set(['2']))).toEqual([{ rowIds: ['1', '2'] }, { rowIds: [] }]);
  });
});
