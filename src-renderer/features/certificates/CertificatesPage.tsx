import { useTranslation } from 'react-i18next';

import { PageHeader } from '../../ui/PageHeader.tsx';

/** Certificates. */
export function CertificatesPage() {
  const { t } = useTranslation('certificates');
  return <PageHeader title={t('title')} description={t('description')} />;
}
