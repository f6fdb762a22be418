import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { formatPoints } from '../../../../src-main/domain/kernel/points.ts';
import { formatRank } from '../../../../src-main/domain/scoring/results/sheet-result.ts';
import type { SpreadsheetGridProps } from '../../../grid/index.ts';
import { rankColumn, totalColumn } from './sheet-columns.ts';
import type { UnitLine } from './sheet-lines.ts';
import type { SheetView } from './use-sheet-view.ts';

/** What cells show besides their text: what a total lacks, points given by hand, and what trying out changes. */
export function useRenderedValue(
  { linesById, untried, fields }: SheetView,
  format: SpreadsheetGridProps['format'],
): NonNullable<SpreadsheetGridProps['renderValue']> {
  const { t } = useTranslation('scoring');
  return useCallback(
    (value, cell) => {
      const { rowId, columnId } = cell;
      const line = linesById.get(rowId);
      if (!line) return format(value, cell);
      const before = untried?.get(rowId);
      const text = format(value, cell);
      if (columnId === totalColumn || columnId === rankColumn) {
        const was = before && resultText(before, columnId);
        if (was !== undefined && was !== text) {
          return (
            <span className="scoring-tried">
              <s>{was === '' ? '–' : was}</s> {text === '' ? '–' : text}
            </span>
          );
        }
      }
      if (columnId === totalColumn && value !== null && !line.totals.complete) {
        return (
          <span className="scoring-total">
            {text}
            <span className="scoring-total-missing">{t('column.missing', { n: line.totals.missing })}</span>
          </span>
        );
      }
      const field = fields.get(columnId);
      const result = field?.kind === 'points' ? line.cells.get(columnId) : undefined;
      if (result?.origin === 'exempt') return text === '' ? t('column.exempt') : text;
      if (result?.origin === 'given' && result.computed !== null) {
        return <span className="scoring-by-hand">{text}</span>;
      }
      return text;
    },
    [linesById, untried, fields, format, t],
  );
}

function resultText({ totals, ranked }: UnitLine, columnId: string): string {
  if (columnId === rankColumn) return formatRank(ranked);
  return totals.total === null ? '' : formatPoints(totals.total);
}
