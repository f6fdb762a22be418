import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { SheetUnit } from '../sheet/sheet-types.ts';
import type { Conflict, ScoreEdits } from './score-edits.ts';
import { placeKey } from './sheet-edit.ts';
import { useSaidText } from './use-said-text.ts';

/** Asks what stays where someone else changed a cell meanwhile. Nothing is stored over what wasn't seen. */
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
  const saidText = useSaidText();
  const resolveAll = (choice: 'mine' | 'theirs') => {
    for (const { place } of conflicts) resolve(place, choice);
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
            {conflicts.map(({ place, mine, stored }) => (
              <Table.Tr key={placeKey(place)}>
                <Table.Td>{units.get(place.unitId)?.name}</Table.Td>
                <Table.Td>
                  {place.criterionCode}
                  {place.kind !== undefined && (
                    <Text size="xs" c="dimmed">
                      {t(`remark.${place.kind}`)}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  <Group gap="xs" justify="flex-end">
                    <Button size="xs" variant="default" onClick={() => resolve(place, 'theirs')}>
                      {t('conflict.theirs', { value: saidText(stored) })}
                    </Button>
                    <Button size="xs" onClick={() => resolve(place, 'mine')}>
                      {t('conflict.mine', { value: saidText(mine) })}
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
