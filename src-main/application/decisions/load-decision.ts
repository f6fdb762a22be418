import { composeDecision, linesOf } from '../../domain/decisions/compose-decision.ts';
import { DecisionState } from '../../domain/decisions/decision.ts';
import type { Decision, DecisionBasis } from '../../domain/decisions/decision.ts';
import { DocumentKind } from '../../domain/documents/document-kind.ts';
import type { DecisionView } from '../../domain/documents/views/decision-view.ts';
import { DossierStage } from '../../domain/dossiers/stage.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { ProposalId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { ItemVerdict } from '../../domain/voting/verdict.ts';
import { savedTexts } from '../documents/office-texts/saved-texts.ts';
import { prizeCaseOf } from '../money/prize-case.ts';
import { reckonPrizes } from '../money/reckon-prizes.ts';
import type { ReckonedPrize } from '../money/reckon-prizes.ts';
import type { Clock, Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { councilGround, proposedGrounds, requestCiting } from './decision-grounds.ts';
import { nameProposals, proposalsOf } from './decision-lines.ts';
import type { NamedProposal } from './decision-lines.ts';
import { ballotOutcomes } from './waiting.ts';

export type DecisionPorts = Law & { repositories: Repositories; clock: Clock };

/** A decision with everything that screens and paper say of it. */
export type LoadedDecision = {
  /** A draft names the submission as soon as that has a number. */
  readonly decision: Decision;
  /** The day whose base salary and texts are used: its own, or today for a draft. */
  readonly rulesOf: IsoDate;
  readonly meeting: Meeting | null;
  readonly lines: readonly LoadedLine[];
  readonly proposedGrounds: readonly string[];
  /** Empty without sealed ballots. */
  readonly councilGround: string;
  readonly prizeArticles: readonly string[];
};

export type LoadedLine = NamedProposal & {
  /** Of the sealed ballot; null where there was none. */
  readonly verdict: ItemVerdict | null;
  readonly prize: ReckonedPrize | undefined;
  /** Withdrawn, decided elsewhere or failed since it was taken in. */
  readonly isGone: boolean;
};

/**
 * Puts a decision together. What was issued shows the prizes that were stored then; a draft reckons them by the rules of
 * `rulesOf`.
 */
export function loadDecision(
  ports: DecisionPorts,
  decision: Decision,
  rulesOf: IsoDate = decision.date ?? localMomentOf(ports.clock.now()).date,
): LoadedDecision {
  const { repositories } = ports;
  const proposals = proposalsOf(repositories, decision.proposalIds);
  const outcomes = ballotOutcomes(repositories, decision.year);
  const isDraft = decision.state === DecisionState.draft;
  const standing = isDraft
    ? new Set(repositories.proposals.ofYear(decision.year).map(({ id }) => id))
    : new Set(decision.proposalIds);
  const reckoning = reckonPrizes(
    ports,
    rulesOf,
    proposals.map((proposal) => prizeCaseOf(proposal)),
  );
  const prizes = isDraft ? reckoning.prizes : storedPrizes(repositories, decision);
  const lines = nameProposals(repositories, proposals).map((named): LoadedLine => {
    const { id, stage } = named.proposal;
    const outcome = outcomes.get(id);
    const isOfBasis = decision.basis === 'council' && outcome?.meetingId === decision.meetingId;
    const hasFailed = outcome !== undefined && outcome.verdict?.verdict !== 'passed';
    return {
      ...named,
      verdict: isOfBasis ? (outcome?.verdict ?? null) : null,
      prize: prizes.get(id),
      isGone: isDraft && (!standing.has(id) || hasFailed || !stagesOfBasis[decision.basis](stage)),
    };
  });
  const meeting =
    decision.meetingId === null ? null : (repositories.meetings.find(decision.meetingId) ?? null);
  const verdicts = lines.flatMap(({ verdict }) => verdict ?? []);
  return {
    decision: isDraft ? { ...decision, request: requestCiting(repositories, decision) } : decision,
    rulesOf,
    meeting,
    lines,
    proposedGrounds:
      savedTexts(repositories, DocumentKind.decision, rulesOf).grounds ??
      proposedGrounds(
        ports.instruments,
        rulesOf,
        proposals.map(({ awardCode }) => awardCode),
      ),
    councilGround: meeting ? councilGround(repositories, meeting, verdicts) : '',
    prizeArticles: reckoning.articles,
  };
}

/** The stages from which a decision of a basis can follow; what lies behind them is no longer asked for. */
const stagesOfBasis: Record<DecisionBasis, (stage: DossierStage) => boolean> = {
  council: (stage) =>
    stage !== DossierStage.decided && stage !== DossierStage.delivered && stage !== DossierStage.returned,
  standing: (stage) => stage === DossierStage.approved,
  chair: (stage) => stage === DossierStage.presented || stage === DossierStage.approved,
};

function storedPrizes(
  { register, money }: Repositories,
  { id }: Decision,
): ReadonlyMap<ProposalId, ReckonedPrize> {
  const entries = register.ofDecision(id);
  const prizes = new Map(
    money.prizes(entries.map((entry) => entry.id)).map((prize) => [prize.entryId, prize]),
  );
  return new Map(
    entries.flatMap(({ id: entryId, proposalId }) => {
      const prize = prizes.get(entryId);
      return prize && proposalId !== null ? [[proposalId, prize] as const] : [];
    }),
  );
}

/** The decision as it is printed, with number and date where it has them or gets them now. */
export function decisionViewOf(
  { awards, clock }: Pick<DecisionPorts, 'awards' | 'clock'>,
  {
    decision,
    lines,
    rulesOf,
    proposedGrounds: proposed,
    councilGround: council,
    prizeArticles,
  }: LoadedDecision,
): DecisionView {
  const grounds = decision.grounds === null ? proposed : linesOf(decision.grounds);
  return composeDecision({
    decision,
    lines: lines.map(({ proposal, detail, unitName, prize }) => ({
      awardCode: proposal.awardCode,
      subjectKind: proposal.subjectKind,
      salutation: proposal.salutation,
      name: proposal.name,
      detail,
      unitName,
      achievement: proposal.achievement === '' ? decision.achievement : proposal.achievement,
      prize: prize?.amount ?? null,
    })),
    awards,
    grounds: council === '' ? grounds : [...grounds, council],
    prizeArticles,
    rulesOf,
    preparedAt: clock.now(),
  });
}
