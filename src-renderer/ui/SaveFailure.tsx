import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { describeError, refusalOf } from '../i18n/describe-error.ts';

/**
 * What was typed wasn’t stored: try again or, where another window stored something else meanwhile, decide between both.
 *
 * @param compare another way to decide, offered before the two
 */
export function SaveFailure({
  error,
  editor,
  compare,
}: {
  error: unknown;
  editor: {
    readonly takeOver: () => void;
    readonly overwrite: () => void;
    readonly retry: () => void;
  };
  compare?: ReactNode;
}) {
  const { t } = useTranslation();
  const isOvertaken = refusalOf(error)?.code === 'stale_revision';
  return (
    <Alert color="red" role="alert" py={6} mb="xs">
      <Group justify="space-between" gap="xs">
        <Text size="sm">{isOvertaken ? t('overtaken.text') : describeError(error)}</Text>
        {isOvertaken ? (
          <Group gap="xs">
            {compare}
            <Button size="compact-sm" variant="default" onClick={editor.overwrite}>
              {t('overtaken.overwrite')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={editor.takeOver}>
              {t('overtaken.takeOver')}
            </Button>
          </Group>
        ) : (
          <Button size="compact-sm" onClick={editor.retry}>
            {t('action.retry')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
