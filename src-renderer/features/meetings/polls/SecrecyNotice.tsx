import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Poll } from '../meeting-types.ts';

/** What the result could reveal of single members; with `onShow` it stands before a result that is still covered. */
export function SecrecyNotice({
  secrecy,
  onShow,
}: {
  secrecy: Poll['secrecy'];
  onShow?: (() => void) | undefined;
}) {
  const { t } = useTranslation('polls');
  return (
    <Alert color="yellow" title={t('secrecyTitle')} role="note">
      <Stack gap={4}>
        {secrecy.map(({ risk, sentence, advice }) => (
          <Text key={risk} size="sm">
            {sentence} <em>{advice}</em>
          </Text>
        ))}
        {onShow && (
          <div>
            <Text size="sm" mb={4}>
              {t('secrecyHidden')}
            </Text>
            <Button size="xs" variant="default" onClick={onShow} autoFocus>
              {t('secrecyShow')}
            </Button>
          </div>
        )}
      </Stack>
    </Alert>
  );
}
