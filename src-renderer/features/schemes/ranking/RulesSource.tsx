import { Fieldset, Group, Select, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { RuleMark } from '../../../../src-main/domain/awards/rule-mark.ts';
import { cleanText } from '../../../../src-main/domain/kernel/vietnamese-text.ts';
import type { RulesPart } from './rules-part.ts';

/** The text that the rules are taken from, and whether anybody compared them with it. */
export function RulesSource({ draft, isReadOnly, change }: RulesPart) {
  const { t } = useTranslation('schemes');
  const { source, mark } = draft.settings.ranking;
  return (
    <Fieldset legend={t('rules.source')}>
      <Group gap="sm" align="flex-start">
        <Textarea
          key={source}
          label={t('rules.sourceText')}
          placeholder={t('rules.sourceHint')}
          defaultValue={source}
          maxLength={500}
          autosize
          readOnly={isReadOnly}
          flex="1 1 20rem"
          onBlur={(event) => {
            const text = cleanText(event.currentTarget.value);
            if (text !== source) change({ source: text });
          }}
        />
        <Select
          label={t('rules.mark')}
          data={Object.values(RuleMark).map((value) => ({
            value,
            label: t(`ruleMark.${value}`, { ns: 'common' }),
          }))}
          value={mark}
          allowDeselect={false}
          disabled={isReadOnly}
          w="18rem"
          onChange={(value) => {
            if (value !== null) change({ mark: value });
          }}
        />
      </Group>
    </Fieldset>
  );
}
