import { Button, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { isOver } from '../../../../src-main/domain/meetings/meeting.ts';
import type { MeetingView } from '../meeting-types.ts';
import type { RoomEvent } from './roll-types.ts';
import { useRoomEvents } from './use-room-events.ts';

/** Arrivals and leavings in their order; the last one of each member can be taken back. */
export function RollEvents({ meeting, events }: { meeting: MeetingView; events: readonly RoomEvent[] }) {
  const { t } = useTranslation('roll');
  const { t: meetings } = useTranslation('meetings');
  const { takeBack } = useRoomEvents(meeting.id);
  if (events.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('noEvents')}
      </Text>
    );
  }
  return (
    <div className="meeting-scroll" tabIndex={-1}>
      <Table verticalSpacing={4} className="roll-events">
        <Table.Tbody>
          {events.map(({ id, kind, time, fullName, before, latest }) => {
            const event = t(`${kind}Text`, { name: fullName });
            return (
              <Table.Tr key={id}>
                <Table.Td w={70} fw={700}>
                  {time}
                </Table.Td>
                <Table.Td>
                  {event}{' '}
                  {kind === 'arrived' && (
                    <Text span size="sm" c="dimmed">
                      ({t('before', { attendance: meetings(`attendance.${before}`) })})
                    </Text>
                  )}
                </Table.Td>
                <Table.Td w={110}>
                  {latest && !isOver(meeting) && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={t('takeBackOf', { event: `${time} ${event}` })}
                      onClick={() => takeBack(id)}
                    >
                      {t('takeBack')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
