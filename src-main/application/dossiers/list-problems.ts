import { awardNameOn, awardOf } from '../../domain/awards/award.ts';
import type { AwardCode } from '../../domain/awards/award.ts';
import { checkList } from '../../domain/dossiers/list-checks.ts';
import type { ListProblem, ListRow } from '../../domain/dossiers/list-checks/list-row.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { Fraction } from '../../domain/kernel/fraction.ts';
import type { RoundId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import type { AwardCase } from '../../domain/law/award-case.ts';
import { textsOfCase } from '../../domain/law/case-texts.ts';
import { contextOf } from '../../domain/law/evaluation/context.ts';
import { initiativeUse } from '../../domain/law/initiative-use.ts';
import { judgingLaw } from '../../domain/law/judge-case.ts';
import type { JudgingLaw } from '../../domain/law/judge-case.ts';
import { conditionsFor } from '../../domain/law/rules-of-award.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { finalPlacings } from '../law/final-placings.ts';
import { advancedWorkersOf, loadCases } from '../law/load-cases.ts';
import type { Clock, Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';

/** Half of the persons; the law only says that direct workers come first. */
const directWorkersAimedAt: Fraction = { numerator: 1, denominator: 2 };

type ProblemPorts = Pick<Law, 'awards' | 'instruments'> & { repositories: Repositories; clock: Clock };

/** What an officer should see of the dossiers of a year, or of one of its rounds. */
export function problemsOfDossiers(
  ports: ProblemPorts,
  { year, roundId }: { year: number; roundId: RoundId | null },
): readonly ListProblem[] {
  const { repositories, clock } = ports;
  const ofYear = repositories.proposals.ofYear(year);
  const asked = roundId === null ? ofYear : ofYear.filter((proposal) => proposal.roundId === roundId);
  const law = judgingLaw(ports, repositories.amendments.all());
  return listProblems(repositories, law, asked, localMomentOf(clock.now()).date);
}

/** What an officer should see of a list of proposals, by the rules of today: doubles, caps, levels, initiatives, clusters. */
function listProblems(
  repositories: Repositories,
  law: JudgingLaw,
  proposals: readonly Proposal[],
  today: IsoDate,
): readonly ListProblem[] {
  const book = law.bookOn(today);
  const nameOf = (code: AwardCode) => awardNameOn(awardOf(law.awards, code), today);
  const cases = loadCases(repositories, proposals, today);
  const unitNames = new Map(repositories.units.all().map(({ id, name }) => [id, name]));
  const years = [...new Set(proposals.map(({ year }) => year))];
  const placings = new Map(years.map((year) => [year, finalPlacings(repositories, year)]));

  function usesOf(awardCase: AwardCase): ListRow['initiatives'] {
    const [{ rulesOf }] = textsOfCase(law.instruments, awardCase);
    const ofDay = law.bookOn(rulesOf);
    const conditions = conditionsFor(ofDay, awardCase.awardCode, awardCase.subjectKind);
    const [first] = conditions;
    if (!first) return { asked: false, there: true, used: 0, onFile: 0 };
    const context = contextOf(awardCase, ofDay, nameOf, first);
    return initiativeUse(
      conditions.map(({ condition }) => ({ condition, context })),
      awardCase,
    );
  }

  const rows = proposals.flatMap((proposal): ListRow[] => {
    const awardCase = cases.get(proposal.id);
    if (!awardCase) return [];
    const unitName = unitNames.get(proposal.unitId) ?? '';
    return [{ ...proposal, unitName, initiatives: usesOf(awardCase) }];
  });
  return checkList(rows, {
    book,
    awards: law.awards,
    nameOf,
    advancedWorkers: (unitId, year) => advancedWorkersOf(repositories, unitId, year),
    isLeader: (unitId, year) => {
      const placing = placings.get(year)?.get(unitId);
      return placing ? placing.place === 1 : null;
    },
    directWorkers: directWorkersAimedAt,
  });
}
