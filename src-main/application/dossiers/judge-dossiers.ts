import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { ProposalId, SubjectId } from '../../domain/kernel/ids.ts';
import type { Eligibility } from '../../domain/law/finding.ts';
import { judgeCase } from '../../domain/law/judge-case.ts';
import type { JudgingLaw } from '../../domain/law/judge-case.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { subjectIdsOf } from '../people/subject-ids.ts';
import type { Repositories } from '../repositories.ts';

/** What the program says of dossiers, by every text that may count for each; the one that counts stands first. */
export function judgeDossiers(
  repositories: Repositories,
  law: JudgingLaw,
  proposals: readonly Proposal[],
  today: IsoDate,
): ReadonlyMap<ProposalId, readonly [Eligibility, ...Eligibility[]]> {
  const known = knownOf(
    repositories,
    proposals.flatMap(({ subjectId }) => subjectId ?? []),
  );
  return new Map(
    proposals.map((proposal) => {
      const { awardCode, subjectKind, category, year, receivedOn, subjectId } = proposal;
      const { gender, facts, honours } = known(subjectId);
      return [
        proposal.id,
        judgeCase(
          {
            awardCode,
            subjectKind,
            category,
            year,
            gender,
            facts,
            honours,
            figuresAtLeast: {},
            receivedOn,
            on: today,
          },
          law,
        ),
      ];
    }),
  );
}

/** Everything known of subjects, asked for at once: lists have a thousand of them. */
function knownOf(repositories: Repositories, subjectIds: readonly SubjectId[]) {
  const merged = new Map([...new Set(subjectIds)].map((id) => [id, subjectIdsOf(repositories, id)]));
  const all = [...merged.values()].flat();
  const subjects = new Map(repositories.subjects.named(all).map((subject) => [subject.id, subject]));
  const facts = Map.groupBy(repositories.facts.ofSubjects(all), ({ subjectId }) => subjectId);
  const honours = Map.groupBy(repositories.register.ofSubjects(all), ({ subjectId }) => subjectId);
  return (id: SubjectId | null) => {
    const ids = (id !== null && merged.get(id)) || [];
    return {
      gender: (id !== null && subjects.get(id)?.gender) || null,
      facts: ids.flatMap((of) => facts.get(of) ?? []),
      honours: ids.flatMap((of) => honours.get(of) ?? []),
    };
  };
}
