import { awardNameOn } from '../../domain/awards/award.ts';
import type { DossierAction } from '../../domain/dossiers/dossier-field.ts';
import { isUnderWay, stageWithResult } from '../../domain/dossiers/stage-moves.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { ProposalId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { overTurns } from '../../domain/kernel/steps.ts';
import type { Steps } from '../../domain/kernel/steps.ts';
import { Verdict } from '../../domain/law/finding.ts';
import { judgingLaw } from '../../domain/law/judge-case.ts';
import { ProposalState } from '../../domain/proposals/proposal.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { ProposalStep } from '../award-repositories.ts';
import type { Clock, Law, Turns } from '../ports.ts';
import { statesOfProposals } from '../proposals/list-proposals.ts';
import type { Repositories } from '../repositories.ts';
import { countParts } from './checklist.ts';
import { checklistsOfDossiers } from './checklists-of-dossiers.ts';
import { judgeDossiers } from './judge-dossiers.ts';

/** A dossier as the list shows it. */
export type DossierRow = Omit<Proposal, 'year' | 'sourceHash'> & {
  readonly unitName: string;
  readonly awardName: string;
  readonly sourceName: string | null;
  readonly isLate: boolean;
  readonly inBallot: boolean;
  readonly verdict: Verdict;
  readonly partsPresent: number;
  readonly partsRequired: number;
  readonly decisionNumber: string | null;
};

type ListPorts = Law & { repositories: Repositories; clock: Clock };

/** The dossiers of a year, and what undo and redo would do. */
export async function listDossiers(ports: ListPorts & Turns, { year }: { year: number }) {
  const { repositories, nextTurn } = ports;
  const rows = await overTurns(dossierRows(ports, year, repositories.proposals.ofYear(year)), nextTurn);
  await nextTurn();
  return {
    rows,
    undo: stepView(repositories.dossiers.lastStep(year)),
    redo: stepView(repositories.dossiers.nextUndoneStep(year)),
  };
}

/** An action with the number of dossiers that it touched. */
function stepView(step: ProposalStep | undefined): { action: DossierAction; count: number } | null {
  return step ? { action: step.action as DossierAction, count: step.items.length } : null;
}

/** Proposals of a year with what the list shows of them besides. */
export function* dossierRows(
  { repositories, clock, awards, instruments }: ListPorts,
  year: number,
  proposals: readonly Proposal[],
): Steps<DossierRow[]> {
  const today = localMomentOf(clock.now()).date;
  const states = statesOfProposals(repositories, year);
  const unitNames = new Map(repositories.units.all().map(({ id, name }) => [id, name]));
  const awardNames = new Map(awards.map((award) => [award.code, awardNameOn(award, today)]));
  const sources = sourceNames(repositories, proposals);
  const decisions = decisionNumbers(repositories, year);
  const law = judgingLaw({ awards, instruments }, repositories.amendments.all());
  yield;
  const verdicts = judgeDossiers(repositories, law, proposals, today);
  yield;
  const checklists = checklistsOfDossiers(repositories, law, proposals, today);

  return proposals.map(({ year: _year, sourceHash, ...proposal }) => {
    const state = states.get(proposal.id);
    const stage = stageWithResult(proposal.stage, state);
    return {
      ...proposal,
      stage,
      unitName: unitNames.get(proposal.unitId) ?? proposal.unitId,
      awardName: awardNames.get(proposal.awardCode) ?? proposal.awardCode,
      sourceName: sourceHash === null ? null : (sources.get(sourceHash) ?? null),
      isLate: isLate(proposal.dueOn, stage, today),
      inBallot: state === ProposalState.inBallot,
      verdict: verdicts.get(proposal.id)?.[0].verdict ?? Verdict.noRule,
      ...countParts(checklists.get(proposal.id) ?? []),
      decisionNumber: decisions.get(proposal.id) ?? null,
    };
  });
}

/** Whether the step that a dossier is in should have been done before today. */
function isLate(dueOn: IsoDate | null, stage: Proposal['stage'], today: IsoDate): boolean {
  return dueOn !== null && dueOn < today && isUnderWay(stage);
}

function sourceNames(repositories: Repositories, proposals: readonly Proposal[]) {
  const hashes = new Set(proposals.flatMap(({ sourceHash }) => sourceHash ?? []));
  return new Map([...hashes].map((hash) => [hash, repositories.sources.find(hash)?.name]));
}

/** Of the decisions that name dossiers of a year; many are issued in the year after it. */
function decisionNumbers({ decisions }: Repositories, year: number): ReadonlyMap<ProposalId, string> {
  return new Map(
    [...decisions.ofYear(year), ...decisions.ofYear(year + 1)].flatMap(({ proposalIds, number, series }) =>
      proposalIds.map((id) => [id, number === null ? '' : `${number}/${series}`] as const),
    ),
  );
}
