import { Alert, Button, Card, Container, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { describeError } from '../../i18n/describe-error.ts';

/** The first page of an untouched data folder: how to begin. */
export function Welcome() {
  const { t } = useTranslation('setup');
  const loadSample = useMutation(orpc.setup.loadSample.mutationOptions());
  const startEmpty = useMutation(orpc.setup.startEmpty.mutationOptions());
  const isBusy = loadSample.isPending || startEmpty.isPending;
  const error = loadSample.error ?? startEmpty.error;
  return (
    <Container size="md" py="lg">
      <Stack gap="lg">
        <div>
          <Title order={1} c="red" size="2rem">
            {t('welcome.title')}
          </Title>
          <Text size="lg">{t('welcome.subtitle')}</Text>
        </div>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <Choice title={t('welcome.sampleTitle')} text={t('welcome.sampleText')}>
            <Button
              size="md"
              loading={loadSample.isPending}
              disabled={isBusy}
              onClick={() => loadSample.mutate(undefined)}
            >
              {t('welcome.sampleButton')}
            </Button>
          </Choice>
          <Choice title={t('welcome.emptyTitle')} text={t('welcome.emptyText')}>
            <Button
              size="md"
              variant="default"
              loading={startEmpty.isPending}
              disabled={isBusy}
              onClick={() => startEmpty.mutate(undefined)}
            >
              {t('welcome.emptyButton')}
            </Button>
          </Choice>
        </SimpleGrid>
        {error && (
          <Alert color="red" role="alert">
            {describeError(error)}
          </Alert>
        )}
        <Text size="sm" c="dimmed">
          {t('welcome.note')}
        </Text>
      </Stack>
    </Container>
  );
}

function Choice({ title, text, children }: { title: string; text: string; children: React.ReactNode }) {
  return (
    <Card withBorder padding="lg" component="section" aria-label={title}>
      <Stack h="100%" justify="space-between" align="flex-start">
        <Stack gap="xs">
          <Title order={2}>{title}</Title>
          <Text>{text}</Text>
        </Stack>
        {children}
      </Stack>
    </Card>
  );
}
