import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { countKinds, countsText } from '../../domain/decisions/decision-texts.ts';
import type { DecisionId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { shareText, verdictSentence } from '../../domain/voting/verdict-text.ts';
import { awardNames, proposalsOf } from './decision-lines.ts';
import { loadDecision } from './load-decision.ts';
import type { DecisionPorts } from './load-decision.ts';

/** Everything that the page shows of a decision. */
export function getDecision(ports: DecisionPorts, { id }: { id: DecisionId }) {
  const decision = ports.repositories.decisions.find(id);
  if (!decision) return refuse('not_found');
  const loaded = loadDecision(ports, decision);
  const names = awardNames(ports.awards, loaded.rulesOf);
  const { proposalIds: _proposalIds, docxHash: _docx, pdfHash: _pdf, ...fields } = loaded.decision;
  return ok({
    ...fields,
    meetingTitle: loaded.meeting?.title ?? '',
    meetingDate: loaded.meeting?.date ?? null,
    proposedGrounds: loaded.proposedGrounds.join('\n'),
    councilResult: loaded.councilGround,
    countsText: countsText(countKinds(loaded.lines.map(({ proposal }) => proposal))),
    totalPrize: loaded.lines.reduce((sum, { prize }) => sum + (prize?.amount ?? 0), 0),
    rulesOf: loaded.rulesOf,
    rows: loaded.lines.map(({ proposal, fullName, detail, verdict, prize, isGone }) => ({
      proposalId: proposal.id,
      awardCode: proposal.awardCode,
      awardName: names.get(proposal.awardCode) ?? proposal.awardCode,
      subjectKind: proposal.subjectKind,
      name: fullName,
      detail,
      achievement: proposal.achievement,
      resultSentence: verdict ? verdictSentence(verdict) : '',
      resultShare: verdict ? shareText(verdict) : '',
      prize: prize?.amount ?? null,
      prizeSteps: [...(prize?.steps ?? [])],
      isGone,
    })),
  }) satisfies Result<unknown, Refusal>;
}

/** The decisions of a year, the newest first. */
export function listDecisions({ repositories, awards, clock }: DecisionPorts, { year }: { year: number }) {
  const names = awardNames(awards, localMomentOf(clock.now()).date);
  const order = awards.map(({ code }) => code);
  return repositories.decisions.ofYear(year).map((decision) => {
    const proposals = proposalsOf(repositories, decision.proposalIds);
    const codes = new Set(proposals.map(({ awardCode }) => awardCode));
    const { proposalIds: _proposalIds, ...fields } = decision;
    return {
      ...fields,
      awardNames: order.filter((code) => codes.has(code)).map((code) => names.get(code) ?? code),
      countsText: countsText(countKinds(proposals)),
      meetingTitle:
        decision.meetingId === null ? '' : (repositories.meetings.find(decision.meetingId)?.title ?? ''),
    };
  });
}
