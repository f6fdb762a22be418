import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconArrowMerge, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import type { UnitId } from '../../../src-main/domain/kernel/ids.ts';
import type { UnitSuccession } from '../../../src-main/domain/units/unit.ts';
import { orpc } from '../../api/page-connection.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { notifyDone, notifyError } from '../../ui/notify.ts';
import { RowActions } from '../../ui/RowActions.tsx';
import { unitLabel } from '../../ui/unit-label.ts';
import { stepsOfLineage } from './lineage-steps.ts';
import type { UnitRow } from './unit-list.ts';

/** What a unit came from and what it went into, step by step. */
export function LineageDialog({
  unit,
  units,
  successions,
  onAdd,
  onClose,
}: {
  unit: UnitRow;
  units: ReadonlyMap<UnitId, UnitRow>;
  successions: readonly UnitSuccession[];
  onAdd: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('units');
  const remove = useMutation(
    orpc.units.removeSuccession.mutationOptions({
      onSuccess: () => notifyDone(t('lineage.removed')),
      onError: notifyError,
    }),
  );
  const nameOf = (id: UnitId) => {
    const found = units.get(id);
    return found ? unitLabel(found, t) : id;
  };
  const { before, after } = stepsOfLineage(successions, unit.id);
  const part = (title: string, steps: readonly UnitSuccession[]) =>
    steps.length > 0 && (
      <Table aria-label={title} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('lineage.predecessor')}</Table.Th>
            <Table.Th>{t('lineage.successor')}</Table.Th>
            <Table.Th w="6.5rem">{t('lineage.day')}</Table.Th>
            <Table.Th>{t('lineage.basis')}</Table.Th>
            <Table.Th w="5.5rem">{t('field.actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {steps.map(({ predecessorId, successorId, on, basis }) => (
            <Table.Tr key={`${predecessorId} ${successorId}`}>
              <Table.Td>{nameOf(predecessorId)}</Table.Td>
              <Table.Td fw={successorId === unit.id ? 600 : 400}>{nameOf(successorId)}</Table.Td>
              <Table.Td>{formatDate(on)}</Table.Td>
              <Table.Td>{basis}</Table.Td>
              <Table.Td>
                <RowActions
                  actions={[
                    {
                      label: t('lineage.removeStep', {
                        from: nameOf(predecessorId),
                        to: nameOf(successorId),
                      }),
                      Icon: IconTrash,
                      onClick: () => remove.mutate({ predecessorId, successorId }),
                    },
                  ]}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    );
  return (
    <Dialog title={t('lineage.title', { name: unit.name })} size="lg" onClose={onClose}>
      <Stack gap="sm">
        {before.length === 0 && after.length === 0 ? (
          <Text size="sm">{t('lineage.none')}</Text>
        ) : (
          <>
            {part(t('lineage.before'), before)}
            {part(t('lineage.after'), after)}
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" leftSection={<IconArrowMerge size={16} />} onClick={onAdd}>
            {t('lineage.add')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
