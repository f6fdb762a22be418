import { foldText } from '../kernel/vietnamese-text.ts';
import type { CountingTeam } from './meeting.ts';

/** Why a team can't be elected as it stands. */
export type TeamProblem =
  | { readonly code: 'team_head_missing' }
  | { readonly code: 'team_member_twice'; readonly name: string }
  | { readonly code: 'team_agree_missing' }
  | { readonly code: 'team_agree_over_present'; readonly agree: number; readonly present: number };

/**
 * Checks an election: one head, who signs the counting minutes, nobody twice, and hands that can be.
 *
 * @param present members in the room
 */
export function teamProblem(
  { members, electedBy, agree }: CountingTeam,
  present: number,
): TeamProblem | null {
  if (members.filter(({ role }) => role === 'head').length !== 1) return { code: 'team_head_missing' };
  const names = new Set<string>();
  for (const { name, post } of members) {
    const key = `${foldText(name)}|${foldText(post)}`;
    if (names.has(key)) return { code: 'team_member_twice', name };
    names.add(key);
  }
  if (electedBy === 'show_of_hands') {
    if (agree === null) return { code: 'team_agree_missing' };
    if (agree > present) return { code: 'team_agree_over_present', agree, present };
  }
  return null;
}

/** Those of a team who bear the name of somebody they would count ballots on. A salutation before a name is no difference. */
export function teamOnList(
  team: Pick<CountingTeam, 'members'>,
  nominees: readonly { readonly name: string }[],
): readonly string[] {
  const names = new Set(nominees.map(({ name }) => nameKey(name)));
  return team.members.map(({ name }) => name).filter((name) => names.has(nameKey(name)));
}

function nameKey(name: string): string {
  return foldText(name).replace(/^(ong|ba|dong chi|d\/c) /, '');
}
