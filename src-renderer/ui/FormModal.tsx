import { Alert, Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { describeError } from '../i18n/describe-error.ts';
import { Dialog } from './Dialog.tsx';

/**
 * A form in a modal: Enter submits, Esc closes, and what was refused stands above the buttons with everything typed
 * still there.
 *
 * @param submitLabel “Lưu” unless told otherwise
 * @param complete whether all that must be typed is there
 */
export function FormModal({
  title,
  children,
  submitLabel,
  complete,
  saving,
  error,
  size = 'md',
  onSubmit,
  onClose,
}: {
  title: string;
  children: ReactNode;
  submitLabel?: string;
  complete: boolean;
  saving: boolean;
  error: unknown;
  size?: 'md' | 'lg' | 'xl';
  onSubmit: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog title={title} size={size} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (complete && !saving) onSubmit();
        }}
      >
        <Stack gap="sm">
          {children}
          {error !== null && error !== undefined && (
            <Alert color="red" role="alert">
              {describeError(error)}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            {/* Gets the focus where no field asks for it first. */}
            <Button type="submit" data-autofocus loading={saving} disabled={!complete}>
              {submitLabel ?? t('action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
