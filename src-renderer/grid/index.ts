export { SpreadsheetGrid } from './SpreadsheetGrid.tsx';
export { englishGridLabels, vietnameseGridLabels } from './labels.ts';
export { emptyGridLayout, readGridLayout } from './view/grid-layout.ts';
export { readDataTransfer } from './clipboard/read-data-transfer.ts';
export { formatTsv, parseTsv } from './clipboard/tsv.ts';
export { totalsRowId } from './rendering/totals-text.ts';
export type {
  GridAggregate,
  GridAlign,
  GridAmbiguity,
  GridCellRef,
  GridCellState,
  GridChoice,
  GridColumn,
  GridColumnKind,
  GridColumnTexts,
  GridCondition,
  GridEdit,
  GridFilter,
  GridHeading,
  GridLabels,
  GridLayout,
  GridMenuItem,
  GridNote,
  GridPasteReport,
  GridReading,
  GridRejection,
  GridRow,
  GridSort,
  GridSummary,
  GridTone,
  GridTotals,
  GridValue,
  SpreadsheetGridProps,
} from './types.ts';
