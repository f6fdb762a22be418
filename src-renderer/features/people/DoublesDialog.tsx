import { Button, Group, NavLink, Radio, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { SubjectId } from '../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../api/page-connection.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { notifyUndoable } from '../../ui/notify-undoable.tsx';
import { notifyError } from '../../ui/notify.ts';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { birthText } from './people-columns.tsx';
import type { DoublePair, SubjectLine } from './people-types.ts';

/** Pairs of entries that may be one, side by side: to be merged, or to be noted as two. */
export function DoublesDialog({ onOpen, onClose }: { onOpen: (id: SubjectId) => void; onClose: () => void }) {
  const { t } = useTranslation('people');
  const doubles = useQuery(orpc.people.doubles.queryOptions());
  return (
    <Dialog title={t('doubles.title')} size="lg" onClose={onClose}>
      <QueryBoundary query={doubles}>
        {({ pairs, total }) =>
          pairs.length === 0 ? (
            <Text>{t('doubles.none')}</Text>
          ) : (
            <Pairs pairs={pairs} total={total} onOpen={onOpen} />
          )
        }
      </QueryBoundary>
    </Dialog>
  );
}

function Pairs({
  pairs,
  total,
  onOpen,
}: {
  pairs: readonly DoublePair[];
  total: number;
  onOpen: (id: SubjectId) => void;
}) {
  const { t } = useTranslation('people');
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = pairs.find((pair) => keyOf(pair) === chosen) ?? pairs[0];
  return (
    <Stack gap="xs">
      <Text size="sm">{t('doubles.intro')}</Text>
      <ScrollArea.Autosize mah="11rem" type="auto" aria-label={t('doubles.list')} role="group">
        {pairs.map((pair) => (
          <NavLink
            key={keyOf(pair)}
            component="button"
            py={3}
            active={pair === shown}
            aria-current={pair === shown ? 'true' : undefined}
            label={t('doubles.pair', { a: pair.a.name, b: pair.b.name })}
            description={reasonText(pair)}
            rightSection={<Text size="xs">{t('doubles.score', { score: pair.score })}</Text>}
            onClick={() => setChosen(keyOf(pair))}
          />
        ))}
      </ScrollArea.Autosize>
      {pairs.length < total && (
        <Text size="sm" c="dimmed">
          {t('doubles.part', { shown: pairs.length, total })}
        </Text>
      )}
      {shown && <Compare key={keyOf(shown)} pair={shown} onOpen={onOpen} />}
    </Stack>
  );

  function reasonText({ reasons }: DoublePair): string {
    return reasons.map((reason) => t(`doubles.reason.${reason}`)).join(', ');
  }
}

function keyOf({ a, b }: DoublePair): string {
  return `${a.id} ${b.id}`;
}

/** The two side by side; the one with more honours is kept unless the officer chooses the other. */
function Compare({ pair, onOpen }: { pair: DoublePair; onOpen: (id: SubjectId) => void }) {
  const { t } = useTranslation('people');
  const [keepId, setKeepId] = useState<string>(pair.b.honours > pair.a.honours ? pair.b.id : pair.a.id);
  const [keep, gone] = pair.b.id === keepId ? [pair.b, pair.a] : [pair.a, pair.b];
  const unmerge = useMutation(orpc.people.unmerge.mutationOptions({ onError: notifyError }));
  const together = useMutation(orpc.people.keepApart.mutationOptions({ onError: notifyError }));
  const merge = useMutation(
    orpc.people.merge.mutationOptions({
      onError: notifyError,
      onSuccess: () =>
        notifyUndoable(t('doubles.merged', { keep: keep.name, gone: gone.name }), () =>
          unmerge.mutate({ id: gone.id }),
        ),
    }),
  );
  const apart = useMutation(
    orpc.people.keepApart.mutationOptions({
      onError: notifyError,
      onSuccess: () =>
        notifyUndoable(t('doubles.keptApart', { a: pair.a.name, b: pair.b.name }), () =>
          together.mutate({ a: pair.a.id, b: pair.b.id, apart: false }),
        ),
    }),
  );
  const sides = [pair.a, pair.b];
  const rows: readonly (readonly [string, (line: SubjectLine) => string | number])[] = [
    [t('list.name'), ({ salutation, name }) => `${salutation} ${name}`.trim()],
    [t('doubles.birth'), birthText],
    [t('form.position'), ({ position }) => position],
    [t('form.unit'), ({ unitName }) => unitName],
    [t('form.address'), ({ address }) => address],
    [t('form.code'), ({ code }) => code],
    [t('doubles.honours'), ({ honours }) => honours],
    [
      t('list.lastHonour'),
      ({ lastHonour }) =>
        lastHonour ? t('list.lastHonourOf', { award: lastHonour.awardName, year: lastHonour.year }) : '',
    ],
  ];
  return (
    <>
      <Table aria-label={t('doubles.compare')} layout="fixed" withTableBorder>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="8.5rem">{t('doubles.field')}</Table.Th>
            {sides.map((side) => (
              <Table.Th key={side.id}>
                <Radio
                  name="keep"
                  label={t('doubles.keep')}
                  aria-label={t('doubles.keepOf', { name: side.name, unit: side.unitName })}
                  checked={side.id === keepId}
                  onChange={() => setKeepId(side.id)}
                />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([label, textOf]) => {
            const [a, b] = sides.map((side) => textOf(side));
            return (
              <Table.Tr key={label}>
                <Table.Th scope="row" fw={400}>
                  {label}
                </Table.Th>
                <Table.Td fw={a === b ? 400 : 600}>{a}</Table.Td>
                <Table.Td fw={a === b ? 400 : 600}>{b}</Table.Td>
              </Table.Tr>
            );
          })}
          <Table.Tr>
            <Table.Td />
            {sides.map((side) => (
              <Table.Td key={side.id}>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t('doubles.openOf', { name: side.name, unit: side.unitName })}
                  onClick={() => onOpen(side.id)}
                >
                  {t('doubles.open')}
                </Button>
              </Table.Td>
            ))}
          </Table.Tr>
        </Table.Tbody>
      </Table>
      <Group justify="flex-end" gap="xs">
        <Button
          variant="default"
          loading={apart.isPending}
          onClick={() => apart.mutate({ a: pair.a.id, b: pair.b.id, apart: true })}
        >
          {t('doubles.apart')}
        </Button>
        <Button loading={merge.isPending} onClick={() => merge.mutate({ keep: keep.id, gone: gone.id })}>
          {t('doubles.merge')}
        </Button>
      </Group>
    </>
  );
}
