import { cellAddress, parseCellAddress, parseCellRange } from './raw-workbook.ts';
import type { CellRange, RawCell, RawSheet } from './raw-workbook.ts';

/** Excel's own limit; a longer formula was not written by a person. */
const LONGEST_FORMULA = 8192;
/** Brackets, and cells that lead to further formulas, counted together: the call stack must bear them. */
const DEEPEST_NESTING = 250;
/** How many cells the formulas of one sheet may visit together: a crafted sheet must not keep the program busy. */
const VISIT_BUDGET = 2_000_000;

export type FormulaEvaluator = {
  /** The value of a formula cell that holds no cached result; null when it can't be computed with certainty. */
  readonly evaluate: (formula: string) => number | null;
};

/** Raised inside this module only, to leave a deep expression at once; `evaluate` turns it into null. */
class NotComputable extends Error {}

/**
 * Computes plain arithmetic over numbers and cells of the same sheet: `+ - * / ^ %`, comparisons, and SUM, ROUND,
 * ROUNDUP, ROUNDDOWN, MIN, MAX, AVERAGE, ABS and IF. An empty cell or a text in arithmetic makes a formula not
 * computable, though Excel would take it for zero: a figure that isn't there must never become a score.
 */
export function createFormulaEvaluator(sheet: RawSheet): FormulaEvaluator {
  const rows = new Map(sheet.rows.map((row) => [row.number, row.cells]));
  const known = new Map<string, number | null>();
  const open = new Set<string>();
  let visits = 0;
  let depth = 0;

  function nest<T>(read: () => T): T {
    if (depth >= DEEPEST_NESTING) throw new NotComputable('nesting');
    depth += 1;
    try {
      return read();
    } finally {
      depth -= 1;
    }
  }

  function visit(): void {
    visits += 1;
    if (visits > VISIT_BUDGET) throw new NotComputable('budget');
  }

  function numberOf(cell: RawCell | undefined, address: string): number | null {
    visit();
    if (cell === undefined) return null;
    if (cell.kind === 'number') return cell.value;
    if (cell.kind !== 'formula') return null;
    if (cell.result !== null) return cell.result.kind === 'number' ? cell.result.value : null;
    const earlier = known.get(address);
    if (earlier !== undefined) return earlier;
    if (open.has(address)) throw new NotComputable('circle');
    open.add(address);
    try {
      const value = nest(() => computeFormula(cell.formula, cells));
      known.set(address, value);
      return value;
    } finally {
      open.delete(address);
    }
  }

  function single(row: number, column: number): number {
    const value = numberOf(rows.get(row)?.get(column), cellAddress(row, column));
    if (value === null) throw new NotComputable('not a number');
    return value;
  }

  /** The numbers of a range. Empty cells and texts are passed over, as SUM does; errors make it not computable. */
  function range(area: CellRange): number[] {
    const numbers: number[] = [];
    for (const row of sheet.rows) {
      visit();
      if (row.number < area.top || row.number > area.bottom) continue;
      for (const [column, cell] of row.cells) {
        visit();
        if (column < area.left || column > area.right) continue;
        const isFigure = cell.kind === 'number' || cell.kind === 'formula';
        const value = isFigure ? numberOf(cell, cellAddress(row.number, column)) : null;
        if (cell.kind === 'error' || (isFigure && value === null)) throw new NotComputable('error in range');
        if (value !== null) numbers.push(value);
      }
    }
    return numbers;
  }

  const cells: Cells = { single, range, nest };
  return {
    evaluate(formula) {
      try {
        const value = computeFormula(formula, cells);
        return Number.isFinite(value) ? Number(value.toPrecision(15)) : null;
      } catch (error) {
        if (error instanceof NotComputable) return null;
        throw error;
      }
    },
  };
}

type Cells = {
  readonly single: (row: number, column: number) => number;
  readonly range: (area: CellRange) => number[];
  /** Runs one level deeper, or gives up where the levels end. */
  readonly nest: <T>(read: () => T) => T;
};

function computeFormula(formula: string, cells: Cells): number {
  if (formula.length > LONGEST_FORMULA) throw new NotComputable('too long');
  const parser = new FormulaParser(tokenize(formula), cells);
  return parser.whole();
}

/** Numbers, addresses and ranges, names of functions, and signs; anything else is not computable. */
function tokenize(formula: string): string[] {
  const pattern =
    /\s*(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+|\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\w(!.])|[A-Za-z]+(?=\s*\()|<=|>=|<>|[-+*/^%(),;<>=])\s*/y;
  const tokens: string[] = [];
  while (pattern.lastIndex < formula.length) {
    const match = pattern.exec(formula);
    if (match === null) throw new NotComputable('sign');
    tokens.push(match[1] ?? '');
  }
  return tokens;
}

class FormulaParser {
  readonly #tokens: readonly string[];
  readonly #cells: Cells;
  #position = 0;

  constructor(tokens: readonly string[], cells: Cells) {
    this.#tokens = tokens;
    this.#cells = cells;
  }

  whole(): number {
    const value = this.#comparison();
    if (this.#peek() !== '') throw new NotComputable('rest');
    return value;
  }

  #peek(): string {
    return this.#tokens[this.#position] ?? '';
  }

  #take(): string {
    const token = this.#peek();
    this.#position += 1;
    return token;
  }

  #expect(token: string): void {
    if (this.#take() !== token) throw new NotComputable(`no ${token}`);
  }

  #comparison(): number {
    const left = this.#sum();
    if (!/^(?:<=|>=|<>|[<>=])$/.test(this.#peek())) return left;
    const sign = this.#take();
    const right = this.#sum();
    return compare(sign, left, right) ? 1 : 0;
  }

  #sum(): number {
    let value = this.#product();
    while (this.#peek() === '+' || this.#peek() === '-') {
      value = this.#take() === '+' ? value + this.#product() : value - this.#product();
      // A spreadsheet carries fifteen digits from step to step: 0.1 + 0.2 is 0.3 there.
      value = Number(value.toPrecision(15));
    }
    return value;
  }

  #product(): number {
    let value = this.#power();
    while (this.#peek() === '*' || this.#peek() === '/') {
      const sign = this.#take();
      const factor = this.#power();
      if (sign === '/' && factor === 0) throw new NotComputable('division by zero');
      value = sign === '*' ? value * factor : value / factor;
    }
    return value;
  }

  #power(): number {
    let value = this.#signed();
    while (this.#peek() === '^') {
      this.#take();
      value **= this.#signed();
    }
    return value;
  }

  #signed(): number {
    let negative = false;
    while (this.#peek() === '+' || this.#peek() === '-')
      negative = this.#take() === '-' ? !negative : negative;
    let value = this.#primary();
    while (this.#peek() === '%') {
      this.#take();
      value /= 100;
    }
    return negative ? -value : value;
  }

  #primary(): number {
    const token = this.#take();
    if (/^[\d.]/.test(token)) return Number(token);
    if (token === '(') return this.#nested(() => this.#comparison());
    const address = parseCellAddress(token);
    if (address !== null) return this.#cells.single(address.row, address.column);
    if (this.#peek() === '(' && /^[A-Za-z]+$/.test(token)) {
      this.#take();
      return this.#nested(() => this.#call(token.toUpperCase()));
    }
    throw new NotComputable('word');
  }

  #nested(read: () => number): number {
    const value = this.#cells.nest(read);
    this.#expect(')');
    return value;
  }

  #call(name: string): number {
    if (name === 'IF') return this.#choice();
    const values: number[] = [];
    for (;;) {
      const area = this.#peek().includes(':') ? parseCellRange(this.#peek()) : null;
      if (area === null) {
        values.push(this.#comparison());
      } else {
        this.#take();
        for (const value of this.#cells.range(area)) values.push(value);
      }
      if (this.#peek() !== ',' && this.#peek() !== ';') break;
      this.#take();
    }
    return applyFunction(name, values);
  }

  #choice(): number {
    const condition = this.#comparison();
    this.#separator();
    const whenTrue = this.#branch(condition !== 0);
    this.#separator();
    const whenFalse = this.#branch(condition === 0);
    return condition === 0 ? whenFalse : whenTrue;
  }

  /** The branch not taken may hold what can't be computed; it is only passed over. */
  #branch(taken: boolean): number {
    if (taken) return this.#comparison();
    for (let depth = 0; ; this.#position += 1) {
      const token = this.#peek();
      if (token === '') throw new NotComputable('open branch');
      if (depth === 0 && (token === ',' || token === ';' || token === ')')) return 0;
      if (token === '(') depth += 1;
      if (token === ')') depth -= 1;
    }
  }

  #separator(): void {
    const token = this.#take();
    if (token !== ',' && token !== ';') throw new NotComputable('separator');
  }
}

function compare(sign: string, left: number, right: number): boolean {
  switch (sign) {
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '<=':
      return left <= right;
    case '>=':
      return left >= right;
    case '<>':
      return left !== right;
    default:
      return left === right;
  }
}

function applyFunction(name: string, values: readonly number[]): number {
  // SUM of nothing is zero in Excel; here it is a score that nobody gave.
  if (values.length === 0) throw new NotComputable('nothing to compute');
  const [first = 0, second = 0] = values;
  switch (name) {
    case 'SUM':
      return Number(values.reduce((sum, value) => sum + value, 0).toPrecision(15));
    case 'AVERAGE':
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    case 'MIN':
      return values.reduce((least, value) => Math.min(least, value));
    case 'MAX':
      return values.reduce((most, value) => Math.max(most, value));
    case 'ABS':
      return Math.abs(first);
    case 'ROUND':
      return roundDecimal(first, second, Math.round);
    case 'ROUNDUP':
      return roundDecimal(first, second, Math.ceil);
    case 'ROUNDDOWN':
      return roundDecimal(first, second, Math.floor);
    default:
      throw new NotComputable('function');
  }
}

/** Rounds the decimal text, away from zero by `round` on the absolute value: ROUND(1.005; 2) is 1.01. */
function roundDecimal(value: number, places: number, round: (value: number) => number): number {
  if (!Number.isInteger(places) || Math.abs(places) > 15) throw new NotComputable('places');
  const [mantissa = '0', exponent = '0'] = Number(Math.abs(value).toPrecision(15)).toExponential().split('e');
  const shifted = round(Number(`${mantissa}e${Number(exponent) + places}`));
  const [digits = '0', power = '0'] = shifted.toExponential().split('e');
  return Math.sign(value) * Number(`${digits}e${Number(power) - places}`);
}
