import {
  initiativeTwice,
  missingInitiative,
  notByCluster,
  wrongLevel,
  wrongSubjectKind,
} from './list-checks/award-fit.ts';
import { doubleReward, samePersonTwice, similarNames } from './list-checks/doubles.ts';
import type { ListFacts, ListProblem, ListRow } from './list-checks/list-row.ts';
import { ListSeverity } from './list-checks/list-row.ts';
import { directWorkers, overCap } from './list-checks/shares.ts';

const severities = Object.values(ListSeverity);

/** What an officer should see of a list before it goes on: errors first, then warnings, then hints. */
export function checkList(rows: readonly ListRow[], facts: ListFacts): readonly ListProblem[] {
  return [
    ...wrongLevel(rows, facts),
    ...wrongSubjectKind(rows, facts),
    ...samePersonTwice(rows, facts),
    ...doubleReward(rows, facts),
    ...overCap(rows, facts),
    ...missingInitiative(rows, facts),
    ...initiativeTwice(rows, facts),
    ...notByCluster(rows, facts),
    ...similarNames(rows),
    ...directWorkers(rows, facts),
  ].toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}
