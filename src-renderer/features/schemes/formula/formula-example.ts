import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import { parseDecimal } from '../../../../src-main/domain/kernel/decimal-text.ts';
import type { UnitId } from '../../../../src-main/domain/kernel/ids.ts';
import type { Points } from '../../../../src-main/domain/kernel/points.ts';
import { quantityOf } from '../../../../src-main/domain/kernel/quantity.ts';
import type { Formula } from '../../../../src-main/domain/scoring/formulas/formula.ts';
import { measureFieldsOf } from '../../../../src-main/domain/scoring/formulas/measure.ts';
import type { Measure, MeasureField } from '../../../../src-main/domain/scoring/formulas/measure.ts';
import { evaluateSheet } from '../../../../src-main/domain/scoring/results/evaluate-sheet.ts';
import { usualRanking } from '../../../../src-main/domain/scoring/schemes/scheme-file.ts';
import { CriterionRole, ExemptionRule } from '../../../../src-main/domain/scoring/schemes/scheme.ts';
import type { Scheme } from '../../../../src-main/domain/scoring/schemes/scheme.ts';

/** What is tried out: the fields of a measure as typed, and what other units of the cluster have. */
export type ExampleField = Exclude<MeasureField, 'counts'> | 'best' | 'units' | `count${number}`;
export type Example = Readonly<Partial<Record<ExampleField, string>>>;

/** The fields that an example for a formula needs, in their order. */
export function exampleFields(formula: Formula): readonly ExampleField[] {
  const fields = measureFieldsOf(formula).flatMap((field): readonly ExampleField[] =>
    field === 'counts' && formula.kind === 'count'
      ? formula.items.map((_, index) => `count${index}` as const)
      : field === 'counts'
        ? []
        : [field],
  );
  if (formula.kind === 'leader_relative' || formula.kind === 'group_max') return [...fields, 'best'];
  return formula.kind === 'rank_scale' && formula.of === null ? [...fields, 'units'] : fields;
}

/** Figures to begin with: the target is 100 and the unit fell short of it by a tenth. */
export function usualExample(formula: Formula, field: ExampleField): string {
  switch (field) {
    case 'target':
      return '100';
    case 'actual':
      return '90';
    case 'best':
      return '120';
    case 'passed':
      return 'yes';
    case 'label':
      return formula.kind === 'step_label' ? (formula.labels[0]?.label ?? '') : '';
    case 'rank':
      return '3';
    case 'units':
      return '10';
    case 'bonuses':
    case 'penalties':
    default:
      return '1';
  }
}

/** The points that the program would give; null where the figures aren't enough. */
export function examplePoints(formula: Formula, maximum: Points, example: Example): Points | null {
  const measure = measureOf(formula, example);
  if (measure === null) return null;
  const scheme: Scheme = {
    key: 'example',
    year: 2026,
    version: 1,
    name: '',
    total: maximum,
    capTotal: false,
    exemption: ExemptionRule.redistribute,
    ranking: usualRanking,
    criteria: [
      {
        code: 'I',
        name: '',
        parentCode: null,
        maximum,
        role: CriterionRole.regular,
        formula,
        formulaText: '',
        measuredIn: '',
      },
    ],
  };
  const others = otherMeasures(formula, example);
  const measures = [measure, ...others];
  const unitIds = measures.map((_, index) => String(index) as UnitId);
  const entries = new Map(
    measures.map((one, index) => [
      unitIds[index] ?? ('' as UnitId),
      new Map([['I', { value: null, measure: one }]]),
    ]),
  );
  return evaluateSheet(scheme, unitIds, entries, [])[0]?.cells.get('I')?.points ?? null;
}

function otherMeasures(formula: Formula, example: Example): readonly (Measure | null)[] {
  if (formula.kind === 'rank_scale') {
    const units = Math.min(Number(example.units ?? '0'), 500);
    return Array.from({ length: Number.isInteger(units) ? Math.max(units - 1, 0) : 0 }, () => null);
  }
  const best = quantityIn(example.best);
  if (best === null) return [];
  const target = quantityIn(example.target);
  return [{ actual: best, ...(target !== null && { target }) }];
}

function measureOf(formula: Formula, example: Example): Measure | null {
  const measure: { -readonly [Field in keyof Measure]: Measure[Field] } = {};
  for (const field of measureFieldsOf(formula)) {
    switch (field) {
      case 'target':
      case 'actual': {
        const quantity = quantityIn(example[field]);
        if (quantity === null) return null;
        measure[field] = quantity;
        break;
      }
      case 'passed':
        measure.passed = example.passed === 'yes';
        break;
      case 'label':
        measure.label = example.label ?? '';
        break;
      case 'counts': {
        const items = formula.kind === 'count' ? formula.items : [];
        measure.counts = items.map((_, index) => countIn(example[`count${index}`]));
        break;
      }
      case 'bonuses':
      case 'penalties':
      case 'rank': {
        const count = countIn(example[field]);
        if (count === null) return null;
        measure[field] = count;
        break;
      }
      default:
        return assertNever(field);
    }
  }
  return measure;
}

function quantityIn(text: string | undefined) {
  const read = parseDecimal(text ?? '', 3);
  return read.ok && read.value !== null ? quantityOf(read.value) : null;
}

function countIn(text: string | undefined): number | null {
  return /^\d{1,6}$/.test(text?.trim() ?? '') ? Number(text) : null;
}
