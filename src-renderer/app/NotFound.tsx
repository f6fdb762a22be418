import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function NotFound() {
  const { t } = useTranslation();
  return <Text p="xl">{t('pageNotFound')}</Text>;
}
