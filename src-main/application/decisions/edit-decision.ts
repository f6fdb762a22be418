import { RefusalCode, refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { AwardLevel, awardOf } from '../../domain/awards/award.ts';
import { membersOn } from '../../domain/council/terms.ts';
import { ListOrder, inListOrder } from '../../domain/decisions/decision-list.ts';
import { proposedTitle } from '../../domain/decisions/decision-texts.ts';
import { DecisionState } from '../../domain/decisions/decision.ts';
import type { Decision, DecisionBasis } from '../../domain/decisions/decision.ts';
import { DocumentKind } from '../../domain/documents/document-kind.ts';
import { formatNumberAndNotation } from '../../domain/e-office/e-office-document.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { DecisionId, MeetingId, ProposalId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { ruleBookOn } from '../../domain/law/rule-book.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { currentCouncil } from '../council/load-council.ts';
import { savedTexts } from '../documents/office-texts/saved-texts.ts';
import type { IdSource } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { submissionGap } from './decision-grounds.ts';
import { awardNames, nameProposals, proposalsOf } from './decision-lines.ts';
import type { DecisionPorts } from './load-decision.ts';
import { decidedBy, waitingProposals } from './waiting.ts';

export type EditPorts = CommandPorts & DecisionPorts & { ids: IdSource };

/** The series in which the chair's decisions are numbered. */
const decisionSeries = 'QĐ-UBND';

type Taken = Pick<Decision, 'year' | 'basis' | 'meetingId'> & { readonly proposalIds: readonly ProposalId[] };

/** Drafts a decision on proposals that wait for one on the same basis. A decision may give several awards. */
export function createDecision(ports: EditPorts, taken: Taken): Result<{ id: DecisionId }, Refusal> {
  const now = ports.clock.now();
  const today = localMomentOf(now).date;
  const id = ports.ids.newId() as DecisionId;
  return command(ports, 'create_decision', id, (repositories) => {
    const problem = notTakable({ ...ports, repositories }, taken);
    if (problem) return err(problem);
    const proposalIds = ordered({ ...ports, repositories }, taken.proposalIds);
    const names = awardNames(ports.awards, today);
    const codes = new Set(proposalsOf(repositories, proposalIds).map(({ awardCode }) => awardCode));
    const awards = ports.awards
      .filter(({ code }) => codes.has(code))
      .map(({ code, kind }) => ({ kind, name: names.get(code) ?? code }));
    const decision: Decision = {
      id,
      year: taken.year,
      series: decisionSeries,
      number: null,
      date: null,
      title: proposedTitle(awards),
      basis: taken.basis,
      meetingId: taken.meetingId,
      achievement: `Đã có thành tích xuất sắc trong phong trào thi đua năm ${taken.year}`,
      ...signerOf(repositories, taken.year, today),
      grounds: null,
      request: proposedRequests[taken.basis],
      recipients:
        savedTexts(repositories, DocumentKind.decision, today).recipients?.join('\n') ?? proposedRecipients,
      state: DecisionState.draft,
      docxHash: null,
      pdfHash: null,
      createdAt: now,
      issuedAt: null,
      proposalIds,
      revision: 1,
    };
    repositories.decisions.insert(decision);
    return ok({
      value: { id },
      payload: { basis: taken.basis, meetingId: taken.meetingId, proposalIds },
      changed: [{ topic: 'decisions', id }],
    });
  });
}

const proposedRecipients = [
  'Như Điều 3',
  'Chủ tịch, các Phó Chủ tịch UBND tỉnh',
  'Hội đồng Thi đua - Khen thưởng tỉnh',
  'Sở Nội vụ',
  'Lưu: VT, NC',
].join('\n');

const submission = `Giám đốc Sở Nội vụ tại ${submissionGap}`;

/** Who put the awards forward, with gaps for the submission's number and date. */
const proposedRequests: Record<DecisionBasis, string> = {
  council: `Xét đề nghị của Hội đồng Thi đua - Khen thưởng tỉnh và của ${submission}`,
  standing: `Xét đề nghị của Thường trực Hội đồng Thi đua - Khen thưởng tỉnh và của ${submission}`,
  chair: `Xét đề nghị của ${submission}`,
};

/** Whom the office keeps for decisions, else who signed last; at first the chair of the council, who is the chair of the province. */
function signerOf(
  repositories: Repositories,
  year: number,
  today: IsoDate,
): Pick<Decision, 'signerPosition' | 'signerName'> {
  const saved = savedTexts(repositories, DocumentKind.decision, today).signer;
  if (saved) return { signerPosition: saved.titleLines.join('\n'), signerName: saved.name };
  const { decisions } = repositories;
  const [last] = [...decisions.ofYear(year), ...decisions.ofYear(year - 1)];
  if (last) return { signerPosition: last.signerPosition, signerName: last.signerName };
  const council = currentCouncil(repositories, today);
  const chair = council && membersOn(council, today).find(({ role }) => role === 'chair');
  return { signerPosition: 'CHỦ TỊCH', signerName: chair?.fullName ?? '' };
}

/** Why proposals can't stand in a decision of a basis; undefined where they can. */
function notTakable(
  ports: DecisionPorts,
  {
    year,
    basis,
    meetingId,
    proposalIds,
  }: { year: number; basis: DecisionBasis; meetingId: MeetingId | null; proposalIds: readonly ProposalId[] },
): Refusal | undefined {
  const { repositories, awards } = ports;
  const waiting = new Map(waitingProposals(ports, year).decidable.map((one) => [one.proposal.id, one]));
  for (const id of proposalIds) {
    const found = waiting.get(id);
    if (found && found.basis === basis && (found.meeting?.id ?? null) === meetingId) continue;
    const proposal = repositories.proposals.find(id);
    if (!proposal) return refuse('not_found').error;
    const name = [proposal.salutation, proposal.name].filter(Boolean).join(' ');
    const other = repositories.decisions.ofProposal(id);
    if (other) return refuse(RefusalCode.decisionNamed, { name, decision: decisionName(other) }).error;
    const award = awardOf(awards, proposal.awardCode);
    if (award.level !== AwardLevel.province) {
      const today = localMomentOf(ports.clock.now()).date;
      const book = ruleBookOn(ports.instruments, repositories.amendments.all(), today);
      return refuse(RefusalCode.decisionByOther, { award: award.name, decidedBy: decidedBy(book, award) })
        .error;
    }
    return refuse(RefusalCode.decisionNotWaiting, { name }).error;
  }
  return undefined;
}

/** `123/QĐ-UBND`, or the title of a draft. */
export function decisionName({ number, series, title }: Decision): string {
  return number === null ? title : formatNumberAndNotation(number, series);
}

/** Each once, in the order of the list. */
function ordered(
  ports: DecisionPorts,
  ids: readonly ProposalId[],
  order: ListOrder = ListOrder.proposed,
): ProposalId[] {
  const named = nameProposals(ports.repositories, proposalsOf(ports.repositories, [...new Set(ids)]));
  const lines = named.map(({ proposal: { id, awardCode, subjectKind, name }, unitName }) => ({
    id,
    awardCode,
    subjectKind,
    name,
    unitName,
  }));
  return inListOrder(
    lines,
    ports.awards.map(({ code }) => code),
    order,
  ).map(({ id }) => id);
}

export type DecisionTexts = Pick<
  Decision,
  'title' | 'achievement' | 'signerPosition' | 'signerName' | 'grounds' | 'request' | 'recipients'
>;

/** Stores what was typed about a draft. */
export function updateDecision(
  ports: EditPorts,
  { id, baseRevision, ...texts }: { id: DecisionId; baseRevision: number } & DecisionTexts,
): Result<{ revision: number }, Refusal> {
  return changeDraft(ports, 'update_decision', id, (decision) =>
    decision.revision === baseRevision ? ok({ ...decision, ...texts }) : refuse(RefusalCode.staleRevision),
  );
}

/** Takes further waiting proposals into a draft. */
export function addDecisionItems(
  ports: EditPorts,
  { id, proposalIds }: { id: DecisionId; proposalIds: readonly ProposalId[] },
): Result<{ revision: number }, Refusal> {
  return changeDraft(ports, 'add_decision_items', id, (decision, repositories) => {
    const problem = notTakable({ ...ports, repositories }, { ...decision, proposalIds });
    if (problem) return err(problem);
    return ok({
      ...decision,
      proposalIds: ordered({ ...ports, repositories }, [...decision.proposalIds, ...proposalIds]),
    });
  });
}

/** Takes proposals out of a draft; they wait again. */
export function removeDecisionItems(
  ports: EditPorts,
  { id, proposalIds }: { id: DecisionId; proposalIds: readonly ProposalId[] },
): Result<{ revision: number }, Refusal> {
  const leaving = new Set(proposalIds);
  return changeDraft(ports, 'remove_decision_items', id, (decision) =>
    ok({ ...decision, proposalIds: decision.proposalIds.filter((one) => !leaving.has(one)) }),
  );
}

/** Puts the lines of each group of a draft in order. */
export function sortDecisionItems(
  ports: EditPorts,
  { id, order }: { id: DecisionId; order: ListOrder },
): Result<{ revision: number }, Refusal> {
  return changeDraft(ports, 'sort_decision_items', id, (decision, repositories) => {
    // As they were proposed: the order of the year's list, whatever order they stand in now.
    const proposed = repositories.proposals.ofYear(decision.year).map((proposal) => proposal.id);
    const place = new Map(proposed.map((one, index) => [one, index]));
    const first = decision.proposalIds.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
    return ok({ ...decision, proposalIds: ordered({ ...ports, repositories }, first, order) });
  });
}

/** Throws a draft away. */
export function removeDecision(
  ports: EditPorts,
  { id }: { id: DecisionId },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'remove_decision', id, ({ decisions }) => {
    const decision = decisions.find(id);
    if (!decision) return refuse('not_found');
    if (decision.state === DecisionState.issued) return issuedAlready(decision);
    decisions.remove(id);
    return ok({
      value: {},
      payload: { title: decision.title, proposalIds: decision.proposalIds },
      changed: [{ topic: 'decisions', id }],
    });
  });
}

export function issuedAlready(decision: Decision) {
  return refuse(RefusalCode.decisionIssued, { decision: decisionName(decision) });
}

function changeDraft(
  ports: EditPorts,
  name: string,
  id: DecisionId,
  change: (decision: Decision, repositories: Repositories) => Result<Decision, Refusal>,
): Result<{ revision: number }, Refusal> {
  return command(ports, name, id, (repositories) => {
    const decision = repositories.decisions.find(id);
    if (!decision) return refuse('not_found');
    if (decision.state === DecisionState.issued) return issuedAlready(decision);
    const changed = change(decision, repositories);
    if (!changed.ok) return changed;
    const revision = decision.revision + 1;
    const { title, achievement, signerPosition, signerName, grounds, request, recipients, proposalIds } =
      changed.value;
    repositories.decisions.update({ ...changed.value, revision });
    return ok({
      value: { revision },
      payload: { title, achievement, signerPosition, signerName, grounds, request, recipients, proposalIds },
      changed: [{ topic: 'decisions', id }],
    });
  });
}
