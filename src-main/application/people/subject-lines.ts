import { awardNameOn } from '../../domain/awards/award.ts';
import type { Award, AwardCode } from '../../domain/awards/award.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { SubjectId } from '../../domain/kernel/ids.ts';
import type { Subject } from '../../domain/people/subject.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import type { Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';

/** Entries of the registry as lists show them: with the unit's name and the newest award. */
export function subjectLines(
  repositories: Repositories,
  { awards }: Pick<Law, 'awards'>,
  subjects: readonly Subject[],
) {
  const unitNames = new Map(repositories.units.all().map(({ id, name }) => [id, name]));
  const standing = standingIds(repositories, subjects);
  const entries = Map.groupBy(repositories.register.ofSubjects([...standing.keys()]), ({ subjectId }) =>
    standing.get(subjectId),
  );
  return subjects.map((subject) => {
    const honours = entries.get(subject.id) ?? [];
    const last = honours.toSorted(newestFirst)[0];
    return {
      ...subject,
      unitName: subject.unitId === null ? '' : (unitNames.get(subject.unitId) ?? ''),
      lastHonour: last ? { awardName: honourName(awards, last), year: last.year } : null,
      honours: honours.length,
    };
  });
}

/** Newer years first, within a year the later decision. */
export function newestFirst(a: RegisterEntry, b: RegisterEntry): number {
  return b.year - a.year || compareDays(b.decisionDate, a.decisionDate);
}

function compareDays(a: IsoDate | null, b: IsoDate | null): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

/** The name of an award when it was decided; an award that the catalogue no longer has goes by its code. */
export function honourName(
  awards: readonly Award[],
  { awardCode, decisionDate, year }: { awardCode: AwardCode; decisionDate: IsoDate | null; year: number },
): string {
  const award = awards.find(({ code }) => code === awardCode);
  return award ? awardNameOn(award, decisionDate ?? (`${year}-12-31` as IsoDate)) : awardCode;
}

/** Every id under which something of the subjects lies, with the entry that stands for it. */
function standingIds(
  { subjects: store }: Repositories,
  subjects: readonly Subject[],
): ReadonlyMap<SubjectId, SubjectId> {
  const standing = new Map(subjects.map(({ id }) => [id, id]));
  const into = Map.groupBy(store.merged(), ({ mergedInto }) => mergedInto);
  for (const [id, root] of standing) {
    for (const merged of into.get(id) ?? []) standing.set(merged.id, root);
  }
  return standing;
}
