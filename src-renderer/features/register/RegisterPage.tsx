import { useTranslation } from 'react-i18next';

import { PageHeader } from '../../ui/PageHeader.tsx';

/** Register of awards. */
export function RegisterPage() {
  const { t } = useTranslation('register');
  return <PageHeader title={t('title')} description={t('description')} />;
}
