import { useTranslation } from 'react-i18next';

import { PageHeader } from '../../ui/PageHeader.tsx';

/** Prize money, fund. */
export function MoneyPage() {
  const { t } = useTranslation('money');
  return <PageHeader title={t('title')} description={t('description')} />;
}
