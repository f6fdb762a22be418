import { RefusalCode, refuse } from '../../contract/refusal.ts';
import type { SubjectId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import { unitsOfLineage } from '../../domain/units/lineage.ts';
import type { Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { standingSubject, subjectIdsOf } from './subject-ids.ts';
import { honourName, newestFirst } from './subject-lines.ts';

/** Everything known of a subject, what lies under merged entries too. */
export function getSubject(
  repositories: Repositories,
  { awards }: Pick<Law, 'awards'>,
  { id }: { id: SubjectId },
) {
  const subject = standingSubject(repositories, id);
  if (!subject) return refuse(RefusalCode.notFound);
  const ids = subjectIdsOf(repositories, subject.id);
  const units = new Map(repositories.units.all().map((unit) => [unit.id, unit]));
  const lineage =
    subject.unitId === null ? [] : unitsOfLineage(repositories.units.successions(), subject.unitId).slice(1);
  const honours = repositories.register.ofSubjects(ids).toSorted(newestFirst);
  return ok({
    subject,
    unitName: (subject.unitId && units.get(subject.unitId)?.name) ?? '',
    lineage: lineage.flatMap((unitId) => {
      const unit = units.get(unitId);
      return unit ? [{ id: unit.id, name: unit.name, validTo: unit.validTo }] : [];
    }),
    facts: repositories.facts.ofSubjects(ids),
    honours: honours.map((entry) => ({
      ...entry,
      awardName: honourName(awards, entry),
      isHistory: entry.number === null && entry.decisionId === null,
    })),
    merged: repositories.subjects.named(ids.slice(1)),
  });
}
