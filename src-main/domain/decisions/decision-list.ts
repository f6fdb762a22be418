import { SubjectKind } from '../awards/award.ts';
import type { AwardCode } from '../awards/award.ts';
import { comparePersonNames, compareVietnamese } from '../kernel/vietnamese-text.ts';

/** The order in which lists of decisions name kinds. */
export const kindOrder = [SubjectKind.collective, SubjectKind.individual, SubjectKind.household] as const;

/** What the lines of an award are put in order by. */
export const ListOrder = {
  /** as they were proposed */
  proposed: 'proposed',
  /** by given name */
  name: 'name',
  /** by unit, then by name */
  unit: 'unit',
} as const;
export type ListOrder = (typeof ListOrder)[keyof typeof ListOrder];

type ListLine = {
  readonly awardCode: AwardCode;
  readonly subjectKind: SubjectKind;
  readonly name: string;
  readonly unitName: string;
};

/**
 * Lines as the list of a decision names them: the awards in the order of the law, within each collectives, individuals and
 * households. Lines of one group keep their order, or get the one that is asked for.
 */
export function inListOrder<Line extends ListLine>(
  lines: readonly Line[],
  awardCodes: readonly AwardCode[],
  order: ListOrder = ListOrder.proposed,
): Line[] {
  const place = ({ awardCode, subjectKind }: ListLine): number =>
    awardCodes.indexOf(awardCode) * kindOrder.length + kindOrder.indexOf(subjectKind);
  return lines.toSorted((a, b) => place(a) - place(b) || withinGroup(a, b, order));
}

function withinGroup(a: ListLine, b: ListLine, order: ListOrder): number {
  if (order === ListOrder.proposed) return 0;
  const byUnit = order === ListOrder.unit ? compareVietnamese(a.unitName, b.unitName) : 0;
  const byName = a.subjectKind === SubjectKind.collective ? compareVietnamese : comparePersonNames;
  return byUnit || byName(a.name, b.name);
}
