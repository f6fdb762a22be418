import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from './Dialog.tsx';

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
          <NumberInput
            label={label}
            value={value}
            onChange={setValue}
            min={1}
            max={99_999}
            clampBehavior="strict"
            allowDecimal={false}
            allowNegative={false}
            hideControls
            w={160}
            data-autofocus
          />
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
