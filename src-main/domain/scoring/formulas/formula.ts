import type { Points } from '../../kernel/points.ts';
import type { Quantity } from '../../kernel/quantity.ts';

/**
 * How a criterion turns what was measured into points. The kinds are those of the catalogue of scoring schemes in use in the
 * provinces; what each one reads is said by `measureFieldsOf`.
 */
export type Formula =
  /** The reviewer gives points; `step` is the smallest part of a point allowed, null for any. */
  | { readonly kind: 'manual'; readonly step: Points | null }
  /** maximum × min(A/T, 1); `inverse`: the lower the better, T/A. */
  | { readonly kind: 'ratio_cap'; readonly inverse: boolean }
  /**
   * The maximum less `deduct` for every `per` that the result falls short, never below zero. The shortfall is counted in
   * percent of the target, or in percentage points where result and target are percentages themselves. `reward` gives points
   * for every `per` above the target, at most up to `cap` in all (null: up to the maximum).
   */
  | {
      readonly kind: 'linear_deduct';
      readonly deduct: Points;
      readonly per: Quantity;
      readonly of: 'percent_of_target' | 'percentage_points';
      readonly reward: Points | null;
      readonly cap: Points | null;
    }
  /**
   * Below the target the share `atTarget` (thousandths of a percent: 50 % is 50000) × A/T, at the target that share, above it
   * towards the maximum that the leader of the cluster has.
   */
  | { readonly kind: 'leader_relative'; readonly atTarget: Quantity }
  /** No target: maximum × A / the highest A of the cluster. */
  | { readonly kind: 'group_max' }
  | { readonly kind: 'pass_fail' }
  /** The points of the first threshold that is reached, from the highest down; `of` says what is compared with them. */
  | {
      readonly kind: 'step_threshold';
      readonly of: 'actual' | 'percent_of_target';
      readonly steps: readonly { readonly from: Quantity; readonly points: Points }[];
      readonly below: Points;
    }
  | {
      readonly kind: 'step_label';
      readonly labels: readonly { readonly label: string; readonly points: Points }[];
    }
  /** Count × points each, item by item where the scheme names several, at most `cap` in all. */
  | {
      readonly kind: 'count';
      readonly items: readonly {
        readonly label: string;
        readonly each: Points;
        readonly cap: Points | null;
      }[];
      readonly cap: Points;
    }
  | {
      readonly kind: 'bonus_penalty';
      readonly bonusEach: Points;
      readonly penaltyEach: Points;
      readonly minimum: Points;
      readonly maximum: Points;
    }
  /** The maximum less `each` for every occurrence, never below zero. */
  | { readonly kind: 'penalty'; readonly each: Points }
  /** maximum × (N − r)/(N − 1); N is `of`, or the number of units of the cluster where that is null. */
  | { readonly kind: 'rank_scale'; readonly of: number | null };
