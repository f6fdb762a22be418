import { Alert, Button, Text } from '@mantine/core';
import { IconDatabaseExport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { describeError } from '../../i18n/describe-error.ts';

const bytesPerMegabyte = 1_048_576;

/** Makes a verified copy of the database on demand and says where it lies. */
export function Backup() {
  const { t, i18n } = useTranslation('setup');
  const backUp = useMutation(orpc.setup.backUp.mutationOptions());
  const { data, error } = backUp;
  return (
    <div>
      <Button
        leftSection={<IconDatabaseExport size={16} />}
        variant="default"
        loading={backUp.isPending}
        onClick={() => backUp.mutate(undefined)}
      >
        {t('backup.button')}
      </Button>
      <div role="status">
        {data && (
          <Alert color="teal" mt="xs" p="xs">
            <Text size="sm">{t('backup.done', { size: megabytes(data.bytes, i18n.language) })}</Text>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {t('backup.file', { file: data.file })}
            </Text>
            <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
              {t('backup.hash', { hash: data.sha256 })}
            </Text>
            <Text size="sm">{t('backup.hint')}</Text>
          </Alert>
        )}
        {error && (
          <Alert color="red" mt="xs" p="xs">
            {describeError(error)}
          </Alert>
        )}
      </div>
    </div>
  );
}

function megabytes(bytes: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(
    bytes / bytesPerMegabyte,
  );
}
