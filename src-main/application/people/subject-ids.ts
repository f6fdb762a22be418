import type { SubjectId } from '../../domain/kernel/ids.ts';
import type { Repositories } from '../repositories.ts';

/** The entry itself and all that were merged into it, over any number of steps: facts and awards lie under each of them. */
export function subjectIdsOf({ subjects }: Pick<Repositories, 'subjects'>, id: SubjectId): SubjectId[] {
  const found = new Set([id]);
  for (const at of found) {
    for (const merged of subjects.mergedInto(at)) found.add(merged.id);
  }
  return [...found];
}
