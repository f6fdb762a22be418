import { Alert, Button, Center, Loader } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { describeError } from '../i18n/describe-error.ts';

/** Shows a question's answer, or that it is still asked, or why it failed with a way to ask again. */
export function QueryBoundary<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}) {
  const { t } = useTranslation();
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) {
    return (
      <Center p="xl" role="status" aria-label={t('loading')}>
        <Loader />
      </Center>
    );
  }
  return (
    <Alert color="red" title={t('loadFailed')} maw={640}>
      <p>{describeError(query.error)}</p>
      <Button variant="default" onClick={() => void query.refetch()}>
        {t('action.retry')}
      </Button>
    </Alert>
  );
}
