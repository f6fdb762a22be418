import { Checkbox, Fieldset, Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../../src-main/domain/kernel/dates.ts';
import type { RankingRules } from '../../../../src-main/domain/scoring/ranking/ranking-rules.ts';
import { parseTypedDate } from '../../../ui/typed-date.ts';
import { CommitField } from '../CommitField.tsx';
import type { RulesPart } from './rules-part.ts';

/** Who takes part in the ranking. */
export function Eligibility({ draft, isReadOnly, change }: RulesPart) {
  const { t } = useTranslation('schemes');
  const { t: common } = useTranslation();
  const { eligibility, classes } = draft.settings.ranking;
  const set = (changes: Partial<RankingRules['eligibility']>): void =>
    change({ eligibility: { ...eligibility, ...changes } });
  const { selfScoreDeadline, lowestClass, minimumMonths } = eligibility;
  return (
    <Fieldset legend={t('rules.eligibility')}>
      <Group gap="sm" align="flex-start">
        <CommitField
          label={t('rules.deadline')}
          stored={selfScoreDeadline === null ? '' : formatDate(selfScoreDeadline)}
          placeholder="10/12/2026"
          isReadOnly={isReadOnly}
          w="14rem"
          read={(text) => {
            const date = text === '' ? null : parseTypedDate(text);
            return text !== '' && date === null ? null : { selfScoreDeadline: date };
          }}
          problem={common('dayWrongOrNone')}
          onTake={set}
        />
        <CommitField
          label={t('rules.months')}
          stored={minimumMonths === null ? '' : String(minimumMonths)}
          isReadOnly={isReadOnly}
          w="14rem"
          read={(text) => {
            const months = Number(text);
            if (text === '') return { minimumMonths: null };
            return Number.isInteger(months) && months >= 1 && months <= 12 ? { minimumMonths: months } : null;
          }}
          problem={t('rules.notMonths')}
          onTake={set}
        />
        <Select
          label={t('rules.lowestClass')}
          data={[
            ...classes.map(({ name }) => name),
            ...(lowestClass !== null && !classes.some(({ name }) => name === lowestClass)
              ? [lowestClass]
              : []),
          ].filter((name, index, all) => all.indexOf(name) === index)}
          value={lowestClass}
          clearable
          clearButtonProps={{ 'aria-label': t('rules.noLowestClass') }}
          placeholder={t('rules.noLowestClass')}
          disabled={isReadOnly}
          w="16rem"
          onChange={(value) => set({ lowestClass: value })}
        />
      </Group>
      <Checkbox
        mt="xs"
        label={t('rules.excludeDisciplined')}
        checked={eligibility.excludeDisciplined}
        disabled={isReadOnly}
        onChange={(event) => set({ excludeDisciplined: event.currentTarget.checked })}
      />
    </Fieldset>
  );
}
