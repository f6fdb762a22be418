import { getTableColumns, getTableName } from 'drizzle-orm';
import type { AnyColumn, InferInsertModel, InferSelectModel } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

import type { Drizzle } from './drizzle.ts';

// For what is written a thousand times in one command: past the query builder, whose placeholders take longer for a row than
// the database does to store it.

/** Prepares the insert of whole rows, `made` being the columns that the database fills. It answers with the row's number. */
export function prepareInsert<
  Table extends SQLiteTable,
  Made extends keyof InferSelectModel<Table> & string = never,
>(
  { $client }: Drizzle,
  table: Table,
  { made = [], onConflict = '' }: { made?: readonly Made[]; onConflict?: string } = {},
): (row: Omit<InferSelectModel<Table>, Made>) => number {
  const columns = Object.entries(getTableColumns(table)).filter(
    ([name]) => !(made as readonly string[]).includes(name),
  );
  const statement = $client.prepare(
    `INSERT INTO ${getTableName(table)} (${columns.map(([, { name }]) => name).join(', ')})
     VALUES (${columns.map(() => '?').join(', ')}) ${onConflict}`,
  );
  return (row) => {
    const given: Readonly<Record<string, unknown>> = row;
    return Number(
      statement.run(columns.map(([name, column]) => stored(column, given[name]))).lastInsertRowid,
    );
  };
}

/**
 * Prepares updates of single columns of the row with a key. Columns that stay are better left out: an index over one that is
 * written is written too, whatever stood there before.
 */
export function prepareUpdates<Table extends SQLiteTable>(
  { $client }: Drizzle,
  table: Table,
  ...key: readonly AnyColumn[]
): (keyOfRow: readonly string[], fields: Partial<InferInsertModel<Table>>) => void {
  const columns: Readonly<Record<string, AnyColumn>> = getTableColumns(table);
  const isRow = key.map(({ name }) => `${name} = ?`).join(' AND ');
  function prepare(names: readonly string[]) {
    const set = names.map((name) => {
      const column = columns[name];
      if (!column) throw new Error(`${getTableName(table)} has no column for ${name}`);
      return column;
    });
    const setting = set.map(({ name }) => `${name} = ?`).join(', ');
    return { set, statement: $client.prepare(`UPDATE ${getTableName(table)} SET ${setting} WHERE ${isRow}`) };
  }
  const prepared = new Map<string, ReturnType<typeof prepare>>();
  return (keyOfRow, fields) => {
    const names = Object.keys(fields);
    const update = prepared.get(names.join()) ?? prepare(names);
    prepared.set(names.join(), update);
    const values = Object.values(fields);
    update.statement.run([...update.set.map((column, index) => stored(column, values[index])), ...keyOfRow]);
  };
}

function stored(column: AnyColumn, value: unknown): unknown {
  return value === null ? null : column.mapToDriverValue(value);
}
