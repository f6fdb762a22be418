import './running.css';

import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AgendaItemId, MeetingId } from '../../../../src-main/domain/kernel/ids.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { ItemBar } from './ItemBar.tsx';
import { ItemList } from './ItemList.tsx';
import { NotesEditor } from './NotesEditor.tsx';
import { Speeches } from './Speeches.tsx';
import { useRunning } from './use-running.ts';
import type { RunningView } from './use-running.ts';

/** The session while it runs: which item is dealt with, what is noted under it, and who has the floor. */
export function RunningTab({ meetingId }: { meetingId: MeetingId }) {
  const running = useRunning(meetingId);
  return (
    <QueryBoundary query={running}>
      {(data) => <Running meetingId={meetingId} running={data} />}
    </QueryBoundary>
  );
}

function Running({ meetingId, running }: { meetingId: MeetingId; running: RunningView }) {
  const { t } = useTranslation('running');
  // Looking at another item lasts until the session turns to one.
  const [looked, setLooked] = useState<{ at: AgendaItemId; while: AgendaItemId | null } | null>(null);
  const { items, currentItemId } = running;
  const lookedAt = looked && looked.while === currentItemId ? looked.at : null;
  const shownId = lookedAt ?? currentItemId ?? items[0]?.id;
  const shown = items.find(({ id }) => id === shownId);
  if (items.length === 0) return <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>;
  return (
    <div className="running">
      <ItemList
        running={running}
        shownId={shownId}
        onLook={(at) => setLooked({ at, while: currentItemId })}
      />
      <div className="running-item">
        {shown === undefined ? (
          <Text c="dimmed">{t('chooseItem')}</Text>
        ) : (
          <>
            <ItemBar meetingId={meetingId} running={running} item={shown} />
            <NotesEditor key={shown.id} meetingId={meetingId} item={shown} running={running} />
            <Speeches meetingId={meetingId} running={running} item={shown} />
          </>
        )}
      </div>
    </div>
  );
}
