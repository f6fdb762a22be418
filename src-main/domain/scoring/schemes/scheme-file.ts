import { RuleMark } from '../../awards/rule-mark.ts';
import { pointsFrom } from '../../kernel/points.ts';
import type { Points } from '../../kernel/points.ts';
import { quantityFrom } from '../../kernel/quantity.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import { formulaFromText } from '../formulas/formula-text.ts';
import type { Formula } from '../formulas/formula.ts';
import type { RankingRules, ResultClass } from '../ranking/ranking-rules.ts';
import { CriterionRole, ExemptionRule } from './scheme.ts';
import type { Criterion, Scheme } from './scheme.ts';

/** A value with plain numbers for points and quantities, as a person writes them: 12.5 for 1250 hundredths. */
type Plain<T> = T extends Points | Quantity
  ? number
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Plain<T[Key]> }
      : T;

export type FormulaFile = Plain<Formula>;

/** `floor` in percent. */
export type RankingFile = Omit<RankingRules, 'classes'> & {
  readonly classes: readonly {
    readonly name: string;
    readonly from: number;
    readonly floor: number | null;
  }[];
};

export type CriterionFile = {
  readonly code: string;
  readonly name: string;
  readonly max: number;
  /** The formula in words; read where `formula` is left out. */
  readonly rule: string;
  /** Where it isn't the longest code that is the dotted prefix of this one. */
  readonly parent?: string | null;
  readonly role?: CriterionRole;
  /** Null for a group. */
  readonly formula?: FormulaFile | null;
  readonly measuredIn?: string;
};

/**
 * The form in which schemes lie in resources/schemes and in which offices exchange them: points, not hundredths. Files from
 * before there were formulas and ranking rules have neither.
 */
export type SchemeFile = {
  readonly key: string;
  readonly name: string;
  readonly year: number;
  readonly version?: number;
  readonly total: number;
  readonly capTotal?: boolean;
  readonly exemption?: ExemptionRule;
  readonly ranking?: RankingFile;
  /** What a reader of the file should know; the program doesn't keep it. */
  readonly note?: string;
  readonly criteria: readonly CriterionFile[];
};

/** Builds the scheme of a file; the parent of `I.2.a` is the longest code that is its dotted prefix. */
export function schemeFromFile(file: SchemeFile): Scheme {
  const codes = new Set(file.criteria.map((criterion) => criterion.code));
  const parents = new Map(
    file.criteria.map(({ code, parent }) => [code, parent === undefined ? parentOf(code, codes) : parent]),
  );
  const groups = new Set(parents.values());
  return {
    key: file.key,
    name: file.name,
    year: file.year,
    version: file.version ?? 1,
    total: pointsFrom(file.total),
    capTotal: file.capTotal ?? true,
    exemption: file.exemption ?? ExemptionRule.redistribute,
    ranking: file.ranking ? rankingFromFile(file.ranking) : usualRanking,
    criteria: file.criteria.map((line): Criterion => ({
      code: line.code,
      name: line.name,
      parentCode: parents.get(line.code) ?? null,
      maximum: pointsFrom(line.max),
      role: line.role ?? CriterionRole.regular,
      ...(groups.has(line.code) ? { formula: null, formulaText: line.rule } : formulaOf(line)),
      measuredIn: line.measuredIn ?? '',
    })),
  };
}

/** The file of a scheme, from which `schemeFromFile` makes the same scheme again. */
export function schemeToFile(scheme: Scheme): SchemeFile {
  const codes = new Set(scheme.criteria.map((criterion) => criterion.code));
  return {
    key: scheme.key,
    name: scheme.name,
    year: scheme.year,
    version: scheme.version,
    total: toPlain(scheme.total, 2),
    capTotal: scheme.capTotal,
    exemption: scheme.exemption,
    ranking: { ...scheme.ranking, classes: scheme.ranking.classes.map(classToFile) },
    criteria: scheme.criteria.map((line) => ({
      code: line.code,
      name: line.name,
      max: toPlain(line.maximum, 2),
      rule: line.formulaText,
      ...(line.parentCode === parentOf(line.code, codes) ? {} : { parent: line.parentCode }),
      role: line.role,
      formula: line.formula && formulaToFile(line.formula),
      measuredIn: line.measuredIn,
    })),
  };
}

/** Ranking by the total alone, one flag for each cluster, until the office sets its own rules. */
export const usualRanking: RankingRules = {
  tieBreaks: [],
  classes: [],
  eligibility: {
    selfScoreDeadline: null,
    excludeDisciplined: false,
    lowestClass: null,
    minimumMonths: null,
  },
  flags: { usual: 1, largeFrom: null, large: 1 },
  source: '',
  mark: RuleMark.unconfirmed,
};

function parentOf(code: string, codes: ReadonlySet<string>): string | null {
  for (let end = code.lastIndexOf('.'); end > 0; end = code.lastIndexOf('.', end - 1)) {
    const prefix = code.slice(0, end);
    if (codes.has(prefix)) return prefix;
  }
  return null;
}

/** The short form of a formula says nothing to a reader that the formula itself doesn't say better: it isn't kept as text. */
function formulaOf({ formula, rule, max }: CriterionFile): Pick<Criterion, 'formula' | 'formulaText'> {
  if (formula !== undefined) return { formula: formula && formulaFromFile(formula), formulaText: rule };
  const read = formulaFromText(rule, pointsFrom(max));
  return read
    ? { formula: read, formulaText: '' }
    : { formula: { kind: 'manual', step: null }, formulaText: rule };
}

function rankingFromFile(ranking: RankingFile): RankingRules {
  const classes = ranking.classes.map(({ name, from, floor }): ResultClass => ({
    name,
    from: pointsFrom(from),
    floor: floor === null ? null : pointsFrom(floor),
  }));
  return { ...ranking, classes };
}

function classToFile({ name, from, floor }: ResultClass): RankingFile['classes'][number] {
  return { name, from: toPlain(from, 2), floor: floor === null ? null : toPlain(floor, 2) };
}

/** The fields of formulas that hold a figure: how many decimals it has in the program. */
const decimalsOf: Readonly<Record<string, number>> = {
  step: 2,
  deduct: 2,
  reward: 2,
  cap: 2,
  points: 2,
  below: 2,
  each: 2,
  bonusEach: 2,
  penaltyEach: 2,
  minimum: 2,
  maximum: 2,
  per: 3,
  from: 3,
  atTarget: 3,
};

function formulaFromFile(formula: FormulaFile): Formula {
  return mapFigures(formula, (value, decimals) =>
    decimals === 2 ? pointsFrom(value) : quantityFrom(value),
  ) as Formula;
}

function formulaToFile(formula: Formula): FormulaFile {
  return mapFigures(formula, toPlain) as FormulaFile;
}

/** The same structure with every figure of a formula mapped. */
function mapFigures(value: unknown, map: (figure: number, decimals: number) => number): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => mapFigures(item, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, part]: [string, unknown]) => {
      const decimals = decimalsOf[field];
      const isFigure = decimals !== undefined && typeof part === 'number';
      return [field, isFigure ? map(part, decimals) : mapFigures(part, map)];
    }),
  );
}

/** 1250 at 2 decimals is 12.5: division gives the number that is nearest to the decimal text. */
function toPlain(scaled: number, decimals: number): number {
  return scaled / 10 ** decimals;
}
