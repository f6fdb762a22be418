import { Alert, Button, Group, Progress, Text } from '@mantine/core';
import { IconFileZip, IconFolder } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import type { StagedId } from '../../../src-main/domain/kernel/ids.ts';
import { client, shell } from '../../api/page-connection.ts';
import { notifyDone, notifyError, notifyFailure } from '../../ui/notify.ts';
import type { Sending } from './use-sending.ts';

/** How far writing the workbooks is, and then where to save them. */
export function SendingStatus({ sending: { state, cancel } }: { sending: Sending }) {
  const { t } = useTranslation('exchange');
  switch (state.kind) {
    case 'idle':
      return null;
    case 'running': {
      const { done, all, unit } = state;
      return (
        <Group gap="sm" mb="xs" wrap="nowrap">
          <Progress
            value={(100 * done) / Math.max(1, all)}
            w={260}
            aria-label={t('send.progress', { done, all, unit: unit ?? '' })}
          />
          <Text size="sm" role="status" style={{ flex: 1 }} truncate>
            {unit === null ? t('send.preparing') : t('send.progress', { done, all, unit })}
          </Text>
          <Button size="xs" variant="default" onClick={cancel}>
            {t('send.cancel')}
          </Button>
        </Group>
      );
    }
    case 'finished':
      return <Finished batchId={state.batchId} files={state.files} />;
    case 'cancelled':
      return (
        <Alert color="gray" py={6} mb="xs" role="status">
          {t('send.cancelled')}
        </Alert>
      );
    case 'failed':
      return (
        <Alert color="red" py={6} mb="xs" role="alert">
          {state.failure}
        </Alert>
      );
    default:
      return assertNever(state);
  }
}

function Finished({ batchId, files }: { batchId: StagedId; files: number }) {
  const { t } = useTranslation('exchange');
  const zip = useMutation({
    mutationFn: async () => {
      const { name, file } = await client.exchange.zip({ batchId });
      if (await shell.saveFile(name, file)) notifyDone(t('send.saved', { name }));
    },
    onError: notifyError,
  });
  return (
    <Alert color="teal" py={6} mb="xs" role="status">
      <Group gap="sm">
        <Text size="sm">{t('send.finished', { n: files })}</Text>
        <Button
          size="xs"
          leftSection={<IconFileZip size={15} aria-hidden />}
          loading={zip.isPending}
          onClick={() => zip.mutate()}
        >
          {t('send.saveZip')}
        </Button>
        {shell.saveToFolder !== undefined && <SaveToFolder batchId={batchId} save={shell.saveToFolder} />}
      </Group>
    </Alert>
  );
}

function SaveToFolder({
  batchId,
  save,
}: {
  batchId: StagedId;
  save: NonNullable<typeof shell.saveToFolder>;
}) {
  const { t } = useTranslation('exchange');
  const folder = useMutation({
    mutationFn: () => save(() => client.exchange.files({ batchId })),
    onSuccess: (saving) => {
      if (saving.kind === 'saved') notifyDone(t('send.savedFolder', { n: saving.files }));
      if (saving.kind === 'taken') notifyFailure(t('send.folderTaken', { name: saving.name }));
      if (saving.kind === 'failed') notifyFailure(t(`send.folderFailed.${saving.reason}`));
    },
    onError: notifyError,
  });
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconFolder size={15} aria-hidden />}
      loading={folder.isPending}
      onClick={() => folder.mutate()}
    >
      {t('send.saveFolder')}
    </Button>
  );
}
