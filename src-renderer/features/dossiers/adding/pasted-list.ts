import { AwardCategory } from '../../../../src-main/domain/awards/award.ts';
import { problemMessage } from '../../../../src-main/domain/intake/problem-message.ts';
import { severityOf } from '../../../../src-main/domain/intake/problem.ts';
import type { Nominee, NomineeKnowledge } from '../../../../src-main/domain/intake/read-nominee-list.ts';
import { readPastedNominees } from '../../../../src-main/domain/intake/read-pasted-nominees.ts';
import { formatTsv, parseTsv } from '../../../grid/index.ts';
import type { Nomination } from './use-add.ts';

/** A line of the pasted text as it was understood. */
export type PastedLine = {
  /** From 1, as the lines stand in the box. */
  readonly row: number;
  readonly nominee: Nominee;
  /** What there is to say of it, in sentences. */
  readonly remarks: readonly string[];
  /** Null where it can't be added as it is. */
  readonly nomination: Nomination | null;
};

export type PastedList = {
  /** Whether names and awards were found at all. */
  readonly isList: boolean;
  readonly lines: readonly PastedLine[];
};

/** Reads what stands in the box. */
export function readPastedList(text: string, knowledge: NomineeKnowledge): PastedList {
  const { sheet, nominees, problems } = readPastedNominees(parseTsv(text), knowledge);
  return {
    isList: sheet !== null,
    lines: nominees.map((nominee) => {
      const own = problems.filter(({ row }) => row === nominee.row);
      return {
        row: nominee.row,
        nominee,
        // The place is the line itself: there are no cells here.
        remarks: own.map((problem) => problemMessage({ ...problem, sheet: null, cell: null })),
        nomination: own.some(({ kind }) => severityOf(kind) === 'error') ? null : nominationOf(nominee),
      };
    }),
  };
}

function nominationOf(nominee: Nominee): Nomination | null {
  const { subjectKind, salutation, name, position, unit, awardCode, objectClass, field, achievement } =
    nominee;
  if (subjectKind === null) return null;
  return {
    subjectKind,
    salutation,
    name,
    position,
    unitId: unit?.id ?? null,
    awardCode,
    category: AwardCategory.merit,
    objectClass,
    field,
    achievement,
  };
}

/**
 * What stays in the box when some lines were added: everything that was not, also headings and lines that were no nominees,
 * so that nothing pasted is lost.
 */
export function withoutLines(text: string, added: ReadonlySet<number>): string {
  const lines = parseTsv(text);
  return formatTsv(lines.filter((_line, index) => !added.has(index + 1)));
}
