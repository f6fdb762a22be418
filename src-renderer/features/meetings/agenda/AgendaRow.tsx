import { ActionIcon, Badge, Group, Textarea, TextInput } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconGripVertical,
  IconPresentation,
  IconSeparator,
  IconTrash,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { AgendaItemId } from '../../../../src-main/domain/kernel/ids.ts';
import { sectionsOf } from '../../../../src-main/domain/meetings/agenda.ts';
import { orpc } from '../../../api/page-connection.ts';
import { DraftStatus } from '../../../ui/draft/DraftStatus.tsx';
import { useDraftValue } from '../../../ui/draft/use-draft.ts';
import { notifyUndoable } from '../../../ui/notify-undoable.tsx';
import { notifyError } from '../../../ui/notify.ts';
import type { AgendaItem, MeetingView } from '../meeting-types.ts';
import { useRefreshMeetings } from '../use-refresh-meetings.ts';
import { planFieldsOf, usePlanDraft } from './agenda-drafts.ts';
import { typedMinutes } from './agenda-lines.ts';

type RowProps = { readonly item: AgendaItem; readonly meeting: MeetingView; readonly editable: boolean };

/** One item: what is planned of it is stored while it is typed. */
export function AgendaRow({
  item,
  meeting,
  start,
  editable,
  dragged,
  dropBelow,
  onGrab,
  onStep,
}: RowProps & {
  /** When the item is planned to begin, where that is known. */
  start: string | null;
  dragged: boolean;
  dropBelow: boolean;
  onGrab: (event: PointerEvent, itemId: AgendaItemId) => void;
  onStep: (direction: 'up' | 'down') => void;
}) {
  const { t } = useTranslation('agenda');
  const { position } = item;
  return (
    <li
      className="agenda-row"
      data-agenda-line="item"
      data-item-id={item.id}
      data-section={item.section}
      data-dragged={dragged || undefined}
      data-drop-below={dropBelow || undefined}
    >
      {editable && (
        // The keyboard moves items with Alt and the arrows, and by the buttons at the end of the row.
        <span
          className="agenda-handle"
          title={t('drag', { position })}
          onPointerDown={(event) => onGrab(event, item.id)}
        >
          <IconGripVertical size={16} aria-hidden />
        </span>
      )}
      <span className="agenda-position">{position}</span>
      <span className="agenda-time">{start ?? '—'}</span>
      <div className="agenda-texts">
        <Plan item={item} meeting={meeting} editable={editable}>
          <RowButtons item={item} meeting={meeting} editable={editable} onStep={onStep} />
        </Plan>
      </div>
    </li>
  );
}

function Plan({ item, meeting, editable, children }: RowProps & { children: React.ReactNode }) {
  const { t } = useTranslation('agenda');
  const stored = useMemo(
    () => ({ value: planFieldsOf(item), revision: meeting.revision }),
    [item, meeting.revision],
  );
  const draft = useDraftValue(usePlanDraft({ meetingId: meeting.id, itemId: item.id }, stored));
  // An item must have a title: an emptied field waits here and the stored title comes back when it is left.
  const [emptied, setEmptied] = useState(false);
  const { position } = item;
  const flush = (): void => void draft.flush();
  const lines = {
    size: 'xs',
    autosize: true,
    minRows: 1,
    maxRows: 6,
    readOnly: !editable,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      event.preventDefault();
      flush();
    },
  } as const;
  return (
    <div className="agenda-plan">
      <Textarea
        {...lines}
        className="agenda-title"
        data-field="title"
        aria-label={t('item', { position })}
        value={emptied ? '' : draft.value.title}
        maxLength={500}
        onChange={(event) => {
          const title = oneLine(event.currentTarget.value);
          setEmptied(title.trim() === '');
          if (title.trim() !== '') draft.change({ title });
        }}
        onBlur={() => {
          setEmptied(false);
          flush();
        }}
      />
      <Textarea
        {...lines}
        className="agenda-speaker"
        data-field="speaker"
        aria-label={t('speaker', { position })}
        placeholder={t('speakerPlaceholder')}
        value={draft.value.speaker}
        maxLength={300}
        onChange={(event) => draft.change({ speaker: oneLine(event.currentTarget.value) })}
        onBlur={flush}
      />
      <TextInput
        className="agenda-minutes"
        size="xs"
        data-field="minutes"
        inputMode="numeric"
        aria-label={t('minutes', { position })}
        placeholder={t('minuteUnit')}
        value={draft.value.minutes ?? ''}
        readOnly={!editable}
        onChange={(event) => draft.change({ minutes: typedMinutes(event.currentTarget.value) })}
        onBlur={flush}
      />
      {draft.state === 'failed' && <DraftStatus state={draft.state} flush={draft.flush} />}
      {children}
    </div>
  );
}

/** Titles and speakers are one line each, whatever is pasted into them. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ');
}

function RowButtons({
  item,
  meeting,
  editable,
  onStep,
}: RowProps & { onStep: (direction: 'up' | 'down') => void }) {
  const { t } = useTranslation('agenda');
  const refresh = useRefreshMeetings();
  const options = { onError: notifyError, onSuccess: refresh };
  const putBack = useMutation(orpc.agenda.addItems.mutationOptions(options));
  const remove = useMutation(
    orpc.meetings.removeAgendaItem.mutationOptions({
      onError: notifyError,
      onSuccess: async () => {
        await refresh();
        notifyUndoable(t('removed', { title: item.title }), () => putBack.mutate(sameAgain(meeting, item)));
      },
    }),
  );
  const begin = useMutation(
    orpc.agenda.nameSection.mutationOptions({
      onError: notifyError,
      onSuccess: async () => {
        await refresh();
        const heading = `[data-agenda-line="heading"][data-item-id="${CSS.escape(item.id)}"] input`;
        selectWhenDrawn(heading);
      },
    }),
  );
  const show = useMutation(orpc.projector.show.mutationOptions({ onError: notifyError }));
  const { id: itemId, position } = item;
  const meetingId = meeting.id;
  const beginsSection = item.section !== '' && meeting.agenda[position - 2]?.section !== item.section;
  return (
    <Group gap={0} wrap="nowrap" className="agenda-buttons">
      {item.pollId !== null && (
        <Badge variant="light" color="gold" tt="none" mr={2}>
          {t('hasPoll')}
        </Badge>
      )}
      <RowAction
        label={t('show', { position })}
        icon={<IconPresentation size={16} />}
        onClick={() => show.mutate({ kind: 'item', meetingId, itemId })}
      />
      {editable && (
        <>
          <RowAction
            field="up"
            label={t('moveUp', { position })}
            icon={<IconArrowUp size={16} />}
            disabled={position === 1}
            onClick={() => onStep('up')}
          />
          <RowAction
            field="down"
            label={t('moveDown', { position })}
            icon={<IconArrowDown size={16} />}
            disabled={position === meeting.agenda.length}
            onClick={() => onStep('down')}
          />
          <RowAction
            label={t('beginSection', { position })}
            icon={<IconSeparator size={16} />}
            disabled={beginsSection}
            onClick={() => begin.mutate({ meetingId, itemId, name: nextSectionName(meeting) })}
          />
          <RowAction
            label={t('remove', { position })}
            {...(item.pollId !== null && { hint: t('removePollFirst') })}
            icon={<IconTrash size={16} color="var(--mantine-color-red-text)" />}
            disabled={item.pollId !== null}
            onClick={() => remove.mutate({ meetingId, itemId })}
          />
        </>
      )}
    </Group>
  );
}

/** Moves the focus into a field that is about to be drawn, for a second at most. */
function selectWhenDrawn(selector: string, frames = 60): void {
  const input = document.querySelector<HTMLInputElement>(selector);
  if (input) {
    input.focus();
    input.select();
  } else if (frames > 0) {
    requestAnimationFrame(() => selectWhenDrawn(selector, frames - 1));
  }
}

/** @param field by which the focus finds the button again after the row has moved */
function RowAction({
  label,
  hint = label,
  icon,
  field,
  disabled = false,
  onClick,
}: {
  label: string;
  /** Why it can't be pressed, where that isn't plain. */
  hint?: string;
  icon: React.ReactNode;
  field?: string;
  disabled?: boolean;
  onClick: () => void;
}) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={hint}
      data-field={field}
      disabled={disabled}
      onClick={onClick}
    >
      {icon}
    </ActionIcon>
  );
}

/** What puts an item that was taken off back into its place. */
function sameAgain({ id: meetingId }: MeetingView, item: AgendaItem) {
  const { position, section, title, speaker, minutes, remark } = item;
  return { meetingId, position, section, items: [{ title, speaker, minutes, remark }] };
}

/** A name that no part has yet: two neighbours of one name would be one part. Agendas are printed in Vietnamese. */
function nextSectionName({ agenda }: MeetingView): string {
  const names = new Set(sectionsOf(agenda).map(({ name }) => name));
  let number = 1;
  while (names.has(`Phần ${number}`)) number += 1;
  return `Phần ${number}`;
}
