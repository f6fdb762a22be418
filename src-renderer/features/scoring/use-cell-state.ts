import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import type { Points } from '../../../src-main/domain/kernel/points.ts';
import { formatPoints } from '../../../src-main/domain/kernel/points.ts';
import type { GridCellRef, GridCellState } from '../../grid/index.ts';
import { cellMark } from './cell-mark.ts';
import type { CellNote } from './cell-mark.ts';
import { cellKey } from './score-edits.ts';
import { groupTotalColumn, rankColumn, totalColumn } from './sheet-columns.ts';
import { previousLayer } from './sheet-lines.ts';
import type { UnitLine } from './sheet-lines.ts';
import type { LayerView } from './use-layer-view.ts';

/** How the cells of a layer stand out, and what their tooltips say. */
export function useCellState(view: LayerView): (cell: GridCellRef) => GridCellState | undefined {
  const { t } = useTranslation('scoring');
  const { layer, linesById, previous, criteria, stored, pending, failed, locked, sheet } = view;
  const groupMaxima = useMemo(
    () => new Map(sheet.scheme.criteria.map(({ code, maximum }) => [groupTotalColumn(code), maximum])),
    [sheet.scheme],
  );
  return useCallback(
    ({ rowId, columnId }) => {
      const line = linesById.get(rowId);
      const criterion = criteria.get(columnId);
      if (!line) return undefined;
      if (!criterion) {
        return computedState(line, columnId, {
          noScores: t('note.noScores'),
          incomplete: (n) => t('note.incomplete', { n }),
          capped: (maximum) => t('note.capped', { maximum: formatPoints(maximum) }),
          maximum: groupMaxima.get(columnId) ?? sheet.scheme.total,
        });
      }
      const key = cellKey({ unitId: line.unit.id, criterionCode: columnId, layer });
      const typed = pending.has(key);
      const cell = typed ? undefined : stored.get(key);
      const { tone, notes } = cellMark({
        value: line.values.get(columnId) ?? null,
        previous: previous.get(line.unit.id)?.get(columnId) ?? null,
        maximum: criterion.maximum,
        begun: line.totals.total !== null,
        unsaved: typed && failed,
        source:
          cell !== undefined && cell.sourceName !== null
            ? { name: cell.sourceName, cell: cell.sourceCell }
            : null,
      });
      const sentences = notes.map((note) => noteText(note));
      if (locked) sentences.push(t('note.locked'));
      return { readOnly: locked, tone, ...(sentences.length > 0 ? { title: sentences.join(' ') } : {}) };

      function noteText(note: CellNote): string {
        switch (note.kind) {
          case 'unsaved':
            return t('note.unsaved');
          case 'overMaximum':
            return t('note.overMaximum', { maximum: formatPoints(note.maximum) });
          case 'missing':
            return t('note.missing');
          case 'changed':
            return t('note.changed', {
              layer: t(`layers.${previousLayer(layer) ?? layer}`),
              previous: formatPoints(note.previous),
            });
          case 'source':
            return note.cell === null
              ? t('note.sourceFile', { name: note.name })
              : t('note.source', { name: note.name, cell: note.cell });
          default:
            return assertNever(note);
        }
      }
    },
    [
      linesById,
      criteria,
      stored,
      previous,
      pending,
      failed,
      locked,
      layer,
      groupMaxima,
      sheet.scheme.total,
      t,
    ],
  );
}

type ComputedTexts = {
  readonly noScores: string;
  readonly incomplete: (n: number) => string;
  readonly capped: (maximum: Points) => string;
  readonly maximum: Points;
};

/** Totals and ranks: worked out, never typed; what they lack is said. */
function computedState(
  { totals }: UnitLine,
  columnId: string,
  texts: ComputedTexts,
): GridCellState | undefined {
  const ofAll = columnId === totalColumn || columnId === rankColumn;
  const sum = ofAll ? totals : totals.groups.find(({ code }) => groupTotalColumn(code) === columnId);
  if (!sum) return undefined;
  const sentences = [
    ...(totals.total === null ? [texts.noScores] : sum.missing > 0 ? [texts.incomplete(sum.missing)] : []),
    ...(sum.capped ? [texts.capped(texts.maximum)] : []),
  ];
  const incomplete = ofAll && totals.total !== null && sum.missing > 0;
  return {
    readOnly: true,
    tone: incomplete ? 'warning' : 'computed',
    ...(sentences.length > 0 ? { title: sentences.join(' ') } : {}),
  };
}
