import { useTranslation } from 'react-i18next';

import { PageHeader } from '../../ui/PageHeader.tsx';

/** Titles, forms, rules. */
export function LawPage() {
  const { t } = useTranslation('law');
  return <PageHeader title={t('title')} description={t('description')} />;
}
