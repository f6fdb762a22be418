import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { PageHeader } from '../../../ui/PageHeader.tsx';
import { DocumentTabs } from '../DocumentTabs.tsx';
import { CheckedFiles } from './CheckedFiles.tsx';
import { TrustedCertificates } from './TrustedCertificates.tsx';
import { WatchedFolder } from './WatchedFolder.tsx';

/** Taking signed files back, checking signatures, and what the office trusts. */
export function VerifyPage() {
  const { t } = useTranslation('verify');
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <DocumentTabs />
      <Stack gap="lg">
        <CheckedFiles />
        <WatchedFolder />
        <TrustedCertificates />
      </Stack>
    </>
  );
}
