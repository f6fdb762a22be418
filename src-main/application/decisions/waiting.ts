import { AwardCategory, AwardLevel, awardOf } from '../../domain/awards/award.ts';
import type { Award } from '../../domain/awards/award.ts';
import { DecisionBasis } from '../../domain/decisions/decision.ts';
import { RoundKind } from '../../domain/dossiers/round.ts';
import { DossierStage } from '../../domain/dossiers/stage.ts';
import type { MeetingId, ProposalId, RoundId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { CouncilPart } from '../../domain/law/instrument.ts';
import { provisionOf, ruleBookOn } from '../../domain/law/rule-book.ts';
import type { RuleBook } from '../../domain/law/rule-book.ts';
import { isOver } from '../../domain/meetings/meeting.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { pollVerdicts } from '../../domain/voting/poll.ts';
import { ruleFor } from '../../domain/voting/rule.ts';
import type { ItemVerdict } from '../../domain/voting/verdict.ts';
import { standingPollsOfYear } from '../meetings/polls/standing-polls.ts';
import { votingRulesOf } from '../meetings/voting-rules.ts';
import type { Clock, Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { awardNames, nameProposals } from './decision-lines.ts';

type WaitingPorts = Law & { repositories: Repositories; clock: Clock };

/** A proposal that a decision could name now. */
export type Waiting = {
  readonly proposal: Proposal;
  readonly basis: DecisionBasis;
  /** The ended session whose sealed ballot passed it. */
  readonly meeting: Meeting | null;
};

/** The outcome of the latest ballot that names a proposal; null while it is to be decided. */
export type BallotOutcome = { readonly meetingId: MeetingId; readonly verdict: ItemVerdict | null };

/** The latest ballots of the proposals of a year; later ones overrule earlier ones. */
export function ballotOutcomes(
  repositories: Repositories,
  year: number,
): ReadonlyMap<ProposalId, BallotOutcome> {
  const outcomes = new Map<ProposalId, BallotOutcome>();
  for (const poll of standingPollsOfYear(repositories, year)) {
    const verdicts = pollVerdicts(poll);
    poll.items.forEach(({ proposalId }, index) => {
      outcomes.set(proposalId, { meetingId: poll.meetingId, verdict: verdicts?.[index] ?? null });
    });
  }
  return outcomes;
}

/** The body of whoever decides an award, as the rules of the day name it. */
export function decidedBy(book: RuleBook, award: Award): string {
  const [kind] = award.subjectKinds;
  const authority = kind && provisionOf(book, 'authority', award.code, kind);
  if (authority) return authority.decidedBy;
  return award.level === AwardLevel.state
    ? 'Thủ tướng Chính phủ hoặc Chủ tịch nước'
    : 'Thủ trưởng cơ quan, đơn vị';
}

/**
 * The proposals of a year for which a decision of the chair of the province can be made now, with what it would follow from:
 * a passed ballot of an ended session; the standing committee's approval where the award needs no ballot; for surprise awards and
 * the simplified procedure the chair's own power (Law Đ.85). What a decision names already doesn't wait.
 */
export function waitingProposals(
  ports: WaitingPorts,
  year: number,
): { decidable: Waiting[]; higher: Proposal[] } {
  const { repositories, awards } = ports;
  const named = new Set(repositories.decisions.ofYear(year).flatMap(({ proposalIds }) => proposalIds));
  const outcomes = ballotOutcomes(repositories, year);
  const meetings = new Map(repositories.meetings.ofYear(year).map((meeting) => [meeting.id, meeting]));
  const ownPowerRounds = new Set(
    repositories.rounds
      .ofYear(year)
      .filter(({ kind }) => kind === RoundKind.surprise || kind === RoundKind.simplified)
      .map(({ id }) => id),
  );
  const needsBallot = ballotRule(ports);
  const decidable: Waiting[] = [];
  const higher: Proposal[] = [];
  for (const proposal of repositories.proposals.ofYear(year)) {
    if (named.has(proposal.id)) continue;
    const outcome = outcomes.get(proposal.id);
    const meeting = outcome
      ? (meetings.get(outcome.meetingId) ?? repositories.meetings.find(outcome.meetingId))
      : null;
    const isOwnPower =
      proposal.category === AwardCategory.surprise ||
      (proposal.roundId !== null && ownPowerRounds.has(proposal.roundId));
    const basis = basisOf(
      proposal,
      outcome,
      meeting !== null && meeting !== undefined && isOver(meeting),
      isOwnPower,
      needsBallot,
    );
    if (basis === null) continue;
    if (awardOf(awards, proposal.awardCode).level === AwardLevel.province) {
      decidable.push({
        proposal,
        basis,
        meeting: basis === DecisionBasis.council ? (meeting ?? null) : null,
      });
    } else {
      higher.push(proposal);
    }
  }
  return { decidable, higher };
}

function basisOf(
  proposal: Proposal,
  outcome: BallotOutcome | undefined,
  hasMeetingEnded: boolean,
  isOwnPower: boolean,
  needsBallot: (proposal: Proposal) => boolean,
): DecisionBasis | null {
  if (proposal.stage === DossierStage.decided || proposal.stage === DossierStage.delivered) return null;
  if (outcome) {
    return outcome.verdict?.verdict === 'passed' && hasMeetingEnded ? DecisionBasis.council : null;
  }
  const { stage } = proposal;
  if (isOwnPower) {
    return stage === DossierStage.presented || stage === DossierStage.approved ? DecisionBasis.chair : null;
  }
  return stage === DossierStage.approved && !needsBallot(proposal) ? DecisionBasis.standing : null;
}

/** Whether the council must vote on an award: by its authority, or else by the voting rules of today. */
function ballotRule(ports: WaitingPorts) {
  const { instruments, repositories, clock } = ports;
  const ruleSets = votingRulesOf(ports, repositories);
  const today = localMomentOf(clock.now()).date;
  const book = ruleBookOn(instruments, repositories.amendments.all(), today);
  return ({ awardCode, subjectKind }: Proposal): boolean => {
    const authority = provisionOf(book, 'authority', awardCode, subjectKind);
    if (authority)
      return authority.council === CouncilPart.ballot || authority.council === CouncilPart.council;
    const rule = ruleFor(ruleSets, awardCode, today);
    return rule.ok && rule.value.ballotRequired;
  };
}

/** What waits, in groups that a new decision can take whole. */
export function listWaiting(ports: WaitingPorts, { year }: { year: number }) {
  const { repositories, awards, clock, instruments } = ports;
  const today = localMomentOf(clock.now()).date;
  const names = awardNames(awards, today);
  const rounds = new Map(repositories.rounds.ofYear(year).map((round) => [round.id, round.name]));
  const { decidable, higher } = waitingProposals(ports, year);
  const book = ruleBookOn(instruments, repositories.amendments.all(), today);
  const groups = Map.groupBy(decidable, ({ proposal, basis, meeting }) =>
    [basis, meeting?.id ?? '', proposal.roundId ?? '', proposal.awardCode].join(' '),
  );
  return {
    groups: [...groups].map(([key, waiting]) => groupView(repositories, names, rounds, key, waiting)),
    higher: [...Map.groupBy(higher, ({ awardCode }) => awardCode)].map(([awardCode, proposals]) => ({
      awardCode,
      awardName: names.get(awardCode) ?? awardCode,
      decidedBy: decidedBy(book, awardOf(awards, awardCode)),
      count: proposals.length,
    })),
  };
}

function groupView(
  repositories: Repositories,
  names: ReadonlyMap<string, string>,
  rounds: ReadonlyMap<RoundId, string>,
  key: string,
  waiting: readonly Waiting[],
) {
  const [first] = waiting;
  if (!first) throw new Error('A group of waiting proposals is empty');
  const { proposal, basis, meeting } = first;
  return {
    key,
    basis,
    meetingId: meeting?.id ?? null,
    meetingTitle: meeting?.title ?? '',
    meetingDate: meeting?.date ?? null,
    roundId: proposal.roundId,
    roundName: (proposal.roundId === null ? undefined : rounds.get(proposal.roundId)) ?? '',
    awardCode: proposal.awardCode,
    awardName: names.get(proposal.awardCode) ?? proposal.awardCode,
    items: nameProposals(
      repositories,
      waiting.map((one) => one.proposal),
    ).map(({ proposal: { id, subjectKind }, fullName, detail }) => ({
      proposalId: id,
      subjectKind,
      name: fullName,
      detail,
    })),
  };
}
