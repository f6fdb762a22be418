import { Badge, Button, Group, Stack, Table, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import type { PollId } from '../../../../src-main/domain/kernel/ids.ts';
import { PollMethod, usesPapers } from '../../../../src-main/domain/voting/method.ts';
import { orpc } from '../../../api/page-connection.ts';
import { notifyError } from '../../../ui/notify.ts';
import { CaseName } from '../CaseName.tsx';
import { CountingConsole } from '../counting/CountingConsole.tsx';
import type { MeetingView, Poll } from '../meeting-types.ts';
import { useRefreshMeetings } from '../use-refresh-meetings.ts';
import { AskReason } from './AskReason.tsx';
import { CarveOutDialog } from './CarveOutDialog.tsx';
import { ChooseTied } from './ChooseTied.tsx';
import { ConflictsButton } from './ConflictsDialog.tsx';
import { ExportTally } from './ExportTally.tsx';
import { PollSettings } from './PollSettings.tsx';
import { ResultTable } from './ResultTable.tsx';
import { SealPoll } from './SealPoll.tsx';
import { SecrecyNotice } from './SecrecyNotice.tsx';

type PollProps = {
  readonly meeting: MeetingView;
  readonly poll: Poll;
  readonly onChoose: (id: PollId) => void;
};

/** One vote: its rule, and what there is to do in its state. */
export function PollView(props: PollProps) {
  const { poll } = props;
  return (
    <Stack gap={6} className="meeting-fill">
      <RuleLine {...props} />
      <OriginLine poll={poll} />
      <PollInState {...props} />
    </Stack>
  );
}

function PollInState(props: PollProps) {
  const { meeting, poll } = props;
  switch (poll.state) {
    case 'draft':
      return <DraftPoll meeting={meeting} poll={poll} />;
    case 'open':
      return <CountingConsole meeting={meeting} poll={poll} />;
    case 'closed':
    case 'sealed':
      return <CountedPoll {...props} />;
    default:
      return assertNever(poll.state);
  }
}

/** Why there is this record beside another. */
function OriginLine({ poll }: { poll: Poll }) {
  const { t } = useTranslation('polls');
  const { origin, reason, round, superseded } = poll;
  const lines = [
    ...(superseded ? [t('supersededText')] : []),
    ...(origin === 'correction' ? [t('correctionOf', { reason })] : []),
    ...(origin === 'reballot' ? [t('reballotOf', { round, reason })] : []),
  ];
  return lines.length === 0 ? null : <Text size="sm">{lines.join(' ')}</Text>;
}

function RuleLine(props: PollProps) {
  const { t } = useTranslation('meetings');
  const { meeting, poll } = props;
  const { rule } = poll;
  const show = useMutation(orpc.projector.show.mutationOptions({ onError: notifyError }));
  return (
    <div className="poll-rule">
      <Text size="sm" component="div" className="poll-rule-text">
        {[
          rule.text,
          rule.needed === null ? '' : `. ${t('neededVotes', { needed: rule.needed })}`,
          rule.secret ? `; ${t('secret')}` : '',
        ].join('')}
        .{' '}
        <Text span size="xs" c="dimmed">
          {t('article', { article: rule.article })}
        </Text>{' '}
        {rule.mark !== 'confirmed' && (
          <Badge size="sm" color="yellow" variant="light" tt="none">
            {t(`ruleMark.${rule.mark}`, { ns: 'common' })}
          </Badge>
        )}
      </Text>
      <Group gap={6}>
        {poll.state === 'open' && <OpenActions {...props} />}
        <ConflictsButton meeting={meeting} poll={poll} />
        <Button
          size="xs"
          variant="default"
          onClick={() => show.mutate({ kind: 'poll', meetingId: meeting.id, pollId: poll.id })}
        >
          {t('projector.show')}
        </Button>
      </Group>
    </div>
  );
}

function DraftPoll({ meeting, poll }: Pick<PollProps, 'meeting' | 'poll'>) {
  const { t } = useTranslation('meetings');
  const { t: polls } = useTranslation('polls');
  const { t: common } = useTranslation();
  const refresh = useRefreshMeetings();
  const options = { onError: notifyError, onSettled: refresh };
  const open = useMutation(orpc.polls.open.mutationOptions(options));
  const remove = useMutation(orpc.polls.remove.mutationOptions(options));
  const setUp = useMutation(orpc.polls.setUp.mutationOptions(options));
  return (
    <>
      <PollSettings
        setting={poll}
        methods={methodsOf(meeting, poll)}
        motion={poll.awardCode === null}
        onChange={({ method, wholeList, seats, entry }) =>
          setUp.mutate({ pollId: poll.id, baseRevision: poll.revision, method, wholeList, seats, entry })
        }
      />
      <Group gap="xs">
        <Button loading={open.isPending} onClick={() => open.mutate({ pollId: poll.id })}>
          {t('openPoll')}
        </Button>
        {poll.wholeList && <CarveOutButton poll={poll} />}
        <Button
          variant="subtle"
          loading={remove.isPending}
          onClick={() => remove.mutate({ pollId: poll.id })}
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
                  {item.carvedOut && (
                    <Badge size="sm" ml={6} variant="light" color="yellow" tt="none">
                      {item.carveOutNote === ''
                        ? polls('carvedMark')
                        : polls('carvedBy', { note: item.carveOutNote })}
                    </Badge>
                  )}
                </td>
              </tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}

/** The ways in which a draft can be held. */
function methodsOf({ mode }: MeetingView, { rule }: Poll): readonly PollMethod[] {
  if (mode === 'written_round') return [PollMethod.inWriting];
  return rule.ballotRequired
    ? [PollMethod.secretBallot]
    : [PollMethod.secretBallot, PollMethod.showOfHands, PollMethod.consent];
}

function CarveOutButton({ poll }: { poll: Poll }) {
  const { t } = useTranslation('polls');
  const [carving, setCarving] = useState(false);
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setCarving(true)}>
        {t('carve', { count: poll.items.filter(({ carvedOut }) => carvedOut).length })}
      </Button>
      {carving && <CarveOutDialog poll={poll} onClose={() => setCarving(false)} />}
    </>
  );
}

/** What can still be done about an open vote besides counting it. */
function OpenActions({ poll, onChoose }: PollProps) {
  const { t } = useTranslation('polls');
  const refresh = useRefreshMeetings();
  const remove = useMutation(
    orpc.polls.remove.mutationOptions({
      onError: notifyError,
      onSuccess: async () => {
        await refresh();
        if (poll.basedOn !== null) onChoose(poll.basedOn);
      },
    }),
  );
  const takeBack = useMutation(
    orpc.polls.takeBack.mutationOptions({ onError: notifyError, onSettled: refresh }),
  );
  if (poll.origin === 'correction') {
    return (
      <Button
        size="xs"
        variant="default"
        loading={remove.isPending}
        onClick={() => remove.mutate({ pollId: poll.id })}
      >
        {t('withdrawCorrection')}
      </Button>
    );
  }
  const canTakeBack = !usesPapers(poll.method);
  return (
    <>
      {poll.wholeList && <CarveOutButton poll={poll} />}
      {canTakeBack && (
        <Button
          size="xs"
          variant="default"
          loading={takeBack.isPending}
          onClick={() => takeBack.mutate({ pollId: poll.id })}
        >
          {t(poll.method === PollMethod.consent ? 'objected' : 'takeBack')}
        </Button>
      )}
    </>
  );
}

/** The result, covered until the operator has read what it could reveal, and the steps that follow from it. */
function CountedPoll(props: PollProps) {
  const { poll } = props;
  const [shown, setShown] = useState(false);
  const covered = poll.state === 'closed' && poll.secrecy.length > 0 && !shown;
  return (
    <>
      <CountedActions {...props} />
      {poll.secrecy.length > 0 && (
        <SecrecyNotice secrecy={poll.secrecy} onShow={covered ? () => setShown(true) : undefined} />
      )}
      {!covered && poll.state === 'closed' && poll.tie && <ChooseTied poll={poll} tie={poll.tie} />}
      {!covered && <ResultTable poll={poll} />}
    </>
  );
}

function CountedActions({ meeting, poll, onChoose }: PollProps) {
  const { t } = useTranslation('polls');
  const refresh = useRefreshMeetings();
  const goOn = async ({ pollId }: { pollId: PollId }): Promise<void> => {
    await refresh();
    onChoose(pollId);
  };
  const correct = useMutation(orpc.polls.correct.mutationOptions({ onSuccess: goOn }));
  const reballot = useMutation(orpc.polls.reballot.mutationOptions({ onSuccess: goOn }));
  const { rule, superseded, state, id: pollId } = poll;
  const failed = poll.items.filter(({ result }) => result !== null && result.verdict !== 'passed').length;
  const again =
    state === 'sealed' && meeting.state === 'in_session' && failed > 0 && poll.round < rule.maxBallots;
  return (
    <Group gap="xs">
      {state === 'closed' && <SealPoll poll={poll} />}
      {!superseded && again && (
        <AskReason
          label={t('reballot', { count: failed })}
          title={t('reballotTitle')}
          text={t('reballotText', { most: rule.maxBallots, article: rule.regulation })}
          required={false}
          saving={reballot.isPending}
          error={reballot.error}
          onSubmit={(reason) => reballot.mutate({ pollId, reason })}
        />
      )}
      {!superseded && meeting.state !== 'locked' && (
        <AskReason
          label={t('correct')}
          title={t('correctTitle')}
          text={t('correctText')}
          required
          saving={correct.isPending}
          error={correct.error}
          onSubmit={(reason) => correct.mutate({ pollId, reason })}
        />
      )}
      {poll.sealCode !== null && (
        <>
          <ExportTally meetingId={meeting.id} pollId={pollId} label={t('exportOne')} />
          <ExportTally meetingId={meeting.id} pollId={null} label={t('exportAll')} />
        </>
      )}
    </Group>
  );
}
