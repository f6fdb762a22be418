import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { AwardCode } from '../../../src-main/domain/awards/award.ts';
import type { VotingRule } from '../../../src-main/domain/voting/rule.ts';
import { CitedRule } from './CitedRule.tsx';
import { ContentText } from './voting/ContentText.tsx';

/** How the council votes on a title or form; changed on a tab of its own. */
export function VotingRuleText({ awardCode, rule }: { awardCode: AwardCode; rule: VotingRule }) {
  const { t } = useTranslation('law');
  return (
    <CitedRule
      cited={rule}
      besides={
        <Anchor
          size="xs"
          renderRoot={(props) => (
            <Link {...props} to="." search={(previous) => ({ ...previous, tab: 'voting' })} />
          )}
        >
          {t('toVoting')}
        </Anchor>
      }
    >
      {t('vote')}:
      <ContentText content={{ kind: 'award', rule: { ...rule, awardCode } }} />
    </CitedRule>
  );
}
