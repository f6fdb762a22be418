import { Fieldset, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { RankingRules } from '../../../../src-main/domain/scoring/ranking/ranking-rules.ts';
import { CommitField } from '../CommitField.tsx';
import type { RulesPart } from './rules-part.ts';

/** How many flags there are, in usual and in large clusters. */
export function FlagNumbers({ draft, isReadOnly, change }: RulesPart) {
  const { t } = useTranslation('schemes');
  const { flags } = draft.settings.ranking;
  const set = (changes: Partial<RankingRules['flags']>): void => change({ flags: { ...flags, ...changes } });
  const whole = (text: string): number | null => (/^\d{1,3}$/.test(text) ? Number(text) : null);
  return (
    <Fieldset legend={t('rules.flags')}>
      <Group gap="sm" align="flex-start">
        <CommitField
          label={t('rules.flagsUsual')}
          stored={String(flags.usual)}
          isReadOnly={isReadOnly}
          w="12rem"
          read={(text) => {
            const usual = whole(text);
            return usual === null ? null : { usual };
          }}
          problem={t('rules.notWhole')}
          onTake={set}
        />
        <CommitField
          label={t('rules.flagsLargeFrom')}
          stored={flags.largeFrom === null ? '' : String(flags.largeFrom)}
          isReadOnly={isReadOnly}
          w="14rem"
          read={(text) => {
            const largeFrom = whole(text);
            if (text === '') return { largeFrom: null };
            return largeFrom === null || largeFrom === 0 ? null : { largeFrom };
          }}
          problem={t('rules.notWhole')}
          onTake={set}
        />
        <CommitField
          label={t('rules.flagsLarge')}
          stored={String(flags.large)}
          isReadOnly={isReadOnly || flags.largeFrom === null}
          w="14rem"
          read={(text) => {
            const large = whole(text);
            return large === null ? null : { large };
          }}
          problem={t('rules.notWhole')}
          onTake={set}
        />
      </Group>
    </Fieldset>
  );
}
