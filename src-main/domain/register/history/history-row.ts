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
  /** Folded name and decision, and everything that tells two rows apart, folded: compared ten thousands of times. */
  readonly identity: string;
  readonly whole: string;
  /** The row as it stands in the file, by the headings' order; empty where it has no error. */
  readonly cells: readonly string[];
  /** All that the row says by itself; what comes of the register and of the officer's answers is added later. */
  readonly problems: readonly HistoryProblem[];
};

/** What of an award in the register and of a row must agree besides award and year. */
export function identityOf(name: string, decisionNumber: string): string {
  return `${foldText(name)}|${foldText(decisionNumber)}`;
}

/** The key by which an award is known to be in the register: the same name, decision, award and year. */
export function awardKey(identity: string, awardCode: AwardCode, year: number): string {
  return `${identity}|${awardCode}|${year}`;
}
