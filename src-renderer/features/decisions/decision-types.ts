import type { InferContractRouterOutputs } from '@orpc/contract';

import type { contract } from '../../../src-main/contract/contract.ts';
import { formatNumberAndNotation } from '../../../src-main/domain/e-office/e-office-document.ts';

type Decisions = InferContractRouterOutputs<typeof contract>['decisions'];

export type DecisionSummary = Decisions['list'][number];
export type DecisionView = Decisions['get'];
export type DecisionRow = DecisionView['rows'][number];
export type Waiting = Decisions['waiting'];
export type WaitingGroup = Waiting['groups'][number];

/** `05/QĐ-UBND`; null for a draft. */
export function numberText({ number, series }: Pick<DecisionSummary, 'number' | 'series'>): string | null {
  return number === null ? null : formatNumberAndNotation(number, series);
}
