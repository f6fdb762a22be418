import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { formatPoints, pointsOf } from '../../../../src-main/domain/kernel/points.ts';
import { ok } from '../../../../src-main/domain/kernel/result.ts';
import { ScoreLayer } from '../../../../src-main/domain/scoring/sheet/layer.ts';
import { SpreadsheetGrid, englishGridLabels, vietnameseGridLabels } from '../../../grid/index.ts';
import type { GridCellRef, GridRow, GridValue } from '../../../grid/index.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useKeptLayout } from '../../../ui/use-kept-layout.ts';
import { placeKey } from '../edits/sheet-edit.ts';
import type { RemarkEdit, SheetEdit } from '../edits/sheet-edit.ts';
import { cellName, explanationLines } from '../sheet/differences.ts';
import type { CellPlace, ExplanationLine } from '../sheet/differences.ts';
import type { SheetView } from '../sheet/use-sheet-view.ts';
import { explanationColumns } from './explanation-columns.ts';

/** Where the cluster's check departs from the units' own scores, with what each unit says to it. */
export function ExplanationGrid({
  view,
  onEdit,
  onUndo,
  onRedo,
  onActivePlaceChange,
}: {
  view: SheetView;
  onEdit: (edits: readonly SheetEdit[]) => void;
  onUndo: () => void;
  onRedo: () => void;
  onActivePlaceChange: (place: CellPlace | null) => void;
}) {
  const { t, i18n } = useTranslation('scoring');
  const { sheet, differences, remarks, lock } = view;
  const lines = useMemo(() => explanationLines(sheet, differences.list), [sheet, differences.list]);
  const places = useMemo(() => new Map(lines.map((line) => [rowId(line), placeOf(line)])), [lines]);
  const { layout, keepLayout } = useKeptLayout('sheet-explanations');
  const columns = useMemo(() => explanationColumns((key) => t(`explanation.${key}`)), [t]);
  const rows = useMemo(() => {
    const files = Map.groupBy(sheet.evidence, cellName);
    return lines.map((line) => rowOf(line, remarks, files.get(cellName(placeOf(line)))?.length ?? 0));
  }, [lines, remarks, sheet.evidence]);
  const cellState = useCallback(
    ({ columnId }: GridCellRef) => (columnId === 'explanation' ? { readOnly: lock !== null } : undefined),
    [lock],
  );

  if (lines.length === 0) {
    return <EmptyState title={t('explanation.none')}>{t('explanation.noneText')}</EmptyState>;
  }
  const label = t('sheet.label', { cluster: sheet.cluster.name, layer: t('stages.explanation') });
  return (
    <SpreadsheetGrid
      label={label}
      printTitle={label}
      columns={columns}
      rows={rows}
      format={formatValue}
      parse={parseText}
      cellState={cellState}
      labels={i18n.language === 'en' ? englishGridLabels : vietnameseGridLabels}
      viewBar
      layout={layout}
      onLayoutChange={keepLayout}
      onEdit={(edits) =>
        onEdit(
          edits.flatMap((edit): RemarkEdit[] => {
            const place = places.get(edit.rowId);
            if (!place) return [];
            const text = typeof edit.value === 'string' ? edit.value : null;
            return [{ ...place, layer: ScoreLayer.cluster, kind: 'explanation', text }];
          }),
        )
      }
      onUndo={onUndo}
      onRedo={onRedo}
      onActiveCellChange={(cell) => onActivePlaceChange(cell ? (places.get(cell.rowId) ?? null) : null)}
    />
  );
}

function placeOf({ unit, criterion }: ExplanationLine): CellPlace {
  return { unitId: unit.id, criterionCode: criterion.code };
}

function rowId(line: ExplanationLine): string {
  return cellName(placeOf(line));
}

function rowOf(line: ExplanationLine, remarks: ReadonlyMap<string, string>, files: number): GridRow {
  const { unit, criterion, self, cluster, difference } = line;
  const textAt = (kind: 'reason' | 'explanation') =>
    remarks.get(placeKey({ ...placeOf(line), layer: ScoreLayer.cluster, kind })) ?? null;
  return {
    id: rowId(line),
    title: `${unit.name}, ${criterion.code}`,
    values: {
      unit: unit.name,
      criterion: `${criterion.code}. ${criterion.name}`,
      self,
      cluster,
      difference,
      reason: textAt('reason'),
      explanation: textAt('explanation'),
      files: files === 0 ? null : String(files),
    },
  };
}

function formatValue(value: GridValue): string {
  if (value === null) return '';
  return typeof value === 'number' ? formatPoints(pointsOf(value)) : value;
}

function parseText(text: string) {
  const typed = text.trim();
  return ok(typed === '' ? null : typed);
}
