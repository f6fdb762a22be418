import { describe, expect, it } from 'vitest';

import { docxPart, paragraphTexts, pdfLetters } from '../../../documents/testing/read-back.ts';
import { itemSection } from '../../../domain/documents/minutes-sections.ts';
import type { MinutesSectionKey } from '../../../domain/documents/minutes-sections.ts';
import type { AttendanceEventId, MeetingId, PollId } from '../../../domain/kernel/ids.ts';
import { emptyInvitation } from '../../../domain/meetings/meeting.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { refusal, refused } from '../../testing/office.ts';
import type { Office } from '../../testing/office.ts';
import {
  beginSession,
  closePollInSession,
  countPoll,
  day,
  draftPoll,
  endSession,
  openSampleOffice,
  sealPoll,
} from '../../testing/sample-office.ts';

/** What other pages write into a session. */
function change({ services }: Office, meetingId: MeetingId, changes: Partial<Meeting>) {
  const { meetings } = services.repositories;
  const meeting = meetings.find(meetingId);
  if (!meeting) throw new Error('There is no such session');
  meetings.update({ ...meeting, ...changes });
}

async function textsOf(office: Office, meetingId: MeetingId): Promise<Record<string, string>> {
  const { sections } = await office.client.minutes.get({ meetingId });
  return Object.fromEntries(sections.map(({ key, assembled }) => [key, assembled]));
}

const team = {
  members: [
    { name: 'Nguyễn Văn Giả', post: 'Chánh Văn phòng', role: 'head' as const },
    { name: 'Lò Thị Ẩn', post: '', role: 'member' as const },
  ],
  electedBy: 'show_of_hands' as const,
  agree: 17,
};

/** Counts of 17 ballots and one opinion in writing, agreeing to both. */
async function countWithOpinion(office: Office, pollId: PollId, agree: readonly [number, number]) {
  const poll = office.services.repositories.polls.find(pollId);
  await office.client.polls.saveCounts({
    pollId,
    baseRevision: poll?.revision ?? 0,
    counts: { issued: 17, returned: 17, valid: 17, invalid: 0 },
    items: (poll?.items ?? []).map(({ proposalId }, index) => ({
      proposalId,
      agree: agree[index] ?? 0,
      disagree: 17 - (agree[index] ?? 0),
      invalidMarks: 0,
      writtenAgree: 1,
      writtenDisagree: 0,
    })),
  });
}

describe('the minutes that assemble themselves', () => {
  it('say when, where, who, in which order, and by whom was counted', async () => {
    const office = await openSampleOffice();
    const meetingId = await beginSession(office, { present: 17, written: 1 });
    const { agenda, roll } = await office.client.meetings.get({ meetingId });
    const { meetings } = office.services.repositories;
    change(office, meetingId, {
      begunTime: '08:05',
      countingTeam: team,
      guests: [{ name: 'Bà Lò Thị Khách', post: 'Văn phòng Tỉnh ủy' }],
      invitation: { ...emptyInvitation, number: '12/GM-HĐTĐKT', date: day('2026-11-16') },
    });
    const [first, second, third] = meetings.agenda(meetingId);
    if (!first || !second || !third) throw new Error('The usual agenda has three items');
    meetings.saveAgenda(meetingId, [
      { ...first, openedAt: '2026-11-24T02:00:00.000Z' as never, closedAt: null },
      {
        ...second,
        openedAt: '2026-11-24T01:10:00.000Z' as never,
        closedAt: '2026-11-24T01:30:00.000Z' as never,
        speaker: 'Giám đốc Sở Nội vụ',
        remark: 'Ông A hỏi về hồ sơ số 3.',
        decision: 'Thống nhất danh sách.',
      },
      third,
    ]);
    const late = roll[3];
    if (!late) throw new Error('The roll has members');
    meetings.insertAttendanceEvent({
      id: 'e1' as AttendanceEventId,
      meetingId,
      memberId: late.memberId,
      kind: 'arrived',
      time: '08:40',
      before: 'absent',
    });

    const texts = await textsOf(office, meetingId);
    expect(texts['opening']?.split('\n')).toEqual([
      'Thời gian bắt đầu: 08 giờ 05 phút, ngày 24 tháng 11 năm 2026.',
      'Địa điểm: Phòng họp số 2.',
      expect.stringMatching(/^Căn cứ thành lập Hội đồng: Quyết định số /),
      'Căn cứ triệu tập: Giấy mời số 12/GM-HĐTĐKT ngày 16 tháng 11 năm 2026.',
    ]);
    const participants = texts['participants']?.split('\n') ?? [];
    expect(participants.slice(0, 4)).toEqual([
      'Tổng số thành viên Hội đồng: 19 người; có mặt: 17 người; vắng mặt: 2 người, trong đó 1 người có ý kiến bằng văn bản.',
      expect.stringMatching(/^Điều kiện họp: Có mặt 17\/19 thành viên, cần ít nhất 13: đủ điều kiện họp \(/),
      `Thay đổi trong phiên họp: ${late.fullName} vào họp lúc 08 giờ 40 phút.`,
      'Khách mời: Bà Lò Thị Khách, Văn phòng Tỉnh ủy.',
    ]);
    expect(Object.keys(texts).filter((key) => key.startsWith('item:'))).toEqual(
      [second, first, third].map(({ id }) => itemSection(id)),
    );
    expect(texts[itemSection(second.id)]?.split('\n')).toEqual([
      'Thời gian: từ 08 giờ 10 phút đến 08 giờ 30 phút.',
      'Trình bày: Giám đốc Sở Nội vụ.',
      'Ông A hỏi về hồ sơ số 3.',
      'Quyết định: Thống nhất danh sách.',
    ]);
    expect(texts['counting_team']?.split('\n')).toEqual([
      'Hội đồng bầu Tổ kiểm phiếu gồm 2 người bằng hình thức giơ tay (17 người đồng ý):',
      'Tổ trưởng: Nguyễn Văn Giả, Chánh Văn phòng.',
      'Thành viên: Lò Thị Ẩn.',
    ]);
    expect(texts['written_opinions']).toMatch(/^Có 1 thành viên vắng mặt gửi ý kiến bằng văn bản: /);
    expect(agenda).toHaveLength(3);
  });

  it('say nothing of a vote before it is closed, and put its votes together once it is', async () => {
    const office = await openSampleOffice();
    const meetingId = await beginSession(office, { present: 17, written: 1 });
    const { pollId } = await draftPoll(office, meetingId);
    await office.client.polls.open({ pollId });
    await countWithOpinion(office, pollId, [16, 12]);
    expect([
      await office.client.minutes.results({ meetingId }),
      (await textsOf(office, meetingId))['results'],
    ]).toEqual([[], '']);
    await sealPoll(office, pollId);
    const [award] = await office.client.minutes.results({ meetingId });
    const rows = award?.votes[0]?.groups[0]?.rows.map(
      ({ agree, disagree, base, percentageText, verdictText }) => [
        agree,
        disagree,
        base,
        percentageText,
        verdictText,
      ],
    );
    // Of the opinion in writing nothing is told apart: its one writer is named above.
    expect([award?.awardForm, rows]).toEqual([
      'Cờ thi đua của UBND tỉnh',
      [
        [17, 1, 19, '89,47 %', 'Đạt'],
        [13, 5, 19, '68,42 %', 'Không đạt'],
      ],
    ]);
    expect((await textsOf(office, meetingId))['conclusion']).toBe(
      'Kết quả biểu quyết: 1/2 trường hợp đạt tỷ lệ phiếu đồng ý theo quy định.',
    );
  });
});

describe('writing over a part of the minutes', () => {
  it('stands in its place, warns of figures that were never sealed, and can be taken back', async () => {
    const office = await openSampleOffice();
    const { meetingId } = await endSession(office);
    const { saveText } = office.client.minutes;
    const stateOf = async (section: MinutesSectionKey) => {
      const { sections } = await office.client.minutes.get({ meetingId });
      const { own, unknownFigures } = sections.find(({ key }) => key === section) ?? {};
      return [own, unknownFigures];
    };
    await saveText({
      meetingId,
      section: 'results',
      text: 'Có 17/19 phiếu (89,47%); một trường hợp 18/19. ',
    });
    expect(await stateOf('results')).toEqual(['Có 17/19 phiếu (89,47%); một trường hợp 18/19.', ['18/19']]);
    await saveText({ meetingId, section: 'results', text: null });
    expect(await stateOf('results')).toEqual([null, []]);
    await saveText({
      meetingId,
      section: 'conclusion',
      text: 'Giao Thường trực hoàn thiện.\nHạn 30/11/2026.',
    });
    expect([
      await stateOf('conclusion'),
      (await office.client.meetings.get({ meetingId })).conclusion,
    ]).toEqual([
      ['Giao Thường trực hoàn thiện.\nHạn 30/11/2026.', []],
      'Giao Thường trực hoàn thiện.\nHạn 30/11/2026.',
    ]);
    expect(
      await refused(office, () => saveText({ meetingId, section: 'item:x' as MinutesSectionKey, text: '' })),
    ).toEqual(refusal('not_found'));
  });

  it('is printed, and is refused once the minutes are signed or the file is locked', async () => {
    const office = await openSampleOffice();
    const { meetingId } = await endSession(office);
    const { saveText } = office.client.minutes;
    await saveText({ meetingId, section: 'opening', text: 'Địa điểm: Hội trường lớn.' });
    const { file } = await office.client.minutes.draft({ meetingId, kind: 'minutes', part: 'docx' });
    const lines = paragraphTexts(
      await docxPart(new Uint8Array(await file.arrayBuffer()), 'word/document.xml'),
    );
    expect(lines).toContain('Địa điểm: Hội trường lớn.');
    expect(lines.filter((line) => line.startsWith('Thời gian bắt đầu'))).toEqual([]);

    await office.client.documents.writeMinutes({ meetingId, number: null });
    const { documents } = office.services.repositories;
    const [minutes] = documents.ofYear(2026);
    if (!minutes) throw new Error('There are no minutes');
    documents.update({ ...minutes, signedAt: office.services.clock.now() });
    const call = () => saveText({ meetingId, section: 'opening', text: 'Khác' });
    expect(await refused(office, call)).toEqual(refusal('document_signed'));
    await office.client.meetings.lock({ meetingId });
    expect(await refused(office, call)).toEqual(refusal('meeting_locked'));
    expect((await office.client.minutes.get({ meetingId })).isEditable).toBe(false);
  });
});

describe('counting minutes', () => {
  it('are numbered in the series of the minutes and stand beside them in the register', async () => {
    const office = await openSampleOffice();
    const { meetingId } = await endSession(office);
    const { documents } = office.client;
    await documents.writeMinutes({ meetingId, number: 5 });
    const writeCounting = (number: number | null) => documents.writeCountingMinutes({ meetingId, number });
    expect(await refused(office, () => writeCounting(5))).toEqual(refusal('number_taken', { number: 5 }));
    const { id } = await writeCounting(6);
    expect((await writeCounting(7)).id).toBe(id);
    const register = await documents.register({ year: 2026 });
    expect(new Set(register.map(({ kind, number, typeName }) => `${kind} ${number} ${typeName}`))).toEqual(
      new Set(['minutes 5 Biên bản', 'counting_minutes 7 Biên bản kiểm phiếu']),
    );
  });

  it('say that papers were counted anew, when and why', async () => {
    const office = await openSampleOffice();
    const meetingId = await beginSession(office);
    const { pollId } = await draftPoll(office, meetingId);
    await office.client.polls.open({ pollId });
    await countPoll(office, pollId);
    await office.client.counting.recount({ pollId, reason: 'Phiếu số 4 bị dính' });
    await countPoll(office, pollId);
    await sealPoll(office, pollId);
    const { file } = await office.client.minutes.draft({ meetingId, kind: 'counting_minutes', part: 'docx' });
    const lines = paragraphTexts(
      await docxPart(new Uint8Array(await file.arrayBuffer()), 'word/document.xml'),
    );
    const { title } = (await office.client.meetings.get({ meetingId })).polls[0] ?? {};
    expect(lines.filter((line) => line.includes('kiểm lại'))).toEqual([
      expect.stringMatching(`^${title}: kiểm lại từ đầu lúc .* \\(Phiếu số 4 bị dính\\)\\.$`),
    ]);
  });

  it('are refused before the end and without a vote on papers', async () => {
    const office = await openSampleOffice();
    const meetingId = await beginSession(office);
    const write = () => office.client.documents.writeCountingMinutes({ meetingId, number: null });
    expect(await refused(office, write)).toEqual(refusal('meeting_not_ended'));
    await office.client.meetings.end({ meetingId, endTime: '10:00' });
    expect(await refused(office, write)).toEqual(refusal('no_paper_ballots'));
  });
});

describe('the percentage of a vote', () => {
  it('is the same bytes on the screen, in the hall, in both minutes and in the decision', async () => {
    const office = await openSampleOffice();
    const { meetingId, pollId, proposalIds } = await closePollInSession(office);
    change(office, meetingId, { countingTeam: team });
    await office.client.meetings.end({ meetingId, endTime: '11:15' });
    const text = '89,47 %';
    const { polls } = await office.client.meetings.get({ meetingId });
    await office.client.projector.show({ kind: 'poll', meetingId, pollId });
    const { slide } = await office.client.projector.slide();
    const { minutes } = office.client;
    const drafted = async (kind: 'minutes' | 'counting_minutes', part: 'docx' | 'pdf') => {
      const { file } = await minutes.draft({ meetingId, kind, part });
      return new Uint8Array(await file.arrayBuffer());
    };
    // Share and percentage are the two lines of one cell.
    const docxHas = async (kind: 'minutes' | 'counting_minutes') =>
      paragraphTexts(await docxPart(await drafted(kind, 'docx'), 'word/document.xml')).includes(
        `17/19${text}`,
      );
    const pdfHas = async (kind: 'minutes' | 'counting_minutes') =>
      pdfLetters(await drafted(kind, 'pdf')).includes(`17/19${text.replace(' ', '')}`);
    const [passed] = proposalIds;
    if (passed === undefined) throw new Error('The session has cases');
    const [row] = (await minutes.results({ meetingId }))[0]?.votes[0]?.groups[0]?.rows ?? [];
    office.setNow('2026-11-27T02:00:00.000Z');
    const decision = await office.client.decisions.create({
      year: 2026,
      basis: 'council',
      meetingId,
      proposalIds: [passed],
    });
    const { councilResult } = await office.client.decisions.get({ id: decision.id });
    expect({
      screen: polls[0]?.items[0]?.result?.percentageText,
      hall: slide.kind === 'result' && slide.rows[0]?.percentageText,
      tab: row?.percentageText,
      docx: [await docxHas('minutes'), await docxHas('counting_minutes')],
      pdf: [await pdfHas('minutes'), await pdfHas('counting_minutes')],
      decision: councilResult.includes(`đạt ${text} tổng số thành viên Hội đồng đồng ý`),
    }).toEqual({
      screen: text,
      hall: text,
      tab: text,
      docx: [true, true],
      pdf: [true, true],
      decision: true,
    });
  });
});
