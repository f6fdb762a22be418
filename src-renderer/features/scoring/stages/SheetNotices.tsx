import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { describeError } from '../../../i18n/describe-error.ts';
import type { ScoreEdits, ScoreEditsState } from '../edits/score-edits.ts';
import type { SheetView } from '../sheet/use-sheet-view.ts';

/** What the officer must know above the grid: a locked stage, and what could not be stored with the way out. */
export function SheetNotices({
  view: { lock },
  edits,
  state: { failure, pending },
}: {
  view: SheetView;
  edits: ScoreEdits;
  state: ScoreEditsState;
}) {
  const { t } = useTranslation(['scoring', 'common']);
  return (
    <>
      {failure !== null && (
        <Alert color="red" py={6} mb="xs" role="alert" title={t('sheet.unsaved', { n: pending.size })}>
          <Group justify="space-between" gap="xs">
            <Text size="sm">{describeError(failure)}</Text>
            <Group gap="xs">
              <Button size="xs" variant="default" onClick={edits.drop}>
                {t('sheet.drop')}
              </Button>
              <Button size="xs" onClick={edits.retry}>
                {t('common:action.retry')}
              </Button>
            </Group>
          </Group>
        </Alert>
      )}
      {lock !== null && (
        <Alert color="yellow" py={4} mb="xs">
          {t('sheet.lockedNotice', { layer: t(`stages.${lock}`) })}
        </Alert>
      )}
    </>
  );
}
