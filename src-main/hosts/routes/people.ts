import { implement } from '@orpc/server';

import { keepApart, listDoubles, mergeSubjects, unmergeSubject } from '../../application/people/doubles.ts';
import { getSubject } from '../../application/people/get-subject.ts';
import { subjectOutlook } from '../../application/people/outlook.ts';
import { removeFact, saveFact } from '../../application/people/save-fact.ts';
import { saveHonour } from '../../application/people/save-honour.ts';
import { saveSubject } from '../../application/people/save-subject.ts';
import { saveNameOrder, searchPeople } from '../../application/people/search-people.ts';
import { listStatements } from '../../application/people/statements.ts';
import { peopleContract } from '../../contract/people.contract.ts';
import type { Services } from '../services.ts';
import { answer } from './answer.ts';

/** The registry of persons, collectives and households. */
export function peopleRoutes(services: Services) {
  const os = implement(peopleContract);
  const { repositories } = services;
  return os.router({
    search: os.search.handler(({ input }) => searchPeople(repositories, services, input)),
    saveNameOrder: os.saveNameOrder.handler(({ input, errors }) =>
      answer(saveNameOrder(services, input), errors),
    ),
    get: os.get.handler(({ input, errors }) => answer(getSubject(repositories, services, input), errors)),
    outlook: os.outlook.handler(({ input, errors }) => answer(subjectOutlook(services, input), errors)),
    statements: os.statements.handler(() => listStatements(services)),
    save: os.save.handler(({ input, errors }) => answer(saveSubject(services, input), errors)),
    saveFact: os.saveFact.handler(({ input, errors }) => answer(saveFact(services, input), errors)),
    removeFact: os.removeFact.handler(({ input, errors }) => answer(removeFact(services, input), errors)),
    saveHonour: os.saveHonour.handler(({ input, errors }) => answer(saveHonour(services, input), errors)),
    doubles: os.doubles.handler(() => listDoubles(repositories, services)),
    merge: os.merge.handler(({ input, errors }) => answer(mergeSubjects(services, input), errors)),
    unmerge: os.unmerge.handler(({ input, errors }) => answer(unmergeSubject(services, input), errors)),
    keepApart: os.keepApart.handler(({ input, errors }) => answer(keepApart(services, input), errors)),
  });
}
