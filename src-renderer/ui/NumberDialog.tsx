import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from './Dialog.tsx';
import { DocumentNumberField } from './DocumentNumberField.tsx';

/** Asks for a number of the document register, or none. */
export function NumberDialog({
  title,
  hint,
  label,
  initial,
  confirm,
  pending,
  onConfirm,
  onClose,
}: {
  title: string;
  hint: string;
  label: string;
  initial: number | null;
  confirm: string;
  pending: boolean;
  onConfirm: (value: number | null) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [value, setValue] = useState<number | string>(initial ?? '');
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    onConfirm(typeof value === 'number' ? value : null);
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{hint}</Text>
          <DocumentNumberField label={label} value={value} onChange={setValue} w="10rem" />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={pending}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
