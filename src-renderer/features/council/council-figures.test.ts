import { describe, expect, it } from 'vitest';

import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import type { CouncilMemberId } from '../../../src-main/domain/kernel/ids.ts';
import { councilFigures, membersInView } from './council-figures.ts';
import type { MemberRow } from './council-figures.ts';

const on = '2026-11-23' as IsoDate;

function member(name: string, role: MemberRow['role'], period: Partial<MemberRow> = {}): MemberRow {
  return {
    id: name as CouncilMemberId,
    fullName: name,
    post: '',
    role,
    unitId: null,
    headsUnit: false,
    subjectId: null,
    replacesId: null,
    validFrom: '2026-01-01' as IsoDate,
    validTo: null,
    revision: 1,
    ...period,
  };
}

const ended = member('ended', 'vice_chair', { validTo: '2026-11-22' as IsoDate });
const coming = member('coming', 'member', { validFrom: '2026-12-01' as IsoDate });

describe('councilFigures', () => {
  it('counts the members of the day and what they make necessary', () => {
    const nineteen = Array.from({ length: 19 }, (_, index) => member(`${index}`, 'member'));
    expect(councilFigures([...nineteen, ended, coming], on)).toEqual({
      members: 19,
      quorum: 13,
      eightyPercent: 16,
      ninetyPercent: 18,
    });
  });

  it('says nothing of a council without members', () => {
    expect(councilFigures([ended, coming], on)).toBeNull();
  });
});

describe('membersInView', () => {
  const first = member('first', 'member');
  const second = member('second', 'member');
  const chair = member('chair', 'chair');

  it('orders by office and keeps the order of the decision within one', () => {
    expect(membersInView([first, ended, chair, coming, second], { showEnded: false, on })).toEqual([
      chair,
      first,
      coming,
      second,
    ]);
  });

  it('shows ended terms on demand', () => {
    expect(membersInView([first, ended, chair], { showEnded: true, on })).toEqual([chair, ended, first]);
  });
});
