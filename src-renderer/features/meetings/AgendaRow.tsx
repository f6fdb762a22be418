import { ActionIcon, Badge, Group, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPresentation, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { DraftStatus } from '../../ui/draft/DraftStatus.tsx';
import { useDraftValue } from '../../ui/draft/use-draft.ts';
import { notifyError } from '../../ui/notify.ts';
import { agendaFieldsOf, useAgendaDraft } from './meeting-drafts.ts';
import type { AgendaItem, MeetingView } from './meeting-types.ts';
import { useRefreshMeetings } from './use-refresh-meetings.ts';

/** One item: its title and remark are stored while they are typed. */
export function AgendaRow({
  item,
  meeting,
  editable,
}: {
  item: AgendaItem;
  meeting: MeetingView;
  editable: boolean;
}) {
  const { t } = useTranslation('meetings');
  const stored = useMemo(
    () => ({ value: agendaFieldsOf(item), revision: meeting.revision }),
    [item, meeting.revision],
  );
  const draft = useDraftValue(useAgendaDraft({ meetingId: meeting.id, itemId: item.id }, stored));
  // An item must have a title: an emptied field waits here and the stored title comes back when it is left.
  const [emptied, setEmptied] = useState(false);
  const { position } = item;
  return (
    <li className="agenda-row">
      <span className="agenda-position">{position}</span>
      <div className="agenda-texts">
        <Group gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            size="xs"
            aria-label={t('agendaItem', { position })}
            value={emptied ? '' : draft.value.title}
            readOnly={!editable}
            maxLength={500}
            onChange={(event) => {
              const title = event.currentTarget.value;
              setEmptied(title.trim() === '');
              if (title.trim() !== '') draft.change({ title });
            }}
            onBlur={() => {
              setEmptied(false);
              void draft.flush();
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void draft.flush();
            }}
          />
          {item.pollId !== null && (
            <Badge variant="light" color="gold" tt="none" style={{ flex: 'none' }}>
              {t('hasPoll')}
            </Badge>
          )}
          {draft.state !== 'saved' && <DraftStatus state={draft.state} flush={draft.flush} />}
          <AgendaButtons item={item} meeting={meeting} editable={editable} />
        </Group>
        <Textarea
          size="xs"
          variant="filled"
          autosize
          minRows={1}
          maxRows={10}
          aria-label={t('remarkOf', { position })}
          placeholder={t('remarkPlaceholder')}
          value={draft.value.remark}
          readOnly={!editable}
          maxLength={20_000}
          onChange={(event) => draft.change({ remark: event.currentTarget.value })}
          onBlur={() => void draft.flush()}
        />
      </div>
    </li>
  );
}

function AgendaButtons({
  item: { id: itemId, position },
  meeting,
  editable,
}: {
  item: AgendaItem;
  meeting: MeetingView;
  editable: boolean;
}) {
  const { t } = useTranslation('meetings');
  const refresh = useRefreshMeetings();
  const options = { onError: notifyError, onSuccess: refresh };
  const move = useMutation(orpc.meetings.moveAgendaItem.mutationOptions(options));
  const remove = useMutation(orpc.meetings.removeAgendaItem.mutationOptions(options));
  const show = useMutation(orpc.projector.show.mutationOptions({ onError: notifyError }));
  const meetingId = meeting.id;
  return (
    <Group gap={0} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('showItem', { position })}
        title={t('showItem', { position })}
        onClick={() => show.mutate({ kind: 'item', meetingId, itemId })}
      >
        <IconPresentation size={16} />
      </ActionIcon>
      {editable && (
        <>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('moveUp', { position })}
            disabled={position === 1}
            onClick={() => move.mutate({ meetingId, itemId, position: position - 1 })}
          >
            <IconArrowUp size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('moveDown', { position })}
            disabled={position === meeting.agenda.length}
            onClick={() => move.mutate({ meetingId, itemId, position: position + 1 })}
          >
            <IconArrowDown size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="red"
            aria-label={t('removeItem', { position })}
            onClick={() => remove.mutate({ meetingId, itemId })}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </>
      )}
    </Group>
  );
}
