import { useTranslation } from 'react-i18next';

import { PageHeader } from '../../ui/PageHeader.tsx';

/** Dossiers. */
export function DossiersPage() {
  const { t } = useTranslation('dossiers');
  return <PageHeader title={t('title')} description={t('description')} />;
}
