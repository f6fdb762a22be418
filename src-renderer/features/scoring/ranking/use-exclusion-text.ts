import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import { formatDate } from '../../../../src-main/domain/kernel/dates.ts';
import type { Exclusion } from '../../../../src-main/domain/scoring/ranking/eligibility.ts';

/** Why a unit isn't ranked, as a sentence. */
export function useExclusionText(): (exclusion: Exclusion) => string {
  const { t } = useTranslation('scoring');
  return useCallback(
    (exclusion) => {
      switch (exclusion.kind) {
        case 'no_score':
          return t('exclusion.no_score');
        case 'disciplined':
          return t('exclusion.disciplined', { reason: exclusion.reason });
        case 'self_score_late':
          return t('exclusion.self_score_late', {
            on: formatDate(exclusion.selfScoreOn),
            deadline: formatDate(exclusion.deadline),
          });
        case 'self_score_not_recorded':
          return t('exclusion.self_score_not_recorded', { deadline: formatDate(exclusion.deadline) });
        case 'below_class':
          return exclusion.reached === null
            ? t('exclusion.no_class', { lowest: exclusion.lowest })
            : t('exclusion.below_class', { lowest: exclusion.lowest, reached: exclusion.reached });
        case 'too_few_months':
          return t('exclusion.too_few_months', { months: exclusion.months, minimum: exclusion.minimum });
        default:
          return assertNever(exclusion);
      }
    },
    [t],
  );
}
