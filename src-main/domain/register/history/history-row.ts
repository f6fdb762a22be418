import type { AwardCategory, AwardCode, SubjectKind } from '../../awards/award.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import type { UnitId } from '../../kernel/ids.ts';
import { foldText } from '../../kernel/vietnamese-text.ts';
import type { HistoryProblem } from './history-problem.ts';

/** One award of a history as it was read: a row of the workbook. */
export type HistoryRow = {
  /** Its row in the sheet. */
  readonly row: number;
  readonly kind: SubjectKind;
  readonly salutation: string;
  readonly name: string;
  readonly birthDate: IsoDate | null;
  readonly birthYear: number | null;
  readonly position: string;
  readonly unitText: string;
  readonly unitId: UnitId | null;
  /** The collective is the unit itself. */
  readonly isUnit: boolean;
  readonly awardText: string;
  /** Null where the catalogue doesn't know the text. */
  readonly awardCode: AwardCode | null;
  readonly category: AwardCategory;
  readonly achievement: string;
  /** Of the achievement; null where nothing tells it, and then the row has an error. */
  readonly year: number | null;
  readonly decisionNumber: string;
  readonly decisionDate: IsoDate | null;
  readonly decidedBy: string;
  readonly signer: string;
  /** The number in the old register; null where there is none or it is no number. */
  readonly registerNumber: number | null;
  readonly certificateNumber: string;
  readonly note: string;
  /** All that the row says by itself; what comes of the register and of the officer's answers is added later. */
  readonly problems: readonly HistoryProblem[];
};

/** The key by which an award is known to be in the register: the same name, award, year and decision. */
export function awardKey(award: {
  readonly name: string;
  readonly awardCode: AwardCode;
  readonly year: number;
  readonly decisionNumber: string;
}): string {
  const { name, awardCode, year, decisionNumber } = award;
  return `${foldText(name)}|${awardCode}|${year}|${foldText(decisionNumber)}`;
}
