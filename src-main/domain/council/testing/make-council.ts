import type { IsoDate } from '../../kernel/dates.ts';
import type { CouncilId, CouncilMemberId } from '../../kernel/ids.ts';
import type { Council, CouncilMember } from '../council.ts';

/** A member of 2026 under the given name, which is the id too. */
export function makeMember(name: string, changes: Partial<CouncilMember> = {}): CouncilMember {
  return {
    id: name as CouncilMemberId,
    fullName: name,
    post: '',
    role: 'member',
    unitId: null,
    headsUnit: false,
    subjectId: null,
    replacesId: null,
    validFrom: '2026-01-01' as IsoDate,
    validTo: null,
    revision: 1,
    ...changes,
  };
}

/** The provincial council from 2026 on. */
export function makeCouncil<Members extends readonly CouncilMember[]>(
  members: Members,
  changes: Partial<Omit<Council, 'members'>> = {},
): Omit<Council, 'members'> & { readonly members: Members } {
  return {
    id: 'council' as CouncilId,
    kind: 'provincial',
    name: 'Hội đồng',
    decisionNumber: '12/QĐ-UBND',
    validFrom: '2026-01-01' as IsoDate,
    validTo: null,
    members,
    revision: 1,
    ...changes,
  };
}
