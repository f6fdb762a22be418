import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { PartState } from '../../domain/dossiers/stage.ts';
import type { ProposalId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { judgingLaw } from '../../domain/law/judge-case.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock, Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { checklistOf, createChecklists } from './checklist.ts';
import type { ChecklistLine } from './checklist.ts';
import { dossiersNamed, refuseDecided } from './dossiers-of-year.ts';
import { partField } from './step-lines.ts';
import { keepStep } from './write-step.ts';

type ChecklistPorts = Law & { repositories: Repositories; clock: Clock };

/** A document that dossiers ask for: how many do, and how it stands with them. */
export type PartAsked = {
  readonly code: string;
  readonly name: string;
  readonly form: string;
  readonly required: boolean;
  readonly asked: number;
  readonly present: number;
  readonly notNeeded: number;
};

/** Every document that some dossiers ask for, each once: the one that most ask for first. */
export function partsAsked(
  ports: ChecklistPorts,
  { ids }: { ids: readonly ProposalId[] },
): Result<PartAsked[], Refusal> {
  const named = dossiersNamed(ports.repositories, ids);
  if (!named.ok) return named;
  const lines = checklistsOf(ports, named.value.chosen).flatMap((dossier) => dossier.lines);
  return ok(
    [...Map.groupBy(lines, ({ code }) => code)]
      .map(([code, ofCode]) => ({
        code,
        name: ofCode[0]?.name ?? code,
        // Awards have forms of their own for one and the same document.
        form: [...new Set(ofCode.map(({ form }) => form).filter(Boolean))].join(', '),
        required: ofCode.some(({ required }) => required),
        asked: ofCode.length,
        present: ofCode.filter(({ state }) => state === PartState.present).length,
        notNeeded: ofCode.filter(({ state }) => state === PartState.notNeeded).length,
      }))
      .toSorted((a, b) => Number(b.required) - Number(a.required) || b.asked - a.asked),
  );
}

/**
 * Notes of documents whether they are there for many dossiers, as one step; who doesn't ask for one stays as it is. `kept`
 * counts documents whose file is kept: those stay present.
 */
export function setDossierParts(
  ports: CommandPorts & { clock: Clock } & Law,
  input: {
    ids: readonly ProposalId[];
    parts: readonly { readonly partCode: string; readonly state: PartState }[];
  },
): Result<{ dossiers: number; kept: number }, Refusal> {
  return command(ports, 'set_dossier_parts', 'dossiers', (repositories) => {
    const named = dossiersNamed(repositories, input.ids);
    if (!named.ok) return named;
    const { ofYear, chosen } = named.value;
    const decided = refuseDecided(ofYear, chosen);
    if (decided) return decided;
    const wanted = new Map(input.parts.map(({ partCode, state }) => [partCode, state]));
    const dossiers = checklistsOf({ ...ports, repositories }, chosen).map(({ id, lines }) => ({
      id,
      lines: lines.flatMap((line) => {
        const state = wanted.get(line.code);
        return state === undefined ? [] : [{ line, state, differs: state !== line.state }];
      }),
    }));
    const known = new Set(dossiers.flatMap(({ lines }) => lines.map(({ line }) => line.code)));
    if ([...wanted.keys()].some((code) => !known.has(code))) return refuse('part_unknown');

    const items = dossiers.flatMap(({ id, lines }) => {
      const changed = lines.filter(({ line, differs }) => differs && line.fileHash === null);
      for (const { line, state } of changed) {
        const { code: partCode, fileHash, fileName, note } = line;
        repositories.dossiers.savePart({ proposalId: id, partCode, state, fileHash, fileName, note });
      }
      if (changed.length === 0) return [];
      return {
        proposalId: id,
        before: Object.fromEntries(changed.map(({ line }) => [partField(line.code), line.state])),
        after: Object.fromEntries(changed.map(({ line, state }) => [partField(line.code), state])),
      };
    });
    keepStep(repositories, ofYear.year, 'parts', items);
    const kept = dossiers
      .flatMap(({ lines }) => lines)
      .filter(({ line, differs }) => differs && line.fileHash !== null);
    return ok({
      value: { dossiers: items.length, kept: kept.length },
      payload: { parts: input.parts, ids: items.map(({ proposalId }) => proposalId) },
      changed: [{ topic: 'proposals', id: null }],
    });
  });
}

function checklistsOf(
  { repositories, clock, ...law }: ChecklistPorts,
  proposals: readonly Proposal[],
): readonly { readonly id: ProposalId; readonly lines: readonly ChecklistLine[] }[] {
  const checklists = createChecklists(judgingLaw(law, repositories.amendments.all()));
  const today = localMomentOf(clock.now()).date;
  const kinds = new Map(repositories.units.all().map(({ id, kind }) => [id, kind]));
  const records = Map.groupBy(
    repositories.dossiers.parts(proposals.map(({ id }) => id)),
    ({ proposalId }) => proposalId,
  );
  return proposals.map((proposal) => {
    const parts = checklists.partsOf(proposal, kinds.get(proposal.unitId), proposal.receivedOn ?? today);
    return { id: proposal.id, lines: checklistOf(parts, records.get(proposal.id) ?? []) };
  });
}
