import { Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import { formatShare } from '../../../src-main/domain/voting/share-text.ts';
import { MarkBadge } from '../../ui/eligibility/MarkBadge.tsx';
import type { CouncilFigures } from './council-figures.ts';

/** How many members the council has on a day, and what a quorum and the shares of votes come to by the rules of that day. */
export function Figures({ figures: { members, byRule }, on }: { figures: CouncilFigures; on: IsoDate }) {
  const { t } = useTranslation('council');
  const needed = (count: number) => t('figures.atLeast', { count });
  const tiles = [
    { title: t('figures.members'), value: `${members}`, hint: t('figures.membersHint') },
    ...(byRule === null
      ? []
      : [
          {
            title: t('figures.quorum', { share: formatShare(byRule.quorum.share) }),
            value: needed(byRule.needed),
            hint: t('figures.quorumHint'),
          },
          {
            title: t('figures.awardQuorum', { share: formatShare(byRule.quorum.awardSessionShare) }),
            value: needed(byRule.neededForAwards),
            hint: t('figures.quorumHint'),
          },
          ...byRule.votes.map(({ threshold, needed: votes }) => ({
            title: t(`figures.votes.${threshold.comparison}`, { share: formatShare(threshold) }),
            value: needed(votes),
            hint: t('figures.votesHint'),
          })),
        ]),
  ];
  return (
    <section aria-label={t('figures.label', { date: formatDate(on) })}>
      <Group gap="xs" align="stretch">
        {tiles.map(({ title, value, hint }) => (
          <Paper key={title} withBorder px="sm" py={4} flex="1 1 8.5rem">
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
      <Group gap={6} mt={4} mb="xs">
        <Text size="xs" c="dimmed">
          {byRule === null ? t('figures.noRules') : t('figures.note', { article: byRule.quorum.article })}
        </Text>
        {byRule !== null && <MarkBadge mark={byRule.quorum.mark} />}
      </Group>
    </section>
  );
}
