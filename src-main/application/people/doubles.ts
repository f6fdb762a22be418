import { RefusalCode, refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { SubjectId, UnitId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { findDoubles, pairKey } from '../../domain/people/doubles.ts';
import { unitsOfLineage } from '../../domain/units/lineage.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { subjectLines } from './subject-lines.ts';

/** More than these nobody looks through at once; the likeliest come first. */
const MOST_PAIRS = 500;

/** Entries of the registry that may be the same. */
export function listDoubles(repositories: Repositories, law: Pick<Law, 'awards'>) {
  const successions = repositories.units.successions();
  const lineages = new Map<UnitId, ReadonlySet<UnitId>>();
  const lineageOf = (unitId: UnitId) => {
    const lineage = lineages.get(unitId) ?? new Set(unitsOfLineage(successions, unitId));
    lineages.set(unitId, lineage);
    return lineage;
  };
  const subjects = repositories.subjects.all();
  const doubles = findDoubles(subjects, lineageOf, new Set(apartPairs(repositories)));
  const shown = doubles.slice(0, MOST_PAIRS);
  const named = new Set(shown.flatMap(({ a, b }) => [a, b]));
  const lines = new Map(
    subjectLines(
      repositories,
      law,
      subjects.filter(({ id }) => named.has(id)),
    ).map((line) => [line.id, line]),
  );
  return {
    pairs: shown.flatMap(({ a, b, score, reasons }) => {
      const [lineA, lineB] = [lines.get(a), lines.get(b)];
      return lineA && lineB ? [{ a: lineA, b: lineB, score, reasons: [...reasons] }] : [];
    }),
    total: doubles.length,
  };
}

/** Lets an entry show under another from now on. Nothing of either is changed, so that it can be taken back. */
export function mergeSubjects(
  ports: CommandPorts,
  { keep, gone }: { keep: SubjectId; gone: SubjectId },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'merge_subjects', keep, ({ subjects }) => {
    const [kept, merged] = [subjects.find(keep), subjects.find(gone)];
    if (!kept || !merged) return refuse(RefusalCode.notFound);
    if (keep === gone) return refuse(RefusalCode.mergeIntoItself, { name: kept.name });
    if (kept.kind !== merged.kind) {
      return refuse(RefusalCode.mergeOtherKind, { keep: kept.name, gone: merged.name });
    }
    const already = [kept, merged].find(({ mergedInto }) => mergedInto !== null);
    if (already) return refuse(RefusalCode.alreadyMerged, { name: already.name });
    subjects.update({ ...merged, mergedInto: keep, revision: merged.revision + 1 });
    return ok({ value: {}, payload: { keep, gone }, changed: [{ topic: 'people', id: null }] });
  });
}

/** Lets a merged entry stand by itself again. */
export function unmergeSubject(
  ports: CommandPorts,
  { id }: { id: SubjectId },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'unmerge_subject', id, ({ subjects }) => {
    const subject = subjects.find(id);
    if (!subject) return refuse(RefusalCode.notFound);
    if (subject.mergedInto === null) return refuse(RefusalCode.notMerged, { name: subject.name });
    const { mergedInto: keep } = subject;
    subjects.update({ ...subject, mergedInto: null, revision: subject.revision + 1 });
    return ok({ value: {}, payload: { keep, gone: id }, changed: [{ topic: 'people', id: null }] });
  });
}

/** Remembers that two entries are two, or forgets it. */
export function keepApart(
  ports: CommandPorts,
  { a, b, apart }: { a: SubjectId; b: SubjectId; apart: boolean },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'keep_apart', a, (repositories) => {
    const key = pairKey(a, b);
    const others = apartPairs(repositories).filter((pair) => pair !== key);
    repositories.settings.set('distinctSubjects', apart ? [...others, key] : others);
    return ok({ value: {}, payload: { a, b, apart }, changed: [{ topic: 'people', id: null }] });
  });
}

function apartPairs({ settings }: Repositories): string[] {
  const stored = settings.get('distinctSubjects');
  return Array.isArray(stored) ? stored.filter((pair) => typeof pair === 'string') : [];
}
