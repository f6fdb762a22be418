import { Alert, Button, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import {
  CROSS_DISTANCE,
  offsetFromCross,
} from '../../../../src-main/domain/certificates/calibration-sheet.ts';
import type { PrinterOffset } from '../../../../src-main/domain/certificates/template.ts';
import { cleanText } from '../../../../src-main/domain/kernel/vietnamese-text.ts';
import { client, orpc, shell } from '../../../api/page-connection.ts';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { RowActions } from '../../../ui/RowActions.tsx';
import { millimetreText, readMillimetres } from '../lengths.ts';
import { NumberField } from '../NumberField.tsx';
import { PrinterField } from './PrinterField.tsx';

/** A shift of more than this is a slip of the ruler. */
const FARTHEST = 5_000;

/** Measures how far printers shift what they print. */
export function PrintersTab() {
  const { t } = useTranslation('certificates');
  const offsets = useQuery(orpc.certificates.offsets.queryOptions());
  const [size, setSize] = useState({ width: 40_000, height: 30_000 });
  const sheet = useMutation({
    mutationFn: async (printer: string | null) => {
      const { name, file } = await client.certificates.calibrationSheet({ ...size, printer });
      return { name, saved: await shell.saveFile(name, file) };
    },
    networkMode: 'always',
    onError: notifyError,
    onSuccess: ({ name, saved }) => saved && notifyDone(t('print.saved', { name })),
  });
  const side = (key: 'width' | 'height') => (
    <NumberField
      label={t(`printers.${key}`)}
      value={size[key]}
      read={readMillimetres}
      write={millimetreText}
      least={14_000}
      greatest={120_000}
      small={100}
      large={1_000}
      problem={t('block.wrongLength')}
      onTake={(value) => setSize({ ...size, [key]: value })}
    />
  );
  return (
    <Stack className="certificate-scroll" gap="md" maw="46rem">
      <Text size="sm">{t('printers.intro')}</Text>
      <section>
        <Title order={2}>{t('printers.sheet')}</Title>
        <Group align="flex-end" gap="sm" mt="xs">
          {side('width')}
          {side('height')}
          <Button size="xs" loading={sheet.isPending} onClick={() => sheet.mutate(null)}>
            {t('printers.make')}
          </Button>
        </Group>
      </section>
      <Measured />
      <section>
        <Title order={2}>{t('printers.list')}</Title>
        <QueryBoundary query={offsets}>
          {(list) =>
            list.length === 0 ? (
              <Text size="sm" c="dimmed">
                {t('printers.empty')}
              </Text>
            ) : (
              <Offsets list={list} onCheck={(printer) => sheet.mutate(printer)} />
            )
          }
        </QueryBoundary>
      </section>
    </Stack>
  );
}

/** Where cross A was found; the shift follows from it, so that nobody has to think of its sign. */
function Measured() {
  const { t } = useTranslation('certificates');
  const [printer, setPrinter] = useState('');
  const [texts, setTexts] = useState({ left: '', top: '' });
  const [left, top] = [readMillimetres(texts.left), readMillimetres(texts.top)];
  const offset = left === null || top === null ? null : offsetFromCross({ left, top });
  const isTooFar = offset !== null && Math.max(Math.abs(offset.dx), Math.abs(offset.dy)) > FARTHEST;
  const save = useMutation(
    orpc.certificates.saveOffset.mutationOptions({
      onError: notifyError,
      onSuccess: (_saved, { printer: name }) => {
        setTexts({ left: '', top: '' });
        notifyDone(t('printers.saved', { printer: name }));
      },
    }),
  );
  const field = (key: 'left' | 'top', value: number | null) => (
    <TextInput
      size="xs"
      label={t(`printers.${key}`)}
      value={texts[key]}
      placeholder={millimetreText(CROSS_DISTANCE)}
      inputMode="decimal"
      autoComplete="off"
      error={texts[key] !== '' && value === null ? t('block.wrongLength') : undefined}
      onChange={(event) => setTexts({ ...texts, [key]: event.currentTarget.value })}
    />
  );
  const name = cleanText(printer);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (offset !== null && !isTooFar && name !== '') save.mutate({ printer: name, ...offset });
      }}
    >
      <Title order={2}>{t('printers.measure')}</Title>
      <Group align="flex-end" gap="sm" mt="xs">
        <PrinterField label={t('printers.printer')} value={printer} onChange={setPrinter} />
        {field('left', left)}
        {field('top', top)}
        <Button
          size="xs"
          type="submit"
          loading={save.isPending}
          disabled={offset === null || isTooFar || name === ''}
        >
          {t('printers.save')}
        </Button>
      </Group>
      {offset !== null && (
        <Alert mt="xs" py="xs" color={isTooFar ? 'red' : 'blue'} role="status">
          {isTooFar ? t('printers.tooFar') : <OffsetText offset={offset} />}
        </Alert>
      )}
    </form>
  );
}

function OffsetText({ offset }: { offset: Pick<PrinterOffset, 'dx' | 'dy'> }) {
  const { t } = useTranslation('certificates');
  return t('printers.result', { across: useAcross(offset.dx), down: useDown(offset.dy) });
}

function useAcross(dx: number): string {
  const { t } = useTranslation('certificates');
  if (dx === 0) return t('printers.noneAcross');
  return t(dx > 0 ? 'printers.right' : 'printers.toLeft', { mm: millimetreText(Math.abs(dx)) });
}

function useDown(dy: number): string {
  const { t } = useTranslation('certificates');
  if (dy === 0) return t('printers.noneDown');
  return t(dy > 0 ? 'printers.below' : 'printers.above', { mm: millimetreText(Math.abs(dy)) });
}

function Offsets({ list, onCheck }: { list: readonly PrinterOffset[]; onCheck: (printer: string) => void }) {
  const { t } = useTranslation('certificates');
  return (
    <Table aria-label={t('printers.list')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('printers.printer')}</Table.Th>
          <Table.Th>{t('printers.across')}</Table.Th>
          <Table.Th>{t('printers.down')}</Table.Th>
          <Table.Td />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {list.map((offset) => (
          <OffsetRow key={offset.printer} offset={offset} onCheck={onCheck} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function OffsetRow({
  offset: { printer, dx, dy },
  onCheck,
}: {
  offset: PrinterOffset;
  onCheck: (printer: string) => void;
}) {
  const { t } = useTranslation('certificates');
  const remove = useMutation(orpc.certificates.removeOffset.mutationOptions({ onError: notifyError }));
  const [across, down] = [useAcross(dx), useDown(dy)];
  return (
    <Table.Tr>
      <Table.Td>{printer}</Table.Td>
      <Table.Td>{across}</Table.Td>
      <Table.Td>{down}</Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap" justify="flex-end">
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('printers.makeForOf', { printer })}
            onClick={() => onCheck(printer)}
          >
            {t('printers.makeFor')}
          </Button>
          <RowActions
            actions={[
              {
                label: t('printers.removeOf', { printer }),
                Icon: IconTrash,
                onClick: () => remove.mutate({ printer }),
              },
            ]}
          />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
