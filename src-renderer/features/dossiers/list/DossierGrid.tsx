import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { fixedOncePresented } from '../../../../src-main/domain/dossiers/dossier-field.ts';
import { DossierStage } from '../../../../src-main/domain/dossiers/stage.ts';
import type { KnownAward } from '../../../../src-main/domain/intake/recognise-award.ts';
import type { KnownUnit } from '../../../../src-main/domain/intake/recognise-unit.ts';
import type { RoundId } from '../../../../src-main/domain/kernel/ids.ts';
import { err, ok } from '../../../../src-main/domain/kernel/result.ts';
import { cleanText } from '../../../../src-main/domain/kernel/vietnamese-text.ts';
import { SpreadsheetGrid, englishGridLabels, vietnameseGridLabels } from '../../../grid/index.ts';
import type { GridCellRef, GridCellState, GridMenuItem, GridValue } from '../../../grid/index.ts';
import { useKeptLayout } from '../../../ui/use-kept-layout.ts';
import type { FieldChange } from '../edits/dossier-edits.ts';
import { computedTexts, dossierColumns, isListField } from './dossier-columns.ts';
import type { ColumnSource } from './dossier-columns.ts';
import { createGridRows } from './dossier-rows.ts';
import type { PendingValues } from './dossier-rows.ts';
import type { DossierRow, Round } from './dossier-types.ts';
import type { ListFocus } from './list-focus.ts';

/** Without these a dossier is none. */
const needed: ReadonlySet<string> = new Set(['name', 'unitId', 'awardCode', 'category']);
const fixed: ReadonlySet<string> = new Set(fixedOncePresented);
const open: ReadonlySet<DossierStage> = new Set([
  DossierStage.received,
  DossierStage.appraising,
  DossierStage.supplement,
  DossierStage.returned,
]);

/** The list of dossiers: typed into, pasted into, sorted and filtered as the score sheet is. */
export function DossierGrid({
  year,
  rows: dossiers,
  rounds,
  units,
  awards,
  pending,
  hasFailed,
  selectRows,
  focus,
  menuItems,
  onEdit,
  onUndo,
  onRedo,
  onRejectedChange,
}: {
  year: number;
  rows: readonly DossierRow[];
  rounds: readonly Round[];
  units: readonly KnownUnit[];
  awards: readonly KnownAward[];
  pending: PendingValues;
  /** What is pending could not be stored. */
  hasFailed: boolean;
  selectRows: readonly string[] | null;
  focus: ListFocus;
  menuItems: (row: DossierRow) => readonly GridMenuItem[];
  onEdit: (changes: readonly FieldChange[]) => void;
  onUndo: () => void;
  onRedo: () => void;
  /** Told how many refused texts stand in the grid. */
  onRejectedChange: (count: number) => void;
}) {
  const { t, i18n } = useTranslation(['dossiers', 'eligibility']);
  const { t: common } = useTranslation();
  const { layout, keepLayout } = useKeptLayout('dossiers');
  const byId = useMemo(() => new Map<string, DossierRow>(dossiers.map((row) => [row.id, row])), [dossiers]);
  const source = useMemo(
    (): ColumnSource => ({
      units,
      awards,
      title: (id) => t(`column.${id}`),
      kind: (kind) => common(`subject.${kind}`),
      category: (category) => t(`category.${category}`),
      verdict: (verdict) => t(`eligibility:verdict.${verdict}`),
      stage: (stage) => common(`stage.${stage}`),
      unknownUnit: (text) => t('unknownUnit', { text }),
      unknownAward: (text) => t('unknownAward', { text }),
    }),
    [units, awards, t, common],
  );
  const columns = useMemo(() => dossierColumns(source), [source]);
  const format = useMemo(() => {
    const texts = computedTexts(source);
    return (value: GridValue, { columnId }: GridCellRef) =>
      value === null ? '' : (texts.get(columnId)?.get(value) ?? String(value));
  }, [source]);
  const [rowsOf] = useState(createGridRows);
  const rows = useMemo(() => {
    const roundNames = new Map<RoundId | null, string>(rounds.map(({ id, name }) => [id, name]));
    return rowsOf(dossiers, pending, {
      roundName: ({ roundId }) => roundNames.get(roundId) ?? '',
      source: ({ origin, sourceName }) => sourceName ?? t(`origin.${origin}`),
      decision: ({ decisionNumber }) => (decisionNumber === '' ? t('decisionDraft') : (decisionNumber ?? '')),
    });
  }, [rowsOf, dossiers, pending, rounds, t]);
  const cellState = useCallback(
    ({ rowId, columnId }: GridCellRef) => stateOf(byId.get(rowId), columnId, pending, hasFailed, t),
    [byId, pending, hasFailed, t],
  );
  const parse = useCallback(
    (text: string, { columnId }: GridCellRef) => {
      const typed = cleanText(text);
      if (typed === '') return needed.has(columnId) ? err(t('needed')) : ok(null);
      return ok(typed);
    },
    [t],
  );
  const renderValue = useCallback(
    (value: GridValue, cell: GridCellRef) =>
      cell.columnId === 'verdict' ? (
        <VerdictText verdict={value} text={format(value, cell)} />
      ) : (
        format(value, cell)
      ),
    [format],
  );
  const label = t('table', { year });
  return (
    <SpreadsheetGrid
      label={label}
      printTitle={label}
      columns={columns}
      rows={rows}
      format={format}
      renderValue={renderValue}
      parse={parse}
      cellState={cellState}
      labels={i18n.language === 'en' ? englishGridLabels : vietnameseGridLabels}
      viewBar
      layout={layout}
      onLayoutChange={keepLayout}
      selectRows={selectRows}
      menuItems={({ rowId }) => {
        const row = byId.get(rowId);
        return row ? menuItems(row) : [];
      }}
      onEdit={(edits) =>
        onEdit(
          edits.flatMap(({ rowId, columnId, value }): FieldChange[] => {
            const row = byId.get(rowId);
            // A unit or an award is taken out only by putting another one there.
            if (!row || !isListField(columnId) || (value === null && needed.has(columnId))) return [];
            return [{ id: row.id, field: columnId, value }];
          }),
        )
      }
      onUndo={onUndo}
      onRedo={onRedo}
      onRejectionsChange={(rejections) => onRejectedChange(rejections.length)}
      onActiveCellChange={focus.setActive}
      onSelectionChange={(cells) => focus.setSelected(cells())}
    />
  );
}

const signs: Readonly<Record<string, string>> = {
  eligible: '✓',
  not_eligible: '✕',
  missing: '?',
  doubtful: '!',
  suspended: '‖',
  no_rule: '–',
};

/** A verdict with its sign, so that it is told apart without colour. */
function VerdictText({ verdict, text }: { verdict: GridValue; text: string }) {
  return (
    <span className="dossiers-verdict" data-verdict={verdict}>
      <span aria-hidden>{signs[String(verdict)]}</span> {text}
    </span>
  );
}

function stateOf(
  row: DossierRow | undefined,
  columnId: string,
  pending: PendingValues,
  hasFailed: boolean,
  t: (key: 'lateMark' | 'fixed') => string,
): GridCellState | undefined {
  if (!row) return undefined;
  if (pending.get(row.id)?.has(columnId) === true && hasFailed) return { tone: 'error' };
  if (row.isLate && (columnId === 'dueOn' || columnId === 'stage')) {
    return { tone: 'warning', title: t('lateMark') };
  }
  if (fixed.has(columnId) && (!open.has(row.stage) || row.inBallot)) {
    return { readOnly: true, title: t('fixed') };
  }
  return undefined;
}
