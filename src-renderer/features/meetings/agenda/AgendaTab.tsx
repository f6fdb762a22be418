import './agenda.css';

import { Button, Group, Kbd, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { AgendaItemId } from '../../../../src-main/domain/kernel/ids.ts';
import { plannedTimes, sectionsOf, stepOf } from '../../../../src-main/domain/meetings/agenda.ts';
import type { AgendaPlace } from '../../../../src-main/domain/meetings/agenda.ts';
import { isOver } from '../../../../src-main/domain/meetings/meeting.ts';
import { orpc } from '../../../api/page-connection.ts';
import { notifyError } from '../../../ui/notify.ts';
import type { MeetingView } from '../meeting-types.ts';
import { useRefreshMeetings } from '../use-refresh-meetings.ts';
import { itemsOfLines } from './agenda-lines.ts';
import { AgendaRow } from './AgendaRow.tsx';
import { SectionHeading } from './SectionHeading.tsx';
import { useAgendaDrag } from './use-agenda-drag.ts';

/** The agenda in its parts, edited in place; items are moved with the pointer or with Alt and the arrows. */
export function AgendaTab({ meeting }: { meeting: MeetingView }) {
  const { t } = useTranslation('agenda');
  const { id: meetingId, agenda } = meeting;
  const editable = !isOver(meeting);
  const list = useRef<HTMLDivElement>(null);
  const move = useMoveItem(meeting);
  const moveTo = (itemId: AgendaItemId, { position, section }: AgendaPlace): void =>
    move.mutate({ meetingId, itemId, position, section });
  const { drag, begin } = useAgendaDrag(list, moveTo);
  const { starts, end } = plannedTimes(meeting.startTime, agenda);

  function moveByKey(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item-id]') : null;
    const item = agenda.find(({ id }) => id === row?.dataset['itemId']);
    if (!item || !editable || row?.dataset['agendaLine'] !== 'item') return;
    event.preventDefault();
    const place = stepOf(agenda, item.id, event.key === 'ArrowUp' ? 'up' : 'down');
    if (place && !move.isPending) moveTo(item.id, place);
  }

  const isBelow = (kind: 'heading' | 'item', itemId: AgendaItemId | undefined): boolean =>
    drag?.place?.below?.kind === kind && drag.place.below.itemId === itemId;
  return (
    <>
      {agenda.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('empty')}
        </Text>
      )}
      <div
        ref={list}
        className="agenda"
        data-drop-first={drag?.place?.below === null || undefined}
        onKeyDown={moveByKey}
      >
        {sectionsOf(agenda).map(({ number, name, items }) => (
          // By place: a part stays the same one when another item comes to its head.
          <section key={number} aria-label={name === '' ? t('noSection') : name}>
            {name !== '' && items[0] && (
              <SectionHeading
                meeting={meeting}
                item={items[0]}
                editable={editable}
                dropBelow={isBelow('heading', items[0].id)}
              />
            )}
            <ol className="agenda-items" start={items[0]?.position}>
              {items.map((item) => (
                <AgendaRow
                  key={item.id}
                  item={item}
                  meeting={meeting}
                  start={starts[item.position - 1] ?? null}
                  editable={editable}
                  dragged={drag?.itemId === item.id}
                  dropBelow={isBelow('item', item.id)}
                  onGrab={begin}
                  onStep={(direction) => {
                    const place = stepOf(agenda, item.id, direction);
                    if (place) moveTo(item.id, place);
                  }}
                />
              ))}
            </ol>
          </section>
        ))}
      </div>
      <Plan meeting={meeting} end={end} />
      {editable && <AddItems meeting={meeting} />}
      <div className="visually-hidden" role="status">
        {drag?.place ? t('dropAt', { position: drag.place.position }) : ''}
      </div>
    </>
  );
}

/** How long a moved row may take to be drawn in its new place. */
const DRAWN_WITHIN_MS = 1500;

/** The field of the agenda that has the focus, and until when a row may still be drawn anew around it. */
function focusedPlace(): { place: string; until: number } {
  const focused = document.activeElement;
  const itemId = focused?.closest<HTMLElement>('[data-item-id]')?.dataset['itemId'];
  const field = focused instanceof HTMLElement ? focused.dataset['field'] : undefined;
  const until = performance.now() + DRAWN_WITHIN_MS;
  if (itemId === undefined || field === undefined) return { place: '', until };
  return { place: `[data-item-id="${CSS.escape(itemId)}"] [data-field="${CSS.escape(field)}"]`, until };
}

/** The focus stays in the field from which an item was moved. */
function useMoveItem({ id: meetingId, agenda }: MeetingView) {
  const refresh = useRefreshMeetings();
  const [wanted, setWanted] = useState({ place: '', until: 0 });
  useEffect(() => {
    const { place, until } = wanted;
    if (place !== '' && performance.now() < until) document.querySelector<HTMLElement>(place)?.focus();
  }, [agenda, wanted]);
  return useMutation(
    orpc.meetings.moveAgendaItem.mutationOptions({
      onError: notifyError,
      onMutate: () => setWanted(focusedPlace()),
      onSuccess: refresh,
      scope: { id: `agenda ${meetingId}` },
    }),
  );
}

function Plan({ meeting: { agenda }, end }: { meeting: MeetingView; end: string | null }) {
  const { t } = useTranslation('agenda');
  if (agenda.length === 0) return null;
  const total = agenda.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const open = agenda.filter(({ minutes }) => minutes === null).length;
  return (
    <Text size="sm" c="dimmed" mt={6} role="status">
      {end !== null && t('plannedEnd', { end, total })}
      {end === null && t('plannedOpen', { total, open })}
    </Text>
  );
}

function AddItems({ meeting: { id: meetingId, agenda } }: { meeting: MeetingView }) {
  const { t } = useTranslation('agenda');
  const { t: common } = useTranslation();
  const refresh = useRefreshMeetings();
  const [text, setText] = useState('');
  const items = itemsOfLines(text);
  const add = useMutation(
    orpc.agenda.addItems.mutationOptions({
      onError: notifyError,
      onSuccess: async () => {
        setText('');
        await refresh();
        document.querySelector('.agenda-add')?.scrollIntoView({ block: 'nearest' });
      },
    }),
  );
  function submit(): void {
    if (items.length === 0 || add.isPending) return;
    const section = agenda.at(-1)?.section ?? '';
    add.mutate({ meetingId, position: agenda.length + 1, section, items: [...items] });
  }
  return (
    <div className="agenda-add">
      <Textarea
        flex={1}
        autosize
        minRows={1}
        maxRows={8}
        aria-label={t('add')}
        placeholder={t('addPlaceholder')}
        value={text}
        maxLength={20_000}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          submit();
        }}
      />
      <Button variant="default" loading={add.isPending} onClick={submit} disabled={items.length === 0}>
        {items.length > 1 ? t('addMany', { count: items.length }) : common('action.add')}
      </Button>
      <Group gap={6} className="agenda-hint" wrap="nowrap">
        <Kbd size="xs">Alt ↑↓</Kbd>
        <Text size="xs" c="dimmed">
          {t('moveHint')}
        </Text>
      </Group>
    </div>
  );
}
