import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { describeError } from '../i18n/describe-error.ts';

/**
 * A form in a modal: Enter submits, Esc closes, and what was refused stands above the buttons with everything typed
 * still there. Render it only while it is open, so that each opening begins anew.
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
  onSubmit,
  onClose,
}: {
  title: string;
  children: ReactNode;
  submitLabel?: string;
  complete: boolean;
  saving: boolean;
  error: unknown;
  onSubmit: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        <Text span fw={600}>
          {title}
        </Text>
      }
      closeButtonProps={{ 'aria-label': t('action.close') }}
      // Locking the page would add a style element that the content security policy refuses.
      lockScroll={false}
    >
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
    </Modal>
  );
}
