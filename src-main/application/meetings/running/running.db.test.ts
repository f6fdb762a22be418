import { describe, expect, it } from 'vitest';

import type { Instant } from '../../../domain/kernel/dates.ts';
import type { AgendaItemId } from '../../../domain/kernel/ids.ts';
import { lastAudit, refused } from '../../testing/office.ts';
import { beginSession, createSession, openSampleOffice } from '../../testing/sample-office.ts';

async function openRunning() {
  const office = await openSampleOffice();
  const meetingId = await beginSession(office);
  const { items } = await office.client.running.get({ meetingId });
  const [first, second] = items;
  if (!first || !second) throw new Error('The agenda is too short');
  const at = (time: string): Instant => {
    const now = `2026-11-24T${time}.000Z` as Instant;
    office.setNow(now);
    return now;
  };
  return { ...office, office, meetingId, first: first.id, second: second.id, at };
}

describe('running a session', () => {
  it('keeps when each item was dealt with, and tells the hall', async () => {
    const { client, meetingId, first, second, at, changes } = await openRunning();
    const [begun, turned, ended] = [at('01:05:00'), '01:25:00', '01:50:00'] as const;
    await client.running.openItem({ meetingId, itemId: first });
    const turnedAt = at(turned);
    const told = changes.length;
    await client.running.openItem({ meetingId, itemId: second });
    expect(changes.slice(told).map(({ topic }) => topic)).toEqual(['meetings', 'projector', 'running']);
    await client.projector.show({ kind: 'agenda', meetingId });
    const agenda = (await client.projector.slide()).slide;
    const endedAt = at(ended);
    await client.running.closeItem({ meetingId });
    const { currentItemId, items } = await client.running.get({ meetingId });
    expect(currentItemId).toBeNull();
    expect(items.slice(0, 2).map(({ openedAt, closedAt }) => [openedAt, closedAt])).toEqual([
      [begun, turnedAt],
      [turnedAt, endedAt],
    ]);
    expect(agenda.kind === 'agenda' && agenda.items.map(({ progress }) => progress)).toEqual([
      'done',
      'current',
      'ahead',
    ]);
  });

  it('stores notes for the minutes, and says nothing of them to the hall', async () => {
    const { client, office, meetingId, first, changes } = await openRunning();
    const told = changes.length;
    const notes = {
      remark: 'Đồng chí Sơn đề nghị làm rõ trường hợp số 4.',
      decision: 'Thống nhất danh sách.',
    };
    await client.running.saveNotes({ meetingId, itemId: first, ...notes });
    expect(changes.slice(told).map(({ topic }) => topic)).toEqual(['meetings', 'running']);
    expect((await client.running.get({ meetingId })).items[0]).toMatchObject(notes);
    expect((await client.meetings.get({ meetingId })).agenda[0]).toMatchObject(notes);
    expect(lastAudit(office).command).toBe('save_notes');
  });

  it('lets one speaker at a time have the floor, with a clock in the hall that no restart stops', async () => {
    const { client, meetingId, first, second, at } = await openRunning();
    const { running } = client;
    await running.openItem({ meetingId, itemId: first });
    await client.projector.show({ kind: 'item', meetingId, itemId: first });
    const began = at('01:10:00');
    await running.startSpeech({ meetingId, speaker: 'Bà Lò Thị Mai', limitSeconds: 180 });
    const hall = (await client.projector.slide()).slide;
    const next = at('01:12:00');
    const { speechId } = await running.startSpeech({
      meetingId,
      speaker: 'Ông Vàng A Páo',
      limitSeconds: null,
    });
    const left = at('01:14:00');
    await running.openItem({ meetingId, itemId: second });
    expect(hall).toMatchObject({
      speech: { speaker: 'Bà Lò Thị Mai', startedAt: began, limitSeconds: 180 },
    });
    expect((await running.get({ meetingId })).speeches).toEqual([
      {
        id: expect.any(String),
        itemId: first,
        speaker: 'Bà Lò Thị Mai',
        startedAt: began,
        endedAt: next,
        limitSeconds: 180,
      },
      {
        id: speechId,
        itemId: first,
        speaker: 'Ông Vàng A Páo',
        startedAt: next,
        endedAt: left,
        limitSeconds: null,
      },
    ]);
    await running.removeSpeech({ meetingId, speechId });
    expect((await running.get({ meetingId })).speeches).toHaveLength(1);
  });

  it('gives whoever has the floor more time, and nobody else', async () => {
    const { client, office, meetingId, first, at } = await openRunning();
    const { running } = client;
    await running.openItem({ meetingId, itemId: first });
    at('01:10:00');
    const { speechId } = await running.startSpeech({ meetingId, speaker: 'Bà Mai', limitSeconds: 180 });
    await running.extendSpeech({ meetingId, speechId, seconds: 60 });
    await running.endSpeech({ meetingId });
    const late = (await refused(office, () => running.extendSpeech({ meetingId, speechId, seconds: 60 })))
      .code;
    expect([(await running.get({ meetingId })).speeches[0]?.limitSeconds, late]).toEqual([240, 'not_found']);
  });

  it('refuses what has no session, no item or no ground', async () => {
    const { client, office, meetingId, first } = await openRunning();
    const { running } = client;
    const draft = await createSession(office);
    const speech = { meetingId, speaker: 'Bà Mai', limitSeconds: 60 };
    const refusals = [
      (await refused(office, () => running.openItem({ meetingId: draft, itemId: first }))).code,
      (await refused(office, () => running.openItem({ meetingId, itemId: 'x' as AgendaItemId }))).code,
      (await refused(office, () => running.startSpeech(speech))).code,
    ];
    await client.meetings.end({ meetingId, endTime: '11:00' });
    refusals.push(
      (await refused(office, () => running.saveNotes({ meetingId, itemId: first, remark: '', decision: '' })))
        .code,
      (await refused(office, () => running.closeItem({ meetingId }))).code,
    );
    expect(refusals).toEqual([
      'meeting_not_started',
      'not_found',
      'no_item_open',
      'meeting_ended',
      'meeting_ended',
    ]);
  });
});
