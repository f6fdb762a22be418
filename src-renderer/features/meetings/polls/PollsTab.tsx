import './polls.css';

import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { PollId } from '../../../../src-main/domain/kernel/ids.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import type { MeetingView, Poll } from '../meeting-types.ts';
import { PollView } from './PollView.tsx';
import { PutMotion } from './PutMotion.tsx';
import { PutToBallot } from './PutToBallot.tsx';

const colors = { draft: 'gray', open: 'red', closed: 'teal', sealed: 'gold' } as const;

/** The ballots of the session and the one that is worked on. */
export function PollsTab({
  meeting,
  poll,
  onChoose,
}: {
  meeting: MeetingView;
  poll: Poll | undefined;
  onChoose: (id: PollId) => void;
}) {
  const { t } = useTranslation('meetings');
  const { t: polls } = useTranslation('polls');
  const [putting, setPutting] = useState<'award' | 'motion' | null>(null);
  const canPut = meeting.state === 'draft' || meeting.state === 'in_session';
  const buttons = canPut && (
    <Group gap={6} className="poll-actions">
      <Button size="xs" variant="default" onClick={() => setPutting('motion')}>
        {polls('putMotion')}
      </Button>
      <Button size="xs" onClick={() => setPutting('award')}>
        {t('putToBallot')}
      </Button>
    </Group>
  );
  const close = (): void => setPutting(null);
  return (
    <>
      {poll === undefined ? (
        <EmptyState title={t('noPolls')} action={buttons}>
          {t('noPollsHint')}
        </EmptyState>
      ) : (
        <>
          <Group gap={6} mb="xs" className="poll-choices">
            <div className="poll-list" role="group" aria-label={t('pollList')}>
              {meeting.polls.map((one) => (
                <PollButton key={one.id} poll={one} chosen={one.id === poll.id} onChoose={onChoose} />
              ))}
            </div>
            {buttons}
          </Group>
          <PollView key={poll.id} meeting={meeting} poll={poll} onChoose={onChoose} />
        </>
      )}
      {putting === 'award' && <PutToBallot meeting={meeting} onPut={onChoose} onClose={close} />}
      {putting === 'motion' && <PutMotion meeting={meeting} onPut={onChoose} onClose={close} />}
    </>
  );
}

function PollButton({
  poll,
  chosen,
  onChoose,
}: {
  poll: Poll;
  chosen: boolean;
  onChoose: (id: PollId) => void;
}) {
  const { t } = useTranslation('meetings');
  const { t: polls } = useTranslation('polls');
  const { id, awardName, state, origin, round, superseded } = poll;
  const marks = [
    ...(round > 1 ? [polls('round', { round })] : []),
    ...(origin === 'correction' ? [polls('correction')] : []),
    superseded ? polls('superseded') : t(`pollState.${state}`),
  ];
  return (
    <Button
      size="compact-sm"
      variant={chosen ? 'filled' : 'light'}
      color={superseded ? 'gray' : colors[state]}
      aria-pressed={chosen}
      className="poll-button"
      data-superseded={superseded}
      onClick={() => onChoose(id)}
    >
      {[awardName, ...marks].join(' · ')}
    </Button>
  );
}
