import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from 'vitest';

import { unitSheetLines } from '../../../domain/exchange/unit-sheet.ts';
import { assertNever } from '../../../domain/kernel/assert-never.ts';
import { pointsFrom } from '../../../domain/kernel/points.ts';
import { quantityFrom } from '../../../domain/kernel/quantity.ts';
import type { Formula } from '../../../domain/scoring/formulas/formula.ts';
import type { Measure } from '../../../domain/scoring/formulas/measure.ts';
import { evaluateSheet } from '../../../domain/scoring/results/evaluate-sheet.ts';
import { scoredCriteria } from '../../../domain/scoring/schemes/scheme.ts';
import type { CellContent } from '../../../domain/scoring/sheet/cell-content.ts';
import { temporaryFolder } from '../../../persistence/testing/temporary-folder.ts';
import { editWithLibreOffice } from '../../testing/libreoffice/edit-with-libreoffice.ts';
import { sampleUnitId, sampleUnitWorkbook } from '../../testing/sample-unit-workbook.ts';
import { writeUnitWorkbook } from '../write-unit-workbook.ts';

const FIRST_ROW = 8;
const UNITS = 6;

/** Figures that reach every branch: below, at and above target, nought, nothing, too many. */
const figures = [0, 100, 97.9, 33.333, 250, 99.95, null, 3, 1.5, 95, 0.25, 12_345.678];

function figure(seed: number): number | null {
  return figures[seed % figures.length] ?? null;
}

function measureFor(formula: Formula, seed: number): Measure | null {
  const [target, actual] = [figure(seed + 1), figure(seed * 5 + 2)];
  const count = Math.round(Math.abs(actual ?? 0)) % 7;
  const against: Measure = {
    ...(target === null ? {} : { target: quantityFrom(target) }),
    ...(actual === null ? {} : { actual: quantityFrom(actual) }),
  };
  switch (formula.kind) {
    case 'ratio_cap':
    case 'linear_deduct':
      return against;
    case 'step_threshold':
      return formula.of === 'actual' ? (actual === null ? null : { actual: quantityFrom(actual) }) : against;
    case 'pass_fail':
      return { passed: seed % 2 === 0 };
    case 'step_label':
      return { label: formula.labels[seed % formula.labels.length]?.label ?? '' };
    case 'count':
      return { counts: formula.items.map((_, item) => (seed % 5 === 4 ? null : count + item)) };
    case 'bonus_penalty':
      return { bonuses: count, penalties: seed % 9 };
    case 'penalty':
      return { penalties: count };
    case 'rank_scale':
      return formula.of === null ? null : { rank: 1 + ((seed * 13) % 41) };
    case 'manual':
    case 'leader_relative':
    case 'group_max':
      // Not computed on the unit's own sheet.
      return null;
    default:
      return assertNever(formula);
  }
}

it('computes in the workbook what the engine computes, to the hundredth', async () => {
  const folder = temporaryFolder();
  const { scheme } = sampleUnitWorkbook();
  const lines = unitSheetLines(scheme);
  const jobs = [];
  const expected = [];
  for (let unit = 0; unit < UNITS; unit += 1) {
    const entries = new Map<string, CellContent>(
      scoredCriteria(scheme).map(({ code, formula }, index) => {
        const measure = formula === null ? null : measureFor(formula, unit * 7 + index);
        const value = formula?.kind === 'manual' && unit % 3 > 0 ? pointsFrom(unit + 0.5) : null;
        return [code, { value, measure }];
      }),
    );
    const input = path.join(folder, `${unit}.xlsx`);
    writeFileSync(input, await writeUnitWorkbook(sampleUnitWorkbook({ entries })));
    const read = [
      ...lines.map(({ kind }, index) => `${kind === 'group' ? 'J' : 'I'}${FIRST_ROW + index}`),
      `J${FIRST_ROW + lines.length}`,
    ];
    jobs.push({ input, output: path.join(folder, `out-${unit}.xlsx`), read });

    const [evaluation] = evaluateSheet(scheme, [sampleUnitId], new Map([[sampleUnitId, entries]]), []);
    const groups = new Map(evaluation?.totals.groups.map(({ code, total }) => [code, total]));
    const shown = (points: number | null = null) => (points === null ? '' : points / 100);
    expected.push([
      ...lines.map(({ kind, criterion }) => {
        if (kind === 'part') return '';
        if (kind === 'group') return shown(groups.get(criterion.code));
        const isComparing =
          criterion.formula?.kind === 'leader_relative' ||
          criterion.formula?.kind === 'group_max' ||
          (criterion.formula?.kind === 'rank_scale' && criterion.formula.of === null);
        if (isComparing) return 'Thường trực tính';
        return shown(evaluation?.cells.get(criterion.code)?.computed);
      }),
      shown(evaluation?.totals.total),
    ]);
  }
  const computed = await editWithLibreOffice(jobs);
  const rounded = computed.map((values) =>
    values.map((value) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value)),
  );
  expect(rounded).toEqual(expected);
});
