import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { ProposalId, SubjectId, UnitId } from '../../domain/kernel/ids.ts';
import type { AwardCase } from '../../domain/law/award-case.ts';
import { factsOfKind } from '../../domain/law/evaluation/context.ts';
import type { CollectiveFigure, SubjectFact } from '../../domain/people/fact.ts';
import type { Subject } from '../../domain/people/subject.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { EntryStatus } from '../../domain/register/register-entry.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import type { HeldBySubject } from '../award-repositories.ts';
import type { Repositories } from '../repositories.ts';
import { finalPlacings } from './final-placings.ts';
import type { Placing } from './final-placings.ts';

/** All that is on file for one subject, with the entries that were merged into it. */
export type SubjectFile = {
  readonly subject: Subject;
  readonly facts: readonly SubjectFact[];
  readonly honours: readonly HeldBySubject[];
};

/** The files of subjects under the ids that were asked for, also where an id was merged into another. */
export function loadSubjects(
  { subjects, facts, register }: Repositories,
  ids: readonly SubjectId[],
): ReadonlyMap<SubjectId, SubjectFile> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return new Map();
  const mergedInto = new Map(subjects.merged().map((subject) => [subject.id, subject.mergedInto]));
  const rootOf = (id: SubjectId) => {
    const seen = new Set<SubjectId>();
    let root = id;
    for (let next = mergedInto.get(root); next && !seen.has(next); next = mergedInto.get(root)) {
      seen.add(next);
      root = next;
    }
    return root;
  };
  const roots = new Set(asked.map(rootOf));
  const parts = [...roots, ...[...mergedInto.keys()].filter((id) => roots.has(rootOf(id)))];
  const subjectOf = new Map(subjects.named([...roots]).map((subject) => [subject.id, subject]));
  const factsOf = Map.groupBy(facts.ofSubjects(parts), ({ subjectId }) => rootOf(subjectId));
  const honoursOf = Map.groupBy(register.heldBy(parts), ({ subjectId }) => rootOf(subjectId));
  return new Map(
    asked.flatMap((id) => {
      const root = rootOf(id);
      const subject = subjectOf.get(root);
      if (!subject) return [];
      return [[id, { subject, facts: factsOf.get(root) ?? [], honours: honoursOf.get(root) ?? [] }] as const];
    }),
  );
}

/** How many of a unit hold Lao động tiên tiến in a year, by the figures of the collective that is the unit; null where nobody said. */
export function advancedWorkersOf(
  { subjects, facts }: Repositories,
  unitId: UnitId,
  year: number,
): number | null {
  const { rows } = subjects.search({
    text: '',
    kind: 'collective',
    unitIds: [unitId],
    byGivenName: false,
    limit: pageSize,
    offset: 0,
  });
  const ids = rows.filter(({ isUnit }) => isUnit).map(({ id }) => id);
  const figures = factsOfKind(facts.ofSubjects(ids), 'figures').findLast((fact) => fact.year === year);
  return figures?.figures.advanced ?? null;
}

/** The cases of proposals: what is on file for their subjects, places in final rankings, and awards of a collective's members. */
export function loadCases(
  repositories: Repositories,
  proposals: readonly Proposal[],
  today: IsoDate,
): ReadonlyMap<ProposalId, AwardCase> {
  const files = loadSubjects(
    repositories,
    proposals.flatMap(({ subjectId }) => subjectId ?? []),
  );
  const placings = new Map(
    [...new Set(proposals.filter(isOfUnit).map(({ year }) => year))].map(
      (year) => [year, finalPlacings(repositories, year)] as const,
    ),
  );
  const awardsOfMembers = memberAwards(repositories, proposals.filter(isOfUnit));

  function isOfUnit({ subjectKind, subjectId, origin }: Proposal): boolean {
    if (subjectKind !== 'collective') return false;
    return origin === 'ranking' || (subjectId !== null && files.get(subjectId)?.subject.isUnit === true);
  }

  return new Map(
    proposals.map((proposal) => {
      const { id, awardCode, subjectKind, category, year, receivedOn, subjectId, unitId } = proposal;
      const file = subjectId === null ? undefined : files.get(subjectId);
      const placing = isOfUnit(proposal) ? placings.get(year)?.get(unitId) : undefined;
      return [
        id,
        {
          awardCode,
          subjectKind,
          category,
          year,
          gender: file?.subject.gender ?? null,
          facts: [...(file?.facts ?? []), ...(placing ? [placingFact(placing, proposal)] : [])],
          // An award that this very proposal led to is its result and no ground for it.
          honours: (file?.honours ?? []).filter((entry) => entry.proposalId !== id),
          figuresAtLeast: isOfUnit(proposal) ? (awardsOfMembers.get(`${unitId} ${year}`) ?? {}) : {},
          receivedOn,
          on: today,
        },
      ];
    }),
  );
}

function placingFact(placing: Placing, { id, subjectId, year }: Proposal): SubjectFact {
  return {
    id: `placing ${id}` as SubjectFact['id'],
    subjectId: subjectId ?? ('' as SubjectId),
    source: '',
    kind: 'placing',
    year,
    ...placing,
  };
}

/** How many persons of a unit hold a title of the year by the register: at least so many, since others may lack in it. */
function memberAwards(
  { register }: Repositories,
  proposals: readonly Proposal[],
): ReadonlyMap<string, Partial<Record<CollectiveFigure, number>>> {
  const found = new Map<string, Partial<Record<CollectiveFigure, number>>>();
  for (const [year, ofYear] of Map.groupBy(proposals, (proposal) => proposal.year)) {
    const unitIds = [...new Set(ofYear.map(({ unitId }) => unitId))];
    const holdersOf = (awardCode: string) => holders(register, unitIds, awardCode, year);
    const [fighters, advanced] = [holdersOf('CSTDCS'), holdersOf('LDTT')];
    for (const unitId of unitIds) {
      const ofUnit = fighters.get(unitId) ?? new Set<SubjectId>();
      // Whoever holds the title of fighter has met the standard of the advanced worker (Law Đ.23).
      const both = new Set([...ofUnit, ...(advanced.get(unitId) ?? [])]);
      found.set(`${unitId} ${year}`, { fighters: ofUnit.size, advanced: both.size });
    }
  }
  return found;
}

function holders(
  register: Repositories['register'],
  unitIds: readonly UnitId[],
  awardCode: string,
  year: number,
): ReadonlyMap<UnitId | null, ReadonlySet<SubjectId>> {
  const rows: RegisterEntry[] = [];
  for (let more = true; more;) {
    const page = register.search({
      text: '',
      awardCode,
      year,
      kind: 'individual',
      unitIds,
      onlyNumbered: false,
      limit: pageSize,
      offset: rows.length,
    }).rows;
    rows.push(...page);
    more = page.length === pageSize;
  }
  const inForce = rows.filter(({ status }) => status === EntryStatus.inForce);
  return new Map(
    [...Map.groupBy(inForce, ({ unitId }) => unitId)].map(([unitId, entries]) => [
      unitId,
      new Set(entries.map(({ subjectId }) => subjectId)),
    ]),
  );
}

// Below the number of values that one statement of SQLite takes.
const pageSize = 10_000;
