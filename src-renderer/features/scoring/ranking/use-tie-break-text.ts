import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { TieBreak } from '../../../../src-main/domain/scoring/ranking/ranking-rules.ts';

/** What decides between equal totals, in words. */
export function useTieBreakText(): (tieBreak: TieBreak) => string {
  const { t } = useTranslation('scoring');
  return useCallback(
    (tieBreak) =>
      tieBreak.kind === 'group_total'
        ? t('tieBreak.group_total', { code: tieBreak.code })
        : t(`tieBreak.${tieBreak.kind}`),
    [t],
  );
}
