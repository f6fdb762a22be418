import type { IsoDate } from '../kernel/dates.ts';
import type { Decision } from './decision.ts';

/** What keeps number and date from being entered for a decision. */
export type IssueProblem =
  | { readonly code: 'decision_empty' }
  /** Title or signer is missing. */
  | { readonly code: 'decision_text_missing' }
  | { readonly code: 'decision_date_future'; readonly today: IsoDate }
  | { readonly code: 'decision_before_meeting'; readonly meeting: IsoDate };

/** Judges a day on which a decision is said to have been issued. */
export function issueProblem(
  decision: Pick<Decision, 'title' | 'signerName' | 'signerPosition' | 'proposalIds'>,
  { date, today, meeting }: { date: IsoDate; today: IsoDate; meeting: IsoDate | null },
): IssueProblem | null {
  if (decision.proposalIds.length === 0) return { code: 'decision_empty' };
  if ([decision.title, decision.signerName, decision.signerPosition].includes('')) {
    return { code: 'decision_text_missing' };
  }
  if (date > today) return { code: 'decision_date_future', today };
  if (meeting !== null && date < meeting) return { code: 'decision_before_meeting', meeting };
  return null;
}
