import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { formatPoints } from '../../../../src-main/domain/kernel/points.ts';
import type { GridCellState } from '../../../grid/index.ts';
import { useExclusionText } from '../ranking/use-exclusion-text.ts';
import { groupTotalColumn, rankColumn, totalColumn, unitColumn } from './sheet-columns.ts';
import type { UnitLine } from './sheet-lines.ts';
import type { SheetView } from './use-sheet-view.ts';

/** Totals, ranks and classes: worked out, never typed; what they lack is said. */
export function useResultState({
  sheet,
}: SheetView): (line: UnitLine, columnId: string) => GridCellState | undefined {
  const { t } = useTranslation('scoring');
  const exclusionText = useExclusionText();
  return useCallback(
    ({ totals, ranked }, columnId) => {
      const ofAll = columnId === totalColumn || columnId === rankColumn;
      const group = totals.groups.find(({ code }) => groupTotalColumn(code) === columnId);
      const sum = ofAll ? { ...totals, maximum: sheet.scheme.total } : group;
      if (columnId === unitColumn) return undefined;
      if (!sum) return { readOnly: true, tone: 'computed' };
      const sentences = [
        ...(totals.total === null
          ? [t('note.noScores')]
          : sum.missing > 0
            ? [t('note.incomplete', { n: sum.missing })]
            : []),
        ...(sum.capped ? [t('note.capped', { maximum: formatPoints(sum.maximum) })] : []),
        ...(columnId === rankColumn && totals.total !== null ? ranked.exclusions.map(exclusionText) : []),
      ];
      const incomplete = ofAll && totals.total !== null && sum.missing > 0;
      return {
        readOnly: true,
        tone: incomplete ? 'warning' : 'computed',
        ...(sentences.length > 0 ? { title: sentences.join(' ') } : {}),
      };
    },
    [sheet.scheme.total, exclusionText, t],
  );
}
