import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { FactId, ProposalId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { attestedRequirements } from '../../domain/law/attested.ts';
import type { AttestedRequirement } from '../../domain/law/attested.ts';
import { textsOfCase } from '../../domain/law/case-texts.ts';
import { factsOfKind } from '../../domain/law/evaluation/context.ts';
import { judgingLaw } from '../../domain/law/judge-case.ts';
import { factProblem } from '../../domain/people/fact-problem.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import type { ProposalStepItem } from '../award-repositories.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { loadSubjects } from '../law/load-cases.ts';
import type { SubjectFile } from '../law/load-cases.ts';
import type { Clock, IdSource, Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { dossiersNamed, refuseDecided } from './dossiers-of-year.ts';
import { statementField } from './step-lines.ts';
import { keepStep } from './write-step.ts';

type AskPorts = Law & { repositories: Repositories; clock: Clock };

/** What the office can state for some dossiers: how many ask for it, and for how many it is stated already. */
export type StatementAsked = AttestedRequirement & {
  readonly asked: number;
  readonly holds: number;
  readonly fails: number;
};

/** Everything that the awards of some dossiers ask the office to state, each once; what may be claimed stands last. */
export function statementsAsked(
  ports: AskPorts,
  { ids }: { ids: readonly ProposalId[] },
): Result<StatementAsked[], Refusal> {
  const { repositories } = ports;
  const named = dossiersNamed(repositories, ids);
  if (!named.ok) return named;
  const lines = askedOf(ports, named.value.chosen).flatMap(({ proposal, file, requirements }) =>
    requirements.map((requirement) => ({
      requirement,
      holds: statedOf(file, proposal.year, requirement.key)?.holds,
    })),
  );
  const byKey = Map.groupBy(lines, ({ requirement }) => requirement.key);
  return ok(
    [...byKey.values()]
      .flatMap((ofKey) => {
        const [first] = ofKey;
        if (!first) return [];
        return {
          ...first.requirement,
          // Texts may word one and the same statement differently: whoever makes it sees them all.
          text: [...new Set(ofKey.map(({ requirement }) => requirement.text))].join(' / '),
          article: [...new Set(ofKey.map(({ requirement }) => requirement.article))].join('; '),
          onlyIfClaimed: ofKey.every(({ requirement }) => requirement.onlyIfClaimed),
          asked: ofKey.length,
          holds: ofKey.filter(({ holds }) => holds === true).length,
          fails: ofKey.filter(({ holds }) => holds === false).length,
        };
      })
      .toSorted((a, b) => Number(a.onlyIfClaimed) - Number(b.onlyIfClaimed)),
  );
}

type StateInput = {
  readonly ids: readonly ProposalId[];
  readonly statements: readonly { readonly key: string; readonly holds: boolean }[];
  /** Where it is written. */
  readonly source: string;
};

/**
 * Writes down what the office states for the subjects of dossiers, as one step: for each dossier only what its award asks for.
 * What was stated before for the year is replaced.
 */
export function stateDossiers(
  ports: CommandPorts & { ids: IdSource; clock: Clock } & Law,
  { ids, statements, source }: StateInput,
): Result<{ stated: number }, Refusal> {
  return command(ports, 'state_dossiers', 'dossiers', (repositories) => {
    const named = dossiersNamed(repositories, ids);
    if (!named.ok) return named;
    const { ofYear, chosen } = named.value;
    const decided = refuseDecided(ofYear, chosen);
    if (decided) return decided;
    const today = localMomentOf(ports.clock.now()).date;
    const { year } = ofYear;
    const early = factProblem(
      { kind: 'attestation', year, key: '', holds: true },
      { kind: 'individual', today },
    );
    if (early) return refuse('year_in_future', { year });

    const done = new Set<string>();
    const items = askedOf({ ...ports, repositories }, chosen).flatMap(({ proposal, file, requirements }) => {
      const asked = new Set(requirements.map(({ key }) => key));
      const entries = statements.flatMap(({ key, holds }) => {
        // Whoever is proposed twice is stated once.
        const once = `${file.subject.id} ${key}`;
        if (!asked.has(key) || done.has(once)) return [];
        done.add(once);
        const before = statedOf(file, year, key) ?? null;
        if (before?.holds === holds && before.source === source) return [];
        const fact = {
          id: before?.id ?? (ports.ids.newId() as FactId),
          // A fact of a merged entry stays with it, so that taking the merger back finds it there.
          subjectId: before?.subjectId ?? file.subject.id,
          kind: 'attestation' as const,
          year,
          key,
          holds,
          source,
        };
        if (before) repositories.facts.update(fact);
        else repositories.facts.insert(fact);
        return [{ field: statementField(fact.id), before, after: fact }];
      });
      if (entries.length === 0) return [];
      return {
        proposalId: proposal.id,
        before: Object.fromEntries(entries.map(({ field, before }) => [field, before])),
        after: Object.fromEntries(entries.map(({ field, after }) => [field, after])),
      } satisfies ProposalStepItem;
    });
    keepStep(repositories, year, 'state', items);
    return ok({
      value: { stated: items.length },
      payload: { statements, source, year, ids: items.map(({ proposalId }) => proposalId) },
      changed: [
        { topic: 'proposals', id: null },
        { topic: 'people', id: null },
      ],
    });
  });
}

type Asked = {
  readonly proposal: Proposal;
  readonly file: SubjectFile;
  readonly requirements: readonly AttestedRequirement[];
};

/** What each dossier's award asks for by any text that may count for it. The list has tied every dossier that it shows. */
function askedOf({ repositories, clock, ...law }: AskPorts, proposals: readonly Proposal[]): Asked[] {
  const { bookOn, instruments } = judgingLaw(law, repositories.amendments.all());
  const on = localMomentOf(clock.now()).date;
  const files = loadSubjects(
    repositories,
    proposals.flatMap(({ subjectId }) => subjectId ?? []),
  );
  return proposals.flatMap((proposal) => {
    const file = proposal.subjectId === null ? undefined : files.get(proposal.subjectId);
    if (!file) return [];
    const found = textsOfCase(instruments, { receivedOn: proposal.receivedOn, on }).flatMap(({ rulesOf }) =>
      attestedRequirements(bookOn(rulesOf), proposal),
    );
    const byKey = Map.groupBy(found, ({ key }) => key);
    const requirements = [...byKey.values()].flatMap((ofKey) =>
      ofKey.slice(0, 1).map((requirement) => ({
        ...requirement,
        onlyIfClaimed: ofKey.every(({ onlyIfClaimed }) => onlyIfClaimed),
      })),
    );
    return { proposal, file, requirements };
  });
}

/** The statement that counts: the last of its year and key. */
function statedOf({ facts }: SubjectFile, year: number, key: string) {
  return factsOfKind(facts, 'attestation').findLast((fact) => fact.year === year && fact.key === key);
}
