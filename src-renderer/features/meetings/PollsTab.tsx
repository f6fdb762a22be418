import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { PollId } from '../../../src-main/domain/kernel/ids.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { MeetingView, Poll } from './meeting-types.ts';
import { PollView } from './PollView.tsx';
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
  const [putting, setPutting] = useState(false);
  const putButton = meeting.state !== 'ended' && (
    <Button size="xs" flex="none" onClick={() => setPutting(true)}>
      {t('putToBallot')}
    </Button>
  );
  return (
    <>
      {poll === undefined ? (
        <EmptyState title={t('noPolls')} action={putButton}>
          {t('noPollsHint')}
        </EmptyState>
      ) : (
        <>
          <Group justify="space-between" align="flex-start" gap={6} mb="xs">
            <Group gap={6} role="group" aria-label={t('pollList')}>
              {meeting.polls.map(({ id, awardName, state }) => (
                <Button
                  key={id}
                  size="compact-sm"
                  variant={id === poll.id ? 'filled' : 'light'}
                  color={colors[state]}
                  aria-pressed={id === poll.id}
                  onClick={() => onChoose(id)}
                >
                  {`${awardName} · ${t(`pollState.${state}`)}`}
                </Button>
              ))}
            </Group>
            {putButton}
          </Group>
          <PollView key={poll.id} meeting={meeting} poll={poll} />
        </>
      )}
      {putting && <PutToBallot meeting={meeting} onPut={onChoose} onClose={() => setPutting(false)} />}
    </>
  );
}
