import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import { gridNumberOperators, gridTextOperators } from '../types.ts';
import type { GridCondition, GridTone } from '../types.ts';
import type { ConditionName } from './view-labels.ts';

/** What stands in the one or two fields of a condition. */
export interface ConditionTexts {
  readonly first: string;
  readonly second: string;
}

const tones = ['error', 'warning', 'changed', 'missing'] as const satisfies readonly GridTone[];

/** The conditions offered for a column. */
export function conditionNames(hasNumbers: boolean): readonly ConditionName[] {
  return hasNumbers
    ? [...gridNumberOperators, 'between', 'empty', 'not-empty', ...tones]
    : [...gridTextOperators, 'empty', 'not-empty', ...tones];
}

/** The fields that a condition needs. */
export function conditionFields(name: ConditionName): readonly (keyof ConditionTexts)[] {
  if (name === 'between') return ['first', 'second'];
  const hasField = isIn(gridNumberOperators, name) || isIn(gridTextOperators, name);
  return hasField ? ['first'] : [];
}

/** Null where a number is needed and the field holds none. */
export function conditionFrom(
  name: ConditionName,
  texts: ConditionTexts,
  readNumber: (text: string) => number | null,
): GridCondition | null {
  if (isIn(gridNumberOperators, name)) {
    const value = readNumber(texts.first);
    return value === null ? null : { kind: 'number', operator: name, value };
  }
  if (isIn(gridTextOperators, name)) return { kind: 'text', operator: name, text: texts.first };
  if (isIn(tones, name)) return { kind: 'tone', tone: name };
  if (name !== 'between') return { kind: name };
  const [low, high] = [readNumber(texts.first), readNumber(texts.second)];
  return low === null || high === null ? null : { kind: 'between', low, high };
}

/** The name under which a condition is chosen; null for a choice of values and for none. */
export function nameOf(condition: GridCondition | undefined): ConditionName | null {
  if (condition === undefined) return null;
  switch (condition.kind) {
    case 'values':
      return null;
    case 'number':
    case 'text':
      return condition.operator;
    case 'tone':
      return tones.find((tone) => tone === condition.tone) ?? null;
    case 'between':
    case 'empty':
    case 'not-empty':
      return condition.kind;
    default:
      return assertNever(condition);
  }
}

export function textsOf(
  condition: GridCondition | undefined,
  format: (value: number) => string,
): ConditionTexts {
  if (condition?.kind === 'number') return { first: format(condition.value), second: '' };
  if (condition?.kind === 'between') {
    return { first: format(condition.low), second: format(condition.high) };
  }
  return { first: condition?.kind === 'text' ? condition.text : '', second: '' };
}

function isIn<Name extends string>(names: readonly Name[], name: string): name is Name {
  return names.some((each) => each === name);
}
