import { NavLink, ScrollArea, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { ClusterKind } from '../../../src-main/domain/units/unit.ts';
import type { ClusterEntry } from './use-clusters.ts';

/** The clusters, then the blocks of the year, each with its number of members; unsaved ones are marked. */
export function ClusterList({
  entries,
  shownKey,
  unplaced,
  onChoose,
}: {
  entries: readonly ClusterEntry[];
  shownKey: string | undefined;
  unplaced: number;
  onChoose: (key: string) => void;
}) {
  const { t } = useTranslation('units');
  return (
    <Stack
      component="nav"
      aria-label={t('clusters.list')}
      gap="xs"
      w="clamp(11rem, 20vw, 16rem)"
      style={{ flexShrink: 0 }}
      mih={0}
    >
      <ScrollArea type="auto" offsetScrollbars="y" flex={1}>
        {Object.values(ClusterKind).map((kind) => {
          const ofKind = entries.filter(({ draft }) => draft.kind === kind);
          return ofKind.length === 0 ? null : (
            <div key={kind}>
              <Text size="xs" fw={700} c="dimmed" px="xs" pt="xs">
                {t(`clusterKind.${kind}`)}
              </Text>
              {ofKind.map((entry) => (
                <ClusterLine
                  key={entry.key}
                  entry={entry}
                  isShown={entry.key === shownKey}
                  onChoose={onChoose}
                />
              ))}
            </div>
          );
        })}
      </ScrollArea>
      <Text size="sm" c="dimmed" role="status">
        {unplaced === 0 ? t('clusters.allPlaced') : t('clusters.unplaced', { count: unplaced })}
      </Text>
    </Stack>
  );
}

function ClusterLine({
  entry,
  isShown,
  onChoose,
}: {
  entry: ClusterEntry;
  isShown: boolean;
  onChoose: (key: string) => void;
}) {
  const { t } = useTranslation('units');
  const { key, draft, isChanged } = entry;
  return (
    <NavLink
      component="button"
      active={isShown}
      py={4}
      aria-current={isShown ? 'true' : undefined}
      label={<Text size="sm">{draft.name === '' ? t('clusters.untitled') : draft.name}</Text>}
      description={
        <>
          {t('clusters.memberCount', { count: draft.members.length })}
          {isChanged && (
            <Text span inherit fw={700}>
              {` · ${t('clusters.unsaved')}`}
            </Text>
          )}
        </>
      }
      onClick={() => onChoose(key)}
    />
  );
}
