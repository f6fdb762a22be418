import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import type { Threshold, VoteBase, VotingContent } from '../../../../src-main/domain/voting/rule.ts';
import { formatShare } from '../../../../src-main/domain/voting/share-text.ts';

/** What a voting rule says, a sentence for each of its parts. */
export function ContentText({ content }: { content: VotingContent }) {
  return useContentLines()(content).map((line) => <div key={line}>{line}</div>);
}

/** The sentences of a voting rule. */
export function useContentLines(): (content: VotingContent) => readonly string[] {
  const { t } = useTranslation('voting');
  const thresholdText = (threshold: Threshold, base: VoteBase): string =>
    t(`threshold.${threshold.comparison}`, { share: formatShare(threshold), base: t(`base.${base}`) });
  return (content) => {
    switch (content.kind) {
      case 'award': {
        const { ballotRequired, secret, threshold, base, writtenOpinionsCount } = content.rule;
        return [
          t(`how.${secret ? 'secret' : ballotRequired ? 'open' : 'hands'}`),
          thresholdText(threshold, base),
          t(writtenOpinionsCount ? 'written.counts' : 'written.apart'),
        ];
      }
      case 'quorum': {
        const { share, awardSessionShare, warningShare, writtenCountsAsAttendance } = content.quorum;
        return [
          t('quorum.share', { share: formatShare(share) }),
          t('quorum.award', { share: formatShare(awardSessionShare) }),
          t('quorum.warning', { share: formatShare(warningShare) }),
          t(writtenCountsAsAttendance ? 'quorum.written' : 'quorum.noWritten'),
        ];
      }
      case 'regulation': {
        const { regulation } = content;
        const { decimals, rounding } = regulation.percentage;
        return [
          t('regulation.motion', {
            threshold: thresholdText(regulation.motionThreshold, regulation.motionBase),
          }),
          t(regulation.substitutesAllowed ? 'regulation.substitutes' : 'regulation.noSubstitutes'),
          t(regulation.writtenRoundsAllowed ? 'regulation.writtenRounds' : 'regulation.noWrittenRounds'),
          t('regulation.maxBallots', { count: regulation.maxBallots }),
          t(`conflict.${regulation.conflictEffect}`),
          t(regulation.chairBreaksTies ? 'regulation.ties' : 'regulation.noTies'),
          t(`percentage.${rounding}`, { decimals }),
        ];
      }
      default:
        return assertNever(content);
    }
  };
}
