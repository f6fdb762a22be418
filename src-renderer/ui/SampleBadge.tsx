import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Marks made-up data, so that nobody takes it for the office's own. */
export function SampleBadge() {
  const { t } = useTranslation();
  return (
    <Badge color="gold" variant="light" size="sm" fw={500} miw="max-content">
      {t('sample')}
    </Badge>
  );
}
