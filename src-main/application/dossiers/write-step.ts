import { refuse } from '../../contract/refusal.ts';
import type { Refusal, RefusalCode } from '../../contract/refusal.ts';
import type { DossierAction } from '../../domain/dossiers/dossier-field.ts';
import type { DossierStage } from '../../domain/dossiers/stage.ts';
import type { Json } from '../../domain/kernel/canonical-json.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { ProposalStepItem } from '../award-repositories.ts';
import type { Clock } from '../ports.ts';
import type { Repositories } from '../repositories.ts';

/** What a step can change of a dossier. `withdrawn` is kept beside the proposal. */
export type StepFields = Partial<Omit<Proposal, 'id' | 'year' | 'origin' | 'sourceHash' | 'revision'>>;

/** How many dossiers a refusal names; the rest is counted. */
const NAMES_SHOWN = 3;

/** Refuses because of some dossiers, which it names. */
export function refuseDossiers(
  code: RefusalCode,
  proposals: readonly Pick<Proposal, 'name'>[],
  parameters: Refusal['parameters'] = {},
): { ok: false; error: Refusal } {
  const shown = proposals.slice(0, NAMES_SHOWN).map(({ name }) => name);
  const left = proposals.length - shown.length;
  const names = [...shown, ...(left > 0 ? [`+${left}`] : [])].join('; ');
  return refuse(code, { ...parameters, names, count: proposals.length });
}

/** Stores changed fields under a new revision and answers with what undo needs; null where nothing changes. */
export function changeProposal(
  { proposals }: Pick<Repositories, 'proposals'>,
  proposal: Proposal,
  fields: StepFields,
): ProposalStepItem | null {
  const changed = Object.entries(fields).filter(
    ([field, value]) => proposal[field as keyof Proposal] !== value,
  );
  if (changed.length === 0) return null;
  const revision = proposal.revision + 1;
  proposals.change(proposal.id, { ...Object.fromEntries(changed), revision });
  return {
    proposalId: proposal.id,
    before: Object.fromEntries(changed.map(([field]) => [field, proposal[field as keyof Proposal] as Json])),
    after: Object.fromEntries(changed as [string, Json][]),
  };
}

/** Notes a step in the history of a dossier. */
export function addStageEvent(
  { dossiers }: Pick<Repositories, 'dossiers'>,
  clock: Clock,
  { id: proposalId }: Pick<Proposal, 'id'>,
  event: { from: DossierStage | null; to: DossierStage; reason: string },
): void {
  dossiers.addEvent({ proposalId, at: clock.now(), letterHash: null, ...event });
}

/** Keeps what an action did, so that undo can take it back; an action that did nothing leaves no step. */
export function keepStep(
  { dossiers }: Pick<Repositories, 'dossiers'>,
  year: number,
  action: DossierAction,
  items: readonly ProposalStepItem[],
): void {
  if (items.length > 0) dossiers.addStep(year, { action, items });
}
