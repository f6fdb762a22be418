import { describe, expect, it } from 'vitest';

import type { AgendaItemId, MeetingId, PollId } from '../../domain/kernel/ids.ts';
import { lastAudit, openOffice } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import {
  beginSession,
  countPoll,
  createSession,
  draftPoll,
  openSampleOffice,
  sealPoll,
  unitOf,
} from '../testing/sample-office.ts';
import { projectorSlide } from './projector.ts';

const quorum = { sentence: 'Có mặt 17/19 thành viên, cần ít nhất 13: đủ điều kiện họp', met: true };

/** The use case itself, before the contract strips what it doesn't name. */
function slideOf({ services }: Office) {
  return projectorSlide(services, services.repositories).slide;
}

function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(keysOf))];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

describe('the hall screen', () => {
  it('is blank until something is chosen', async () => {
    const { client } = await openOffice();
    expect(await client.projector.slide()).toEqual({ slide: { kind: 'blank' }, black: false });
  });

  it('shows the session, its agenda and one item', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const meetingId = await beginSession(office);
    const { agenda } = await client.meetings.get({ meetingId });
    const [item] = agenda;
    if (!item) throw new Error('The agenda is empty');
    await client.projector.show({ kind: 'welcome', meetingId });
    const slides = [slideOf(office)];
    await client.projector.show({ kind: 'agenda', meetingId });
    slides.push(slideOf(office));
    await client.projector.show({ kind: 'item', meetingId, itemId: item.id });
    slides.push(slideOf(office));
    expect(slides).toEqual([
      {
        kind: 'welcome',
        council: 'Hội đồng Thi đua - Khen thưởng tỉnh Lai Châu',
        title: 'Phiên họp xét khen thưởng tháng 11',
        when: '08:00, ngày 24 tháng 11 năm 2026',
        place: 'Phòng họp số 2',
        quorum,
      },
      {
        kind: 'agenda',
        title: 'Phiên họp xét khen thưởng tháng 11',
        items: agenda.map(({ position, title }) => ({ position, title })),
        quorum,
      },
      { kind: 'item', position: 1, items: 3, title: item.title, quorum },
    ]);
    expect(office.changes.at(-1)).toEqual({ topic: 'projector', id: null });
    expect(lastAudit(office).command).toBe('show_on_projector');
  });

  it('shows names and no figure of a ballot before it is closed, and the results afterwards', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const meetingId = await beginSession(office);
    const { pollId } = await draftPoll(office, meetingId);
    const view = { kind: 'poll' as const, meetingId, pollId };
    await client.projector.show(view);
    const names = ['03637', '03640'].map((code) => ({ name: unitOf(office, code).name, detail: '' }));
    const heading = {
      title: 'Bỏ phiếu xét tặng Cờ thi đua của UBND tỉnh',
      awardName: 'Cờ thi đua của UBND tỉnh',
      ruleText: 'Đạt khi có ít nhất 80 % tổng số thành viên Hội đồng đồng ý',
      quorum,
    };
    const voting = { kind: 'voting', ...heading, candidates: names };
    const before = [slideOf(office)];
    await client.polls.open({ pollId });
    before.push(slideOf(office));
    await countPoll(office, pollId);
    before.push(slideOf(office));
    expect(before).toEqual([voting, voting, voting]);
    const allowed = 'kind title awardName ruleText sentence met quorum candidates name detail'.split(' ');
    expect(new Set(keysOf(before))).toEqual(new Set(allowed));

    const { sealCode } = await sealPoll(office, pollId);
    expect(slideOf(office)).toEqual({
      kind: 'result',
      ...heading,
      passed: 1,
      rows: [
        { ...names[0], agreeTotal: 17, base: 19, percentageText: '89,47 %', verdict: 'passed' },
        { ...names[1], agreeTotal: 15, base: 19, percentageText: '78,94 %', verdict: 'failed' },
      ],
      sealCode,
    });
  });

  it('is told of everything that changes its slide, and not of the counting', async () => {
    const office = await openSampleOffice();
    const meetingId = await beginSession(office);
    const { pollId } = await draftPoll(office, meetingId);
    await office.client.polls.open({ pollId });
    const told = office.changes.length;
    await countPoll(office, pollId);
    expect(office.changes.slice(told).map(({ topic }) => topic)).toEqual(['meetings']);
    await sealPoll(office, pollId);
    const closing = ['meetings', 'projector', 'proposals'];
    expect(office.changes.slice(told + 1).map(({ topic }) => topic)).toEqual([...closing, ...closing]);
  });

  it('turns black without forgetting its slide, and bright with the next one', async () => {
    const office = await openSampleOffice();
    const { projector } = office.client;
    const meetingId = await createSession(office);
    const view = { kind: 'agenda' as const, meetingId };
    await projector.show(view);
    await projector.setBlack({ black: true });
    const black = await projector.view();
    await projector.show({ kind: 'welcome', meetingId });
    expect([black, (await projector.slide()).black]).toEqual([{ view, black: true }, false]);
  });

  it('is blank for what is not there any more', async () => {
    const office = await openSampleOffice();
    const meetingId = await createSession(office);
    const unknown = 'x' as MeetingId;
    const kinds = [];
    for (const view of [
      { kind: 'welcome' as const, meetingId: unknown },
      { kind: 'item' as const, meetingId, itemId: 'x' as AgendaItemId },
      { kind: 'poll' as const, meetingId, pollId: 'x' as PollId },
    ]) {
      await office.client.projector.show(view);
      kinds.push(slideOf(office).kind);
    }
    expect(kinds).toEqual(['blank', 'blank', 'blank']);
  });
});
