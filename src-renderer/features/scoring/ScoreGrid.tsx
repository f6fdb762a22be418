import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { formatPoints, pointsOf } from '../../../src-main/domain/kernel/points.ts';
import { err } from '../../../src-main/domain/kernel/result.ts';
import { SpreadsheetGrid, englishGridLabels, vietnameseGridLabels } from '../../grid/index.ts';
import type { GridCellRef, GridRejection, GridValue } from '../../grid/index.ts';
import { ambiguityOf, formatValue, readScore, summarizePoints } from './grid-texts.ts';
import type { ScoreEdit } from './score-edits.ts';
import { sheetColumns, totalColumn } from './sheet-columns.ts';
import { createSheetRows } from './sheet-rows.ts';
import { useCellState } from './use-cell-state.ts';
import type { LayerView } from './use-layer-view.ts';

type ScoreGridProps = {
  view: LayerView;
  onEdit: (edits: readonly ScoreEdit[]) => void;
  onUndo: () => void;
  onRedo: () => void;
  onRejectionsChange: (rejections: readonly GridRejection[]) => void;
};

/** The scores of one layer, units by criteria, with totals and ranks that follow every keystroke. */
export function ScoreGrid({ view, onEdit, onUndo, onRedo, onRejectionsChange }: ScoreGridProps) {
  const { t, i18n } = useTranslation('scoring');
  const { sheet, layer, lines, linesById, units, criteria } = view;
  const columns = useMemo(
    () =>
      sheetColumns(sheet.scheme, {
        unit: t('column.unit'),
        total: (maximum) => t('column.total', { maximum }),
        rank: t('column.rank'),
        groupTotal: (code, maximum) => t('column.groupTotal', { code, maximum }),
      }),
    [sheet.scheme, t],
  );
  const [rowsOf] = useState(createSheetRows);
  const rows = useMemo(() => rowsOf(lines), [rowsOf, lines]);
  const cellState = useCellState(view);

  const parse = useCallback(
    (text: string, cell: GridCellRef) => {
      const criterion = criteria.get(cell.columnId);
      if (!criterion) throw new Error(`No criterion ${cell.columnId}`);
      const read = readScore(text, criterion);
      if (read.ok) return read;
      const message = t(`parse.${read.error.code}`, { maximum: formatPoints(criterion.maximum) });
      return err(read.error.code === 'ambiguous' ? ambiguityOf(read.error, criterion, message) : message);
    },
    [criteria, t],
  );

  const renderValue = useCallback(
    (value: GridValue, cell: GridCellRef) => {
      const line = cell.columnId === totalColumn ? linesById.get(cell.rowId) : undefined;
      if (!line || line.totals.complete || value === null) return formatValue(value);
      return (
        <span className="scoring-total">
          {formatValue(value)}
          <span className="scoring-total-missing">{t('column.missing', { n: line.totals.missing })}</span>
        </span>
      );
    },
    [linesById, t],
  );

  return (
    <SpreadsheetGrid
      label={t('sheet.label', { cluster: sheet.cluster.name, layer: t(`layers.${layer}`) })}
      columns={columns}
      rows={rows}
      format={formatValue}
      renderValue={renderValue}
      parse={parse}
      cellState={cellState}
      summary={summarizePoints}
      labels={i18n.language === 'en' ? englishGridLabels : vietnameseGridLabels}
      onEdit={(edits) =>
        onEdit(
          edits.flatMap(({ rowId, columnId, value }) => {
            const unit = units.get(rowId);
            if (!unit) return [];
            const score = typeof value === 'number' ? pointsOf(value) : null;
            return [{ unitId: unit.id, criterionCode: columnId, layer, value: score }];
          }),
        )
      }
      onUndo={onUndo}
      onRedo={onRedo}
      onRejectionsChange={onRejectionsChange}
    />
  );
}
