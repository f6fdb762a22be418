import { RefusalCode, refuse } from '../../contract/refusal.ts';
import { AwardCategory, awardNameOn } from '../../domain/awards/award.ts';
import type { SubjectId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { ok } from '../../domain/kernel/result.ts';
import { eligibleFrom } from '../../domain/law/eligible-from.ts';
import { Verdict } from '../../domain/law/finding.ts';
import { judgeCase, judgingLaw } from '../../domain/law/judge-case.ts';
import type { Clock, Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { standingSubject, subjectIdsOf } from './subject-ids.ts';

type OutlookPorts = Pick<Law, 'awards' | 'instruments'> & { repositories: Repositories; clock: Clock };

/**
 * What a subject could be put forward for by merit this year. Awards without conditions as data are left out: nothing can be said of
 * them.
 */
export function subjectOutlook(ports: OutlookPorts, { id }: { id: SubjectId }) {
  const { repositories, awards, clock } = ports;
  const subject = standingSubject(repositories, id);
  if (!subject) return refuse(RefusalCode.notFound);
  const ids = subjectIdsOf(repositories, subject.id);
  const on = localMomentOf(clock.now()).date;
  const year = Number(on.slice(0, 4));
  const law = judgingLaw(ports, repositories.amendments.all());
  const known = {
    subjectKind: subject.kind,
    gender: subject.gender,
    facts: repositories.facts.ofSubjects(ids),
    honours: repositories.register.ofSubjects(ids),
  };
  const judged = awards
    .filter(({ subjectKinds }) => subjectKinds.includes(subject.kind))
    .map((award) => {
      const { code: awardCode } = award;
      const eligibilities = judgeCase(
        {
          ...known,
          awardCode,
          category: AwardCategory.merit,
          year,
          figuresAtLeast: {},
          receivedOn: null,
          on,
        },
        law,
      );
      const prospect = eligibleFrom({ ...known, awardCode, today: on }, law);
      return {
        awardCode,
        awardName: awardNameOn(award, on),
        eligibilities: [...eligibilities],
        fromYear: prospect?.year ?? null,
        sentence: prospect?.sentence ?? '',
      };
    })
    .filter(({ eligibilities }) => eligibilities[0]?.verdict !== Verdict.noRule);
  return ok({ year, awards: judged });
}
