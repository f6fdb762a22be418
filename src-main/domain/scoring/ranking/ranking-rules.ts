import type { RuleMark } from '../../awards/rule-mark.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import type { UnitId } from '../../kernel/ids.ts';
import type { Points } from '../../kernel/points.ts';

/** What decides between units with the same total. */
export type TieBreak =
  /** The higher total of a group of criteria. */
  | { readonly kind: 'group_total'; readonly code: string }
  | { readonly kind: 'fewer_penalty_points' }
  | { readonly kind: 'more_bonus_points' }
  /** Votes of the members of the cluster, as entered in the unit's standing. */
  | { readonly kind: 'member_votes' }
  /** The place that the council gave, as entered in the unit's standing. */
  | { readonly kind: 'council_decision' };

/** A class of results: a lowest total, and a floor that every criterion must reach. */
export type ResultClass = {
  readonly name: string;
  readonly from: Points;
  /** Share of each criterion's maximum in hundredths of a percent: 85 % is 8500; null for no floor. */
  readonly floor: number | null;
};

/** Which units take part in the ranking. What is null or false is not asked. */
export type EligibilityRules = {
  /** The last day for the self-score of a unit. */
  readonly selfScoreDeadline: IsoDate | null;
  readonly excludeDisciplined: boolean;
  /** The lowest class that may be ranked, by name. */
  readonly lowestClass: string | null;
  /** Months in the cluster by the end of the year. */
  readonly minimumMonths: number | null;
};

/** How many flags a cluster may propose. */
export type FlagQuota = {
  readonly usual: number;
  /** From so many members on, `large` flags; null where size makes no difference. */
  readonly largeFrom: number | null;
  readonly large: number;
};

/** How units are ranked, as the office sets it; part of a scheme's version. */
export type RankingRules = {
  /** In the order in which they are tried. */
  readonly tieBreaks: readonly TieBreak[];
  /** From the best down; empty where the scheme knows no classes. */
  readonly classes: readonly ResultClass[];
  readonly eligibility: EligibilityRules;
  readonly flags: FlagQuota;
  /** Where the rules come from, in words, and how far that can be trusted. */
  readonly source: string;
  readonly mark: RuleMark;
};

/** What is known of a unit's year in its cluster besides its scores; null and empty where nothing was recorded. */
export type UnitStanding = {
  readonly unitId: UnitId;
  /** When the unit's self-score came in. */
  readonly selfScoreOn: IsoDate | null;
  /** Why the unit or its head stands disciplined; null where that is not so. */
  readonly disciplined: string | null;
  /** The day on which the unit joined the cluster; null for the whole year. */
  readonly joinedOn: IsoDate | null;
  readonly memberVotes: number | null;
  readonly councilPlace: number | null;
};

/** The standing of a unit of which nothing was recorded. */
export function emptyStanding(unitId: UnitId): UnitStanding {
  return {
    unitId,
    selfScoreOn: null,
    disciplined: null,
    joinedOn: null,
    memberVotes: null,
    councilPlace: null,
  };
}
