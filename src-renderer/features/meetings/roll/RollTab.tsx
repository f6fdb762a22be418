import './roll.css';

import { Alert, Button, Group, NativeSelect, SegmentedControl, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CouncilMemberId } from '../../../../src-main/domain/kernel/ids.ts';
import { isOver } from '../../../../src-main/domain/meetings/meeting.ts';
import { Attendance } from '../../../../src-main/domain/voting/attendance.ts';
import { isCounted } from '../../../../src-main/domain/voting/poll.ts';
import { orpc } from '../../../api/page-connection.ts';
import { DraftStatus } from '../../../ui/draft/DraftStatus.tsx';
import { useDraftValue } from '../../../ui/draft/use-draft.ts';
import { notifyError } from '../../../ui/notify.ts';
import { meetingFieldsOf, useMeetingDraft } from '../meeting-drafts.ts';
import type { MeetingView } from '../meeting-types.ts';
import { useRefreshMeetings } from '../use-refresh-meetings.ts';
import { GuestsField } from './GuestsField.tsx';
import { RollEvents } from './RollEvents.tsx';
import { RollTable } from './RollTable.tsx';

const views = ['members', 'guests', 'events'] as const;
type ViewName = (typeof views)[number];

/** Who was invited and who came, who leads and who writes; the quorum follows at once. */
export function RollTab({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('roll');
  const [view, setView] = useState<ViewName>('members');
  const room = useQuery(orpc.roll.get.queryOptions({ input: { meetingId: meeting.id } })).data;
  const over = isOver(meeting);
  const counts = {
    members: meeting.roll.length,
    guests: meeting.guests.length,
    events: room?.events.length ?? 0,
  };
  return (
    <>
      <Group justify="space-between" gap="xs" align="flex-end" mb="xs">
        <Officers meeting={meeting} disabled={over} />
        <SegmentedControl
          size="xs"
          aria-label={t('views')}
          value={view}
          onChange={setView}
          transitionDuration={0}
          data={views.map((value) => ({ value, label: t(`view.${value}`, { count: counts[value] }) }))}
        />
      </Group>
      <QuorumLine meeting={meeting} />
      {view === 'members' && (
        <RollTable meeting={meeting} room={room} tools={<AllPresent meeting={meeting} />} />
      )}
      {view === 'guests' && <GuestsField meeting={meeting} />}
      {view === 'events' && <RollEvents meeting={meeting} events={room?.events ?? []} />}
    </>
  );
}

/** Whether the council can meet, in words and by which rule, with the figures behind it. */
function QuorumLine({ meeting: { quorum, roll, polls, ...meeting } }: { meeting: MeetingView }) {
  const { t } = useTranslation('roll');
  const { t: meetings } = useTranslation('meetings');
  const over = isOver(meeting);
  const marked = (attendance: Attendance): number =>
    roll.filter((member) => member.attendance === attendance).length;
  return (
    <>
      <Text size="md" role="status" lh={1.3}>
        <Text span fw={700} c={quorum.met ? 'teal' : 'red'}>
          {quorum.sentence}.
        </Text>{' '}
        {quorum.met && !over && <Text span>{t('spare', { count: quorum.present - quorum.needed })} </Text>}
        <Text span size="sm" c="dimmed">
          ({meetings('article', { article: quorum.article })})
        </Text>
      </Text>
      <Text size="sm" c="dimmed" mb={4}>
        {t('figures', {
          absent: marked(Attendance.absent),
          written: marked(Attendance.writtenOpinion),
          substitutes: marked(Attendance.substitute),
          away: roll.filter(({ away }) => away).length,
        })}
      </Text>
      {quorum.met && quorum.belowWarningShare && !over && (
        <Alert color="yellow" py={6} mb={6}>
          {t('fewPresent')}
        </Alert>
      )}
      {polls.some(isCounted) && !over && (
        <Text size="sm" c="dimmed" mb={4}>
          {t('fixed')}
        </Text>
      )}
    </>
  );
}

function AllPresent({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('roll');
  const refresh = useRefreshMeetings();
  const setAttendance = useMutation(
    orpc.meetings.setAttendance.mutationOptions({ onError: notifyError, onSuccess: refresh }),
  );
  return (
    <Button
      size="compact-sm"
      variant="default"
      disabled={isOver(meeting) || meeting.polls.some(isCounted)}
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
  const { t: roll } = useTranslation('roll');
  const stored = useMemo(() => ({ value: meetingFieldsOf(meeting), revision: meeting.revision }), [meeting]);
  const draft = useDraftValue(useMeetingDraft(meeting.id, stored));
  const options = [
    { value: '', label: roll('notChosen') },
    ...meeting.roll.map(({ memberId, fullName }) => ({ value: memberId, label: fullName })),
  ];
  const memberOf = (value: string): CouncilMemberId | null =>
    meeting.roll.find(({ memberId }) => memberId === value)?.memberId ?? null;
  return (
    <Group gap="xs" wrap="nowrap" align="flex-end">
      <NativeSelect
        size="xs"
        label={t('field.chair')}
        data={options}
        value={draft.value.chairId ?? ''}
        disabled={disabled}
        onChange={(event) => draft.change({ chairId: memberOf(event.currentTarget.value) })}
        onBlur={() => void draft.flush()}
      />
      <NativeSelect
        size="xs"
        label={t('field.secretary')}
        data={options}
        value={draft.value.secretaryId ?? ''}
        disabled={disabled}
        onChange={(event) => draft.change({ secretaryId: memberOf(event.currentTarget.value) })}
        onBlur={() => void draft.flush()}
      />
      {draft.state !== 'saved' && <DraftStatus state={draft.state} flush={draft.flush} />}
    </Group>
  );
}
