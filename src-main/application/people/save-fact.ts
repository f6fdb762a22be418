import { RefusalCode, refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { assertNever } from '../../domain/kernel/assert-never.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { FactId, SubjectId } from '../../domain/kernel/ids.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { factProblem } from '../../domain/people/fact-problem.ts';
import type { FactProblem } from '../../domain/people/fact-problem.ts';
import type { FactContent, SubjectFact } from '../../domain/people/fact.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock, IdSource } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { standingSubject, subjectIdsOf } from './subject-ids.ts';

/** Writes down something known of a subject, or changes it. */
export function saveFact(
  ports: CommandPorts & { ids: IdSource; clock: Clock },
  input: { id: FactId | null; subjectId: SubjectId; content: FactContent; source: string },
): Result<{ id: FactId }, Refusal> {
  const id = input.id ?? (ports.ids.newId() as FactId);
  return command(ports, 'save_fact', input.subjectId, (repositories) => {
    const { facts } = repositories;
    const subject = standingSubject(repositories, input.subjectId);
    const known = input.id === null ? undefined : facts.find(input.id);
    if (!subject || (input.id !== null && !known)) return refuse(RefusalCode.notFound);
    const today = localMomentOf(ports.clock.now()).date;
    const problem = factProblem(input.content, { kind: subject.kind, today });
    if (problem) return refusalOf(problem, subject.name);
    const year = yearTaken(repositories, subject.id, id, input.content);
    if (year !== null) return refuse(RefusalCode.factOfYearKnown, { name: subject.name, year });
    // A fact of a merged entry stays with it, so that taking the merger back finds it there.
    const fact: SubjectFact = {
      ...input.content,
      id,
      subjectId: known?.subjectId ?? subject.id,
      source: input.source,
    };
    if (known) facts.update(fact);
    else facts.insert(fact);
    return ok({ value: { id }, payload: fact, changed: [{ topic: 'people', id: subject.id }] });
  });
}

/** Takes a fact away that was wrong. */
export function removeFact(
  ports: CommandPorts,
  { id }: { id: FactId },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'remove_fact', id, ({ facts }) => {
    const fact = facts.find(id);
    if (!fact) return refuse(RefusalCode.notFound);
    facts.remove(id);
    return ok({ value: {}, payload: fact, changed: [{ topic: 'people', id: fact.subjectId }] });
  });
}

/** The year for which a subject already has a rating or figures: two of them would contradict each other. */
function yearTaken(
  repositories: Repositories,
  subjectId: SubjectId,
  id: FactId,
  content: FactContent,
): number | null {
  if (content.kind !== 'rating' && content.kind !== 'figures') return null;
  const { kind, year } = content;
  const taken = repositories.facts
    .ofSubjects(subjectIdsOf(repositories, subjectId))
    .some((fact) => fact.id !== id && fact.kind === kind && fact.year === year);
  return taken ? year : null;
}

function refusalOf(problem: FactProblem, name: string) {
  switch (problem.code) {
    case 'not_for_subject':
      return refuse(RefusalCode.factNotForSubject, { name });
    case 'year_in_future':
      return refuse(RefusalCode.yearInFuture, { year: problem.year });
    case 'date_in_future':
      return refuse(RefusalCode.dateInFuture, { date: formatDate(problem.date) });
    case 'ends_before_start':
      return refuse(RefusalCode.endsBeforeStart);
    case 'years_backwards':
      return refuse(RefusalCode.yearsBackwards, { from: problem.from, to: problem.to });
    case 'figures_empty':
      return refuse(RefusalCode.figuresEmpty);
    case 'figure_over_base': {
      const { figure, value, base, limit } = problem;
      return refuse(RefusalCode.figureOverBase, { figure, value, base, limit });
    }
    case 'place_over_members':
      return refuse(RefusalCode.placeOverMembers, {
        unit: name,
        place: problem.place,
        members: problem.members,
      });
    default:
      return assertNever(problem);
  }
}
