import { useTranslation } from 'react-i18next';

import type { Threshold, VotingRule } from '../../../src-main/domain/voting/rule.ts';
import { MarkBadge } from '../../ui/eligibility/MarkBadge.tsx';

/** How the council votes on a title or form. */
export function VotingRuleText({ rule }: { rule: VotingRule }) {
  const { t } = useTranslation('law');
  const { ballotRequired, secret, threshold, article, mark, source } = rule;
  const how = t(`voteHow.${secret ? 'secret' : ballotRequired ? 'open' : 'hands'}`);
  const share = t(threshold.comparison === 'at_least' ? 'atLeast' : 'moreThan', {
    share: shareOf(threshold),
  });
  return (
    <div className="law-provision">
      <div className="law-provision-content">
        {t('vote')}: {t('voteText', { how, share })}
        <div className="law-cited">
          {article} <MarkBadge mark={mark} />
          <span>{t('source', { source })}</span>
          <span>{t('votingLater')}</span>
        </div>
      </div>
    </div>
  );
}

function shareOf({ numerator, denominator }: Threshold): string {
  return 100 % denominator === 0 ? `${(numerator * 100) / denominator} %` : `${numerator}/${denominator}`;
}
