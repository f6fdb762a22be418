import { Button, Group, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

import { ownLayoutQuestion } from '../../../api/own-layout-question.ts';
import { describeError } from '../../../i18n/describe-error.ts';
import { Dialog } from '../../../ui/Dialog.tsx';

/** Asks, on whatever page, whether a document that a template failed for is to be made in the program's layout. */
export function AskOwnLayout() {
  const { t } = useTranslation('wordTemplates');
  const question = useSyncExternalStore(ownLayoutQuestion.subscribe, ownLayoutQuestion.current);
  if (question === null) return null;
  return (
    <Dialog title={t('ask.title')} size="lg" onClose={() => question.answer(false)}>
      <Text size="sm">{describeError(question.error)}</Text>
      <Text size="sm" mt="xs">
        {t('ask.nothingLost')}
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => question.answer(false)}>
          {t('ask.no')}
        </Button>
        <Button data-autofocus onClick={() => question.answer(true)}>
          {t('ask.yes')}
        </Button>
      </Group>
    </Dialog>
  );
}
