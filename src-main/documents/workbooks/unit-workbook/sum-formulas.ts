import type { UnitSheetLine } from '../../../domain/exchange/unit-sheet.ts';
import { CriterionRole } from '../../../domain/scoring/schemes/scheme.ts';
import type { Criterion, Scheme } from '../../../domain/scoring/schemes/scheme.ts';
import { at } from './sheet-columns.ts';

type Placed = { readonly line: UnitSheetLine; readonly row: number };

/** The points of a group: what its criteria and subgroups come to, held at its maximum; nothing while there are none. */
export function groupFormula(
  scheme: Scheme,
  placed: readonly Placed[],
  { code, role }: Criterion,
  maximum: string,
): string {
  const { points, count } = sumOf(scheme, placed, code);
  const held = role === CriterionRole.penalty ? `MAX(-${maximum},${points})` : `MIN(${maximum},${points})`;
  return `IF(${count}=0,"",${held})`;
}

/** The formula of a sheet's grand total: empty while no criterion has points, capped where the scheme says so. */
export function totalFormula(scheme: Scheme, placed: readonly Placed[], maximum: string): string {
  const sum = sumOf(scheme, placed, null);
  const points = scheme.capTotal ? `MIN(${maximum},${sum.points})` : sum.points;
  return `IF(${sum.count}=0,"",${points})`;
}

type Sum = { readonly points: string; readonly count: string };

/** Sums the lines right below a group. Where a unit gave no points of its own, those of the formula count. */
function sumOf(scheme: Scheme, placed: readonly Placed[], parent: string | null): Sum {
  const runs: { from: number; to: number }[] = [];
  const groups: string[] = [];
  const parents = new Map(scheme.criteria.map(({ code, parentCode }) => [code, parentCode]));
  for (const { line, row } of placed) {
    if ((parents.get(line.criterion.code) ?? null) !== parent) continue;
    if (line.kind === 'group') {
      groups.push(at('points', row));
      continue;
    }
    const last = runs.at(-1);
    if (last?.to === row - 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  const given = runs.map(({ from, to }) => `${at('points', from)}:${at('points', to)}`);
  const computed = runs.map(({ from, to }) => `${at('computed', from)}:${at('computed', to)}`);
  const fromFormulas = given.map((range, index) => `SUMIF(${range},"",${computed[index]})`);
  return {
    points: [`SUM(${[...given, ...groups].join(',')})`, ...fromFormulas].join('+'),
    count: `COUNT(${[...given, ...computed, ...groups].join(',')})`,
  };
}
