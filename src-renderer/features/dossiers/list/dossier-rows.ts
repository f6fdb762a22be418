import type { GridRow, GridValue } from '../../../grid/index.ts';
import type { ColumnId } from './dossier-columns.ts';
import type { DossierRow } from './dossier-types.ts';

/** Values that were typed and aren't stored yet, by dossier and column. */
export type PendingValues = ReadonlyMap<string, ReadonlyMap<string, GridValue>>;

/** What rows are made of besides the dossiers themselves. */
export type RowTexts = {
  readonly roundName: (row: DossierRow) => string;
  readonly source: (row: DossierRow) => string;
  readonly decision: (row: DossierRow) => string;
};

/**
 * Makes the rows of the grid. A row in which nothing changed since the last call keeps its identity, so that the grid
 * needn't draw it again.
 */
export function createGridRows(): (
  dossiers: readonly DossierRow[],
  pending: PendingValues,
  texts: RowTexts,
) => readonly GridRow[] {
  let known: ReadonlyMap<string, GridRow> = new Map();
  return (dossiers, pending, texts) => {
    const rows = dossiers.map((dossier) => {
      const row = gridRow(dossier, pending.get(dossier.id), texts);
      const before = known.get(row.id);
      return before && isSame(before, row) ? before : row;
    });
    known = new Map(rows.map((row) => [row.id, row]));
    return rows;
  };
}

function gridRow(
  dossier: DossierRow,
  pending: ReadonlyMap<string, GridValue> | undefined,
  texts: RowTexts,
): GridRow {
  const values: Record<ColumnId, GridValue> = {
    salutation: dossier.salutation,
    name: dossier.name,
    position: dossier.position,
    unitId: dossier.unitId,
    awardCode: dossier.awardCode,
    category: dossier.category,
    objectClass: dossier.objectClass,
    field: dossier.field,
    achievement: dossier.achievement,
    submission: dossier.submission,
    receivedOn: dossier.receivedOn,
    dueOn: dossier.dueOn,
    note: dossier.note,
    subjectKind: dossier.subjectKind,
    verdict: dossier.verdict,
    parts: dossier.partsRequired === 0 ? null : `${dossier.partsPresent}/${dossier.partsRequired}`,
    stage: dossier.stage,
    decision: texts.decision(dossier),
    round: texts.roundName(dossier),
    source: texts.source(dossier),
  };
  const shown: Record<string, GridValue> = {};
  for (const [column, value] of Object.entries(values))
    if (value !== '' && value !== null) shown[column] = value;
  for (const [column, value] of pending ?? []) shown[column] = value;
  return { id: dossier.id, title: dossier.name, values: shown };
}

function isSame(one: GridRow, other: GridRow): boolean {
  const keys = Object.keys(other.values);
  return (
    one.title === other.title &&
    Object.keys(one.values).length === keys.length &&
    keys.every((key) => one.values[key] === other.values[key])
  );
}
