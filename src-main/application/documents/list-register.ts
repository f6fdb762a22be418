import { standingOf } from '../e-office/follow-ups/standing.ts';
import type { Repositories } from '../repositories.ts';

/** The documents of a year, the newest first, with what became of those that were handed over. */
export function listRegister(repositories: Repositories, { year }: { year: number }) {
  return repositories.documents
    .ofYear(year)
    .map((document) => ({ ...document, ...standingOf(repositories, document.id) }));
}
