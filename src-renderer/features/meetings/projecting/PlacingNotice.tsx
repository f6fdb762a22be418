import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Privacy } from './use-privacy.ts';

/** Where the hall screen is, and the cover of this one. */
export function PlacingNotice({ privacy: { placing, covered, toggle, trustDisplay } }: { privacy: Privacy }) {
  const { t } = useTranslation('projecting');
  return (
    <div>
      <Text
        size="xs"
        lh={1.3}
        c={placing === 'window' || placing === 'unknown' ? 'red' : 'dimmed'}
        role="status"
      >
        {t(`placing.${placing}`)}
      </Text>
      <Group gap={4} mt={4}>
        <Button
          size="compact-xs"
          variant={covered ? 'filled' : 'default'}
          aria-pressed={covered}
          onClick={toggle}
        >
          {covered ? t('uncover') : t('cover')}
        </Button>
        {placing === 'unknown' && (
          <Button size="compact-xs" variant="default" onClick={trustDisplay}>
            {t('ownDisplay')}
          </Button>
        )}
      </Group>
    </div>
  );
}
