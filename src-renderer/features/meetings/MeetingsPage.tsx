import { Anchor, Button, Table } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import type { CouncilId } from '../../../src-main/domain/kernel/ids.ts';
import { MeetingMode } from '../../../src-main/domain/meetings/meeting.ts';
import { orpc } from '../../api/page-connection.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { notifyError } from '../../ui/notify.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryBoundary } from '../../ui/QueryBoundary.tsx';
import { parseTypedDate } from '../../ui/typed-date.ts';
import { useYear } from '../../ui/use-year.ts';
import { CouncilField } from './creating/CouncilField.tsx';
import { ModeField } from './creating/ModeField.tsx';
import type { MeetingSummary } from './meeting-types.ts';
import { MeetingForm } from './MeetingForm.tsx';
import { MeetingStateBadge } from './MeetingStateBadge.tsx';

/** The sessions of the year. */
export function MeetingsPage() {
  const year = useYear();
  return year === undefined ? null : <MeetingsOfYear year={year} />;
}

function MeetingsOfYear({ year }: { year: number }) {
  const { t } = useTranslation('meetings');
  const [creating, setCreating] = useState(false);
  const meetings = useQuery(orpc.meetings.list.queryOptions({ input: { year } }));
  const council = useQuery(orpc.council.get.queryOptions());
  const noCouncil = council.data === null;
  const createButton = <Button onClick={() => setCreating(true)}>{t('create')}</Button>;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={!noCouncil && (meetings.data?.length ?? 0) > 0 && createButton}
      />
      <QueryBoundary query={meetings}>
        {(rows) => {
          if (rows.length > 0) return <MeetingTable meetings={rows} />;
          if (noCouncil) return <NoCouncil />;
          return (
            <EmptyState title={t('emptyTitle')} action={createButton}>
              {t('empty')}
            </EmptyState>
          );
        }}
      </QueryBoundary>
      {creating && <CreateMeeting year={year} onClose={() => setCreating(false)} />}
    </>
  );
}

function NoCouncil() {
  const { t } = useTranslation('meetings');
  return (
    <EmptyState
      title={t('noCouncilTitle')}
      action={<Button renderRoot={(props) => <Link {...props} to="/council" />}>{t('toCouncil')}</Button>}
    >
      {t('noCouncil')}
    </EmptyState>
  );
}

function MeetingTable({ meetings }: { meetings: readonly MeetingSummary[] }) {
  const { t } = useTranslation('meetings');
  const { t: common } = useTranslation();
  return (
    <Table stickyHeader stickyHeaderOffset="var(--app-shell-header-offset, 0rem)">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('field.title')}</Table.Th>
          <Table.Th>{t('field.date')}</Table.Th>
          <Table.Th>{t('field.startTime')}</Table.Th>
          <Table.Th>{t('field.place')}</Table.Th>
          <Table.Th>{common('column.state')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {meetings.map((meeting) => (
          <Table.Tr key={meeting.id}>
            <Table.Td>
              <Anchor
                size="sm"
                renderRoot={(props) => (
                  <Link {...props} to="/meetings/$meetingId" params={{ meetingId: meeting.id }} />
                )}
              >
                {meeting.title}
              </Anchor>
            </Table.Td>
            <Table.Td>{formatDate(meeting.date)}</Table.Td>
            <Table.Td>{meeting.startTime}</Table.Td>
            <Table.Td>{meeting.place}</Table.Td>
            <Table.Td>
              <MeetingStateBadge state={meeting.state} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function CreateMeeting({ year, onClose }: { year: number; onClose: () => void }) {
  const { t } = useTranslation('meetings');
  const navigate = useNavigate();
  const [councilId, setCouncilId] = useState<CouncilId | null>(null);
  const [mode, setMode] = useState<MeetingMode>(MeetingMode.session);
  const create = useMutation(
    orpc.meetings.create.mutationOptions({
      onError: notifyError,
      onSuccess: ({ meetingId }) => navigate({ to: '/meetings/$meetingId', params: { meetingId } }),
    }),
  );
  const date = defaultDate(year);
  if (date === null) throw new RangeError(`No day in the year ${year}`);
  return (
    <MeetingForm
      heading={t('createTitle')}
      initial={{
        title: t('defaultTitle', { year }),
        date,
        startTime: '08:00',
        place: t('defaultPlace'),
      }}
      saving={create.isPending}
      renderMore={(day) => (
        <>
          <CouncilField date={day} value={councilId} onChange={setCouncilId} />
          <ModeField value={mode} onChange={setMode} />
        </>
      )}
      onSave={(values) => create.mutate({ year, councilId, mode, ...values })}
      onClose={onClose}
    />
  );
}

/** Today, or the same day of the year that is worked on. */
function defaultDate(year: number) {
  const today = new Date();
  return (
    parseTypedDate(`${today.getDate()}/${today.getMonth() + 1}/${year}`) ?? parseTypedDate(`28/2/${year}`)
  );
}
