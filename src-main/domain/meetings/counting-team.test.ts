import { expect, it } from 'vitest';

import { teamOnList, teamProblem } from './counting-team.ts';
import type { CountingTeam } from './meeting.ts';

const head = { name: 'Lò Văn Nam', post: 'Sở Nội vụ', role: 'head' } as const;
const member = { name: 'Vàng Thị Dua', post: 'Sở Y tế', role: 'member' } as const;
const team = (change: Partial<CountingTeam>): CountingTeam => ({
  members: [head, member],
  electedBy: 'consent',
  agree: null,
  ...change,
});

it('asks for one head, nobody twice and hands that can be', () => {
  expect([
    teamProblem(team({}), 17),
    teamProblem(team({ members: [member] }), 17),
    teamProblem(team({ members: [head, { ...member, role: 'head' }] }), 17),
    teamProblem(team({ members: [head, member, { ...member, role: 'secretary' }] }), 17),
    teamProblem(team({ members: [head, { ...head, post: 'Sở Y tế', role: 'member' }] }), 17),
    teamProblem(team({ electedBy: 'show_of_hands' }), 17),
    teamProblem(team({ electedBy: 'show_of_hands', agree: 18 }), 17),
    teamProblem(team({ electedBy: 'show_of_hands', agree: 0 }), 17),
  ]).toEqual([
    null,
    { code: 'team_head_missing' },
    { code: 'team_head_missing' },
    { code: 'team_member_twice', name: 'Vàng Thị Dua' },
    null,
    { code: 'team_agree_missing' },
    { code: 'team_agree_over_present', agree: 18, present: 17 },
    null,
  ]);
});

it('finds those who would count ballots on themselves, whatever salutation and tones they are written with', () => {
  const nominees = [{ name: 'Bà Vàng Thị Dua' }, { name: 'Sở Nội vụ' }];
  expect([
    teamOnList(team({}), nominees),
    teamOnList(team({ members: [{ ...member, name: 'VÀNG THỊ DUA' }] }), nominees),
  ]).toEqual([['Vàng Thị Dua'], ['VÀNG THỊ DUA']]);
});
