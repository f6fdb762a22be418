import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { fixedOncePresented } from '../../domain/dossiers/dossier-field.ts';
import type { DossierField } from '../../domain/dossiers/dossier-field.ts';
import { isFixedStage } from '../../domain/dossiers/stage-moves.ts';
import type { ProposalId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { foldText } from '../../domain/kernel/vietnamese-text.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock, IdSource, Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { loadYear, refuseSettled, stageOf } from './dossiers-of-year.ts';
import type { DossiersOfYear } from './dossiers-of-year.ts';
import { fieldValue } from './field-value.ts';
import type { FieldRules } from './field-value.ts';
import { nomineeKey } from './nominees.ts';
import { createNomineeTier } from './tie-dossiers.ts';
import { changeProposal, keepStep, refuseDossiers } from './write-step.ts';
import type { StepFields } from './write-step.ts';

export type DossierChange = {
  readonly id: ProposalId;
  readonly field: DossierField;
  readonly value: string | null;
  readonly baseRevision: number;
};

type EditPorts = CommandPorts & { clock: Clock; ids: IdSource } & Law;

/** Stores the changes of one action on the list, a keystroke or a paste, as one step; or none of them. */
export function editDossiers(
  ports: EditPorts,
  { year, changes }: { year: number; changes: readonly DossierChange[] },
): Result<{ revisions: { id: ProposalId; revision: number }[] }, Refusal> {
  return command(ports, 'edit_dossiers', String(year), (repositories) => {
    const ofYear = loadYear(repositories, year);
    const perDossier = Map.groupBy(changes, ({ id }) => id);
    const chosen = [...perDossier.keys()].map((id) => ofYear.standing.get(id));
    const there = chosen.filter((proposal) => proposal !== undefined);
    if (there.length < chosen.length) return refuse('not_found');
    const hindrance = refuseStale(there, perDossier) ?? refuseFixed(ofYear, there, perDossier);
    if (hindrance) return hindrance;

    const rules: FieldRules = {
      repositories,
      awards: ports.awards,
      units: repositories.units.all(),
      today: localMomentOf(ports.clock.now()).date,
    };
    const edited = new Map<Proposal, StepFields>();
    for (const proposal of there) {
      const fields = fieldsOf(rules, proposal, perDossier.get(proposal.id) ?? []);
      if (!fields.ok) return fields;
      edited.set(proposal, fields.value);
    }
    const double = refuseDoubles(rules, ofYear, edited);
    if (double) return double;

    const tied = tieAnew(repositories, ports.ids, edited);
    const items = [...tied].map(([proposal, fields]) => changeProposal(repositories, proposal, fields));
    keepStep(
      repositories,
      year,
      'edit',
      items.filter((item) => item !== null),
    );
    const revisions = there.map(({ id, revision }, index) => ({
      id,
      revision: items[index] ? revision + 1 : revision,
    }));
    return ok({
      value: { revisions },
      payload: { changes: changes.map(({ id, field, value }) => ({ id, field, value })) },
      changed: [{ topic: 'proposals', id: null }],
    });
  });
}

type Changes = ReadonlyMap<ProposalId, readonly DossierChange[]>;

function refuseStale(proposals: readonly Proposal[], changes: Changes) {
  const stale = proposals.filter(({ id, revision }) =>
    changes.get(id)?.some(({ baseRevision }) => baseRevision !== revision),
  );
  return stale.length > 0 ? refuseDossiers('dossier_stale', stale) : null;
}

/** Refuses to change what the council was, or is, asked about. */
function refuseFixed(ofYear: DossiersOfYear, proposals: readonly Proposal[], changes: Changes) {
  const touched = proposals.filter(({ id }) =>
    changes.get(id)?.some(({ field }) => fixedOncePresented.includes(field)),
  );
  const presented = touched.filter((proposal) => isFixedStage(stageOf(ofYear, proposal)));
  return (
    refuseSettled(ofYear, touched) ??
    (presented.length > 0 ? refuseDossiers('dossier_field_fixed', presented) : null)
  );
}

/** The changes of a dossier together, each judged on top of those before it. */
function fieldsOf(
  rules: FieldRules,
  proposal: Proposal,
  changes: readonly DossierChange[],
): Result<StepFields, Refusal> {
  let fields: StepFields = {};
  for (const { field, value } of changes) {
    const parsed = fieldValue(rules, { ...proposal, ...fields }, field, value);
    if (!parsed.ok) return parsed;
    fields = { ...fields, ...parsed.value };
  }
  return ok(fields);
}

/** Refuses where two dossiers would then be for the same nominee and award. */
function refuseDoubles(
  { awards }: FieldRules,
  { standing }: DossiersOfYear,
  edited: ReadonlyMap<Proposal, StepFields>,
) {
  const after = [...standing.values()].map((proposal) => ({ ...proposal, ...edited.get(proposal) }));
  const byKey = Map.groupBy(after, nomineeKey);
  for (const [proposal, fields] of edited) {
    const now = { ...proposal, ...fields };
    const key = nomineeKey(now);
    // What stood twice before isn't this edit's doing.
    if (key === nomineeKey(proposal) || (byKey.get(key)?.length ?? 0) < 2) continue;
    const award = awards.find(({ code }) => code === now.awardCode)?.name ?? now.awardCode;
    return refuse('already_proposed', { unit: now.name, award });
  }
  return null;
}

/** A nominee under another name or in another unit is somebody else, unless an officer chose the entry by hand. */
function tieAnew(
  repositories: Repositories,
  ids: IdSource,
  edited: ReadonlyMap<Proposal, StepFields>,
): ReadonlyMap<Proposal, StepFields> {
  const moved = [...edited].flatMap(([proposal, fields]) => {
    const now = { ...proposal, ...fields };
    const isMoved = foldText(now.name) !== foldText(proposal.name) || now.unitId !== proposal.unitId;
    const staysTied = fields.subjectId !== undefined || isTiedByHand(repositories, proposal);
    return isMoved && !staysTied ? [[proposal, now] as const] : [];
  });
  if (moved.length === 0) return edited;
  const tier = createNomineeTier(
    repositories,
    ids,
    moved.map(([, now]) => now),
  );
  return new Map([
    ...edited,
    ...moved.map(
      ([proposal, now]) => [proposal, { ...edited.get(proposal), subjectId: tier.tie(now) }] as const,
    ),
  ]);
}

function isTiedByHand({ subjects }: Repositories, { subjectId, name }: Proposal): boolean {
  const subject = subjectId === null ? undefined : subjects.find(subjectId);
  return subject !== undefined && foldText(subject.name) !== foldText(name);
}
