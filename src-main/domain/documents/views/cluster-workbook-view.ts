import type { Instant } from '../../kernel/dates.ts';
import type { Points } from '../../kernel/points.ts';

/**
 * The sheets of a cluster as a workbook with live formulas: one sheet for each layer, one for what counts, one that sums up.
 * Points go in as numbers; groups, totals and what counts are worked out by the workbook itself.
 */
export type ClusterWorkbookView = {
  readonly title: string;
  /** `Bảng tiêu chí Cụm xã, phường, phiên bản 2`. */
  readonly schemeSentence: string;
  readonly author: string;
  /** Whether the result was declared final (chốt kết quả); a sheet that is still worked on says so. */
  readonly final: boolean;
  readonly criteria: readonly WorkbookCriterion[];
  readonly total: Points;
  readonly capTotal: boolean;
  readonly units: readonly WorkbookUnit[];
  /** From the weakest to the one that prevails. */
  readonly layers: readonly WorkbookLayer[];
  readonly preparedAt: Instant;
};

export type WorkbookCriterion = {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
  readonly maximum: Points;
  /** Groups are sums; the others hold points. */
  readonly group: boolean;
  readonly role: 'regular' | 'bonus' | 'penalty';
};

export type WorkbookUnit = {
  readonly name: string;
  /** The rank by the rules of the office, ties broken: `2`, `2=`; empty without one. */
  readonly rank: string;
  readonly proposal: string;
};

export type WorkbookLayer = {
  readonly name: string;
  /** By unit, then by the code of a criterion; a code that is left out is an empty cell. */
  readonly points: readonly ReadonlyMap<string, Points>[];
};
