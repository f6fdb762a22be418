export { SpreadsheetGrid } from './SpreadsheetGrid.tsx';
export { englishGridLabels, vietnameseGridLabels } from './labels.ts';
export { totalsRowId } from './rendering/GridTotalsRow.tsx';
export type {
  GridAlign,
  GridAmbiguity,
  GridCellRef,
  GridCellState,
  GridColumn,
  GridColumnKind,
  GridEdit,
  GridHeading,
  GridLabels,
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
