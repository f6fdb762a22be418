import { MinutesPart, itemSection, paragraphsOf } from '../../../domain/documents/minutes-sections.ts';
import type { MinutesSectionKey } from '../../../domain/documents/minutes-sections.ts';
import type { SummaryRow } from '../../../domain/documents/views/minutes-view.ts';
import { formatDateInWords } from '../../../domain/kernel/dates.ts';
import type { Instant } from '../../../domain/kernel/dates.ts';
import { formatLocalMoment, localMomentOf } from '../../../domain/kernel/local-moment.ts';
import type { DealtConflict } from '../../../domain/meetings/conflicts.ts';
import { MeetingMode } from '../../../domain/meetings/meeting.ts';
import type {
  AgendaItem,
  CountingTeam,
  CountingTeamMember,
  Meeting,
  ConflictGround,
} from '../../../domain/meetings/meeting.ts';
import { Attendance, countRoll, isInRoom } from '../../../domain/voting/attendance.ts';
import { quorumByRule } from '../../../domain/voting/quorum.ts';
import { ConflictEffect } from '../../../domain/voting/rule.ts';
import { quorumSentence } from '../../../domain/voting/verdict-text.ts';
import { candidatesOf } from '../../meetings/candidates.ts';
import { conflictsOf } from '../../meetings/conflicts/conflicts-of-meeting.ts';
import { subjectOfPoll } from '../../meetings/poll-results.ts';
import { quorumOfMeeting } from '../../meetings/quorum-of-meeting.ts';
import type { Law } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import type { StoredPoll } from '../../session-repositories.ts';
import { beginningInWords, ended, memberText, momentOfSession, timeInWords } from '../council-paper.ts';
import type { NamedMember } from '../council-paper.ts';

/** Who signs and who keeps a copy. */
export const copies = 3;
const blankMoment = '…… giờ …… phút, ngày …… tháng …… năm ……';

/** A part of the minutes as it is assembled from what happened. */
export type AssembledSection = {
  readonly key: MinutesSectionKey;
  /** As it is headed in the minutes; empty for the parts before and after the numbered ones. */
  readonly title: string;
  readonly paragraphs: readonly string[];
};

/** What the minutes of a session are assembled from. */
export type SessionFacts = {
  readonly meeting: Meeting;
  readonly roll: readonly NamedMember[];
  /** All votes of the session. */
  readonly polls: readonly StoredPoll[];
  /** Those whose figures stand. */
  readonly standing: readonly StoredPoll[];
  readonly summary: readonly SummaryRow[];
};

/** The texts of all parts in the order in which they are printed. What is not known yet is left out. */
export function assembledSections(
  law: Law,
  repositories: Repositories,
  facts: SessionFacts,
): readonly AssembledSection[] {
  const { meeting, roll, polls, standing, summary } = facts;
  return [
    { key: MinutesPart.opening, title: '', paragraphs: openingText(repositories, meeting) },
    {
      key: MinutesPart.participants,
      title: 'Thành phần tham dự',
      paragraphs: participantsText(law, repositories, facts),
    },
    ...itemsAsDealtWith(repositories.meetings.agenda(meeting.id)).map((item) => ({
      key: itemSection(item.id),
      title: item.title,
      paragraphs: itemText(repositories, item, polls),
    })),
    {
      key: MinutesPart.countingTeam,
      title: 'Tổ kiểm phiếu',
      paragraphs: meeting.countingTeam ? countingTeamText(meeting.countingTeam) : [],
    },
    {
      key: MinutesPart.conflicts,
      title: 'Xung đột lợi ích',
      paragraphs: conflictsText(law, repositories, facts),
    },
    {
      key: MinutesPart.writtenOpinions,
      title: 'Ý kiến bằng văn bản của thành viên vắng mặt',
      paragraphs: writtenOpinionsText(roll, meeting),
    },
    { key: MinutesPart.results, title: 'Kết quả biểu quyết', paragraphs: resultsText(standing) },
    {
      key: MinutesPart.conclusion,
      title: 'Kết luận của Hội đồng',
      paragraphs: conclusionText(summary),
    },
    { key: MinutesPart.closing, title: '', paragraphs: [closingText(meeting)] },
  ];
}

function openingText(repositories: Repositories, meeting: Meeting): string[] {
  const council = repositories.council.find(meeting.councilId);
  const { number, date } = meeting.invitation;
  return [
    `Thời gian bắt đầu: ${beginningInWords(meeting)}.`,
    `Địa điểm: ${ended(meeting.place)}`,
    ...(council
      ? [`Căn cứ thành lập Hội đồng: Quyết định số ${council.decisionNumber} thành lập ${council.name}.`]
      : []),
    ...(number === ''
      ? []
      : [`Căn cứ triệu tập: Giấy mời số ${number}${date === null ? '' : ` ${formatDateInWords(date)}`}.`]),
    ...(meeting.mode === MeetingMode.writtenRound
      ? ['Hình thức: lấy ý kiến toàn thể thành viên Hội đồng bằng văn bản.']
      : []),
  ];
}

function participantsText(
  law: Law,
  repositories: Repositories,
  { meeting, roll, polls }: SessionFacts,
): string[] {
  const officers = officerLines(meeting, roll);
  if (meeting.mode === MeetingMode.writtenRound) {
    return [`Tổng số thành viên Hội đồng: ${roll.length} người, được lấy ý kiến bằng văn bản.`, ...officers];
  }
  const count = countRoll(roll);
  const substitutes = roll.filter(({ attendance }) => attendance === Attendance.substitute).length;
  const absent = count.members - count.present;
  const aboutAwards = polls.some(({ awardCode }) => awardCode !== null);
  const { rule } = quorumOfMeeting(law, repositories, meeting);
  return [
    `Tổng số thành viên Hội đồng: ${count.members} người; có mặt: ${count.present} người` +
      `${substitutes > 0 ? `, trong đó ${substitutes} người dự thay` : ''}; ` +
      (absent === 0
        ? 'không có thành viên vắng mặt.'
        : `vắng mặt: ${absent} người${writtenAmongAbsent(count.written)}.`),
    `Điều kiện họp: ${quorumSentence(quorumByRule(rule, count, aboutAwards))} (${rule.article}).`,
    ...movementLines(repositories, meeting, roll),
    ...(meeting.guests.length === 0
      ? []
      : [
          `Khách mời: ${meeting.guests
            .map(({ name, post }) => [name, post].filter((part) => part !== '').join(', '))
            .join('; ')}.`,
        ]),
    ...officers,
  ];
}

/** How many of those who are absent gave their opinion in writing, where anybody did. */
export function writtenAmongAbsent(written: number): string {
  return written === 0 ? '' : `, trong đó ${written} người có ý kiến bằng văn bản`;
}

function officerLines({ chairId, secretaryId }: Meeting, roll: readonly NamedMember[]): string[] {
  const line = (label: string, id: Meeting['chairId']): string[] => {
    const officer = roll.find(({ memberId }) => memberId === id);
    return officer ? [`${label}: ${memberText(officer)}.`] : [];
  };
  return [...line('Chủ trì (chủ tọa)', chairId), ...line('Thư ký (người ghi biên bản)', secretaryId)];
}

/** Who came later and who left, with the times. */
function movementLines({ meetings }: Repositories, { id }: Meeting, roll: readonly NamedMember[]): string[] {
  const names = new Map(roll.map(({ memberId, fullName }) => [memberId, fullName]));
  const texts = meetings
    .attendanceEvents(id)
    .map(
      ({ memberId, kind, time }) =>
        `${names.get(memberId) ?? ''} ${kind === 'arrived' ? 'vào họp' : 'rời phòng họp'} lúc ${timeInWords(time)}`,
    );
  return texts.length === 0 ? [] : [`Thay đổi trong phiên họp: ${texts.join('; ')}.`];
}

/** Items that were dealt with come in the order of their beginning; an office that doesn't note it gets the agenda's order. */
function itemsAsDealtWith(agenda: readonly AgendaItem[]): readonly AgendaItem[] {
  return agenda.toSorted((a, b) => {
    if (a.openedAt !== null && b.openedAt !== null && a.openedAt !== b.openedAt) {
      return a.openedAt < b.openedAt ? -1 : 1;
    }
    return a.position - b.position;
  });
}

function itemText({ meetings }: Repositories, item: AgendaItem, polls: readonly StoredPoll[]): string[] {
  const speeches = meetings.speeches(item.meetingId).filter(({ itemId }) => itemId === item.id);
  const [decision, ...moreDecisions] = paragraphsOf(item.decision);
  return [
    ...(item.openedAt === null ? [] : [`Thời gian: ${spanOf(item.openedAt, item.closedAt)}.`]),
    ...(item.speaker === '' ? [] : [`Trình bày: ${ended(item.speaker)}`]),
    ...(speeches.length === 0
      ? []
      : [
          `Phát biểu: ${speeches
            .map(({ speaker, startedAt, endedAt }) => `${speaker} (${spanOf(startedAt, endedAt)})`)
            .join('; ')}.`,
        ]),
    ...paragraphsOf(item.remark),
    ...(decision === undefined ? [] : [`Quyết định: ${decision}`, ...moreDecisions]),
    ...(polls.some(({ agendaItemId }) => agendaItemId === item.id)
      ? ['Kết quả biểu quyết được ghi tại phần kết quả biểu quyết của biên bản này.']
      : []),
  ];
}

function spanOf(from: Instant, to: Instant | null): string {
  const clock = (instant: Instant): string => {
    const { hour, minute } = localMomentOf(instant);
    return timeInWords([hour, minute].map((part) => String(part).padStart(2, '0')).join(':'));
  };
  return to === null ? `từ ${clock(from)}` : `từ ${clock(from)} đến ${clock(to)}`;
}

export const teamRoleNames: Record<CountingTeamMember['role'], string> = {
  head: 'Tổ trưởng',
  secretary: 'Thư ký',
  member: 'Thành viên',
};

/** Who counts, and how the council chose them. */
export function countingTeamText(team: CountingTeam): string[] {
  const way =
    team.electedBy === 'consent'
      ? 'với sự nhất trí của các thành viên dự họp'
      : `bằng hình thức giơ tay${team.agree === null ? '' : ` (${team.agree} người đồng ý)`}`;
  return [
    `Hội đồng bầu Tổ kiểm phiếu gồm ${team.members.length} người ${way}:`,
    ...team.members.map(
      ({ name, post, role }) =>
        `${teamRoleNames[role]}: ${[name, post].filter((part) => part !== '').join(', ')}.`,
    ),
  ];
}

const groundTexts: Record<ConflictGround, string> = {
  self: 'là người được đề nghị khen thưởng',
  own_unit: 'công tác tại đơn vị của trường hợp được đề nghị',
  unit_head: 'là người đứng đầu đơn vị của trường hợp được đề nghị',
  declared: 'có lợi ích liên quan đã được nêu tại phiên họp',
};

const effectTexts: Record<ConflictEffect, string> = {
  noted: 'ghi nhận trong biên bản, thành viên vẫn biểu quyết',
  abstain_keep_base: 'thành viên không tham gia biểu quyết; tổng số để tính tỷ lệ không thay đổi',
  abstain_reduce_base: 'thành viên không tham gia biểu quyết và không tính vào tổng số để tính tỷ lệ',
};

/**
 * Each member's interests with their effect, cases of one kind together. What the data show and nobody decided on is noted all
 * the same: the member voted.
 */
function conflictsText(
  law: Law,
  repositories: Repositories,
  { meeting, roll, standing }: SessionFacts,
): string[] {
  const members = new Map(roll.map((member) => [member.memberId, member]));
  const lines = new Map<string, { head: string; handling: string; names: Set<string> }>();
  const cases = standing.flatMap(({ items }) => items.map(({ proposalId }) => proposalId));
  const conflicts = conflictsOf(repositories, meeting, cases);
  for (const poll of standing) {
    const items = new Map(poll.items.map((item) => [item.proposalId, item]));
    const named = new Map(candidatesOf(repositories, poll).map((one) => [one.proposalId, one.name]));
    const award = subjectOfPoll(law, poll);
    for (const { memberId, proposalId, ground, decision } of conflicts) {
      const [member, item] = [members.get(memberId), items.get(proposalId)];
      if (!member || !item) continue;
      const recused = item.recused.includes(memberId);
      const head = `${memberText(member)} ${groundTexts[ground]}`;
      const note = decision === null || decision.note === '' ? '' : `; ${decision.note}`;
      const handling = `${handlingOf(decision, recused, poll)}${note}`;
      const line = lines.get(`${head} ${handling}`) ?? { head, handling, names: new Set() };
      line.names.add(`${named.get(proposalId) ?? ''} (${award})`);
      lines.set(`${head} ${handling}`, line);
    }
  }
  return [...lines.values()].map(
    ({ head, handling, names }) => `${head}: ${[...names].join('; ')}. Xử lý: ${ended(handling)}`,
  );
}

function handlingOf(decision: DealtConflict['decision'], recused: boolean, { rule }: StoredPoll): string {
  if (decision?.dismissed === true) return 'Hội đồng xác định không phải xung đột lợi ích';
  const { conflictEffect, article } = rule.regulation;
  return `${effectTexts[recused ? conflictEffect : ConflictEffect.noted]} (${article})`;
}

function writtenOpinionsText(roll: readonly NamedMember[], { mode }: Meeting): string[] {
  const writers = roll.filter(({ attendance }) => attendance === Attendance.writtenOpinion);
  if (writers.length === 0 || mode === MeetingMode.writtenRound) return [];
  return [
    `Có ${writers.length} thành viên vắng mặt gửi ý kiến bằng văn bản: ${writers.map(memberText).join('; ')}. ` +
      'Ý kiến được tổng hợp chung với kết quả biểu quyết tại cuộc họp theo quy định của từng danh hiệu, hình thức khen thưởng.',
  ];
}

function resultsText(standing: readonly StoredPoll[]): string[] {
  if (standing.length === 0) return [];
  const cases = new Set(standing.flatMap(({ items }) => items.map(({ proposalId }) => proposalId))).size;
  return [
    `Hội đồng đã biểu quyết ${cases} trường hợp đề nghị khen thưởng. Số phiếu đồng ý, không đồng ý dưới đây gồm phiếu tại ` +
      'cuộc họp và ý kiến bằng văn bản được tính theo quy định.',
  ];
}

function conclusionText(summary: readonly SummaryRow[]): string[] {
  const proposed = summary.reduce((sum, row) => sum + row.proposed, 0);
  const passed = summary.reduce((sum, row) => sum + row.passed, 0);
  return proposed === 0
    ? []
    : [`Kết quả biểu quyết: ${passed}/${proposed} trường hợp đạt tỷ lệ phiếu đồng ý theo quy định.`];
}

function closingText(meeting: Meeting): string {
  const end =
    meeting.endTime === null ? blankMoment : formatLocalMoment(momentOfSession(meeting, meeting.endTime));
  return (
    `Cuộc họp kết thúc vào ${end}. Biên bản được đọc lại cho các thành viên dự họp cùng nghe, nhất trí thông qua ` +
    `và lập thành ${String(copies).padStart(2, '0')} bản có giá trị như nhau./.`
  );
}

/** Whether a member of the roll counts as absent in the lists. */
export function isAbsent({ attendance }: NamedMember): boolean {
  return !isInRoom(attendance);
}
