import { filledArea } from '../model/position.ts';
import type { Area } from '../model/position.ts';

/** Rows and columns to copy, by index in the order of the grid: what is left out between them is closed up. */
export interface CopyPlan {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** What Excel copies: one rectangle, or ranges of the same rows or of the same columns side by side. Null otherwise. */
export function planCopy(areas: readonly Area[]): CopyPlan | null {
  const whole = filledArea(areas);
  const [first] = areas;
  if (first === undefined) return null;
  if (whole !== null) return planOf([whole]);
  const sameRows = areas.every((area) => area.top === first.top && area.bottom === first.bottom);
  const sameColumns = areas.every((area) => area.left === first.left && area.right === first.right);
  return sameRows || sameColumns ? planOf(areas) : null;
}

function planOf(areas: readonly Area[]): CopyPlan {
  return {
    rows: inOrder(areas.flatMap((area) => span(area.top, area.bottom))),
    columns: inOrder(areas.flatMap((area) => span(area.left, area.right))),
  };
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_unused, index) => from + index);
}

function inOrder(indexes: readonly number[]): number[] {
  return [...new Set(indexes)].toSorted((one, other) => one - other);
}
