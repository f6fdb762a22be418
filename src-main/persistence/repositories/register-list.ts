import type { RegisterQuery } from '../../application/award-repositories.ts';
import type { DatabaseClient } from '../open-database.ts';
import { matchOf } from './folded-search.ts';

/** Up to so many hits of a text are looked up one by one; for more the whole list is gone through in its order. */
const FEW_HITS = 500;

/** How many entries a query finds, and the places (`seq`) of those on the page, the newest decision first. */
type RegisterPage = { readonly total: number; readonly seqs: readonly number[] };

type Value = string | number;

const inOrder = 'INDEXED BY register_entry_list';

/**
 * Finds the entries of a page. They are ordered, filtered and counted in the list's index and in the search text alone, and
 * never in the rows: a row is ten times as wide, and a common family name is borne by a third of them.
 */
export function createRegisterList(client: DatabaseClient): (query: RegisterQuery) => RegisterPage {
  const hitsOf = client
    .prepare<[string, number], number>(
      'SELECT rowid FROM register_search WHERE register_search MATCH ? LIMIT ?',
    )
    .pluck();
  const countHits = client
    .prepare<[string], number>('SELECT count(*) FROM register_search WHERE register_search MATCH ?')
    .pluck();

  function ask(sql: string, values: readonly Value[]): number[] {
    return client
      .prepare<Value[], number>(sql)
      .pluck()
      .all(...values);
  }

  return (query) => {
    const filters = filterOf(query);
    const match = matchOf(query.text);
    if (match === null) return walk(query, filters);
    const hits = hitsOf.all(match, FEW_HITS + 1);
    if (hits.length === 0) return { total: 0, seqs: [] };
    if (hits.length <= FEW_HITS) {
      const few = { condition: 'seq IN (SELECT value FROM json_each(?))', values: [JSON.stringify(hits)] };
      return pageOf(query, '', [few, ...filters]);
    }
    // The plus keeps the list in its order: taken from the text's side, ten thousand hits would be sorted anew.
    const many = {
      condition: '+seq IN (SELECT rowid FROM register_search WHERE register_search MATCH ?)',
      values: [match],
    };
    return filters.length === 0
      ? walk(query, [many], countHits.get(match))
      : pageOf(query, inOrder, inOrderOfCost([...filters, many]));
  };

  /** Reads all that is found, once: for what is expensive to find. */
  function pageOf({ limit, offset }: RegisterQuery, index: string, filters: readonly Filter[]): RegisterPage {
    const { where, values } = joined(filters);
    const found = ask(
      `SELECT seq FROM register_entry ${index} ${where} ORDER BY sort_date DESC, seq DESC`,
      values,
    );
    return { total: found.length, seqs: found.slice(offset, offset + limit) };
  }

  /** Goes through the list up to the page's end, and counts apart where the count is not known. */
  function walk({ limit, offset }: RegisterQuery, filters: readonly Filter[], known?: number): RegisterPage {
    const { where, values } = joined(filters);
    const list = `FROM register_entry ${inOrder} ${where}`;
    return {
      total: known ?? ask(`SELECT count(*) ${list}`, values)[0] ?? 0,
      seqs: ask(`SELECT seq ${list} ORDER BY sort_date DESC, seq DESC LIMIT ? OFFSET ?`, [
        ...values,
        limit,
        offset,
      ]),
    };
  }
}

type Filter = { readonly condition: string; readonly values: readonly Value[] };

/** SQLite tests in the order given: one value first, then places among the hits, then texts among the ids of units. */
function inOrderOfCost(filters: readonly Filter[]): readonly Filter[] {
  const cost = ({ condition }: Filter): number =>
    condition.startsWith('unit_id') ? 2 : condition.startsWith('+seq') ? 1 : 0;
  return filters.toSorted((a, b) => cost(a) - cost(b));
}

function joined(filters: readonly Filter[]): { readonly where: string; readonly values: readonly Value[] } {
  return {
    where: filters.length === 0 ? '' : `WHERE ${filters.map(({ condition }) => condition).join(' AND ')}`,
    values: filters.flatMap(({ values }) => values),
  };
}

/** Without the text: that is looked for apart. */
function filterOf({ awardCode, year, kind, unitIds, onlyNumbered }: RegisterQuery): Filter[] {
  const filters: Filter[] = [];
  if (awardCode !== null) filters.push({ condition: 'award_code = ?', values: [awardCode] });
  if (year !== null) filters.push({ condition: 'year = ?', values: [year] });
  if (kind !== null) filters.push({ condition: 'subject_kind = ?', values: [kind] });
  if (unitIds.length > 0) {
    const values = [JSON.stringify(unitIds)];
    filters.push({ condition: 'unit_id IN (SELECT value FROM json_each(?))', values });
  }
  if (onlyNumbered) filters.push({ condition: 'number IS NOT NULL', values: [] });
  return filters;
}
