import type { CouncilRole } from '../../domain/council/council.ts';
import { minutesNotation } from '../../domain/documents/council-notations.ts';
import { DocumentKind } from '../../domain/documents/document-kind.ts';
import type { CouncilPaper, MinutesSeal } from '../../domain/documents/views/minutes-view.ts';
import { formatDocumentNumber } from '../../domain/e-office/e-office-document.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
import { formatLocalMoment, localMomentOf } from '../../domain/kernel/local-moment.ts';
import type { LocalMoment } from '../../domain/kernel/local-moment.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { standingRecords } from '../../domain/voting/poll-records.ts';
import { isCounted } from '../../domain/voting/poll.ts';
import { sealCode } from '../../domain/voting/seal.ts';
import { rollOf } from '../meetings/named-roll.ts';
import { subjectOfPoll } from '../meetings/poll-results.ts';
import type { AuditHead, Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import type { StoredPoll } from '../session-repositories.ts';
import { savedTexts } from './office-texts/saved-texts.ts';
import { provinceHeading } from './province-heading.ts';

export const minutesTypeNames = {
  [DocumentKind.minutes]: 'Biên bản',
  [DocumentKind.countingMinutes]: 'Biên bản kiểm phiếu',
} as const;

/** What a paper is made under. */
export type PaperContext = {
  /** In the council's own series of the year; null for a draft. */
  readonly number: number | null;
  readonly auditHead: AuditHead;
  readonly now: Instant;
};

export type NamedMember = ReturnType<typeof rollOf>[number];

export const councilRoleNames: Record<CouncilRole, string> = {
  chair: 'Chủ tịch Hội đồng',
  standing_vice_chair: 'Phó Chủ tịch Thường trực Hội đồng',
  vice_chair: 'Phó Chủ tịch Hội đồng',
  secretary: 'Ủy viên, Thư ký Hội đồng',
  member: 'Ủy viên Hội đồng',
};

/** The head of minutes, where they go, and when they were put together. */
export function councilPaper(
  repositories: Pick<Repositories, 'settings'>,
  { title }: Pick<Meeting, 'title'>,
  { number, now }: PaperContext,
  kind: keyof typeof minutesTypeNames,
): CouncilPaper {
  const { recipients } = savedTexts(repositories, kind, localMomentOf(now).date);
  return {
    parentBody: provinceHeading,
    issuingBodyLines: ['HỘI ĐỒNG', 'THI ĐUA - KHEN THƯỞNG'],
    number: number === null ? null : formatDocumentNumber(number),
    notation: minutesNotation,
    titleLines: [title],
    recipients: recipients ?? ['Thành viên Hội đồng', 'Lưu: VT, hồ sơ'],
    preparedAt: now,
  };
}

/** `Lê Văn Mẫu, Chủ tịch UBND tỉnh, Chủ tịch Hội đồng` */
export function memberText({ fullName, post, role }: NamedMember): string {
  return [fullName, post, councilRoleNames[role]].filter((part) => part !== '').join(', ');
}

/** The chair of a session as the register names the signer. */
export function chairOf(
  repositories: Repositories,
  { id, chairId }: Meeting,
): { name: string; position: string } {
  const chair = rollOf(repositories, id).find(({ memberId }) => memberId === chairId);
  return chair
    ? { name: chair.fullName, position: councilRoleNames[chair.role] }
    : { name: '', position: '' };
}

/** `08:05` on the day of a session. */
export function momentOfSession({ date }: Pick<Meeting, 'date'>, time: string): LocalMoment {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { date, hour, minute };
}

/** `08:05` → `08 giờ 05 phút` */
export function timeInWords(time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  return `${hour} giờ ${minute} phút`;
}

/** When a session began, in words. */
export function beginningInWords(meeting: Meeting): string {
  return formatLocalMoment(momentOfSession(meeting, meeting.begunTime ?? meeting.startTime));
}

/** The text with a full stop, unless whoever typed it gave it an end. */
export function ended(text: string): string {
  return /[.;:!?…]$/u.test(text) ? text : `${text}.`;
}

/** The votes of a session whose figures stand and that no correction supersedes. */
export function standingPolls(polls: readonly StoredPoll[]): readonly StoredPoll[] {
  return standingRecords(polls.filter(isCounted));
}

/** The audit head with the short codes of the sealed votes; null where nothing is sealed. */
export function sealsOf(
  law: Law,
  polls: readonly StoredPoll[],
  { auditHead }: PaperContext,
): MinutesSeal | null {
  const shortCodes = polls.flatMap((poll) =>
    poll.seal
      ? [`${subjectOfPoll(law, poll)}${poll.round > 1 ? ` (lần ${poll.round})` : ''}: ${sealCode(poll.seal)}`]
      : [],
  );
  return shortCodes.length > 0 ? { auditHeadHash: auditHead.hash, shortCodes } : null;
}
