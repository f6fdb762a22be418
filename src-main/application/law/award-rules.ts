import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { awardNameOn, awardOf } from '../../domain/awards/award.ts';
import type { Award, AwardCode, SubjectKind } from '../../domain/awards/award.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { ProvisionInForce } from '../../domain/law/instrument.ts';
import { provisionsOf, ruleBookOn } from '../../domain/law/rule-book.ts';
import type { RuleBook } from '../../domain/law/rule-book.ts';
import { prizeMoney } from '../../domain/money/prize-money.ts';
import { ruleFor } from '../../domain/voting/rule.ts';
import type { VotingRule } from '../../domain/voting/rule.ts';
import { votingRulesOf } from '../meetings/voting-rules.ts';
import { roundsPrizesUp } from '../money/reckon-prizes.ts';
import type { Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';

type RulePorts = Law & { repositories: Repositories };

/** A provision about an award. */
export type AwardProvision = {
  readonly provision: ProvisionInForce;
  /** Those for whom it counts on the day; none where another text prevails over it. */
  readonly countsFor: readonly SubjectKind[];
};

/** All that holds for an award on a day. */
export type AwardRules = {
  readonly award: Award;
  readonly name: string;
  /** In the order of the law, the texts that prevail last. */
  readonly provisions: readonly AwardProvision[];
  /** Provisions about all awards. */
  readonly general: readonly ProvisionInForce[];
  /** Null where no council votes on it. */
  readonly votingRule: VotingRule | null;
  /** By kind of subject, in đồng, of a decision on the day. */
  readonly prizes: readonly {
    readonly subjectKind: SubjectKind;
    readonly amount: number;
    readonly steps: readonly string[];
  }[];
};

/** Puts together what the texts of a day say of an award. */
export function awardRules(
  ports: RulePorts,
  { code, date }: { code: AwardCode; date: IsoDate },
): Result<AwardRules, Refusal> {
  const award = ports.awards.find((candidate) => candidate.code === code);
  if (!award) return refuse('not_found');
  const book = ruleBookOn(ports.instruments, ports.repositories.amendments.all(), date);
  const nameOf = (other: AwardCode) => awardNameOn(awardOf(ports.awards, other), date);
  const votingRule = ruleFor(votingRulesOf(ports, ports.repositories), code, date);
  const roundUp = roundsPrizesUp(ports.repositories);
  return ok({
    award,
    name: awardNameOn(award, date),
    provisions: book.provisions
      .filter(({ awards }) => awards.includes(code))
      .map((provision) => ({ provision, countsFor: countsFor(provision, award, book) })),
    general: book.provisions.filter(({ awards }) => awards.length === 0),
    votingRule: votingRule.ok ? votingRule.value : null,
    prizes: award.subjectKinds.flatMap((subjectKind) => {
      const money = prizeMoney({ awardCode: code, subjectKind, decisionDate: date, roundUp }, book, nameOf);
      return money ? [{ subjectKind, amount: money.amount, steps: money.steps }] : [];
    }),
  });
}

/** Kinds of which several provisions hold side by side; of the others, the text that prevails last replaces the rest. */
const SIDE_BY_SIDE: ReadonlySet<string> = new Set(['principle', 'exclusion']);

function countsFor(provision: ProvisionInForce, award: Award, book: RuleBook): readonly SubjectKind[] {
  return award.subjectKinds.filter((subjectKind) => {
    const same = provisionsOf(book, provision.kind, award.code, subjectKind).filter(
      (other) =>
        provision.kind !== 'deadline' || (other.kind === 'deadline' && other.step === provision.step),
    );
    if (SIDE_BY_SIDE.has(provision.kind)) return same.some(({ key }) => key === provision.key);
    const prevailing = same.at(-1)?.instrument.key;
    return same.some(({ key, instrument }) => key === provision.key && instrument.key === prevailing);
  });
}
