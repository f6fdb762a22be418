import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { DossierAction } from '../../domain/dossiers/dossier-field.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { ProposalStep, ProposalStepItem } from '../award-repositories.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { loadYear, refuseDecided, refuseSettled } from './dossiers-of-year.ts';
import type { DossiersOfYear } from './dossiers-of-year.ts';
import { createLineReturner, isLine } from './step-lines.ts';
import { addStageEvent, changeProposal, refuseDossiers } from './write-step.ts';

type UndoPorts = CommandPorts & { clock: Clock };
type StepTaken = { action: DossierAction; count: number };

/** Takes the newest action on the list of a year back. */
export function undoDossiers(ports: UndoPorts, input: { year: number }): Result<StepTaken, Refusal> {
  return takeStep(ports, input.year, {
    name: 'undo_dossiers',
    find: ({ dossiers }) => dossiers.lastStep(input.year),
    nothing: 'nothing_to_undo',
    from: 'after',
    to: 'before',
    reason: 'Hoàn tác',
  });
}

/** Does the action again that was taken back last. */
export function redoDossiers(ports: UndoPorts, input: { year: number }): Result<StepTaken, Refusal> {
  return takeStep(ports, input.year, {
    name: 'redo_dossiers',
    find: ({ dossiers }) => dossiers.nextUndoneStep(input.year),
    nothing: 'nothing_to_redo',
    from: 'before',
    to: 'after',
    reason: 'Làm lại',
  });
}

type Direction = {
  readonly name: string;
  readonly find: (repositories: Repositories) => ProposalStep | undefined;
  readonly nothing: 'nothing_to_undo' | 'nothing_to_redo';
  readonly from: 'before' | 'after';
  readonly to: 'before' | 'after';
  /** What the history of a dossier says of it. */
  readonly reason: string;
};

/** Fields that a ballot or a decision stands on; others can be taken back whatever became of the dossier. */
const weighty: ReadonlySet<string> = new Set(['withdrawn', 'stage', 'name', 'unitId', 'awardCode']);

function takeStep(ports: UndoPorts, year: number, direction: Direction): Result<StepTaken, Refusal> {
  return command(ports, direction.name, String(year), (repositories) => {
    const step = direction.find(repositories);
    if (!step) return refuse(direction.nothing);
    const touched = touchedBy(repositories, step);
    const ofYear = loadYear(repositories, year);
    const overtaken = touched.filter(({ proposal, item }) => !holds(ofYear, proposal, item[direction.from]));
    if (overtaken.length > 0) {
      return refuseDossiers(
        'dossier_overtaken',
        overtaken.map(({ proposal }) => proposal),
      );
    }
    const withField = (test: (field: string) => boolean) =>
      touched.filter(({ item }) => Object.keys(item.after).some(test)).map(({ proposal }) => proposal);
    const settled =
      refuseSettled(
        ofYear,
        withField((field) => weighty.has(field)),
      ) ?? refuseDecided(ofYear, withField(isLine));
    if (settled) return settled;
    const putLines = createLineReturner(repositories, step);
    const put = touched.filter(({ proposal, item }) => {
      const { fields, hasLines } = withoutLines(item[direction.to]);
      putFields(repositories, ports.clock, proposal, fields, direction);
      return !hasLines || putLines(item, direction.from);
    });
    repositories.dossiers.markStep(step.id, direction.to === 'before');
    const value = { action: step.action as DossierAction, count: put.length };
    return ok({
      value,
      payload: { ...value, ids: step.items.map(({ proposalId }) => proposalId) },
      changed: [
        { topic: 'proposals', id: null },
        ...(step.action === 'state' ? [{ topic: 'people', id: null } as const] : []),
      ],
    });
  });
}

type Touched = { readonly proposal: Proposal; readonly item: ProposalStepItem };

function touchedBy({ proposals }: Repositories, { items }: ProposalStep): readonly Touched[] {
  const found = new Map(
    proposals.named(items.map(({ proposalId }) => proposalId)).map((proposal) => [proposal.id, proposal]),
  );
  return items.map((item) => {
    const proposal = found.get(item.proposalId);
    if (!proposal) throw new Error(`A step names an unknown dossier ${item.proposalId}`);
    return { proposal, item };
  });
}

/** Whether a dossier still is as the step left it. */
function holds({ standing }: DossiersOfYear, proposal: Proposal, fields: ProposalStepItem['after']): boolean {
  const isWithdrawn = !standing.has(proposal.id);
  // What is off the list can only come back to it: nobody would see another change.
  if (isWithdrawn && fields['withdrawn'] === undefined) return false;
  return Object.entries(withoutLines(fields).fields).every(([field, value]) =>
    field === 'withdrawn' ? value === isWithdrawn : value === proposal[field as keyof Proposal],
  );
}

/** The fields of the proposal itself. */
function withoutLines(all: ProposalStepItem['after']): {
  fields: ProposalStepItem['after'];
  hasLines: boolean;
} {
  const entries = Object.entries(all);
  const own = entries.filter(([field]) => !isLine(field));
  return { fields: Object.fromEntries(own), hasLines: own.length < entries.length };
}

function putFields(
  repositories: Repositories,
  clock: Clock,
  proposal: Proposal,
  { withdrawn, ...fields }: ProposalStepItem['after'],
  { reason }: Direction,
): void {
  changeProposal(repositories, proposal, fields);
  if (withdrawn === true) repositories.proposals.withdraw(proposal.id);
  if (withdrawn === false) repositories.proposals.restore(proposal.id);
  const stage = fields['stage'] as Proposal['stage'] | undefined;
  if (stage !== undefined)
    addStageEvent(repositories, clock, proposal, { from: proposal.stage, to: stage, reason });
}
