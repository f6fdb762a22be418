import type { AwardCode } from '../../../../src-main/domain/awards/award.ts';
import type { Fraction } from '../../../../src-main/domain/kernel/fraction.ts';
import type { AwardVotingRule, Threshold, VotingContent } from '../../../../src-main/domain/voting/rule.ts';
import { formatShare, parseShare } from '../../../../src-main/domain/voting/share-text.ts';

/** Shares while they are typed, by their place in the rule. */
export type TypedShares = Readonly<Record<string, string>>;

/** The shares of a content as they are typed. */
export function typedShares(content: VotingContent): TypedShares {
  switch (content.kind) {
    case 'award':
      return { threshold: formatShare(content.rule.threshold) };
    case 'quorum': {
      const { share, awardSessionShare, warningShare } = content.quorum;
      return {
        share: formatShare(share),
        awardSessionShare: formatShare(awardSessionShare),
        warningShare: formatShare(warningShare),
      };
    }
    case 'regulation':
      return { motionThreshold: formatShare(content.regulation.motionThreshold) };
    default:
      return content;
  }
}

/** The content with the shares that were typed; null while one of them is none. */
export function withShares(content: VotingContent, typed: TypedShares): VotingContent | null {
  const read = (key: string): Fraction | null => parseShare(typed[key] ?? '');
  const over = (threshold: Threshold, share: Fraction): Threshold => ({ ...threshold, ...share });
  switch (content.kind) {
    case 'award': {
      const share = read('threshold');
      const { rule } = content;
      return share && { kind: 'award', rule: { ...rule, threshold: over(rule.threshold, share) } };
    }
    case 'quorum': {
      const [share, awardSessionShare, warningShare] = [
        read('share'),
        read('awardSessionShare'),
        read('warningShare'),
      ];
      if (!share || !awardSessionShare || !warningShare) return null;
      return { kind: 'quorum', quorum: { ...content.quorum, share, awardSessionShare, warningShare } };
    }
    case 'regulation': {
      const share = read('motionThreshold');
      const { regulation } = content;
      if (!share) return null;
      const motionThreshold = over(regulation.motionThreshold, share);
      return { kind: 'regulation', regulation: { ...regulation, motionThreshold } };
    }
    default:
      return content;
  }
}

/** The part of a content that has article, mark and source. */
export function citationOf(content: VotingContent): Pick<AwardVotingRule, 'article' | 'mark' | 'source'> {
  switch (content.kind) {
    case 'award':
      return content.rule;
    case 'quorum':
      return content.quorum;
    case 'regulation':
      return content.regulation;
    default:
      return content;
  }
}

/** The content under another citation. */
export function withCitation(
  content: VotingContent,
  citation: Partial<Pick<AwardVotingRule, 'article' | 'mark' | 'source'>>,
): VotingContent {
  switch (content.kind) {
    case 'award':
      return { kind: 'award', rule: { ...content.rule, ...citation } };
    case 'quorum':
      return { kind: 'quorum', quorum: { ...content.quorum, ...citation } };
    case 'regulation':
      return { kind: 'regulation', regulation: { ...content.regulation, ...citation } };
    default:
      return content;
  }
}

/** The content for another award; that of the council as a whole stays as it is. */
export function forAward(content: VotingContent, awardCode: AwardCode): VotingContent {
  return content.kind === 'award' ? { kind: 'award', rule: { ...content.rule, awardCode } } : content;
}

/** Rules that say the same of several awards, in the order of the first of each. */
export function rulesAlike(
  rules: readonly AwardVotingRule[],
): readonly { readonly rule: AwardVotingRule; readonly codes: readonly AwardCode[] }[] {
  const groups = Map.groupBy(rules, ({ awardCode: _code, ...shared }) =>
    JSON.stringify(Object.entries(shared).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  );
  return [...groups.values()].flatMap((same) => {
    const [rule] = same;
    return rule ? [{ rule, codes: same.map(({ awardCode }) => awardCode) }] : [];
  });
}
