import type { AwardCategory, AwardCode } from '../awards/award.ts';
import type { RuleMark } from '../awards/rule-mark.ts';
import type { Fraction } from '../kernel/fraction.ts';
import type {
  CollectiveFigure,
  DisciplineLevel,
  InitiativeScope,
  PostGroup,
  RatingLevel,
} from '../people/fact.ts';

/** Where a single condition is laid down, where that is another place than its provision. */
type Cited = { readonly article?: string; readonly mark?: RuleMark };

/**
 * A condition for an award, as data: a small expression over the facts of a case. Counts and shares are exact; years are
 * counted back from the year of the case, which belongs to them.
 */
export type Condition = Cited &
  (
    | { readonly kind: 'all'; readonly of: readonly Condition[] }
    | { readonly kind: 'any'; readonly of: readonly Condition[] }
    /**
     * Holds one of the awards, at least `years` full years before the case; `within` looks only at the time since then.
     * Awards for a surprise or a movement don't count (NĐ152 Đ.4 k.3).
     */
    | {
        readonly kind: 'after_award';
        readonly awards: readonly AwardCode[];
        readonly years: number;
        readonly within: Condition;
      }
    /** In each of the last `years` years, the year of the case included, rated `minimum` or better. */
    | { readonly kind: 'rated'; readonly minimum: RatingLevel; readonly years: number }
    /** In at least `count` years rated `minimum` or better. */
    | { readonly kind: 'rated_years'; readonly minimum: RatingLevel; readonly count: number }
    /** Holds one of the awards for each of the last `years` years, the year of the case included. */
    | { readonly kind: 'held_in_a_row'; readonly awards: readonly AwardCode[]; readonly years: number }
    /** Holds the awards `times` times, each at most `everyYears` years after the one before, the last as near to the case. */
    | {
        readonly kind: 'held_repeatedly';
        readonly awards: readonly AwardCode[];
        readonly times: number;
        readonly everyYears: number;
      }
    /** Holds at least `count` of the awards. */
    | { readonly kind: 'held'; readonly awards: readonly AwardCode[]; readonly count: number }
    /**
     * At least `count` initiatives or accepted topics, recognised for the scope or a wider one; those of the last `years`
     * years, the year of the case included, where the text says so.
     */
    | {
        readonly kind: 'initiatives';
        readonly scope: InitiativeScope;
        readonly count: number;
        readonly years?: number;
      }
    /** No discipline of the level or a harder one is in force on the day or fell into the year of the case. */
    | { readonly kind: 'no_discipline'; readonly from: DisciplineLevel }
    /** At work for at least so many months at the end of the year of the case; leave for childbirth counts. */
    | { readonly kind: 'months_at_work'; readonly months: number }
    /** A share of the collective's members, of the figures of the year. */
    | { readonly kind: 'members_share'; readonly figure: CollectiveFigure; readonly share: Fraction }
    | { readonly kind: 'members_at_least'; readonly figure: CollectiveFigure; readonly count: number }
    | { readonly kind: 'members_at_most'; readonly figure: CollectiveFigure; readonly count: number }
    /** Placed at least here in its cluster or block. */
    | { readonly kind: 'placed'; readonly place: number }
    /** Months in posts of the group or a higher one; a woman's time counts half as much again (NĐ152 Đ.4 k.7). */
    | {
        readonly kind: 'months_in_post';
        readonly group: PostGroup;
        readonly months: number;
        /** The months at which the next higher class begins; null where there is none. */
        readonly below: number | null;
      }
    /** The case is of one of these kinds. */
    | { readonly kind: 'category'; readonly categories: readonly AwardCategory[] }
    /**
     * Something that only people can judge and that the office states with its source: `text` says what. With `onlyIfClaimed`
     * it is a way open to few, such as combat: who doesn't claim it doesn't go it, so that it isn't missing.
     */
    | {
        readonly kind: 'attested';
        readonly key: string;
        readonly text: string;
        readonly onlyIfClaimed?: true;
      }
  );

export type ConditionKind = Condition['kind'];
