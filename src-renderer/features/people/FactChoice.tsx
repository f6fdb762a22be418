import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { FactKind } from '../../../src-main/domain/people/fact.ts';
import { foldedOptionsFilter } from '../../ui/folded-options-filter.ts';
import { choicesOf } from './fact-draft.ts';
import type { FactDraft } from './fact-draft.ts';
import type { Statement } from './people-types.ts';

/** Where the words of a kind's choices stand, and what the choice is called. */
const words = {
  rating: ['rating', 'fact.level'],
  discipline: ['discipline', 'fact.level'],
  suspension: ['suspension', 'fact.cause'],
  leave: ['leave', 'fact.cause'],
  post: ['postGroup', 'fact.group'],
  complete: ['completeness', 'fact.about'],
} as const;

/** The choice of a kind from its closed set, or of what the office states from what the rules ask for. */
export function FactChoice({
  kind,
  draft,
  statements,
  onChange,
}: {
  kind: FactKind;
  draft: FactDraft;
  statements: readonly Statement[];
  onChange: (changed: Partial<FactDraft>) => void;
}) {
  const { t } = useTranslation('people');
  const choose = (choice: string | null) => {
    if (choice !== null) onChange({ choice });
  };
  if (kind === 'attestation') {
    return (
      <Select
        label={t('fact.statement')}
        required
        searchable
        allowDeselect={false}
        filter={foldedOptionsFilter}
        data={statements.map(({ key, text }) => ({ value: key, label: text }))}
        value={draft.choice === '' ? null : draft.choice}
        onChange={choose}
      />
    );
  }
  if (!(kind in words)) return null;
  const [group, label] = words[kind as keyof typeof words];
  const textOf = (value: string) => t(`${group}.${value}` as 'rating.good');
  return (
    <Select
      label={t(label)}
      required
      allowDeselect={false}
      data={choicesOf(kind).map((value) => ({ value, label: textOf(value) }))}
      value={draft.choice}
      onChange={choose}
    />
  );
}
