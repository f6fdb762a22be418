import { describe, expect, it } from 'vitest';

import type { Instant } from '../kernel/dates.ts';
import type { AgendaItemId, MeetingId, SpeechId } from '../kernel/ids.ts';
import { emptyAgendaItem } from './meeting.ts';
import type { AgendaItem, Speech } from './meeting.ts';
import { closeItem, endSpeeches, extendSpeech, openItem, runningSpeech } from './run-agenda.ts';
import { formatSeconds, speechClock } from './speech-clock.ts';

const at = (time: string) => `2026-11-24T${time}.000Z` as Instant;
const meetingId = 'm' as MeetingId;
const id = (text: string) => text as AgendaItemId;
const agenda: readonly AgendaItem[] = ['1', '2', '3'].map((name, index) => ({
  ...emptyAgendaItem,
  id: id(name),
  meetingId,
  position: index + 1,
  title: `Mục ${name}`,
}));
const times = (items: readonly AgendaItem[]) => items.map(({ openedAt, closedAt }) => [openedAt, closedAt]);

describe('the agenda while it is dealt with', () => {
  it('closes the item before when the next is opened', () => {
    const first = openItem(agenda, { current: null, next: id('1'), now: at('01:00:00') });
    if (!first.ok) throw new Error(first.error.code);
    const second = openItem(first.value, { current: id('1'), next: id('2'), now: at('01:20:00') });
    expect(second.ok && times(second.value)).toEqual([
      [at('01:00:00'), at('01:20:00')],
      [at('01:20:00'), null],
      [null, null],
    ]);
  });

  it('keeps the first beginning of an item that is taken up once more, and opens it again', () => {
    const closed = agenda.map((item) => ({ ...item, openedAt: at('01:00:00'), closedAt: at('01:10:00') }));
    const again = openItem(closed, { current: null, next: id('1'), now: at('02:00:00') });
    expect(again.ok && times(again.value)[0]).toEqual([at('01:00:00'), null]);
  });

  it('changes nothing when the current item is opened once more', () => {
    const open = closeItem(agenda, { current: null, now: at('01:00:00') });
    expect(open).toEqual(agenda);
    const running = openItem(agenda, { current: id('2'), next: id('2'), now: at('01:00:00') });
    expect(running.ok && times(running.value)[1]).toEqual([at('01:00:00'), null]);
  });

  it('knows no item of another agenda', () => {
    expect(openItem(agenda, { current: null, next: id('x'), now: at('01:00:00') })).toEqual({
      ok: false,
      error: { code: 'item_unknown' },
    });
  });
});

describe('a speech', () => {
  const speech: Speech = {
    id: 's' as SpeechId,
    meetingId,
    itemId: id('1'),
    speaker: 'Bà Lò Thị Mai',
    startedAt: at('01:00:00'),
    endedAt: null,
    limitSeconds: 180,
  };
  const clock = (seconds: number, change: Partial<Speech> = {}) =>
    speechClock({ ...speech, ...change }, Date.parse(speech.startedAt) + seconds * 1000);

  it('is warned in its last half minute and told when its time is over', () => {
    expect([149, 150, 180, 181].map((seconds) => clock(seconds))).toEqual([
      { elapsed: 149, remaining: 31, phase: 'running' },
      { elapsed: 150, remaining: 30, phase: 'ending' },
      { elapsed: 180, remaining: 0, phase: 'ending' },
      { elapsed: 181, remaining: -1, phase: 'over' },
    ]);
  });

  it('only counts up without a limit, and stands still once it has ended', () => {
    expect(clock(600, { limitSeconds: null })).toEqual({ elapsed: 600, remaining: null, phase: 'running' });
    expect(clock(600, { endedAt: at('01:01:00') }).elapsed).toBe(60);
  });

  it('never shows a negative time when the clock of the machine is set back', () => {
    expect(clock(-50).elapsed).toBe(0);
  });

  it('is the only one that runs, and can be given more time', () => {
    const ended = endSpeeches([speech], at('01:02:00'));
    expect([runningSpeech([speech]), runningSpeech(ended)]).toEqual([speech, undefined]);
    expect(extendSpeech([speech], { id: speech.id, seconds: 60 })).toEqual({
      ok: true,
      value: { ...speech, limitSeconds: 240 },
    });
    expect(extendSpeech(ended, { id: speech.id, seconds: 60 }).ok).toBe(false);
  });

  it.each([
    [0, '0:00'],
    [65, '1:05'],
    [-5, '-0:05'],
    [-125, '-2:05'],
  ])('writes %i seconds as %s', (seconds, text) => {
    expect(formatSeconds(seconds)).toBe(text);
  });
});
