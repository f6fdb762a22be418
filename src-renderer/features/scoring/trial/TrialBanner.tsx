import { Alert, Button, Group, Text } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Says as long as scores are tried out that nothing is saved, and ends it. */
export function TrialBanner({ tried, onEnd }: { tried: number; onEnd: () => void }) {
  const { t } = useTranslation('scoring');
  return (
    <Alert
      color="orange"
      variant="filled"
      py={6}
      mb="xs"
      role="status"
      className="scoring-trial-banner"
      icon={<IconFlask size={18} aria-hidden />}
    >
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          <b>{t('trial.banner')}.</b> {t('trial.text', { n: tried })}
        </Text>
        <Button size="compact-sm" variant="white" color="dark" onClick={onEnd}>
          {t('trial.end')}
        </Button>
      </Group>
    </Alert>
  );
}
