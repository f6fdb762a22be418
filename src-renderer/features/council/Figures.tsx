import { Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { CouncilFigures } from './council-figures.ts';

/** How many members the council has today, and what a quorum and the shares of votes come to. */
export function Figures({ figures }: { figures: CouncilFigures }) {
  const { t } = useTranslation('council');
  const needed = (count: number) => t('figures.atLeast', { count });
  const tiles = [
    { title: t('figures.members'), value: `${figures.members}`, hint: t('figures.membersHint') },
    { title: t('figures.quorum'), value: needed(figures.quorum), hint: t('figures.quorumHint') },
    { title: t('figures.eighty'), value: needed(figures.eightyPercent), hint: t('figures.votesHint') },
    { title: t('figures.ninety'), value: needed(figures.ninetyPercent), hint: t('figures.votesHint') },
  ];
  return (
    <section aria-label={t('figures.label')}>
      <Group gap="xs" align="stretch">
        {tiles.map(({ title, value, hint }) => (
          <Paper key={title} withBorder px="sm" py={6} flex="1 1 9rem">
            <Text size="xs" c="dimmed">
              {title}
            </Text>
            <Text fw={700} size="lg" span>
              {value}
            </Text>{' '}
            <Text size="sm" span>
              {hint}
            </Text>
          </Paper>
        ))}
      </Group>
      <Text size="xs" c="dimmed" mt={4} mb="xs">
        {t('figures.note')}
      </Text>
    </section>
  );
}
