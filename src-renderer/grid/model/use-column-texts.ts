import { useMemo } from 'react';

import type { GridLabels, SpreadsheetGridProps } from '../types.ts';
import { columnTexts, hasOwnTexts } from './column-texts.ts';

/** The props with texts of choices, checks and dates where columns have them; the same functions while nothing changes. */
export function useColumnTexts(given: SpreadsheetGridProps, labels: GridLabels): SpreadsheetGridProps {
  const { columns, format, parse, renderValue } = given;
  const texts = useMemo(() => {
    const own = new Set(columns.filter(hasOwnTexts).map((column) => column.id));
    if (own.size === 0) return null;
    const all = columnTexts(columns, { format, parse }, labels);
    if (renderValue === undefined) return all;
    const render: typeof renderValue = (value, cell) =>
      own.has(cell.columnId) ? all.format(value, cell) : renderValue(value, cell);
    return { ...all, renderValue: render };
  }, [columns, format, parse, renderValue, labels]);
  return useMemo(() => (texts === null ? given : { ...given, ...texts }), [given, texts]);
}
