import { describe, expect, it } from 'vitest';

import type { MeetingId } from '../../../src-main/domain/kernel/ids.ts';
import type { WaitingGroup } from './decision-types.ts';
import { casesIn, sourcesOf } from './waiting-choice.ts';

const group = (changes: Partial<WaitingGroup>): WaitingGroup => ({
  key: '',
  basis: 'standing',
  meetingId: null,
  meetingTitle: '',
  meetingDate: null,
  roundId: null,
  roundName: '',
  awardCode: 'BK_TINH',
  awardName: 'Bằng khen',
  items: [],
  ...changes,
});

describe('what a new decision can be made from', () => {
  it('joins awards of one basis and session, and keeps sessions apart', () => {
    const sources = sourcesOf([
      group({ basis: 'council', meetingId: 'm1' as MeetingId, awardCode: 'CO_TINH' }),
      group({}),
      group({ basis: 'council', meetingId: 'm1' as MeetingId, awardCode: 'CSTDT' }),
      group({ basis: 'council', meetingId: 'm2' as MeetingId, awardCode: 'CSTDT' }),
    ]);
    expect(sources.map(({ key, groups }) => [key, groups.map(({ awardCode }) => awardCode)])).toEqual([
      ['council m1', ['CO_TINH', 'CSTDT']],
      ['standing ', ['BK_TINH']],
      ['council m2', ['CSTDT']],
    ]);
    expect(casesIn(sources[0]?.groups ?? [])).toBe(0);
  });
});
