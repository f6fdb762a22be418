import { Alert, Button, Group, NativeSelect, SegmentedControl, Table, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { CouncilMemberId } from '../../../src-main/domain/kernel/ids.ts';
import { Attendance } from '../../../src-main/domain/voting/attendance.ts';
import { orpc } from '../../api/page-connection.ts';
import { DraftStatus } from '../../ui/draft/DraftStatus.tsx';
import { useDraftValue } from '../../ui/draft/use-draft.ts';
import { notifyError } from '../../ui/notify.ts';
import { meetingFieldsOf, rollFieldsOf, useMeetingDraft, useRollDraft } from './meeting-drafts.ts';
import type { MeetingView, RollMember } from './meeting-types.ts';
import { useRefreshMeetings } from './use-refresh-meetings.ts';

/** Who came, who leads and who writes; the quorum follows at once. */
export function RollTab({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('meetings');
  const { t: common } = useTranslation();
  const { quorum, roll } = meeting;
  const ended = meeting.state === 'ended';
  const pollClosed = meeting.polls.some((poll) => poll.state === 'closed');
  const fixed = ended || pollClosed;
  return (
    <>
      <Group justify="space-between" gap="xs" align="flex-end" mb="xs">
        <Officers meeting={meeting} disabled={ended} />
        <AllPresent meeting={meeting} disabled={fixed} />
      </Group>
      <Text size="sm" role="status" mb={4}>
        <Text span fw={600} c={quorum.met ? 'teal' : 'red'}>
          {quorum.sentence}
        </Text>{' '}
        <Text span c="dimmed">
          ({t('article', { article: quorum.article })})
        </Text>
      </Text>
      {quorum.met && quorum.belowWarningShare && !ended && (
        <Alert color="yellow" py={6} mb={6}>
          {t('fewPresent')}
        </Alert>
      )}
      {pollClosed && !ended && (
        <Text size="sm" c="dimmed" mb={4}>
          {t('rollFixed')}
        </Text>
      )}
      <div className="meeting-scroll">
        <Table stickyHeader verticalSpacing={2}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={40}>{common('column.ordinal')}</Table.Th>
              <Table.Th>{t('member')}</Table.Th>
              <Table.Th w={260}>{t('attendanceColumn')}</Table.Th>
              <Table.Th w={190}>{t('reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {roll.map((member, index) => (
              <RollRow
                key={member.memberId}
                ordinal={index + 1}
                member={member}
                meeting={meeting}
                fixed={fixed}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}

function RollRow({
  ordinal,
  member,
  meeting,
  fixed,
}: {
  ordinal: number;
  member: RollMember;
  meeting: MeetingView;
  fixed: boolean;
}) {
  const { t } = useTranslation('meetings');
  const stored = useMemo(
    () => ({ value: rollFieldsOf(member), revision: meeting.revision }),
    [member, meeting.revision],
  );
  const draft = useDraftValue(useRollDraft({ meetingId: meeting.id, memberId: member.memberId }, stored));
  const { attendance, reason } = draft.value;
  return (
    <Table.Tr>
      <Table.Td>{ordinal}</Table.Td>
      <Table.Td>
        <Text size="sm" fw={600} lh={1.25}>
          {member.fullName}
        </Text>
        <Text size="xs" c="dimmed" lh={1.25}>
          {member.role === 'member' ? member.post : `${t(`role.${member.role}`)}, ${member.post}`}
        </Text>
      </Table.Td>
      <Table.Td>
        <SegmentedControl
          size="xs"
          aria-label={t('attendanceOf', { name: member.fullName })}
          value={attendance}
          disabled={fixed}
          transitionDuration={0}
          onChange={(value) => {
            draft.change({ attendance: value, reason: value === 'present' ? '' : reason });
            void draft.flush();
          }}
          data={Object.values(Attendance).map((value) => ({ value, label: t(`attendance.${value}`) }))}
        />
      </Table.Td>
      <Table.Td>
        {attendance === 'present' && draft.state === 'saved' ? null : (
          <Group gap={4} wrap="nowrap">
            {attendance !== 'present' && (
              <TextInput
                size="xs"
                flex={1}
                aria-label={t('reasonOf', { name: member.fullName })}
                value={reason}
                disabled={fixed}
                onChange={(event) => draft.change({ reason: event.currentTarget.value })}
                onBlur={() => void draft.flush()}
                maxLength={300}
              />
            )}
            {draft.state === 'failed' && <DraftStatus state={draft.state} flush={draft.flush} />}
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function AllPresent({ meeting, disabled }: { meeting: MeetingView; disabled: boolean }) {
  const { t } = useTranslation('meetings');
  const refresh = useRefreshMeetings();
  const setAttendance = useMutation(
    orpc.meetings.setAttendance.mutationOptions({ onError: notifyError, onSuccess: refresh }),
  );
  return (
    <Button
      variant="default"
      disabled={disabled}
      loading={setAttendance.isPending}
      onClick={() =>
        setAttendance.mutate({
          meetingId: meeting.id,
          memberIds: meeting.roll.map(({ memberId }) => memberId),
          attendance: Attendance.present,
          reason: '',
        })
      }
    >
      {t('allPresent')}
    </Button>
  );
}

function Officers({ meeting, disabled }: { meeting: MeetingView; disabled: boolean }) {
  const { t } = useTranslation('meetings');
  const stored = useMemo(() => ({ value: meetingFieldsOf(meeting), revision: meeting.revision }), [meeting]);
  const draft = useDraftValue(useMeetingDraft(meeting.id, stored));
  const options = [
    { value: '', label: t('notChosen') },
    ...meeting.roll.map(({ memberId, fullName }) => ({ value: memberId, label: fullName })),
  ];
  const memberOf = (value: string): CouncilMemberId | null =>
    meeting.roll.find(({ memberId }) => memberId === value)?.memberId ?? null;
  return (
    <Group gap="xs" wrap="nowrap" align="flex-end">
      <NativeSelect
        label={t('field.chair')}
        data={options}
        value={draft.value.chairId ?? ''}
        disabled={disabled}
        onChange={(event) => draft.change({ chairId: memberOf(event.currentTarget.value) })}
        onBlur={() => void draft.flush()}
      />
      <NativeSelect
        label={t('field.secretary')}
        data={options}
        value={draft.value.secretaryId ?? ''}
        disabled={disabled}
        onChange={(event) => draft.change({ secretaryId: memberOf(event.currentTarget.value) })}
        onBlur={() => void draft.flush()}
      />
      <DraftStatus state={draft.state} flush={draft.flush} />
    </Group>
  );
}
