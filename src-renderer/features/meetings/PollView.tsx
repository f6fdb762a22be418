import { Badge, Button, Group, Stack, Table, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import { orpc } from '../../api/page-connection.ts';
import { notifyError } from '../../ui/notify.ts';
import { CaseName } from './CaseName.tsx';
import { CountingConsole } from './counting/CountingConsole.tsx';
import type { MeetingView, Poll } from './meeting-types.ts';
import { ResultTable } from './ResultTable.tsx';
import { SealPoll } from './SealPoll.tsx';
import { useRefreshMeetings } from './use-refresh-meetings.ts';

/** One ballot: its rule, and what there is to do in its state. */
export function PollView({ meeting, poll }: { meeting: MeetingView; poll: Poll }) {
  return (
    <Stack gap={6} className="meeting-fill">
      <RuleLine meeting={meeting} poll={poll} />
      <PollInState meeting={meeting} poll={poll} />
    </Stack>
  );
}

function PollInState({ meeting, poll }: { meeting: MeetingView; poll: Poll }) {
  switch (poll.state) {
    case 'draft':
      return <DraftPoll meeting={meeting} poll={poll} />;
    case 'open':
      return <CountingConsole meeting={meeting} poll={poll} />;
    case 'closed':
      return (
        <>
          <SealPoll poll={poll} />
          <ResultTable poll={poll} />
        </>
      );
    case 'sealed':
      return <ResultTable poll={poll} />;
    default:
      return assertNever(poll.state);
  }
}

function RuleLine({ meeting, poll }: { meeting: MeetingView; poll: Poll }) {
  const { t } = useTranslation('meetings');
  const { rule } = poll;
  const show = useMutation(orpc.projector.show.mutationOptions({ onError: notifyError }));
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Text size="sm">
          {[
            rule.text,
            rule.needed === null ? '' : `. ${t('neededVotes', { needed: rule.needed })}`,
            rule.secret ? `; ${t('secret')}` : '',
          ].join('')}
          .
        </Text>
        <Group gap={6}>
          <Text size="xs" c="dimmed">
            {t('article', { article: rule.article })}
          </Text>
          {rule.mark !== 'confirmed' && (
            <Badge size="sm" color="yellow" variant="light" tt="none">
              {t(`ruleMark.${rule.mark}`, { ns: 'common' })}
            </Badge>
          )}
        </Group>
      </div>
      <Button
        size="xs"
        variant="default"
        style={{ flex: 'none' }}
        onClick={() => show.mutate({ kind: 'poll', meetingId: meeting.id, pollId: poll.id })}
      >
        {t('projector.show')}
      </Button>
    </Group>
  );
}

function DraftPoll({ meeting, poll }: { meeting: MeetingView; poll: Poll }) {
  const { t } = useTranslation('meetings');
  const { t: common } = useTranslation();
  const refresh = useRefreshMeetings();
  const options = { onError: notifyError, onSuccess: refresh };
  const open = useMutation(orpc.polls.open.mutationOptions(options));
  const remove = useMutation(orpc.meetings.removeAgendaItem.mutationOptions(options));
  return (
    <>
      <Group>
        <Button loading={open.isPending} onClick={() => open.mutate({ pollId: poll.id })}>
          {t('openPoll')}
        </Button>
        <Button
          variant="subtle"
          loading={remove.isPending}
          onClick={() => remove.mutate({ meetingId: meeting.id, itemId: poll.agendaItemId })}
        >
          {t('removePoll')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {t('openPollHint')}
      </Text>
      <div className="meeting-scroll">
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={40}>{common('column.ordinal')}</Table.Th>
              <Table.Th>{t('subject')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {poll.items.map((item, index) => (
              <tr className="meeting-row" key={item.proposalId}>
                <td>{index + 1}</td>
                <td>
                  <CaseName name={item.name} detail={item.detail} />
                </td>
              </tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}
