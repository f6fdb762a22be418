import { describe, expect, it } from 'vitest';

import type { ProposalId, UnitId } from '../../../src-main/domain/kernel/ids.ts';
import {
  canWithdraw,
  compareSubjects,
  countByAward,
  countByState,
  fitsFilter,
  searchText,
} from './proposal-list.ts';
import type { AwardChoice, ProposalRow } from './proposal-list.ts';

function proposal(name: string, given: Partial<ProposalRow> = {}): ProposalRow {
  return {
    id: name as ProposalId,
    subjectKind: 'individual',
    salutation: 'Ông',
    name,
    position: 'Chuyên viên',
    unitId: 'snv' as UnitId,
    unitName: 'Sở Nội vụ',
    awardCode: 'CSTDT',
    awardName: 'Chiến sĩ thi đua cấp tỉnh',
    objectClass: '',
    field: '',
    origin: 'list',
    sourceName: 'de-nghi.xlsx',
    state: 'proposed',
    ...given,
  };
}

const flag = proposal('Sở Tài chính', {
  subjectKind: 'collective',
  salutation: '',
  awardCode: 'CO_TINH',
  state: 'passed',
});
const awards: readonly AwardChoice[] = [
  { code: 'CO_TINH', name: 'Cờ thi đua của UBND tỉnh', subjectKinds: ['collective'] },
  { code: 'BK_TINH', name: 'Bằng khen', subjectKinds: ['individual'] },
  { code: 'CSTDT', name: 'Chiến sĩ thi đua cấp tỉnh', subjectKinds: ['individual'] },
];

describe('the list of proposals', () => {
  it('counts by award in the order of the catalogue', () => {
    const counted = countByAward([proposal('An'), flag, proposal('Bình')], awards);
    expect(counted.map(({ award, count }) => [award.code, count])).toEqual([
      ['CO_TINH', 1],
      ['CSTDT', 2],
    ]);
  });

  it('counts every state, also those without any', () => {
    expect(countByState([proposal('An'), flag])).toEqual([
      { state: 'proposed', count: 1 },
      { state: 'in_ballot', count: 0 },
      { state: 'passed', count: 1 },
      { state: 'failed', count: 0 },
    ]);
  });

  it.each([
    [{ award: null, state: null }, true],
    [{ award: 'CO_TINH', state: null }, true],
    [{ award: 'CO_TINH', state: 'failed' }, false],
    [{ award: 'CSTDT', state: 'passed' }, false],
  ] as const)('filters by award and state together: %o', (filter, fits) => {
    expect(fitsFilter(flag, filter)).toBe(fits);
  });

  it('searches name, position and unit', () => {
    expect(searchText(proposal('Lò Văn Ví'))).toBe('Ông Lò Văn Ví Chuyên viên Sở Nội vụ');
  });

  it('lets only be withdrawn what no ballot names', () => {
    const states = ['proposed', 'in_ballot', 'passed', 'failed'] as const;
    expect(states.filter((state) => canWithdraw(proposal('An', { state })))).toEqual(['proposed']);
  });

  it('sorts collectives first and persons by given name', () => {
    const names = [proposal('Nguyễn Văn Đức'), proposal('Trần Thị An'), flag, proposal('Lò Thị Dung')]
      .toSorted(compareSubjects)
      .map(({ name }) => name);
    expect(names).toEqual(['Sở Tài chính', 'Trần Thị An', 'Lò Thị Dung', 'Nguyễn Văn Đức']);
  });
});
