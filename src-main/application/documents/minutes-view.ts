import type { CouncilRole } from '../../domain/council/council.ts';
import { formatDocumentNumber } from '../../domain/documents/e-office-document.ts';
import type { MinutesPerson, MinutesPoll, MinutesView } from '../../domain/documents/minutes-view.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { pollVerdicts } from '../../domain/voting/poll.ts';
import { sealCode } from '../../domain/voting/seal.ts';
import { formatPercentage, formatVerdict, ruleSentence } from '../../domain/voting/verdict-text.ts';
import type { ItemVerdict } from '../../domain/voting/verdict.ts';
import { candidatesOf } from '../meetings/candidates.ts';
import { rollOf } from '../meetings/named-roll.ts';
import { subjectOfPoll } from '../meetings/poll-results.ts';
import type { AuditHead, Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import type { StoredPoll } from '../session-repositories.ts';
import { provinceHeading } from './province-heading.ts';

/** Documents of the council form a series of their own (Nghị định 30/2020/NĐ-CP, Điều 15). */
export const minutesNotation = 'BB-HĐTĐKT';
const copies = 3;

const roleNames: Record<CouncilRole, string> = {
  chair: 'Chủ tịch Hội đồng',
  standing_vice_chair: 'Phó Chủ tịch Thường trực Hội đồng',
  vice_chair: 'Phó Chủ tịch Hội đồng',
  secretary: 'Ủy viên, Thư ký Hội đồng',
  member: 'Ủy viên Hội đồng',
};

/** Assembles what the minutes of an ended session print. Verdicts and percentages are those of every other place. */
export function minutesViewOf(
  law: Law,
  repositories: Repositories,
  meeting: Meeting,
  context: { number: number | null; auditHead: AuditHead; now: Instant },
): MinutesView {
  const council = repositories.council.find(meeting.councilId);
  const roll = rollOf(repositories, meeting.id);
  const polls = repositories.polls.ofMeeting(meeting.id);
  const person = ({ fullName, role, post }: (typeof roll)[number]): MinutesPerson => ({
    name: fullName,
    councilRole: roleNames[role],
    post,
  });
  const officer = (id: Meeting['chairId']): MinutesPerson => {
    const entry = roll.find((member) => member.memberId === id);
    if (!entry) throw new Error(`The session ${meeting.id} has no such officer`);
    return person(entry);
  };
  const chair = officer(meeting.chairId);
  const secretary = officer(meeting.secretaryId);
  const pollItems = new Set(polls.map((poll) => poll.agendaItemId));
  const shortCodes = polls.flatMap((poll) =>
    poll.seal ? [`${subjectOfPoll(law, poll)}: ${sealCode(poll.seal)}`] : [],
  );
  return {
    parentBody: provinceHeading,
    issuingBodyLines: ['HỘI ĐỒNG', 'THI ĐUA - KHEN THƯỞNG'],
    number: context.number === null ? null : formatDocumentNumber(context.number),
    notation: minutesNotation,
    titleLines: [meeting.title],
    startedAt: { date: meeting.date, ...clockTime(meeting.startTime) },
    endedAt: meeting.endTime === null ? null : { date: meeting.date, ...clockTime(meeting.endTime) },
    place: meeting.place,
    summons: null,
    councilDecision: council ? `Quyết định số ${council.decisionNumber} thành lập ${council.name}` : '',
    memberTotal: roll.length,
    present: roll.filter((member) => member.attendance === 'present').map(person),
    absent: roll
      .filter((member) => member.attendance !== 'present')
      .map((member) => ({
        ...person(member),
        reason: member.reason,
        writtenOpinion: member.attendance === 'written_opinion',
      })),
    chair,
    secretary,
    guests: [],
    agenda: repositories.meetings.agenda(meeting.id).map(({ id, title, remark }) => ({
      title,
      remarks: paragraphs(remark).concat(
        pollItems.has(id)
          ? ['Kết quả kiểm phiếu được ghi tại phần kết quả biểu quyết của biên bản này.']
          : [],
      ),
    })),
    polls: polls.map((poll) => minutesPollOf(law, repositories, poll)),
    conclusions: paragraphs(meeting.conclusion),
    copyTotal: copies,
    seal: shortCodes.length > 0 ? { auditHeadHash: context.auditHead.hash, shortCodes } : null,
    signatures: {
      secretary: { titleLines: ['THƯ KÝ'], aboveName: null, name: secretary.name },
      chair: { titleLines: ['CHỦ TỌA'], aboveName: null, name: chair.name },
    },
    recipients: ['Thành viên Hội đồng', 'Lưu: VT, hồ sơ'],
    preparedAt: context.now,
  };
}

function minutesPollOf(law: Law, repositories: Repositories, poll: StoredPoll): MinutesPoll {
  const awardName = subjectOfPoll(law, poll);
  const verdicts = pollVerdicts(poll);
  const { issued, returned, valid, invalid } = poll.counts;
  if (!verdicts || issued === null || returned === null || valid === null || invalid === null) {
    throw new Error(`The poll ${poll.id} is not closed`);
  }
  const passed = verdicts.filter(({ verdict }) => verdict === 'passed').length;
  return {
    awardForm: awardName,
    method: poll.rule.secret ? 'Bỏ phiếu kín' : 'Bỏ phiếu',
    papers: { issued, returned, valid, invalid },
    rule: {
      sentence: ruleSentence(poll.rule),
      article: poll.rule.article,
      confirmed: poll.rule.mark === 'confirmed',
    },
    groups: [
      {
        title: null,
        rows: candidatesOf(repositories, poll).map(({ name, detail }, index) => {
          const [item, verdict] = [poll.items[index], verdicts[index]];
          if (!item || !verdict) throw new Error(`The poll ${poll.id} has an item without a verdict`);
          return { ordinal: index + 1, name, unit: detail, award: awardName, ...figuresOf(item, verdict) };
        }),
      },
    ],
    conclusion: `Có ${passed}/${verdicts.length} trường hợp đạt tỷ lệ phiếu đồng ý đề nghị tặng ${awardName}.`,
  };
}

function figuresOf({ counts }: StoredPoll['items'][number], verdict: ItemVerdict) {
  return {
    agreePresent: verdict.agreePresent,
    agreeWritten: verdict.agreeWritten,
    agreeTotal: verdict.agreeTotal,
    // Only closed polls get here: what is null was not asked for, since no opinion came in writing.
    disagree: (counts.disagree ?? 0) + (counts.writtenDisagree ?? 0),
    invalidMarks: counts.invalidMarks ?? 0,
    memberTotal: verdict.base,
    percentageText: formatPercentage(verdict.percentage),
    verdictText: formatVerdict(verdict.verdict),
  };
}

function clockTime(text: string): { hour: number; minute: number } {
  const [hour, minute] = text.split(':').map(Number);
  return { hour: hour ?? 0, minute: minute ?? 0 };
}

function paragraphs(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
