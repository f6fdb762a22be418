import { readYears } from '../../e-office/follow-ups/read-years.ts';
import { standingOf } from '../../e-office/follow-ups/standing.ts';
import type { Repositories } from '../../repositories.ts';

/** The documents of a year, the newest first, with what became of those that were handed over. */
export function listRegister(repositories: Repositories, { year }: { year: number }) {
  const documents = readYears(repositories.documents, [year]);
  return documents
    .ofYear(year)
    .map((document) => ({ ...document, ...standingOf({ documents }, document.id) }));
}
