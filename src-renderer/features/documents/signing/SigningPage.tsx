import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../../api/page-connection.ts';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { DocumentTabs } from '../DocumentTabs.tsx';
import { MarkPictures } from './MarkPictures.tsx';
import { SigningChoices } from './SigningChoices.tsx';

/** How the office signs. */
export function SigningPage() {
  const { t } = useTranslation('signing');
  const settings = useQuery(orpc.signing.settings.queryOptions());
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <DocumentTabs />
      <QueryBoundary query={settings}>
        {(stored) => (
          <>
            <MarkPictures stored={stored} />
            <SigningChoices stored={stored} />
          </>
        )}
      </QueryBoundary>
    </>
  );
}
