import { Button, FileButton } from '@mantine/core';
import { IconFolderOpen, IconMailDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { useMessages } from './use-messages.ts';

/** The two ways in which messages of the exchange come: files that are chosen, and the inbox folder. */
export function ReadButtons({ from }: { from: ReturnType<typeof useMessages> }) {
  const { t } = useTranslation('incoming');
  const { read, readInbox } = from;
  return (
    <>
      <FileButton
        multiple
        accept=".edxml,.xml"
        onChange={(files) => files.length > 0 && read.mutate(files)}
        inputProps={{ 'aria-label': t('choose') }}
      >
        {(props) => (
          <Button {...props} loading={read.isPending} leftSection={<IconMailDown size={16} aria-hidden />}>
            {t('choose')}
          </Button>
        )}
      </FileButton>
      <Button
        variant="default"
        loading={readInbox.isPending}
        leftSection={<IconFolderOpen size={16} aria-hidden />}
        onClick={() => readInbox.mutate()}
      >
        {t('readInbox')}
      </Button>
    </>
  );
}
