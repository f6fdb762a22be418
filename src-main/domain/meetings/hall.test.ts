import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Instant } from '../kernel/dates.ts';
import type { AgendaItemId, MeetingId, PollId } from '../kernel/ids.ts';
import { hallOrder, neighbourView } from './hall-order.ts';
import type { HallSession } from './hall-order.ts';
import { PAGE_MS, pageAt, pageStays, turned } from './hall-paging.ts';
import type { ProjectorView } from './projector-view.ts';

const meetingId = 'm' as MeetingId;
const item = (id: string) => id as AgendaItemId;
const poll = (id: string) => id as PollId;
const session: HallSession = {
  meetingId,
  agenda: [{ id: item('1') }, { id: item('2') }],
  polls: [
    { id: poll('a'), agendaItemId: item('2') },
    { id: poll('b'), agendaItemId: item('2') },
  ],
  currentItemId: null,
};
const kinds = (views: readonly ProjectorView[]) => views.map(({ kind }) => kind).join(' ');

describe('the order of the slides', () => {
  it('puts each vote behind its item and the summary at the end', () => {
    expect(kinds(hallOrder(session))).toBe('welcome attendance agenda item item poll poll summary');
    expect(kinds(hallOrder({ ...session, polls: [] }))).toBe('welcome attendance agenda item item');
  });

  it('walks from every slide to the next and back, and stops at both ends', () => {
    const order = hallOrder(session);
    const forwards = order.map((view) => neighbourView(session, view, 1));
    expect(forwards).toEqual([...order.slice(1), null]);
    expect(order.map((view) => neighbourView(session, view, -1))).toEqual([null, ...order.slice(0, -1)]);
  });

  it('goes on with the item that is dealt with after a message or a break', () => {
    const message = { kind: 'message' as const, meetingId, text: 'Mời các đồng chí trở lại' };
    const running = { ...session, currentItemId: item('2') };
    expect(neighbourView(running, message, 1)).toEqual({ kind: 'item', meetingId, itemId: item('2') });
    expect(neighbourView(session, { kind: 'blank' }, 1)).toEqual({ kind: 'welcome', meetingId });
  });
});

describe('the pages of a list', () => {
  const since = '2026-11-24T01:00:00.000Z' as Instant;
  const start = Date.parse(since);
  const after = (milliseconds: number) => start + milliseconds;
  const instant = (milliseconds: number) => new Date(after(milliseconds)).toISOString() as Instant;

  it('go on every eight seconds and begin again after the last', () => {
    const at = [0, 7999, 8000, 16_000, 24_000].map((passed) => pageAt({ turn: 0, since }, 3, after(passed)));
    expect(at).toEqual([0, 0, 1, 2, 0]);
  });

  it('go on from the page that was turned to, which stays as long as any other', () => {
    const forwards = turned({ turn: 0, since }, 1, instant(12_000));
    expect([pageAt(forwards, 5, after(12_000)), pageStays(forwards, after(12_000))]).toEqual([2, PAGE_MS]);
    const back = turned({ turn: 0, since }, -1, instant(100));
    expect([pageAt(back, 5, after(100)), pageAt(back, 5, after(8100))]).toEqual([4, 0]);
  });

  it('stay in range whatever was turned, and while the clock of the machine is set back', () => {
    assert(
      property(
        integer({ min: -99, max: 99 }),
        integer({ min: 1, max: 60 }),
        integer({ min: -90_000, max: 900_000 }),
        (turn, pages, passed) => {
          const page = pageAt({ turn, since }, pages, after(passed));
          expect(page >= 0 && page < pages).toBe(true);
        },
      ),
    );
  });

  it('stand still where nothing was chosen yet', () => {
    expect(pageAt({ turn: 0, since: null }, 4, after(99_999))).toBe(0);
  });
});
