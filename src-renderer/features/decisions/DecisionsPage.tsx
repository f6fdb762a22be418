import { useTranslation } from 'react-i18next';

import { PageHeader } from '../../ui/PageHeader.tsx';

/** Decisions. */
export function DecisionsPage() {
  const { t } = useTranslation('decisions');
  return <PageHeader title={t('title')} description={t('description')} />;
}
