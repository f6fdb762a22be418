import { Button, Group, NativeSelect, SegmentedControl, Table, Text, TextInput } from '@mantine/core';
import { useImperativeHandle, useMemo, useState } from 'react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';

import { editedEntry, isHere } from '../../../../src-main/domain/meetings/roll.ts';
import { Attendance, InvitationReply } from '../../../../src-main/domain/voting/attendance.ts';
import { DraftStatus } from '../../../ui/draft/DraftStatus.tsx';
import { useDraftValue } from '../../../ui/draft/use-draft.ts';
import { notifyHindrance } from '../../../ui/notify.ts';
import type { MeetingView, RollMember } from '../meeting-types.ts';
import { rollFieldsOf, useRollDraft } from './roll-drafts.ts';
import type { Room } from './roll-types.ts';
import { SubstituteDialog } from './SubstituteDialog.tsx';

/** What the keys of the table do to a line. */
export type RowHandle = {
  readonly mark: (attendance: Attendance) => void;
  readonly reply: (reply: InvitationReply) => void;
};

/** One member: the answer, the attendance with its reason, and coming and going. */
export function RollRow({
  ref,
  index,
  member,
  meeting,
  room,
  fixed,
  focusable,
  onFocus,
  onNote,
}: {
  ref: Ref<RowHandle>;
  index: number;
  member: RollMember;
  meeting: MeetingView;
  room: Room | undefined;
  /** Attendance is no longer marked by hand. */
  fixed: boolean;
  focusable: boolean;
  onFocus: () => void;
  onNote: () => void;
}) {
  const { t } = useTranslation('roll');
  const { t: meetings } = useTranslation('meetings');
  const stored = useMemo(
    () => ({ value: rollFieldsOf(member), revision: meeting.revision }),
    [member, meeting.revision],
  );
  const draft = useDraftValue(useRollDraft({ meetingId: meeting.id, memberId: member.memberId }, stored));
  const [asking, setAsking] = useState(false);
  const { fullName: name } = member;
  const { attendance } = draft.value;

  /** As the program will store it: an answer may change the attendance too. */
  function change(changes: Partial<typeof draft.value>): void {
    const next = editedEntry(
      { ...member, ...draft.value },
      { ...draft.value, ...changes },
      { substitutesAllowed: true },
    );
    if (!next.ok) return;
    draft.change(rollFieldsOf({ ...member, ...next.value }));
    void draft.flush();
  }

  function mark(value: Attendance): void {
    if (value !== Attendance.substitute) change({ attendance: value });
    else if (room?.substitutesAllowed === true) setAsking(true);
    else if (room) notifyHindrance(t('substituteRefused', { article: room.article }));
  }

  useImperativeHandle(ref, () => ({ mark, reply: (reply) => change({ reply }) }));

  const events = room?.events.filter(({ memberId }) => memberId === member.memberId) ?? [];
  return (
    <Table.Tr
      className="roll-row"
      role="row"
      data-index={index}
      data-here={isHere({ attendance, away: member.away }) || undefined}
      tabIndex={focusable ? 0 : -1}
      onFocus={onFocus}
    >
      <Table.Td role="cell">{index + 1}</Table.Td>
      <Table.Td role="cell">
        <Text fw={700} lh={1.2} className="roll-name">
          {name}
        </Text>
        <Text size="sm" c="dimmed" lh={1.25}>
          {member.role === 'member' ? member.post : `${meetings(`role.${member.role}`)}, ${member.post}`}
        </Text>
        {events.length > 0 && (
          <Text size="sm" lh={1.25}>
            {events.map(({ kind, time }) => t(`event.${kind}`, { time })).join(' · ')}
          </Text>
        )}
      </Table.Td>
      {meeting.state === 'draft' && (
        <Table.Td role="cell" className="roll-below">
          <NativeSelect
            size="xs"
            aria-label={t('replyOf', { name })}
            value={draft.value.reply}
            onChange={(event) => {
              const reply = Object.values(InvitationReply).find(
                (known) => known === event.currentTarget.value,
              );
              if (reply) change({ reply });
            }}
            data={Object.values(InvitationReply).map((value) => ({ value, label: t(`reply.${value}`) }))}
          />
        </Table.Td>
      )}
      <Table.Td role="cell" className="roll-below">
        <SegmentedControl
          size="xs"
          aria-label={t('attendanceOf', { name })}
          value={attendance}
          disabled={fixed}
          transitionDuration={0}
          onChange={mark}
          data={Object.values(Attendance).map((value) => ({
            value,
            label: meetings(`attendance.${value}`),
            disabled: value === Attendance.substitute && room?.substitutesAllowed !== true,
          }))}
        />
        {(attendance !== Attendance.present || draft.state === 'failed') && (
          <Group gap={4} wrap="nowrap" mt={2}>
            {attendance !== Attendance.present && (
              <TextInput
                size="xs"
                flex={1}
                aria-label={t('reasonOf', { name })}
                placeholder={t('reasonPlaceholder')}
                value={draft.value.reason}
                disabled={fixed}
                onChange={(event) => draft.change({ reason: event.currentTarget.value })}
                onBlur={() => void draft.flush()}
                maxLength={300}
              />
            )}
            {draft.state === 'failed' && <DraftStatus state={draft.state} flush={draft.flush} />}
          </Group>
        )}
        {attendance === Attendance.substitute && (
          <Text size="sm" lh={1.25} mt={2}>
            {t('substitute', { who: draft.value.substitute })}
          </Text>
        )}
      </Table.Td>
      {meeting.state === 'in_session' && (
        <Table.Td role="cell" className="roll-room">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t(isHere(member) ? 'leaveOf' : 'arriveOf', { name })}
            onClick={onNote}
          >
            {t(isHere(member) ? 'leave' : 'arrive')}
          </Button>
        </Table.Td>
      )}
      {asking && (
        <SubstituteDialog
          name={name}
          onSave={(substitute) => {
            change({ attendance: Attendance.substitute, substitute });
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Table.Tr>
  );
}
