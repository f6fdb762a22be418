import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { SavedIndicator } from '../SavedIndicator.tsx';
import type { DraftState } from './draft.ts';

/** Whether everything typed is stored, and a way to try again where it isn't. */
export function DraftStatus({ state, flush }: { state: DraftState; flush: () => Promise<boolean> }) {
  const { t } = useTranslation();
  return (
    <Group gap={6} wrap="nowrap">
      <SavedIndicator state={state} />
      {state === 'failed' && (
        <Button size="compact-xs" variant="default" onClick={() => void flush()}>
          {t('action.retry')}
        </Button>
      )}
    </Group>
  );
}
