import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { SpreadsheetGrid, englishGridLabels, vietnameseGridLabels } from '../../../grid/index.ts';
import type { GridCellRef, SpreadsheetGridProps } from '../../../grid/index.ts';
import type { RemarkEdit, Said, SheetEdit } from '../edits/sheet-edit.ts';
import { contentEdits } from './content-edits.ts';
import type { SheetAspect } from './sheet-columns.ts';
import { createSheetRows } from './sheet-rows.ts';
import { summarizePoints } from './summarize-points.ts';
import { useCellState } from './use-cell-state.ts';
import { useColumns } from './use-columns.ts';
import { useFieldTexts } from './use-field-texts.ts';
import { useRenderedValue } from './use-rendered-value.tsx';
import type { SheetView } from './use-sheet-view.ts';

type ScoreGridProps = {
  readonly view: SheetView;
  readonly aspect: SheetAspect;
  /** Whether notes can be written; they are always shown. */
  readonly takesNotes: boolean;
  readonly onEdit: (edits: readonly SheetEdit[], seen?: ReadonlyMap<string, Said>) => void;
} & Pick<
  SpreadsheetGridProps,
  | 'onUndo'
  | 'onRedo'
  | 'onRejectionsChange'
  | 'onActiveCellChange'
  | 'menuItems'
  | 'layout'
  | 'onLayoutChange'
  | 'changedCells'
  | 'goTo'
  | 'onSelectionChange'
>;

/** One stage of a sheet, units by criteria, with totals and ranks that follow every keystroke. */
export function ScoreGrid({ view, aspect, takesNotes, onEdit, ...handlers }: ScoreGridProps) {
  const { t, i18n } = useTranslation('scoring');
  const { sheet, stage, layer, lines, units, fields, contentOf } = view;
  const columns = useColumns(sheet.scheme, aspect);
  const [rowsOf] = useState(createSheetRows);
  const rows = useMemo(() => rowsOf({ lines, fields, contentOf }), [rowsOf, lines, fields, contentOf]);
  const cellState = useCellState(view);
  const { format, parse } = useFieldTexts(fields);
  const renderValue = useRenderedValue(view, format);
  const label = t('sheet.label', { cluster: sheet.cluster.name, layer: t(`stages.${stage}`) });

  const noteAt = useCallback(
    ({ rowId, columnId }: GridCellRef, text: string | null): readonly RemarkEdit[] => {
      const [unit, field] = [units.get(rowId), fields.get(columnId)];
      if (!unit || !field) return [];
      return [{ unitId: unit.id, criterionCode: field.criterion.code, layer, kind: 'note', text }];
    },
    [units, fields, layer],
  );

  return (
    <SpreadsheetGrid
      {...handlers}
      label={label}
      printTitle={label}
      columns={columns}
      rows={rows}
      format={format}
      renderValue={renderValue}
      parse={parse}
      cellState={cellState}
      summary={summarizePoints}
      labels={i18n.language === 'en' ? englishGridLabels : vietnameseGridLabels}
      viewBar
      onEdit={(edits) => {
        const { changes, seen } = contentEdits(view, edits);
        if (changes.length > 0) onEdit(changes, seen);
      }}
      {...(takesNotes
        ? { onNoteChange: (cell: GridCellRef, text: string | null) => onEdit(noteAt(cell, text)) }
        : {})}
    />
  );
}
