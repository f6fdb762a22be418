import { DossierStage } from '../../domain/dossiers/stage.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import { addWorkingDays } from '../../domain/kernel/working-days.ts';
import type { WorkCalendar } from '../../domain/kernel/working-days.ts';
import { DossierStep } from '../../domain/law/instrument.ts';
import { provisionOf } from '../../domain/law/rule-book.ts';
import type { RuleBook } from '../../domain/law/rule-book.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';

/**
 * The step whose term runs while a dossier is in a stage: what came in is looked through and sent back where it isn't
 * whole, what is being appraised must be appraised.
 */
const stepOfStage: Partial<Record<DossierStage, DossierStep>> = {
  [DossierStage.received]: DossierStep.return,
  [DossierStage.appraising]: DossierStep.appraisal,
};

/**
 * The day by which a dossier that comes to a stage on a day must leave it; null where no rule sets a term. Terms are
 * counted in working days, the first day left out, or end on a day of the year.
 */
export function dueOnStage(
  book: RuleBook,
  calendar: WorkCalendar,
  { awardCode, subjectKind }: Pick<Proposal, 'awardCode' | 'subjectKind'>,
  stage: DossierStage,
  on: IsoDate,
): IsoDate | null {
  const step = stepOfStage[stage];
  const terms = book.provisions.filter(
    (provision) => provision.kind === 'deadline' && provision.step === step,
  );
  const term = provisionOf({ ...book, provisions: terms }, 'deadline', awardCode, subjectKind);
  if (!term) return null;
  if (term.workingDays !== null) return addWorkingDays(calendar, on, term.workingDays);
  return term.yearDay === null ? null : nextDayOfYear(term.yearDay, on);
}

/** The next such day (`MM-DD`) that isn't before `on`. */
function nextDayOfYear(day: string, on: IsoDate): IsoDate {
  const year = Number(on.slice(0, 4));
  return (on.slice(5) <= day ? `${year}-${day}` : `${year + 1}-${day}`) as IsoDate;
}
