import type { SubjectId } from '../../domain/kernel/ids.ts';
import type { Subject } from '../../domain/people/subject.ts';
import type { Repositories } from '../repositories.ts';

type SubjectStore = Pick<Repositories, 'subjects'>;

/** The entry that stands for one, which may have been merged into it; undefined for an id that nobody has. */
export function standingSubject({ subjects }: SubjectStore, id: SubjectId): Subject | undefined {
  let at = subjects.find(id);
  while (at?.mergedInto) at = subjects.find(at.mergedInto);
  return at;
}

/**
 * The entry that stands for one, then all that were merged into it: facts and awards lie under each of them. An id that nobody has
 * is answered as it is.
 */
export function subjectIdsOf(repositories: SubjectStore, id: SubjectId): SubjectId[] {
  const found = new Set([standingSubject(repositories, id)?.id ?? id]);
  for (const at of found) {
    for (const merged of repositories.subjects.mergedInto(at)) found.add(merged.id);
  }
  return [...found];
}
