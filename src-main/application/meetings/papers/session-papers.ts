import { blankGap } from '../../../domain/documents/blank-gap.ts';
import { invitationNotation } from '../../../domain/documents/council-notations.ts';
import { DocumentKind } from '../../../domain/documents/document-kind.ts';
import type { DraftSigner } from '../../../domain/documents/draft-content.ts';
import type {
  AgendaPart,
  AgendaView,
  EmergencyKitView,
  InvitationView,
  LabelledText,
  OpinionSheet,
  OpinionSheetsView,
  PaperHead,
  PaperPerson,
  PaperSigner,
  VoteRow,
} from '../../../domain/documents/views/session-papers-view.ts';
import { formatDocumentNumber } from '../../../domain/e-office/e-office-document.ts';
import { formatDate } from '../../../domain/kernel/dates.ts';
import type { Instant } from '../../../domain/kernel/dates.ts';
import type { CouncilMemberId } from '../../../domain/kernel/ids.ts';
import { formatLocalMoment, localMomentOf } from '../../../domain/kernel/local-moment.ts';
import { plannedTimes, sectionsOf } from '../../../domain/meetings/agenda.ts';
import type { Guest, Meeting } from '../../../domain/meetings/meeting.ts';
import { Attendance, countRoll, votersOf } from '../../../domain/voting/attendance.ts';
import { quorumSentence } from '../../../domain/voting/verdict-text.ts';
import { councilRoleNames, ended, memberText, momentOfSession } from '../../documents/council-paper.ts';
import type { NamedMember } from '../../documents/council-paper.ts';
import { signerAmong } from '../../documents/council-signer.ts';
import { savedTexts } from '../../documents/office-texts/saved-texts.ts';
import { provinceHeading } from '../../documents/province-heading.ts';
import type { Law } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { rollOf } from '../named-roll.ts';
import { quorumOfMeeting } from '../quorum-of-meeting.ts';
import { regulationOfMeeting } from '../roll/regulation-of-meeting.ts';
import { voteGroups } from './vote-groups.ts';
import type { PaperVote } from './vote-groups.ts';

/** What papers of a session are made from. */
export type PaperSource = {
  readonly law: Law;
  readonly repositories: Repositories;
  readonly meeting: Meeting;
  readonly now: Instant;
};

/** The invitation, to all members at once with a list of them or to each one. */
export function invitationView(
  { law, repositories, meeting, now }: PaperSource,
  { number, addressing }: { number: number | null; addressing: 'list' | 'each' },
): InvitationView {
  const roll = rollOf(repositories, meeting.id);
  const { invitation, guests } = meeting;
  const saved = savedTexts(repositories, DocumentKind.invitation, invitation.date ?? localMomentOf(now).date);
  const each = addressing === 'each';
  const numbered = number === null ? invitation.number.split('/')[0] || null : formatDocumentNumber(number);
  return {
    kind: 'invitation',
    head: headOf(meeting, now),
    number: numbered,
    notation: invitationNotation,
    placeDate: placeDateOf(meeting),
    addressees: each
      ? [...roll.map(memberText), ...guests.map(guestText)]
      : [
          guests.length === 0
            ? 'Các thành viên Hội đồng (theo danh sách kèm theo)'
            : 'Các thành viên Hội đồng và khách mời (theo danh sách kèm theo)',
        ],
    lines: invitationLines(meeting, roll),
    notes: invitationNotes(law, repositories, meeting),
    agenda: agendaParts(repositories, meeting),
    members: each ? [] : roll.map(personOf),
    guests: each ? [] : guests.map(guestText),
    signer: signerOf(roll, invitation.signerId, saved.signer),
    recipients: saved.recipients ?? ['Như trên', 'Chủ tịch Hội đồng (để báo cáo)', 'Lưu: VT, TĐKT'],
  };
}

/** Chương trình họp. */
export function agendaView({ repositories, meeting, now }: PaperSource): AgendaView {
  const roll = rollOf(repositories, meeting.id);
  const textOf = (id: CouncilMemberId | null): string => {
    const member = roll.find(({ memberId }) => memberId === id);
    return member ? memberText(member) : '';
  };
  const { end } = plannedTimes(meeting.startTime, repositories.meetings.agenda(meeting.id));
  return {
    kind: 'agenda',
    head: headOf(meeting, now),
    parts: agendaParts(repositories, meeting),
    chair: textOf(meeting.chairId),
    secretary: textOf(meeting.secretaryId),
    end: end ?? '',
  };
}

/**
 * Opinion sheets for the members named, on every vote in which opinions in writing count; without the cases on which a member
 * keeps out of the vote. Who is left with nothing to vote on has no sheet.
 */
export function opinionSheetsView(
  { law, repositories, meeting, now }: PaperSource,
  members: readonly NamedMember[],
): OpinionSheetsView {
  const { invitation } = meeting;
  const deadline =
    invitation.opinionsBy === null
      ? `trước ${sessionMoment(meeting)}`
      : `chậm nhất ngày ${formatDate(invitation.opinionsBy)}`;
  const votes = voteGroups(law, repositories, meeting).filter(
    ({ writtenOpinionsCount }) => writtenOpinionsCount,
  );
  return {
    kind: 'opinions',
    head: headOf(meeting, now),
    sheets: members.map((member) => sheetOf(votes, member)).filter(({ groups }) => groups.length > 0),
    deadline,
    returnTo: 'Thường trực Hội đồng (Sở Nội vụ)',
  };
}

function sheetOf(votes: readonly PaperVote[], member: NamedMember): OpinionSheet {
  const isOut = ({ recused }: PaperVote, { code }: VoteRow): boolean =>
    recused.get(code)?.includes(member.memberId) ?? false;
  return {
    member: personOf(member),
    groups: votes
      .map((vote) => ({ ...vote, rows: vote.rows.filter((row) => !isOut(vote, row)) }))
      .filter(({ whole, rows }) => whole !== null || rows.length > 0),
    keptOut: votes.flatMap((vote) => vote.rows.filter((row) => isOut(vote, row)).map(({ name }) => name)),
  };
}

/** The members whose opinions can be asked for in writing: those who are not there. */
export function absentMembers(
  repositories: Repositories,
  meeting: Pick<Meeting, 'id'>,
): readonly NamedMember[] {
  return rollOf(repositories, meeting.id).filter(
    ({ attendance }) => attendance === Attendance.absent || attendance === Attendance.writtenOpinion,
  );
}

/** The emergency kit. */
export function emergencyKitView(source: PaperSource): EmergencyKitView {
  const { law, repositories, meeting, now } = source;
  const roll = rollOf(repositories, meeting.id);
  const { state, rule } = quorumOfMeeting(law, repositories, meeting);
  return {
    kind: 'kit',
    head: headOf(meeting, now),
    roll: roll.map(personOf),
    guests: meeting.guests.map(guestText),
    agenda: agendaView(source),
    groups: voteGroups(law, repositories, meeting),
    copies: countRoll(votersOf(roll)).present,
    countingTeam: (meeting.countingTeam?.members ?? []).map(
      ({ name, post, role }) => `${[name, post].filter(Boolean).join(', ')} (${teamRoles[role]})`,
    ),
    quorum: `cần ít nhất ${state.needed}/${state.members} thành viên có mặt (${rule.article}). Lúc lập giấy này: ${quorumSentence(state)}.`,
  };
}

const teamRoles = { head: 'Tổ trưởng', member: 'thành viên', secretary: 'thư ký' } as const;

function headOf(meeting: Meeting, now: Instant): PaperHead {
  return {
    parentBody: provinceHeading,
    issuingBodyLines: ['HỘI ĐỒNG', 'THI ĐUA - KHEN THƯỞNG'],
    sessionTitle: meeting.title,
    sessionMoment: sessionMoment(meeting),
    sessionPlace: meeting.place,
    preparedAt: now,
  };
}

function sessionMoment(meeting: Meeting): string {
  return formatLocalMoment(momentOfSession(meeting, meeting.startTime));
}

function placeDateOf({ invitation: { date }, date: sessionDate }: Meeting): string {
  if (date === null) return `Lai Châu, ngày ${blankGap} tháng ${blankGap} năm ${sessionDate.slice(0, 4)}`;
  const [year = '', month = '', day = ''] = date.split('-');
  // Months before March are written with a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I).
  return `Lai Châu, ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

function personOf({ fullName, role, post }: NamedMember): PaperPerson {
  return { name: fullName, councilRole: councilRoleNames[role], post };
}

function guestText({ name, post }: Guest): string {
  return post === '' ? name : `${name}, ${post}`;
}

function agendaParts({ meetings }: Repositories, meeting: Meeting): readonly AgendaPart[] {
  const agenda = meetings.agenda(meeting.id);
  const { starts } = plannedTimes(meeting.startTime, agenda);
  return sectionsOf(agenda).map(({ name, items }) => ({
    name,
    lines: items.map(({ position, title, speaker }) => ({
      position,
      time: starts[position - 1] ?? '',
      title,
      speaker,
    })),
  }));
}

function invitationLines(meeting: Meeting, roll: readonly NamedMember[]): readonly LabelledText[] {
  const { title, place, chairId, invitation } = meeting;
  const chair = roll.find(({ memberId }) => memberId === chairId);
  const lines: readonly LabelledText[] = [
    { label: 'Tới dự', text: title },
    { label: 'Nội dung', text: 'theo chương trình họp kèm theo' },
    { label: 'Chủ trì', text: chair ? memberText(chair) : '' },
    { label: 'Thời gian', text: sessionMoment(meeting) },
    { label: 'Địa điểm', text: place },
    { label: 'Tài liệu', text: invitation.materials },
    { label: 'Ghi chú', text: invitation.note },
  ];
  return lines.filter(({ text }) => text !== '').map(({ label, text }) => ({ label, text: ended(text) }));
}

/** Who can't come sends somebody only where the working regulation allows it, and else an opinion in writing. */
function invitationNotes(law: Law, repositories: Repositories, meeting: Meeting): readonly string[] {
  const { replyBy, contact } = meeting.invitation;
  const { substitutesAllowed, article } = regulationOfMeeting(law, repositories, meeting);
  const reply =
    replyBy === null
      ? 'Đề nghị quý vị xác nhận việc dự họp'
      : `Đề nghị quý vị xác nhận việc dự họp trước ngày ${formatDate(replyBy)}`;
  return [
    ended(contact === '' ? reply : `${reply}; liên hệ: ${contact}`),
    substitutesAllowed
      ? `Thành viên không dự được đề nghị cử người dự thay bằng văn bản ghi rõ họ tên, chức vụ (${article}).`
      : 'Thành viên không dự được đề nghị báo lý do và gửi ý kiến bằng văn bản theo phiếu lấy ý kiến của Thường trực Hội đồng; Hội đồng không áp dụng việc cử người dự thay.',
  ];
}

/** Whom the session names, else whom the office keeps for invitations, else whoever signs for the council. */
function signerOf(
  roll: readonly NamedMember[],
  signerId: CouncilMemberId | null,
  saved: DraftSigner | null,
): PaperSigner {
  const isChosen = ({ memberId }: NamedMember): boolean => memberId === signerId;
  const { titleLines, post, name } = (roll.some(isChosen) ? null : saved) ?? signerAmong(roll, isChosen);
  return { titleLines, aboveName: post === '' ? null : post, name };
}
