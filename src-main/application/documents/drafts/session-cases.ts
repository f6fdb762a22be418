import { awardNameOn, awardOf } from '../../../domain/awards/award.ts';
import type { Award, SubjectKind } from '../../../domain/awards/award.ts';
import { inListOrder } from '../../../domain/decisions/decision-list.ts';
import type { ProposalId } from '../../../domain/kernel/ids.ts';
import { isOver } from '../../../domain/meetings/meeting.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import type { Proposal } from '../../../domain/proposals/proposal.ts';
import { usesPapers } from '../../../domain/voting/method.ts';
import { pollVerdicts } from '../../../domain/voting/poll.ts';
import type { ItemVerdict, Verdict } from '../../../domain/voting/verdict.ts';
import { candidatesOf } from '../../meetings/candidates.ts';
import type { Law, Turns } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { standingPolls } from '../council-paper.ts';
import type { DraftSubject } from './draft-maker.ts';

/** A case that a session voted on, named as it was sealed. */
export type SessionCase = {
  readonly proposal: Proposal;
  readonly awardCode: string;
  readonly subjectKind: SubjectKind;
  /** `Ông Lò Văn Nga`. */
  readonly name: string;
  /** Post and unit; empty for a unit itself. */
  readonly detail: string;
  readonly unitName: string;
  /** Of the last vote on it in the session. */
  readonly verdict: ItemVerdict;
  /** Of the votes before. */
  readonly earlier: readonly Verdict[];
  /** Whether one of the votes was counted on papers. */
  readonly onPapers: boolean;
};

/** The cases of one award. */
export type AwardCases = {
  readonly award: Award;
  /** As it is called on the day of the session. */
  readonly awardName: string;
  readonly cases: readonly SessionCase[];
};

/** Sessions of a year that are over and voted on awards, the latest first. */
export function endedSessions({ meetings, polls }: Repositories, year: number): readonly DraftSubject[] {
  return meetings
    .ofYear(year)
    .filter(
      (meeting) =>
        isOver(meeting) && polls.listOfMeeting(meeting.id).some(({ awardCode }) => awardCode !== null),
    )
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))
    .map(({ id, title }) => ({ id, name: title }));
}

/**
 * What a session found on each award, in the order of the law; a later vote on a case overrules an earlier one. Each vote is read
 * in a turn of its own.
 */
export async function casesOfSession(
  law: Law & Turns,
  repositories: Repositories,
  meeting: Meeting,
): Promise<readonly AwardCases[]> {
  const unitNames = new Map(repositories.units.all().map((unit) => [unit.id, unit.name]));
  const cases = new Map<ProposalId, SessionCase>();
  for (const poll of standingPolls(repositories.polls.ofMeeting(meeting.id))) {
    const { awardCode } = poll;
    if (awardCode === null) continue;
    await law.nextTurn();
    const verdicts = pollVerdicts(poll) ?? [];
    const proposals = new Map(
      repositories.proposals
        .named(poll.items.map(({ proposalId }) => proposalId))
        .map((proposal) => [proposal.id, proposal]),
    );
    candidatesOf(repositories, poll).forEach(({ proposalId, name, detail }, index) => {
      const [proposal, verdict] = [proposals.get(proposalId), verdicts[index]];
      if (!proposal || !verdict) return;
      const unitName = unitNames.get(proposal.unitId) ?? '';
      const before = cases.get(proposalId);
      cases.set(proposalId, {
        proposal,
        awardCode,
        subjectKind: proposal.subjectKind,
        name,
        detail,
        unitName,
        verdict,
        earlier: before ? [...before.earlier, before.verdict.verdict] : [],
        onPapers: usesPapers(poll.method) || (before?.onPapers ?? false),
      });
    });
  }
  await law.nextTurn();
  const ordered = inListOrder(
    [...cases.values()],
    law.awards.map(({ code }) => code),
  );
  return [...Map.groupBy(ordered, ({ awardCode }) => awardCode)].map(([code, own]) => {
    const award = awardOf(law.awards, code);
    return { award, awardName: awardNameOn(award, meeting.date), cases: own };
  });
}

/** The cases with a verdict of the given kind. */
export function withVerdict(
  cases: readonly SessionCase[],
  verdict: ItemVerdict['verdict'],
): readonly SessionCase[] {
  return cases.filter((one) => one.verdict.verdict === verdict);
}
