import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Points } from '../../../src-main/domain/kernel/points.ts';
import { formatPoints } from '../../../src-main/domain/kernel/points.ts';
import { cellKey } from './score-edits.ts';
import type { Conflict, ScoreEdits } from './score-edits.ts';
import type { SheetUnit } from './sheet-lines.ts';

/** Asks which score stays where someone else changed a cell meanwhile. Nothing is stored over a score that wasn't seen. */
export function StaleCells({
  conflicts,
  units,
  resolve,
}: {
  conflicts: readonly Conflict[];
  units: ReadonlyMap<string, SheetUnit>;
  resolve: ScoreEdits['resolve'];
}) {
  const { t } = useTranslation('scoring');
  const valueText = (value: Points | null) => (value === null ? t('conflict.empty') : formatPoints(value));
  const resolveAll = (choice: 'mine' | 'theirs') => {
    for (const conflict of conflicts) resolve(conflict, choice);
  };
  return (
    <Modal
      opened={conflicts.length > 0}
      // Esc and a click beside it leave the choice open: there is no answer that could be taken for granted.
      onClose={() => undefined}
      closeOnEscape={false}
      closeOnClickOutside={false}
      withCloseButton={false}
      size="xl"
      title={t('conflict.title')}
    >
      <Stack gap="sm">
        {/* Takes the focus: whoever is typing must not choose with the Enter meant for the next cell. */}
        <Text size="sm" data-autofocus tabIndex={-1} style={{ outline: 'none' }}>
          {t('conflict.text')}
        </Text>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('conflict.unit')}</Table.Th>
              <Table.Th>{t('conflict.criterion')}</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {conflicts.map((conflict) => (
              <Table.Tr key={cellKey(conflict)}>
                <Table.Td>{units.get(conflict.unitId)?.name}</Table.Td>
                <Table.Td>{conflict.criterionCode}</Table.Td>
                <Table.Td>
                  <Group gap="xs" justify="flex-end" wrap="nowrap">
                    <Button size="xs" variant="default" onClick={() => resolve(conflict, 'theirs')}>
                      {t('conflict.theirs', { value: valueText(conflict.stored) })}
                    </Button>
                    <Button size="xs" onClick={() => resolve(conflict, 'mine')}>
                      {t('conflict.mine', { value: valueText(conflict.mine) })}
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {conflicts.length > 1 && (
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => resolveAll('theirs')}>
              {t('conflict.allTheirs')}
            </Button>
            <Button onClick={() => resolveAll('mine')}>{t('conflict.allMine')}</Button>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}
