import { Button, Fieldset, Group, Menu, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { TieBreak } from '../../../../src-main/domain/scoring/ranking/ranking-rules.ts';
import { isGroup } from '../criteria/draft-tree.ts';
import { RowButton } from './RowButton.tsx';
import type { RulesPart } from './rules-part.ts';

const plainTieBreaks = [
  'fewer_penalty_points',
  'more_bonus_points',
  'member_votes',
  'council_decision',
] as const;

/** What decides between units with equal totals, the first that tells them apart. */
export function TieBreaks({ draft, isReadOnly, change }: RulesPart) {
  const { t } = useTranslation('schemes');
  const { tieBreaks } = draft.settings.ranking;
  const groups = draft.tree.filter((_, index) => isGroup(draft.tree, index));
  const unused: readonly TieBreak[] = [
    ...groups
      .filter(({ code }) => !tieBreaks.some((rule) => rule.kind === 'group_total' && rule.code === code))
      .map(({ code }): TieBreak => ({ kind: 'group_total', code })),
    ...plainTieBreaks
      .filter((kind) => !tieBreaks.some((rule) => rule.kind === kind))
      .map((kind): TieBreak => ({ kind })),
  ];
  const nameOf = (rule: TieBreak): string => {
    if (rule.kind !== 'group_total') return t(`rules.tie.${rule.kind}`);
    const group = groups.find(({ code }) => code === rule.code);
    return group
      ? t('rules.tie.group_total', { code: rule.code, name: group.name })
      : t('rules.tie.group_gone', { code: rule.code });
  };
  const swap = (index: number, other: number): void => {
    const [a, b] = [tieBreaks[index], tieBreaks[other]];
    if (a && b) change({ tieBreaks: tieBreaks.with(index, b).with(other, a) });
  };
  return (
    <Fieldset legend={t('rules.ties')}>
      <Text size="sm" c="dimmed">
        {t('rules.tiesHint')}
      </Text>
      <ol className="scheme-rule-list">
        {tieBreaks.map((rule, index) => (
          <li key={nameOf(rule)}>
            <Group gap={4} wrap="nowrap">
              <Text size="sm" flex={1}>
                {nameOf(rule)}
              </Text>
              {!isReadOnly && (
                <>
                  <RowButton
                    label={t('rules.tieUp', { rule: nameOf(rule) })}
                    isDisabled={index === 0}
                    onClick={() => swap(index, index - 1)}
                  >
                    <IconArrowUp size={16} />
                  </RowButton>
                  <RowButton
                    label={t('rules.tieDown', { rule: nameOf(rule) })}
                    isDisabled={index === tieBreaks.length - 1}
                    onClick={() => swap(index, index + 1)}
                  >
                    <IconArrowDown size={16} />
                  </RowButton>
                  <RowButton
                    label={t('rules.tieRemove', { rule: nameOf(rule) })}
                    onClick={() => change({ tieBreaks: tieBreaks.toSpliced(index, 1) })}
                  >
                    <IconTrash size={16} />
                  </RowButton>
                </>
              )}
            </Group>
          </li>
        ))}
      </ol>
      {!isReadOnly && unused.length > 0 && (
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />}>
              {t('rules.addTie')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah="18rem" style={{ overflow: 'auto' }}>
            {unused.map((rule) => (
              <Menu.Item key={nameOf(rule)} onClick={() => change({ tieBreaks: [...tieBreaks, rule] })}>
                {nameOf(rule)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Fieldset>
  );
}
