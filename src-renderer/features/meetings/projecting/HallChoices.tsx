import { Button, Group, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { isSameView, keyOfView } from '../../../../src-main/domain/meetings/projector-view.ts';
import type { ProjectorView } from '../../../../src-main/domain/meetings/projector-view.ts';
import { orpc } from '../../../api/page-connection.ts';
import { notifyError } from '../../../ui/notify.ts';
import type { MeetingView } from '../meeting-types.ts';
import { ShowBreak } from './ShowBreak.tsx';
import { ShowMessage } from './ShowMessage.tsx';

/** Any slide of the session, chosen directly. */
export function HallChoices({ meeting, shown }: { meeting: MeetingView; shown: ProjectorView | undefined }) {
  const { t } = useTranslation('projecting');
  const { mutate: show } = useMutation(orpc.projector.show.mutationOptions({ onError: notifyError }));
  const [dialog, setDialog] = useState<'message' | 'break' | null>(null);
  const meetingId = meeting.id;
  const simple = [
    ...(['welcome', 'attendance', 'agenda', 'summary'] as const).map((kind) => ({ kind, meetingId })),
    { kind: 'blank' },
  ] as const;
  const listed = listedViews(meeting, (state) => t(`pollState.${state}`));
  const chosen = shown && listed.find(({ view }) => isSameView(view, shown));
  return (
    <>
      <Group gap={4}>
        {simple.map((view) => {
          const active = shown !== undefined && isSameView(view, shown);
          return (
            <Button
              key={view.kind}
              size="compact-xs"
              px={5}
              flex="auto"
              variant={active ? 'filled' : 'default'}
              aria-pressed={active}
              onClick={() => show(view)}
            >
              {t(view.kind)}
            </Button>
          );
        })}
        {(['message', 'break'] as const).map((kind) => (
          <Button
            key={kind}
            size="compact-xs"
            px={5}
            flex="auto"
            variant={shown?.kind === kind ? 'filled' : 'default'}
            onClick={() => setDialog(kind)}
          >
            {t(kind)}
          </Button>
        ))}
      </Group>
      <NativeSelect
        size="xs"
        aria-label={t('slide')}
        value={chosen ? keyOfView(chosen.view) : ''}
        data={[
          { value: '', label: `${t('slide')}: ${t('choose')}`, disabled: true },
          ...listed.map(({ view, label }) => ({ value: keyOfView(view), label })),
        ]}
        onChange={(event) => {
          const choice = listed.find(({ view }) => keyOfView(view) === event.currentTarget.value);
          if (choice) show(choice.view);
        }}
      />
      {dialog === 'message' && <ShowMessage meetingId={meetingId} onClose={() => setDialog(null)} />}
      {dialog === 'break' && <ShowBreak meetingId={meetingId} onClose={() => setDialog(null)} />}
    </>
  );
}

/** The items of the agenda, each with its votes below it. */
function listedViews(
  { id: meetingId, agenda, polls }: MeetingView,
  stateText: (state: MeetingView['polls'][number]['state']) => string,
): readonly { readonly view: ProjectorView; readonly label: string }[] {
  return agenda.flatMap(({ id: itemId, position, title }) => [
    { view: { kind: 'item' as const, meetingId, itemId }, label: `${position}. ${title}` },
    ...polls
      .filter(({ agendaItemId }) => agendaItemId === itemId)
      .map(({ id: pollId, awardName, state }) => ({
        view: { kind: 'poll' as const, meetingId, pollId },
        label: `– ${awardName} · ${stateText(state)}`,
      })),
  ]);
}
