import { Group, Kbd, Table, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import type { Instant } from '../../../../src-main/domain/kernel/dates.ts';
import { isOver } from '../../../../src-main/domain/meetings/meeting.ts';
import { isHere } from '../../../../src-main/domain/meetings/roll.ts';
import { isCounted } from '../../../../src-main/domain/voting/poll.ts';
import { formatTime } from '../../../ui/format-moment.ts';
import type { MeetingView, RollMember } from '../meeting-types.ts';
import { readTypedTime } from '../typed-time.ts';
import { rollActionOf, rollKeys } from './roll-keys.ts';
import type { RollAction } from './roll-keys.ts';
import type { Room } from './roll-types.ts';
import { RollRow } from './RollRow.tsx';
import type { RowHandle } from './RollRow.tsx';
import { useRoomEvents } from './use-room-events.ts';

/** The members in large print. A line with the focus takes the keys of the legend. */
export function RollTable({
  meeting,
  room,
  tools,
}: {
  meeting: MeetingView;
  /** Undefined while it is asked for. */
  room: Room | undefined;
  tools: ReactNode;
}) {
  const { t } = useTranslation('roll');
  const { t: common } = useTranslation();
  const { t: meetings } = useTranslation('meetings');
  const [time, setTime] = useState('');
  const [active, setActive] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  const rows = useRef(new Map<string, RowHandle>());
  const events = useRoomEvents(meeting.id);
  const { roll } = meeting;
  const over = isOver(meeting);
  const running = meeting.state === 'in_session';
  const fixed = over || meeting.polls.some(isCounted);
  const typed = readTypedTime(time);
  const timeWrong = time.trim() !== '' && typed === null;

  function note(member: RollMember, kind: 'arrived' | 'left'): void {
    if (timeWrong) return;
    events.note(member.memberId, kind, typed ?? clockNow());
    setTime('');
  }

  function perform(action: RollAction, index: number): void {
    const member = roll[index];
    if (!member) return;
    const handle = rows.current.get(member.memberId);
    switch (action.kind) {
      case 'move':
        focusRow(index, action.to);
        break;
      case 'attendance':
        if (!fixed) handle?.mark(action.attendance);
        break;
      case 'reply':
        if (!fixed && !running) handle?.reply(action.reply);
        break;
      case 'note':
        if (running) note(member, action.event);
        break;
      case 'take_back': {
        const last = room?.events.findLast(({ memberId }) => memberId === member.memberId);
        if (last && !over) events.takeBack(last.id);
        break;
      }
      default:
        assertNever(action);
    }
  }

  function focusRow(from: number, to: 'next' | 'previous' | 'first' | 'last'): void {
    const places = { next: from + 1, previous: from - 1, first: 0, last: roll.length - 1 };
    const index = Math.max(0, Math.min(roll.length - 1, places[to]));
    setActive(index);
    body.current?.querySelectorAll<HTMLElement>('tr')[index]?.focus();
  }

  function press(event: KeyboardEvent): void {
    // Fields and buttons inside a line keep their keys.
    if (!(event.target instanceof HTMLTableRowElement)) return;
    const action = rollActionOf(event);
    const index = Number(event.target.dataset['index']);
    if (!action || over) return;
    event.preventDefault();
    perform(action, index);
  }

  return (
    <>
      <Group gap="xs" justify="space-between" mb={4} wrap="nowrap">
        <Legend running={running} over={over} />
        <Group gap="xs" wrap="nowrap">
          {running && (
            <TextInput
              size="xs"
              w={90}
              aria-label={t('timeField')}
              placeholder={t('timePlaceholder')}
              value={time}
              error={timeWrong && t('timeWrong')}
              onChange={(event) => setTime(event.currentTarget.value)}
            />
          )}
          {tools}
        </Group>
      </Group>
      <div className="meeting-scroll" tabIndex={-1}>
        <Table
          stickyHeader
          verticalSpacing={3}
          horizontalSpacing={6}
          className="roll-table"
          role="table"
          aria-label={t('table')}
        >
          <Table.Thead className="roll-head" role="rowgroup">
            <Table.Tr role="row">
              <Table.Th w={36} role="columnheader">
                {common('column.ordinal')}
              </Table.Th>
              <Table.Th role="columnheader">{meetings('member')}</Table.Th>
              {meeting.state === 'draft' && (
                <Table.Th w={150} role="columnheader">
                  {t('replyColumn')}
                </Table.Th>
              )}
              <Table.Th w={312} role="columnheader">
                {t('attendanceColumn')}
              </Table.Th>
              {running && (
                <Table.Th w={76} role="columnheader">
                  {t('roomColumn')}
                </Table.Th>
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody ref={body} role="rowgroup" onKeyDown={press}>
            {roll.map((member, index) => (
              <RollRow
                key={member.memberId}
                ref={(handle) => {
                  if (handle) rows.current.set(member.memberId, handle);
                  else rows.current.delete(member.memberId);
                }}
                index={index}
                member={member}
                meeting={meeting}
                room={room}
                fixed={fixed}
                focusable={index === Math.min(active, roll.length - 1)}
                onFocus={() => setActive(index)}
                onNote={() => note(member, isHere(member) ? 'left' : 'arrived')}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}

/** The time on the clock of the room. */
function clockNow(): string {
  return formatTime(new Date().toISOString() as Instant);
}

function Legend({ running, over }: { running: boolean; over: boolean }) {
  const { t } = useTranslation('roll');
  if (over) return <span />;
  const shown = Object.keys(rollKeys).filter((key): key is keyof typeof rollKeys => {
    const { kind } = rollKeys[key as keyof typeof rollKeys];
    return kind === 'attendance' || (kind === 'reply' ? !running : running);
  });
  return (
    <Group gap="2px 10px" aria-label={t('keysLabel')} role="note">
      {shown.map((key) => (
        <Group key={key} gap={3} wrap="nowrap">
          <Kbd size="xs">{key === 'd' ? 'Đ' : key.toUpperCase()}</Kbd>
          <Text size="xs" c="dimmed">
            {t(`keys.${key}`)}
          </Text>
        </Group>
      ))}
    </Group>
  );
}
