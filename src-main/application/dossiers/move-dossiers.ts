import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { stageMoveOf } from '../../domain/dossiers/stage-moves.ts';
import { DossierStage } from '../../domain/dossiers/stage.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { ProposalId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { overTurns } from '../../domain/kernel/steps.ts';
import { Verdict } from '../../domain/law/finding.ts';
import { judgingLaw } from '../../domain/law/judge-case.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { VotingRuleSet } from '../../domain/voting/rule.ts';
import { ruleFor } from '../../domain/voting/rule.ts';
import { preparedCommand } from '../command.ts';
import type { PreparedPorts } from '../command.ts';
import { votingRulesOf } from '../meetings/voting-rules.ts';
import type { Clock, Law, Turns } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { dossiersNamed, refuseSettled } from './dossiers-of-year.ts';
import { dossierRows } from './list-dossiers.ts';
import { dueOnStage } from './terms.ts';
import { addStageEvent, changeProposal, keepStep, refuseDossiers } from './write-step.ts';

export type MoveInput = {
  readonly ids: readonly ProposalId[];
  readonly to: DossierStage;
  readonly reason: string;
  /** The day from which terms are counted. */
  readonly on: IsoDate;
  /** Presents what lacks documents or conditions all the same. */
  readonly despite: boolean;
};

type MovePorts = PreparedPorts & Turns & { clock: Clock; repositories: Repositories } & Law;

/** Brings dossiers to a stage, all of them or none, as one step. Those that are in it already stay as they are. */
export function moveDossiers(
  ports: MovePorts,
  input: MoveInput,
): Promise<Result<{ moved: number }, Refusal>> {
  return preparedCommand(
    ports,
    'move_dossiers',
    input.to,
    () => movable(ports, input),
    (repositories, { year, chosen }) => {
      const { bookOn } = judgingLaw(ports, repositories.amendments.all());
      const items = chosen.map((proposal) => {
        const due = dueOnStage(bookOn(input.on), ports.calendar, proposal, input.to, input.on);
        addStageEvent(repositories, ports.clock, proposal, {
          from: proposal.stage,
          to: input.to,
          reason: input.reason,
        });
        // What was returned and handed in again has come in on that day: the law of the day holds for it.
        const comesInAgain = proposal.stage === DossierStage.returned && input.to === DossierStage.received;
        return changeProposal(repositories, proposal, {
          stage: input.to,
          dueOn: due,
          ...(comesInAgain && { receivedOn: input.on }),
        });
      });
      keepStep(
        repositories,
        year,
        'move',
        items.filter((item) => item !== null),
      );
      return ok({
        value: { moved: chosen.length },
        payload: { ...input, ids: chosen.map(({ id }) => id) },
        changed: [{ topic: 'proposals', id: null }],
      });
    },
  );
}

/** Those that are brought to another stage, where nothing stands against it. */
async function movable(
  ports: MovePorts,
  input: MoveInput,
): Promise<Result<{ year: number; chosen: readonly Proposal[] }, Refusal>> {
  const { repositories } = ports;
  const today = localMomentOf(ports.clock.now()).date;
  if (input.on > today) return refuse('date_in_future', { date: formatDate(input.on) });
  const named = dossiersNamed(repositories, input.ids);
  if (!named.ok) return named;
  const { ofYear } = named.value;
  const chosen = named.value.chosen.filter(({ stage }) => stage !== input.to);
  await ports.nextTurn();
  const hindrance =
    refuseSettled(ofYear, chosen) ??
    refuseMove(votingRulesOf(ports, repositories), chosen, input) ??
    (await refuseIncomplete(ports, ofYear.year, chosen, input));
  if (hindrance) return hindrance;
  await ports.nextTurn();
  return ok({ year: ofYear.year, chosen });
}

/** Refuses what the table of moves doesn't allow an officer, and what it asks a reason for. */
function refuseMove(
  ruleSets: readonly VotingRuleSet[],
  proposals: readonly Proposal[],
  { to, reason, on }: MoveInput,
): { ok: false; error: Refusal } | null {
  const moves = proposals.map((proposal) => ({ proposal, move: stageMoveOf(proposal.stage, to) }));
  const of = (test: (entry: (typeof moves)[number]) => boolean) =>
    moves.filter(test).map(({ proposal }) => proposal);
  const byDecision = of(({ move }) => move?.by === 'decision');
  if (byDecision.length > 0) return refuseDossiers('stage_by_decision', byDecision);
  const impossible = of(({ move }) => move === undefined);
  if (impossible.length > 0) return refuseDossiers('stage_not_allowed', impossible);
  const byBallot = of(({ move, proposal }) => {
    const rule = ruleFor(ruleSets, proposal.awardCode, on);
    return move?.by === 'council' && rule.ok && rule.value.ballotRequired;
  });
  if (byBallot.length > 0) return refuseDossiers('result_by_ballot', byBallot);
  return reason === '' && moves.some(({ move }) => move?.needsReason) ? refuse('step_reason_missing') : null;
}

/** Warns of what is presented without its documents or conditions; an officer who knows why presents it all the same. */
async function refuseIncomplete(
  ports: MovePorts,
  year: number,
  proposals: readonly Proposal[],
  { to, despite, reason }: MoveInput,
): Promise<{ ok: false; error: Refusal } | null> {
  if (to !== DossierStage.presented) return null;
  const appraised = proposals.filter(({ stage }) => isBeforeCouncil(stage));
  const rows = await overTurns(dossierRows(ports, year, appraised), ports.nextTurn);
  const incomplete = rows.filter(
    ({ partsPresent, partsRequired, verdict }) =>
      partsPresent < partsRequired || verdict === Verdict.notEligible,
  );
  if (incomplete.length === 0) return null;
  if (!despite) return refuseDossiers('dossier_incomplete', incomplete);
  return reason === '' ? refuse('step_reason_missing') : null;
}

function isBeforeCouncil(stage: DossierStage): boolean {
  return stage === DossierStage.received || stage === DossierStage.appraising;
}
