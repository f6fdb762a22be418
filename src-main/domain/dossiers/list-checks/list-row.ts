import type { Award, AwardCategory, AwardCode, AwardKind, SubjectKind } from '../../awards/award.ts';
import type { RuleMark } from '../../awards/rule-mark.ts';
import { isBinding } from '../../awards/rule-mark.ts';
import type { Fraction } from '../../kernel/fraction.ts';
import type { ProposalId, SubjectId, UnitId } from '../../kernel/ids.ts';
import { foldText } from '../../kernel/vietnamese-text.ts';
import type { InitiativeUse } from '../../law/initiative-use.ts';
import type { RuleBook } from '../../law/rule-book.ts';
import type { ProposalOrigin } from '../../proposals/proposal.ts';
import type { DossierStage } from '../stage.ts';

/** A proposal as the checks over a list look at it. */
export type ListRow = {
  readonly id: ProposalId;
  /** Null where it is tied to nobody in the registry. */
  readonly subjectId: SubjectId | null;
  readonly subjectKind: SubjectKind;
  readonly name: string;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly awardCode: AwardCode;
  readonly category: AwardCategory;
  readonly year: number;
  readonly achievement: string;
  readonly objectClass: string;
  readonly origin: ProposalOrigin;
  readonly stage: DossierStage;
  /** How its initiatives stand to what the award asks for. */
  readonly initiatives: InitiativeUse;
};

/** What the checks need to know besides the rows. */
export type ListFacts = {
  readonly book: RuleBook;
  readonly awards: readonly Award[];
  readonly nameOf: (code: AwardCode) => string;
  /** Holders of Lao động tiên tiến of a unit in a year; null where nobody said. */
  readonly advancedWorkers: (unitId: UnitId, year: number) => number | null;
  /** Whether a cluster or block has placed a unit first in a year; null where it has no final result. */
  readonly isLeader: (unitId: UnitId, year: number) => boolean | null;
  /** The share of direct workers among persons that the office aims at; a parameter of the office. */
  readonly directWorkers: Fraction;
};

export const ListProblemKind = {
  doubleReward: 'double_reward',
  samePersonTwice: 'same_person_twice',
  similarNames: 'similar_names',
  overCap: 'over_cap',
  directWorkers: 'direct_workers',
  wrongLevel: 'wrong_level',
  wrongSubjectKind: 'wrong_subject_kind',
  missingInitiative: 'missing_initiative',
  initiativeTwice: 'initiative_twice',
  notByCluster: 'not_by_cluster',
} as const;
export type ListProblemKind = (typeof ListProblemKind)[keyof typeof ListProblemKind];

/** An error must be put right, a warning be looked at, a hint be known. */
export const ListSeverity = { error: 'error', warning: 'warning', hint: 'hint' } as const;
export type ListSeverity = (typeof ListSeverity)[keyof typeof ListSeverity];

/** Something about a list that an officer should see. */
export type ListProblem = {
  readonly kind: ListProblemKind;
  readonly severity: ListSeverity;
  readonly rowIds: readonly ProposalId[];
  /** Names the rows and says what is wrong. */
  readonly sentence: string;
  /** Empty where no text says so. */
  readonly article: string;
  readonly mark: RuleMark;
};

/** Where a rule is cited from; without a provision nobody knows one. */
type Cited = { readonly article: string; readonly mark: RuleMark };

/** A problem with the severity that its rule allows: a text that nobody has compared only warns. */
export function problem(
  kind: ListProblemKind,
  severity: ListSeverity,
  rows: readonly ListRow[],
  sentence: string,
  { article, mark }: Cited = { article: '', mark: 'unconfirmed' },
): ListProblem {
  return {
    kind,
    severity: severity === 'error' && article !== '' && !isBinding(mark) ? ListSeverity.warning : severity,
    rowIds: rows.map(({ id }) => id),
    sentence,
    article,
    mark,
  };
}

/** Whose row it is: the registry's entry, otherwise the name within its unit. */
export function subjectKeyOf({ subjectId, subjectKind, name, unitId }: ListRow): string {
  return subjectId ?? `${subjectKind} ${unitId} ${foldText(name)}`;
}

/** `Nguyễn Văn A (Sở Nội vụ)`. */
export function nameWithUnit({ name, unitName }: ListRow): string {
  return foldText(name) === foldText(unitName) ? name : `${name} (${unitName})`;
}

// A sentence that names more can't be read; the rows are marked in the list.
const mostNames = 5;

/** `A (Sở X), B (Sở Y) và 3 trường hợp khác`. */
export function namesOf(rows: readonly ListRow[]): string {
  const names = [...new Set(rows.map(nameWithUnit))];
  if (names.length <= mostNames) return names.join(', ');
  return `${names.slice(0, mostNames).join(', ')} và ${names.length - mostNames} trường hợp khác`;
}

export function kindOf({ awards }: ListFacts, code: AwardCode): AwardKind | undefined {
  return awards.find((award) => award.code === code)?.kind;
}
