import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { AwardCode } from '../../../src-main/domain/awards/award.ts';
import type { VotingRule } from '../../../src-main/domain/voting/rule.ts';
import { MarkBadge } from '../../ui/eligibility/MarkBadge.tsx';
import { ContentText } from './voting/ContentText.tsx';

/** How the council votes on a title or form; changed on a tab of its own. */
export function VotingRuleText({ awardCode, rule }: { awardCode: AwardCode; rule: VotingRule }) {
  const { t } = useTranslation('law');
  const { article, mark, source } = rule;
  return (
    <div className="law-provision">
      <div className="law-provision-content">
        {t('vote')}:
        <ContentText content={{ kind: 'award', rule: { ...rule, awardCode } }} />
        <div className="law-cited">
          {article} <MarkBadge mark={mark} />
          <span>{t('source', { source })}</span>
          <Anchor
            size="xs"
            renderRoot={(props) => (
              <Link {...props} to="." search={(previous) => ({ ...previous, tab: 'voting' })} />
            )}
          >
            {t('toVoting')}
          </Anchor>
        </div>
      </div>
    </div>
  );
}
