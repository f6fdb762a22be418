import type { IsoDate } from '../kernel/dates.ts';
import type { Points } from '../kernel/points.ts';
import type { Measure } from '../scoring/formulas/measure.ts';
import type { Scheme } from '../scoring/schemes/scheme.ts';
import type { WorkbookIdentity } from './sheet-marks.ts';

/** Everything that stands in the workbook of one unit. */
export type UnitWorkbookView = {
  readonly identity: WorkbookIdentity;
  readonly unitName: string;
  readonly clusterName: string;
  readonly scheme: Scheme;
  readonly sentOn: IsoDate;
  /** What the unit's own layer holds already, by criterion. */
  readonly entries: ReadonlyMap<string, { readonly value: Points | null; readonly measure: Measure | null }>;
  /** What the unit wrote about its evidence before, by criterion. */
  readonly evidence: ReadonlyMap<string, string>;
  /** Criteria that don't apply to the unit. */
  readonly exempt: ReadonlySet<string>;
};
