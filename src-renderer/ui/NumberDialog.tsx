import { Button, Group, Stack, Text } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../api/page-connection.ts';
import { Dialog } from './Dialog.tsx';
import { DocumentNumberField } from './DocumentNumberField.tsx';
import { SeriesText } from './SeriesText.tsx';
import { useYear } from './use-year.ts';

/** Asks for a number of the document register, or none. */
export function NumberDialog({
  title,
  hint,
  label,
  notation,
  initial,
  confirm,
  pending,
  onConfirm,
  onClose,
}: {
  title: string;
  hint: string;
  label: string;
  /** Of the series that the number belongs to. */
  notation: string;
  initial: number | null;
  confirm: string;
  pending: boolean;
  onConfirm: (value: number | null) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const year = useYear();
  const { data: series } = useQuery(
    orpc.outgoing.series.queryOptions({
      input: year === undefined ? skipToken : { notation, year, body: '' },
    }),
  );
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
          <DocumentNumberField
            label={label}
            description={`…/${notation}`}
            value={value}
            onChange={setValue}
            w="10rem"
          />
          {series && <SeriesText series={series} />}
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
