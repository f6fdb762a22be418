import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { stageWithResult } from '../../domain/dossiers/stage-moves.ts';
import { DossierStage } from '../../domain/dossiers/stage.ts';
import type { ProposalId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { Proposal, ProposalState } from '../../domain/proposals/proposal.ts';
import { statesOfProposals } from '../proposals/list-proposals.ts';
import type { Repositories } from '../repositories.ts';
import { refuseDossiers } from './write-step.ts';

/** What may be done to the dossiers of a year hangs on ballots and decisions, which are looked up once. */
export type DossiersOfYear = {
  readonly year: number;
  readonly states: ReadonlyMap<ProposalId, ProposalState>;
  /** Named by a decision, draft or issued. */
  readonly inDecision: ReadonlySet<ProposalId>;
  readonly standing: ReadonlyMap<ProposalId, Proposal>;
};

/** Everything about the dossiers of a year that rules look at. */
export function loadYear(repositories: Repositories, year: number): DossiersOfYear {
  const decisions = [year, year + 1].flatMap((of) => repositories.decisions.ofYear(of));
  return {
    year,
    states: statesOfProposals(repositories, year),
    inDecision: new Set(decisions.flatMap(({ proposalIds }) => proposalIds)),
    standing: new Map(repositories.proposals.ofYear(year).map((proposal) => [proposal.id, proposal])),
  };
}

/** The named dossiers, all of one year and none of them withdrawn, without repetition. */
export function dossiersNamed(
  repositories: Repositories,
  ids: readonly ProposalId[],
): Result<{ ofYear: DossiersOfYear; chosen: readonly Proposal[] }, Refusal> {
  const [first] = ids;
  const year = first === undefined ? undefined : repositories.proposals.find(first)?.year;
  if (year === undefined) return refuse('not_found');
  const ofYear = loadYear(repositories, year);
  const chosen = [...new Set(ids)].map((id) => ofYear.standing.get(id));
  const there = chosen.filter((proposal) => proposal !== undefined);
  return there.length === chosen.length ? ok({ ofYear, chosen: there }) : refuse('not_found');
}

/** Refuses what a ballot or a decision names: the council's record and the decision say how it stands. */
export function refuseSettled(
  ofYear: DossiersOfYear,
  proposals: readonly Proposal[],
): { ok: false; error: Refusal } | null {
  const decided = refuseDecided(ofYear, proposals);
  if (decided) return decided;
  const voted = proposals.filter(({ id }) => ofYear.states.has(id));
  return voted.length > 0 ? refuseDossiers('dossier_in_ballot', voted) : null;
}

/** Refuses what a decision names, draft or issued. */
export function refuseDecided(
  { inDecision }: DossiersOfYear,
  proposals: readonly Proposal[],
): { ok: false; error: Refusal } | null {
  const decided = proposals.filter(({ id, stage }) => inDecision.has(id) || isDecided(stage));
  return decided.length > 0 ? refuseDossiers('dossier_in_decision', decided) : null;
}

/** The stage of a dossier with the council's result. */
export function stageOf({ states }: DossiersOfYear, { id, stage }: Proposal): DossierStage {
  return stageWithResult(stage, states.get(id));
}

function isDecided(stage: DossierStage): boolean {
  return stage === DossierStage.decided || stage === DossierStage.delivered;
}
