import { Alert, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { RuleMark } from '../../../../src-main/domain/awards/rule-mark.ts';
import { changeRanking } from '../scheme-draft.ts';
import type { SchemeDraft } from '../scheme-draft.ts';
import type { EditDraft } from '../use-scheme-editor.ts';
import { Eligibility } from './Eligibility.tsx';
import { FlagNumbers } from './FlagNumbers.tsx';
import { ResultClasses } from './ResultClasses.tsx';
import type { RulesPart } from './rules-part.ts';
import { RulesSource } from './RulesSource.tsx';
import { TieBreaks } from './TieBreaks.tsx';

/** How units are ranked: what decides ties, the classes of results, who takes part, how many flags there are. */
export function RankingRulesTab({
  draft,
  isReadOnly,
  onEdit,
}: {
  draft: SchemeDraft;
  isReadOnly: boolean;
  onEdit: EditDraft;
}) {
  const { t } = useTranslation('schemes');
  const { ranking } = draft.settings;
  const part: RulesPart = {
    draft,
    isReadOnly,
    change: (changes) => onEdit((before) => changeRanking(before, changes)),
  };
  return (
    <Stack gap="md" className="scheme-rules">
      {ranking.mark !== RuleMark.confirmed && (
        <Alert color="yellow" py="xs">
          {t('rules.notConfirmed', { mark: t(`ruleMark.${ranking.mark}`, { ns: 'common' }) })}
        </Alert>
      )}
      <TieBreaks {...part} />
      <ResultClasses {...part} />
      <Eligibility {...part} />
      <FlagNumbers {...part} />
      <RulesSource {...part} />
    </Stack>
  );
}
