import { Alert, Button, Group, Table, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { WatchedFile } from '../../../../src-main/domain/signing/take-back.ts';
import { orpc } from '../../../api/page-connection.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { formatMoment } from '../../../ui/format-moment.ts';
import { notifyError } from '../../../ui/notify.ts';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import { TakeBackView } from './TakeBackView.tsx';

/** The folder in which signed files appear, and what came through it. */
export function WatchedFolder() {
  const { t } = useTranslation('verify');
  const watched = useQuery(orpc.verification.watched.queryOptions());
  return (
    <section>
      <Text component="h2" fw={600} size="md" m={0}>
        {t('watch.title')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('watch.hint')}
      </Text>
      <QueryBoundary query={watched}>
        {({ folder, problem, lookedAt, files }) => (
          <>
            <FolderChoice key={folder ?? ''} folder={folder} />
            <Text size="sm" role="status" my={4}>
              {folder === null
                ? t('watch.off')
                : lookedAt === null
                  ? t('watch.waiting')
                  : t('watch.on', { at: formatMoment(lookedAt) })}
            </Text>
            {problem && (
              <Alert color="yellow" py={6} role="alert">
                {t(`watch.problem.${problem}`)}
              </Alert>
            )}
            <Files files={files} />
          </>
        )}
      </QueryBoundary>
    </section>
  );
}

function FolderChoice({ folder }: { folder: string | null }) {
  const { t } = useTranslation('verify');
  const [typed, setTyped] = useState(folder ?? '');
  const choose = useMutation(orpc.verification.watchFolder.mutationOptions({ onError: notifyError }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') choose.mutate({ folder: typed.trim() });
      }}
    >
      <Group align="end" gap="xs">
        <TextInput
          label={t('watch.folder')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          placeholder="\\may-chu\da-ky"
          autoComplete="off"
          maxLength={400}
          w="28rem"
        />
        <Button type="submit" disabled={typed.trim() === ''} loading={choose.isPending}>
          {t('watch.start')}
        </Button>
        {folder !== null && (
          <Button variant="default" onClick={() => choose.mutate({ folder: null })}>
            {t('watch.stop')}
          </Button>
        )}
      </Group>
    </form>
  );
}

function Files({ files }: { files: readonly WatchedFile[] }) {
  const { t } = useTranslation('verify');
  const [shown, setShown] = useState<WatchedFile | null>(null);
  const again = useMutation(orpc.verification.watchAgain.mutationOptions({ onError: notifyError }));
  if (files.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('watch.empty')}
      </Text>
    );
  }
  return (
    <>
      <Table aria-label={t('watch.table')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('watch.file')}</Table.Th>
            <Table.Th>{t('watch.at')}</Table.Th>
            <Table.Th>{t('watch.outcome')}</Table.Th>
            <Table.Th>{t('watch.document')}</Table.Th>
            <Table.Th>{t('watch.open')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {files.map((file) => (
            <Table.Tr key={file.hash}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{file.name}</Table.Td>
              <Table.Td>{formatMoment(file.at)}</Table.Td>
              <Table.Td>
                <OutcomeBadge outcome={file.result.outcome} isEntered />
                {file.result.refusals.map((refusal) => (
                  <Text key={refusal} size="xs" c="red">
                    {t(`refusal.${refusal}`)}
                  </Text>
                ))}
              </Table.Td>
              <Table.Td>{file.result.document?.subject}</Table.Td>
              <Table.Td>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t('watch.openOf', { name: file.name })}
                  onClick={() => setShown(file)}
                >
                  {t('watch.open')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Button
        size="compact-sm"
        variant="default"
        mt={4}
        loading={again.isPending}
        onClick={() => again.mutate({})}
      >
        {t('watch.again')}
      </Button>
      {shown && (
        <Dialog title={shown.name} size="xl" onClose={() => setShown(null)}>
          <TakeBackView result={shown.result} isEntered />
        </Dialog>
      )}
    </>
  );
}
