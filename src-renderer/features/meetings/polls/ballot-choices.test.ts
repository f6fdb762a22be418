import { describe, expect, it } from 'vitest';

import type { ProposalId, UnitId } from '../../../../src-main/domain/kernel/ids.ts';
import { ballotChoices, notYetPresented } from './ballot-choices.ts';
import type { Proposal } from './ballot-choices.ts';

function proposal(id: string, changes: Partial<Proposal> = {}): Proposal {
  return {
    id: id as ProposalId,
    subjectKind: 'individual',
    salutation: 'Ông',
    name: id,
    position: '',
    unitId: 'u' as UnitId,
    unitName: 'Sở Y tế',
    awardCode: 'BK_TINH',
    awardName: 'Bằng khen',
    objectClass: '',
    field: '',
    origin: 'list',
    sourceName: null,
    state: 'proposed',
    stage: 'received',
    ...changes,
  };
}

const proposals = [
  proposal('new'),
  proposal('presented', { stage: 'presented' }),
  proposal('failed', { stage: 'presented', state: 'failed' }),
  proposal('returned', { stage: 'returned' }),
  proposal('supplement', { stage: 'supplement' }),
  proposal('passed', { stage: 'presented', state: 'passed' }),
  proposal('flag', { awardCode: 'CO_TINH', awardName: 'Cờ' }),
];

describe('what can be put to a ballot', () => {
  it('is what waits for one, without what went back to its unit', () => {
    expect(
      ballotChoices(proposals).map(({ awardCode, candidates }) => [
        awardCode,
        candidates.map(({ id }) => id),
      ]),
    ).toEqual([
      ['BK_TINH', ['new', 'presented', 'failed']],
      ['CO_TINH', ['flag']],
    ]);
  });

  it('begins with the presented ones where there are any', () => {
    expect([...notYetPresented(ballotChoices(proposals))]).toEqual(['new']);
  });
});
