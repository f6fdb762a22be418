import type { CouncilMember } from '../council/council.ts';
import type { CouncilMemberId, ProposalId, SubjectId, UnitId } from '../kernel/ids.ts';
import { foldText } from '../kernel/vietnamese-text.ts';
import { ConflictEffect } from '../voting/rule.ts';
import { ConflictGround } from './meeting.ts';
import type { Conflict } from './meeting.ts';

/** What the data say of a nominee. */
export type Nominee = {
  readonly proposalId: ProposalId;
  readonly name: string;
  readonly unitId: UnitId;
  /** Null while nobody tied the nominee to the registry. */
  readonly subjectId: SubjectId | null;
};

/** A member's interest in a nomination that the data show. */
export type FoundConflict = Pick<Conflict, 'memberId' | 'proposalId' | 'ground'>;

/** A conflict as the session deals with it. */
export type DealtConflict = FoundConflict & {
  /** Null while the session hasn't decided. */
  readonly decision: Pick<Conflict, 'note' | 'abstains' | 'dismissed'> | null;
};

type Member = Pick<CouncilMember, 'id' | 'fullName' | 'unitId' | 'headsUnit' | 'subjectId'>;

/**
 * The members' own nominations, and those of their units. Each pair is named once, by its strongest ground: the member is the
 * nominee (the same person of the registry, or the same name in the same unit), heads the unit that is nominated or whose
 * people are, or serves in it. No text that was read rules on conflicts of interest; what follows from one is for the
 * council's regulation to say.
 */
export function findConflicts(
  members: readonly Member[],
  nominees: readonly Nominee[],
): readonly FoundConflict[] {
  const byUnit = Map.groupBy(
    members.filter(({ unitId }) => unitId !== null),
    ({ unitId }) => unitId,
  );
  const bySubject = Map.groupBy(
    members.filter(({ subjectId }) => subjectId !== null),
    ({ subjectId }) => subjectId,
  );
  return nominees.flatMap((nominee): FoundConflict[] => {
    const { proposalId, subjectId, unitId } = nominee;
    const same = subjectId === null ? [] : (bySubject.get(subjectId) ?? []);
    const colleagues = (byUnit.get(unitId) ?? []).filter((member) => !same.includes(member));
    return [
      ...same.map(({ id }) => ({ memberId: id, proposalId, ground: ConflictGround.self })),
      ...colleagues.map((member) => ({
        memberId: member.id,
        proposalId,
        ground: groundOf(member, nominee),
      })),
    ];
  });
}

/** What is found and what was declared, each with what the session decided of it. */
export function dealtConflicts(
  found: readonly FoundConflict[],
  stored: readonly Conflict[],
): readonly DealtConflict[] {
  const keyOf = ({ memberId, proposalId }: FoundConflict) => `${memberId} ${proposalId}`;
  const decided = new Map(stored.map((conflict) => [keyOf(conflict), conflict]));
  const seen = new Set(found.map(keyOf));
  const decisionOf = (conflict: Conflict) => {
    const { note, abstains, dismissed } = conflict;
    return { note, abstains, dismissed };
  };
  return [
    ...found.map((conflict) => {
      const decision = decided.get(keyOf(conflict));
      return { ...conflict, decision: decision ? decisionOf(decision) : null };
    }),
    ...stored
      .filter((conflict) => !seen.has(keyOf(conflict)))
      .map(({ memberId, proposalId, ground, ...conflict }) => ({
        memberId,
        proposalId,
        ground,
        decision: {
          note: conflict.note,
          abstains: conflict.abstains,
          dismissed: conflict.dismissed,
        },
      })),
  ];
}

/** Whether a confirmed conflict keeps the member out of the vote, by the regulation of the council. */
export function keepsOut(effect: ConflictEffect): boolean {
  return effect !== ConflictEffect.noted;
}

/** Who keeps out of the vote on which item. */
export function recusedMembers(
  conflicts: readonly DealtConflict[],
): ReadonlyMap<ProposalId, readonly CouncilMemberId[]> {
  const out = conflicts.filter(
    ({ decision }) => decision !== null && decision.abstains && !decision.dismissed,
  );
  return new Map(
    [...Map.groupBy(out, ({ proposalId }) => proposalId)].map(([proposalId, group]) => [
      proposalId,
      group.map(({ memberId }) => memberId),
    ]),
  );
}

function groundOf(member: Member, nominee: Nominee): ConflictGround {
  const known = member.subjectId !== null && nominee.subjectId !== null;
  // Two entries of the registry are two people, however alike their names.
  if (!known && foldText(member.fullName) === foldText(nominee.name)) return ConflictGround.self;
  return member.headsUnit ? ConflictGround.unitHead : ConflictGround.ownUnit;
}
