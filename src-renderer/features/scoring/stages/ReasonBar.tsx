import { Button, Group, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** How many differences lack a reason, and the way from one to the next. */
export function ReasonBar({ missing, onGo }: { missing: number; onGo: (direction: 1 | -1) => void }) {
  const { t } = useTranslation('scoring');
  if (missing === 0) return null;
  return (
    <Group gap="xs" mb="xs" role="status">
      <Text size="sm" fw={600} c="var(--mantine-color-yellow-light-color)">
        {t('reasons.missing', { n: missing })}
      </Text>
      <Button.Group>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconChevronUp size={14} aria-hidden />}
          onClick={() => onGo(-1)}
        >
          {t('reasons.previous')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconChevronDown size={14} aria-hidden />}
          onClick={() => onGo(1)}
        >
          {t('reasons.next')}
        </Button>
      </Button.Group>
    </Group>
  );
}
