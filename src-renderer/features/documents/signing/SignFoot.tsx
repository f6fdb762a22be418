import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = { problem: string | null; busy: boolean; complete: boolean; onClose: () => void };

/** The end of a form that signs: why it failed, and what to do. */
export function SignFoot({ problem, busy, complete, onClose }: Props) {
  const { t } = useTranslation('documents');
  const { t: common } = useTranslation();
  return (
    <>
      {problem !== null && (
        <Alert color="red" py={6} role="alert">
          {problem}
        </Alert>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {common('action.cancel')}
        </Button>
        <Button type="submit" loading={busy} disabled={!complete}>
          {t('sign')}
        </Button>
      </Group>
    </>
  );
}
