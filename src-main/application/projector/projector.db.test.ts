import { describe, expect, it } from 'vitest';

import type { Instant } from '../../domain/kernel/dates.ts';
import type { AgendaItemId, MeetingId, PollId } from '../../domain/kernel/ids.ts';
import { lastAudit, openOffice } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import {
  beginSession,
  closePoll,
  countPoll,
  createSession,
  draftPoll,
  openSampleOffice,
  sealPoll,
  unitOf,
} from '../testing/sample-office.ts';
import { projectorSlide } from './projector-slide.ts';

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
    expect(await client.projector.slide()).toEqual({ slide: { kind: 'blank' }, key: 'blank' });
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
        items: agenda.map(({ position, title }) => ({
          position,
          section: '',
          time: null,
          title,
          speaker: '',
          progress: 'ahead',
        })),
        quorum,
      },
      {
        kind: 'item',
        position: 1,
        items: 3,
        section: '',
        title: item.title,
        speaker: '',
        votes: [],
        speech: null,
        quorum,
      },
    ]);
    expect(office.changes.at(-1)).toEqual({ topic: 'projector', id: null });
    expect(lastAudit(office).command).toBe('show_on_projector');
  });

  it('shows when the items of the agenda are planned to begin, as far as their lengths are planned', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const meetingId = await createSession(office);
    const { repositories } = office.services;
    const agenda = repositories.meetings.agenda(meetingId);
    const planned = agenda.map((item, index) => ({ ...item, minutes: index === 0 ? 35 : null }));
    repositories.meetings.saveAgenda(meetingId, planned);
    await client.projector.show({ kind: 'agenda', meetingId });
    expect(slideOf(office)).toMatchObject({
      items: ['08:00', '08:35', ...agenda.slice(2).map(() => null)].map((time) => ({ time })),
    });
  });

  it('shows names and no figure of a ballot before it is closed, and the results afterwards', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const meetingId = await beginSession(office);
    const { pollId } = await draftPoll(office, meetingId);
    const view = { kind: 'poll' as const, meetingId, pollId };
    await client.projector.show(view);
    const names = ['03637', '03640'].map((code) => ({
      name: unitOf(office, code).name,
      detail: '',
      apart: false,
    }));
    const heading = {
      title: 'Bỏ phiếu xét tặng Cờ thi đua của UBND tỉnh',
      awardName: 'Cờ thi đua của UBND tỉnh',
      ruleText: 'Đạt khi có ít nhất 80 % tổng số thành viên Hội đồng đồng ý',
      quorum,
    };
    const nominees = { kind: 'nominees', ...heading, wholeList: false, candidates: names };
    const voting = { ...nominees, kind: 'voting', method: 'secret_ballot', issued: null };
    const before = [slideOf(office)];
    await client.polls.open({ pollId });
    before.push(slideOf(office));
    await countPoll(office, pollId);
    before.push(slideOf(office));
    expect(before).toEqual([nominees, voting, { ...voting, issued: 17 }]);
    const allowed =
      'kind title awardName ruleText sentence met quorum method wholeList issued candidates name detail apart';
    expect(new Set(keysOf(before))).toEqual(new Set(allowed.split(' ')));

    const { sealCode } = await sealPoll(office, pollId);
    expect(slideOf(office)).toEqual({
      kind: 'result',
      ...heading,
      passed: 1,
      failed: 1,
      overQuota: 0,
      tied: 0,
      list: null,
      rows: [
        { ...names[0], agreeTotal: 17, base: 19, percentageText: '89,47 %', verdict: 'passed' },
        { ...names[1], agreeTotal: 15, base: 19, percentageText: '78,94 %', verdict: 'failed' },
      ],
      corrected: false,
      sealCode,
    });
  });

  it('says that a result is not sealed yet, and sums the session up', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const meetingId = await beginSession(office);
    const { pollId } = await draftPoll(office, meetingId);
    await client.polls.open({ pollId });
    await countPoll(office, pollId);
    await client.projector.show({ kind: 'summary', meetingId });
    const open = slideOf(office);
    await closePoll(office, pollId);
    const closed = slideOf(office);
    await client.projector.show({ kind: 'poll', meetingId, pollId });
    const summary = { kind: 'summary', title: 'Phiên họp xét khen thưởng tháng 11', quorum };
    const row = { subject: 'Cờ thi đua của UBND tỉnh', round: 1 };
    expect([open, closed, slideOf(office)]).toEqual([
      { ...summary, rows: [{ ...row, outcome: null }] },
      { ...summary, rows: [{ ...row, outcome: { passed: 1, total: 2, sealed: false } }] },
      expect.objectContaining({ kind: 'result', sealCode: null }),
    ]);
  });

  it('shows the record that stands in place of one that was superseded', async () => {
    const office = await openSampleOffice();
    const meetingId = await beginSession(office);
    const { pollId } = await draftPoll(office, meetingId);
    await office.client.polls.open({ pollId });
    await countPoll(office, pollId);
    await sealPoll(office, pollId);
    const { polls } = office.services.repositories;
    const wrong = polls.find(pollId);
    if (!wrong) throw new Error('The poll is gone');
    await office.client.projector.show({ kind: 'poll', meetingId, pollId });
    const correction = {
      ...wrong,
      id: 'correction' as PollId,
      origin: 'correction' as const,
      basedOn: pollId,
      reason: 'Nhập nhầm dòng 2',
      state: 'open' as const,
      seal: null,
      closedAt: null,
      sealedAt: null,
    };
    polls.insert(correction);
    const meanwhile = slideOf(office);
    polls.update({ ...correction, state: 'closed', closedAt: wrong.closedAt });
    expect([meanwhile, slideOf(office)]).toEqual([
      expect.objectContaining({ kind: 'correcting', awardName: 'Cờ thi đua của UBND tỉnh' }),
      expect.objectContaining({ kind: 'result', corrected: true, sealCode: null }),
    ]);
    await office.client.projector.show({ kind: 'summary', meetingId });
    expect(slideOf(office)).toEqual(expect.objectContaining({ rows: [expect.anything()] }));
  });

  it('shows a whole list as one result, and beside it what was voted on by itself', async () => {
    const office = await openSampleOffice();
    const meetingId = await beginSession(office);
    const { pollId } = await draftPoll(office, meetingId);
    const { polls } = office.services.repositories;
    const poll = polls.find(pollId);
    if (!poll) throw new Error('The poll is gone');
    const [first, second] = poll.items;
    if (!first || !second) throw new Error('The poll has too few items');
    const roll = office.services.repositories.meetings.roll(meetingId);
    const counts = (agree: number) => ({
      agree,
      disagree: 17 - agree,
      invalidMarks: 0,
      writtenAgree: null,
      writtenDisagree: null,
    });
    polls.update({
      ...poll,
      wholeList: true,
      state: 'closed',
      roll,
      counts: { issued: 17, returned: 17, valid: 17, invalid: 0 },
      listCounts: counts(17),
      items: [first, { ...second, carvedOut: true, counts: counts(10) }],
      closedAt: office.services.clock.now(),
    });
    await office.client.projector.show({ kind: 'poll', meetingId, pollId });
    const passed = { agreeTotal: 17, base: 19, percentageText: '89,47 %', verdict: 'passed' };
    expect(slideOf(office)).toEqual(
      expect.objectContaining({
        kind: 'result',
        passed: 1,
        failed: 1,
        list: { items: 1, result: passed },
        rows: [
          expect.objectContaining({ ...passed, apart: false }),
          expect.objectContaining({ agreeTotal: 10, verdict: 'failed', apart: true }),
        ],
      }),
    );
  });

  it('shows the roll, a message and a break in figures and words alone', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const meetingId = await beginSession(office, { present: 16, written: 2 });
    const strip = expect.objectContaining({ met: true });
    const endsAt = '2026-11-24T03:15:00.000Z' as Instant;
    const slides = [];
    for (const view of [
      { kind: 'attendance' as const, meetingId },
      { kind: 'message' as const, meetingId, text: 'Mời các đồng chí\nnhận phiếu' },
      { kind: 'break' as const, meetingId, text: 'Nghỉ giải lao', endsAt },
    ]) {
      await client.projector.show(view);
      slides.push(slideOf(office));
    }
    const title = 'Phiên họp xét khen thưởng tháng 11';
    expect(slides).toEqual([
      { kind: 'attendance', title, members: 19, present: 16, needed: 13, written: 2, quorum: strip },
      { kind: 'message', text: 'Mời các đồng chí\nnhận phiếu', quorum: strip },
      { kind: 'break', text: 'Nghỉ giải lao', endsAt, quorum: strip },
    ]);
  });

  it('steps through the session by one key, and shows the operator what comes next', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const meetingId = await beginSession(office);
    const seen: string[] = [];
    for (let step = 0; step < 8; step += 1) {
      await client.projector.step({ by: 1, meetingId });
      const next = await client.projector.next({ meetingId });
      seen.push(`${slideOf(office).kind} > ${next?.slide.kind ?? 'end'}`);
    }
    await client.projector.step({ by: -1, meetingId: null });
    seen.push(slideOf(office).kind);
    expect(seen).toEqual([
      'welcome > attendance',
      'attendance > agenda',
      'agenda > item',
      'item > item',
      'item > item',
      'item > end',
      'item > end',
      'item > end',
      'item',
    ]);
  });

  it('turns pages and changes its light without a word about its slide', async () => {
    const office = await openSampleOffice();
    const { projector } = office.client;
    const meetingId = await createSession(office);
    await projector.show({ kind: 'agenda', meetingId });
    const told = office.changes.length;
    office.setNow('2026-11-24T01:00:10.000Z');
    await projector.turn({ by: 1 });
    await projector.setTheme({ theme: 'light' });
    expect(await projector.view()).toMatchObject({ since: '2026-11-24T01:00:10.000Z', theme: 'light' });
    expect(office.changes.slice(told).map(({ topic }) => topic)).toEqual(['stage', 'stage']);
    await projector.show({ kind: 'welcome', meetingId });
    expect(await projector.view()).toMatchObject({ turn: 0, theme: 'light' });
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
    expect([black, (await projector.view()).black]).toEqual([
      expect.objectContaining({ view, black: true }),
      false,
    ]);
  });

  it('says so when what was chosen is not there any more', async () => {
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
    expect(kinds).toEqual(['gone', 'gone', 'gone']);
  });

  it('is told of every change in the turn of its command, with the slide only where that is another one', async () => {
    const office = await openSampleOffice();
    const { client } = office;
    const meetingId = await beginSession(office);
    await client.projector.show({ kind: 'attendance', meetingId });
    const hall = await client.projector.watch();
    const told = async () => {
      const result = await hall.next();
      if (result.done === true) throw new Error('The hall is told nothing any more');
      const { state, slide } = result.value;
      const present = slide?.slide.kind === 'attendance' ? slide.slide.present : null;
      return { black: state.black, kind: slide?.slide.kind ?? null, present };
    };
    const first = await told();
    const { roll } = await client.meetings.get({ meetingId });
    const memberIds = roll.slice(0, 1).map(({ memberId }) => memberId);
    await client.meetings.setAttendance({ meetingId, memberIds, attendance: 'absent', reason: 'Ốm' });
    const left = await told();
    await client.projector.setBlack({ black: true });
    const blackened = await told();
    await client.projector.show({ kind: 'agenda', meetingId });
    expect([first, left, blackened, await told()]).toEqual([
      { black: false, kind: 'attendance', present: 17 },
      { black: false, kind: 'attendance', present: 16 },
      { black: true, kind: null, present: null },
      { black: false, kind: 'agenda', present: null },
    ]);
    await hall.return?.();
  });
});
