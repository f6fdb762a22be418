import { describe, expect, it } from 'vitest';

import { docxPart, paragraphTexts, pdfPages } from '../../../documents/testing/read-back.ts';
import type { CouncilMemberId, MeetingId } from '../../../domain/kernel/ids.ts';
import { openOffice, refusal, refused } from '../../testing/office.ts';
import type { Office } from '../../testing/office.ts';
import {
  createSession,
  day,
  draftPoll,
  endSession,
  openSampleOffice,
  proposeFirst,
  setPresent,
} from '../../testing/sample-office.ts';

type FileRequest = Parameters<Office['client']['papers']['file']>[0];

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

async function pdfText(
  { client }: Office,
  request: Omit<FileRequest, 'format' | 'memberId'> & Partial<Pick<FileRequest, 'memberId'>>,
): Promise<string> {
  const { file } = await client.papers.file({ memberId: null, ...request, format: 'pdf' });
  return pdfPages(await bytesOf(file))
    .join(' ')
    .replace(/\s+/g, ' ');
}

const edit = {
  date: null,
  replyBy: day('2026-11-20'),
  opinionsBy: null,
  contact: 'bà Lò Thị Mai, Sở Nội vụ',
  materials: 'gửi kèm qua hệ thống văn bản',
  note: '',
  signerId: null,
};

describe('the invitation', () => {
  it('says what the office entered, and who signs by the offices of the council', async () => {
    const office = await openSampleOffice();
    const meetingId = await createSession(office);
    await office.client.papers.saveInvitation({ meetingId, ...edit });
    const { invitation } = await office.client.papers.preview({ meetingId });
    expect(invitation.lines.map(({ label }) => label)).toEqual([
      'Tới dự',
      'Nội dung',
      'Chủ trì',
      'Thời gian',
      'Địa điểm',
      'Tài liệu',
    ]);
    expect(invitation.notes[0]).toBe(
      'Đề nghị quý vị xác nhận việc dự họp trước ngày 20/11/2026; liên hệ: bà Lò Thị Mai, Sở Nội vụ.',
    );
    expect(invitation.notes[1]).toContain('Hội đồng không áp dụng việc cử người dự thay');
    expect(invitation.signer).toEqual([
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH THƯỜNG TRỰC',
      'Giám đốc Sở Nội vụ',
      'Trần Thị Thí Dụ',
    ]);
    expect(await pdfText(office, { meetingId, paper: 'invitation' })).toContain(
      'Tài liệu: gửi kèm qua hệ thống',
    );
    const each = await pdfText(office, { meetingId, paper: 'invitations' });
    expect(each.split('GIẤY MỜI').length - 1).toBe(19);

    const { roll } = await office.client.meetings.get({ meetingId });
    const secretary = roll.find(({ role }) => role === 'secretary');
    if (!secretary) throw new Error('The sample has no secretary');
    await office.client.papers.saveInvitation({ meetingId, ...edit, signerId: secretary.memberId });
    const after = await office.client.papers.preview({ meetingId });
    expect(after.invitation.signer.slice(0, 2)).toEqual(['TL. CHỦ TỊCH HỘI ĐỒNG', 'ỦY VIÊN, THƯ KÝ']);
  });

  it('stands in the register as a draft, then with a number that the session keeps', async () => {
    const office = await openSampleOffice();
    office.setNow('2026-11-10T02:00:00.000Z');
    const { papers, documents, meetings } = office.client;
    const meetingId = await createSession(office);
    const { id } = await papers.writeInvitation({ meetingId, number: null });
    expect(await documents.register({ year: 2026 })).toMatchObject([
      { id, number: null, notation: 'GM-HĐTĐKT', typeName: 'Giấy mời', signerName: 'Trần Thị Thí Dụ' },
    ]);
    expect(await papers.writeInvitation({ meetingId, number: 5 })).toEqual({ id });
    expect((await meetings.get({ meetingId })).invitation).toMatchObject({
      number: '05/GM-HĐTĐKT',
      date: '2026-11-10',
    });
    const { file } = await documents.file({ id, part: 'docx' });
    const texts = paragraphTexts(await docxPart(await bytesOf(file), 'word/document.xml'));
    expect(texts).toContain('Số: 05/GM-HĐTĐKT');
    expect(texts).toContain('Lai Châu, ngày 10 tháng 11 năm 2026');
    // What the office edits afterwards keeps the number.
    await papers.saveInvitation({ meetingId, ...edit });
    expect((await meetings.get({ meetingId })).invitation.number).toBe('05/GM-HĐTĐKT');

    const other = await createSession(office);
    expect(await refused(office, () => papers.writeInvitation({ meetingId: other, number: 5 }))).toEqual(
      refusal('number_taken', { number: 5 }),
    );
  });

  it('is refused for a stranger as signer, and once the session is over', async () => {
    const office = await openSampleOffice();
    const meetingId = await createSession(office);
    const signerId = 'stranger' as CouncilMemberId;
    expect(
      await refused(office, () => office.client.papers.saveInvitation({ meetingId, ...edit, signerId })),
    ).toEqual(refusal('not_found'));
    const ended = await endSession(office);
    expect(
      await refused(office, () =>
        office.client.papers.saveInvitation({ meetingId: ended.meetingId, ...edit }),
      ),
    ).toEqual(refusal('meeting_ended'));
  });
});

describe('opinion sheets and the emergency kit', () => {
  it('list the votes that are still to be counted, one sheet for each who is absent', async () => {
    const office = await openSampleOffice();
    const { papers } = office.client;
    const meetingId = await createSession(office);
    const sheets: FileRequest = { meetingId, paper: 'opinions', format: 'pdf', memberId: null };
    expect(await refused(office, () => papers.file(sheets))).toEqual(refusal('nobody_absent'));
    await setPresent(office, meetingId, 17, 1);
    expect(await refused(office, () => papers.file(sheets))).toEqual(refusal('nothing_to_ask'));
    await draftPoll(office, meetingId);

    const { absent, votes, copies } = await papers.preview({ meetingId });
    expect(absent.map(({ attendance }) => attendance)).toEqual(['written_opinion', 'absent']);
    expect(votes).toMatchObject([{ prefix: 'COTINH', secret: true, whole: false, rows: 2, listed: 0 }]);
    expect(copies).toBe(17);
    const all = await pdfText(office, { meetingId, paper: 'opinions' });
    for (const { fullName } of absent) expect(all).toContain(`Họ và tên: ${fullName}.`);
    expect(all.split('COTINH-02').length - 1).toBe(2);
    const [first] = absent;
    const one = await papers.file({ ...sheets, memberId: first!.memberId });
    expect(one.name).toBe('phieu-lay-y-kien-chang-phi-hu-2026-11-24.pdf');

    const kit = await pdfText(office, { meetingId, paper: 'kit' });
    expect(kit.split('COTINH-01').length - 1).toBe(2);
    expect(kit).toContain('điểm danh lúc lập (17)');
    expect(kit).toContain('Tuyên bố lý do, giới thiệu thành phần dự họp');
  });

  it('leave out what a member keeps out of by a confirmed conflict of interest, and say so', async () => {
    const office = await openSampleOffice({
      change: ({ votingRules }) => ({
        votingRules: votingRules.map((set) => ({
          ...set,
          regulation: { ...set.regulation, conflictEffect: 'abstain_reduce_base' as const },
        })),
      }),
    });
    const { client } = office;
    const meetingId = await createSession(office);
    await setPresent(office, meetingId, 17);
    const { proposalIds } = await draftPoll(office, meetingId);
    const [own, other] = proposalIds;
    const { absent } = await client.papers.preview({ meetingId });
    const [one, unconcerned] = absent.map(({ memberId }) => memberId);
    const confirmed = { memberId: one!, decision: 'confirmed', note: '' } as const;
    await client.conflicts.decide({ meetingId, decisions: [{ ...confirmed, proposalId: own! }] });
    const sheetOf = (memberId: CouncilMemberId) =>
      pdfText(office, { meetingId, paper: 'opinions', memberId });
    const name = office.services.repositories.proposals.find(own!)?.name;
    const partly = await sheetOf(one!);
    expect(partly).toContain(`Đồng chí không tham gia biểu quyết đối với: ${name}.`);
    expect([partly.includes('COTINH-01'), partly.includes('COTINH-02')]).toEqual([false, true]);
    expect(await sheetOf(unconcerned!)).toContain('COTINH-01');

    await client.conflicts.decide({ meetingId, decisions: [{ ...confirmed, proposalId: other! }] });
    const nothing = { meetingId, paper: 'opinions', format: 'pdf', memberId: one! } as const;
    expect(await refused(office, () => client.papers.file(nothing))).toEqual(refusal('nothing_to_ask'));
  });

  it('keep the codes that were printed when the agenda puts another vote on the award before', async () => {
    const office = await openSampleOffice();
    const { papers, meetings, polls } = office.client;
    const meetingId = await createSession(office);
    const awardCode = 'CO_TINH';
    const [one, other, third] = await proposeFirst(office, 3, { awardCode });
    const printed = await polls.putToBallot({ meetingId, awardCode, proposalIds: [one!, other!] });
    const later = await polls.putToBallot({ meetingId, awardCode, proposalIds: [third!] });
    const { polls: put } = await meetings.get({ meetingId });
    const itemId = put.find(({ id }) => id === later.pollId)?.agendaItemId;
    if (!itemId) throw new Error('The later vote has no item');
    await meetings.moveAgendaItem({ meetingId, itemId, position: 1 });

    const { polls: moved } = await meetings.get({ meetingId });
    expect(moved.map(({ id }) => id)).toEqual([later.pollId, printed.pollId]);
    const { votes } = await papers.preview({ meetingId });
    expect(votes.map(({ prefix, rows }) => [prefix, rows])).toEqual([
      ['COTINH.2', 1],
      ['COTINH', 2],
    ]);
  });

  it('of an unknown session are not found', async () => {
    const office = await openOffice();
    const meetingId = 'unknown' as MeetingId;
    expect(
      await refused(office, () =>
        office.client.papers.file({ meetingId, paper: 'kit', format: 'pdf', memberId: null }),
      ),
    ).toEqual(refusal('not_found'));
    expect(await refused(office, () => office.client.papers.preview({ meetingId }))).toEqual(
      refusal('not_found'),
    );
  });
});
