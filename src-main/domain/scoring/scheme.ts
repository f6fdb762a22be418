import { pointsFrom } from '../kernel/points.ts';
import type { Points } from '../kernel/points.ts';

/** One line of a scoring scheme. A criterion that others name as their parent is a group and holds no score itself. */
export type Criterion = {
  /** As the scheme prints it, unique within the scheme: `I`, `I.1`. */
  readonly code: string;
  readonly name: string;
  /** The code of the group it belongs to; null at the top. */
  readonly parentCode: string | null;
  readonly maximum: Points;
  /** How the points are found, in the words of the scheme (`RATIO_CAP`, `PENALTY −5/vụ`); empty for a group. */
  readonly formula: string;
};

/** A scoring scheme of a year for one kind of cluster or block (bảng tiêu chí chấm điểm). */
export type Scheme = {
  /** Stable name of the scheme, `cum-xa-phuong`. */
  readonly key: string;
  readonly name: string;
  readonly year: number;
  readonly total: Points;
  /** In the order of the scheme, groups before their criteria. */
  readonly criteria: readonly Criterion[];
};

/** The form in which schemes lie in resources/schemes and in which offices exchange them: points, not hundredths. */
export type SchemeFile = {
  readonly key: string;
  readonly name: string;
  readonly year: number;
  readonly total: number;
  readonly criteria: readonly { code: string; name: string; max: number; rule: string }[];
};

/** Builds the scheme of a file; the parent of `I.2.a` is the longest code that is its dotted prefix. */
export function schemeFromFile(file: SchemeFile): Scheme {
  const codes = new Set(file.criteria.map((criterion) => criterion.code));
  return {
    key: file.key,
    name: file.name,
    year: file.year,
    total: pointsFrom(file.total),
    criteria: file.criteria.map((criterion) => ({
      code: criterion.code,
      name: criterion.name,
      parentCode: parentOf(criterion.code, codes),
      maximum: pointsFrom(criterion.max),
      formula: criterion.rule,
    })),
  };
}

function parentOf(code: string, codes: ReadonlySet<string>): string | null {
  for (let end = code.lastIndexOf('.'); end > 0; end = code.lastIndexOf('.', end - 1)) {
    const prefix = code.slice(0, end);
    if (codes.has(prefix)) return prefix;
  }
  return null;
}

/** The criteria that take a score: those that are no one's parent. */
export function scoredCriteria(scheme: Scheme): readonly Criterion[] {
  const groups = new Set(scheme.criteria.map((criterion) => criterion.parentCode));
  return scheme.criteria.filter((criterion) => !groups.has(criterion.code));
}
