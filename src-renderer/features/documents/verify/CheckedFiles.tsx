import { Alert, Button, Group, Loader, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { TakeBack } from '../../../../src-main/domain/signing/take-back.ts';
import { client } from '../../../api/page-connection.ts';
import { describeError } from '../../../i18n/describe-error.ts';
import { ChooseFiles, FileDrop } from '../../../ui/file-desk/FileDrop.tsx';
import { TakeBackView } from './TakeBackView.tsx';

type FileOnPage = {
  readonly key: number;
  readonly file: File;
  readonly state: 'checking' | 'done' | 'failed';
  readonly result: TakeBack | null;
  /** It was asked to be taken over, not only looked at. */
  readonly isEntered: boolean;
  readonly failure: string;
};

let filesAdded = 0;

/** Files that were chosen or dropped, with what the check said, the newest first. */
export function CheckedFiles() {
  const { t } = useTranslation('verify');
  const { t: common } = useTranslation();
  const [files, setFiles] = useState<readonly FileOnPage[]>([]);

  function change(key: number, to: Partial<FileOnPage>): void {
    setFiles((current) => current.map((one) => (one.key === key ? { ...one, ...to } : one)));
  }

  async function run(key: number, file: File, isEntered: boolean): Promise<void> {
    change(key, { state: 'checking' });
    try {
      const { verification } = client;
      const result = await (isEntered ? verification.takeBack({ file }) : verification.check({ file }));
      change(key, { state: 'done', result, isEntered });
    } catch (error) {
      change(key, { state: 'failed', failure: describeError(error) });
    }
  }

  async function add(chosen: readonly File[], isEntered: boolean): Promise<void> {
    const added = chosen.map((file): FileOnPage => {
      filesAdded += 1;
      return { key: filesAdded, file, state: 'checking', result: null, isEntered, failure: '' };
    });
    setFiles((current) => [...added, ...current]);
    // One by one: a file that can't be read doesn't take others with it.
    for (const { key, file } of added) await run(key, file, isEntered);
  }

  return (
    <FileDrop onFiles={(dropped) => void add(dropped, false)}>
      <Group gap="xs" mb="xs">
        <ChooseFiles
          multiple
          accept=".pdf"
          label={t('takeBack')}
          onFiles={(chosen) => void add(chosen, true)}
        />
        <ChooseFiles
          multiple
          accept=".pdf"
          variant="default"
          label={t('check')}
          onFiles={(chosen) => void add(chosen, false)}
        />
      </Group>
      <Text size="sm" c="dimmed" mb="xs">
        {t('dropHint')}
      </Text>
      <Stack gap="xs" component="section" aria-label={t('results')}>
        {files.map(({ key, file, state, result, isEntered, failure }) => (
          <Paper key={key} withBorder p="sm" component="article" aria-label={file.name}>
            <Group justify="space-between" mb={4}>
              <Text size="sm" fw={600} component="h3" m={0} style={{ overflowWrap: 'anywhere' }}>
                {file.name}
              </Text>
              <Group gap="xs">
                {result?.outcome === 'accepted' && !isEntered && state === 'done' && (
                  <Button size="compact-sm" onClick={() => void run(key, file, true)}>
                    {t('accept')}
                  </Button>
                )}
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('dismiss', { name: file.name })}
                  onClick={() => setFiles((current) => current.filter((one) => one.key !== key))}
                >
                  {common('action.close')}
                </Button>
              </Group>
            </Group>
            {state === 'checking' && (
              <Group gap="xs" role="status">
                <Loader size="xs" />
                <Text size="sm">{t('checking', { name: file.name })}</Text>
              </Group>
            )}
            {state === 'failed' && (
              <Alert color="red" py={6} role="alert">
                {failure}
              </Alert>
            )}
            {state === 'done' && result && <TakeBackView result={result} isEntered={isEntered} />}
          </Paper>
        ))}
      </Stack>
    </FileDrop>
  );
}
