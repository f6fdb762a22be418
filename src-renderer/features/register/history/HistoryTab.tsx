import { Alert, Button, Group, Paper, Progress, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import { ChooseFiles, FileDrop } from '../../../ui/file-desk/FileDrop.tsx';
import { notifyFailure } from '../../../ui/notify.ts';
import { HistoryPreviewPane } from './HistoryPreviewPane.tsx';
import { useHistoryImport } from './use-history-import.ts';

/** Takes the award history of an office over from its workbooks. */
export function HistoryTab() {
  const { t } = useTranslation('register');
  const history = useHistoryImport();
  const { state } = history;
  const [sender, setSender] = useState('');
  const choose = (files: readonly File[]) => {
    const [file] = files;
    if (file === undefined) return;
    if (files.length > 1) notifyFailure(t('history.oneFile'));
    else history.read(file, sender.trim() || t('history.noSender'));
  };

  switch (state.kind) {
    case 'idle':
    case 'failed':
      return (
        <FileDrop onFiles={choose}>
          <Paper withBorder p="lg" maw={720}>
            <Stack gap="sm" align="flex-start">
              <Text size="sm">{t('history.intro')}</Text>
              <TextInput
                label={t('history.sender')}
                description={t('history.senderHint')}
                value={sender}
                onChange={(event) => setSender(event.currentTarget.value)}
                w="100%"
                maw="26rem"
              />
              <ChooseFiles label={t('history.choose')} onFiles={choose} />
              {state.kind === 'failed' && (
                <Alert color="red" role="alert" title={t('history.notRead')}>
                  {state.failure}
                </Alert>
              )}
            </Stack>
          </Paper>
        </FileDrop>
      );
    case 'reading':
      return (
        <Under
          text={
            state.all === 0
              ? t('history.opening')
              : t('history.reading', { done: state.done, all: state.all })
          }
          share={state.all === 0 ? 0 : state.done / state.all}
          onCancel={history.cancel}
        />
      );
    case 'storing':
      return (
        <Under
          text={t('history.storing', { done: state.done, all: state.all })}
          share={state.done / Math.max(1, state.all)}
          onCancel={history.cancel}
        />
      );
    case 'preview':
      return (
        <HistoryPreviewPane
          key={state.preview.stagedId}
          preview={state.preview}
          failure={state.failure}
          history={history}
        />
      );
    case 'finished': {
      const { stored, preview, isBrokenOff } = state;
      return (
        <Alert
          color={isBrokenOff ? 'orange' : 'teal'}
          role="status"
          maw={720}
          title={t(isBrokenOff ? 'history.brokenOff' : 'history.finished', { n: stored })}
        >
          <Stack gap="xs" align="flex-start">
            {isBrokenOff && <Text size="sm">{t('history.goesOn')}</Text>}
            {preview.counts.error > 0 && (
              <Text size="sm">{t('history.leftErrors', { n: preview.counts.error })}</Text>
            )}
            <Button variant="default" size="sm" onClick={() => history.discard(preview.stagedId)}>
              {t('history.another')}
            </Button>
          </Stack>
        </Alert>
      );
    }
    default:
      return assertNever(state);
  }
}

function Under({ text, share, onCancel }: { text: string; share: number; onCancel: () => void }) {
  const { t } = useTranslation('register');
  return (
    <Group gap="sm" wrap="nowrap" maw={720}>
      <Progress value={100 * share} w={260} aria-label={text} animated={share === 0} />
      <Text size="sm" role="status" style={{ flex: 1 }}>
        {text}
      </Text>
      <Button size="xs" variant="default" onClick={onCancel}>
        {t('history.cancel')}
      </Button>
    </Group>
  );
}
