import type { Award } from '../../awards/award.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import type { Unit } from '../../units/unit.ts';

/** What must be known to understand a history of awards. */
export type HistoryKnowledge = {
  readonly awards: readonly Pick<
    Award,
    'code' | 'name' | 'aliases' | 'laterNames' | 'subjectKinds' | 'level'
  >[];
  /** Ended ones too: old awards name them. */
  readonly units: readonly Pick<Unit, 'id' | 'name' | 'validFrom' | 'validTo'>[];
  readonly today: IsoDate;
};
