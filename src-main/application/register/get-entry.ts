import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { RegisterEntryId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { ruleBookOn } from '../../domain/law/rule-book.ts';
import { laterAwardsOn } from '../../domain/register/later-awards.ts';
import { subjectIdsOf } from '../people/subject-ids.ts';
import type { Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';

/** An entry with everything that happened to it, its prize, and the later awards that stand on it. */
export function getEntry(
  { repositories, instruments }: Law & { repositories: Repositories },
  { id }: { id: RegisterEntryId },
) {
  const { register, subjects, money, amendments } = repositories;
  const entry = register.find(id);
  const subject = entry && subjects.find(entry.subjectId);
  if (!entry || !subject) return refuse('not_found') satisfies Result<never, Refusal>;
  const amended = amendments.all();
  const rulesOn = (date: IsoDate) => ruleBookOn(instruments, amended, date);
  const ofSubject = register.ofSubjects(subjectIdsOf(repositories, subject.mergedInto ?? subject.id));
  const [prize] = money.prizes([id]);
  return ok({
    entry: { ...entry, subjectKind: subject.kind },
    changes: register.changes(id),
    prize: prize ? { amount: prize.amount, paidOn: prize.paidOn } : null,
    laterAwards: laterAwardsOn(entry, ofSubject, rulesOn, subject.kind).map(({ entry: later, articles }) => ({
      id: later.id,
      name: later.name,
      awardCode: later.awardCode,
      year: later.year,
      decisionNumber: later.decisionNumber,
      articles: [...articles],
    })),
  });
}
