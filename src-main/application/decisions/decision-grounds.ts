import type { AwardCode } from '../../domain/awards/award.ts';
import type { Decision } from '../../domain/decisions/decision.ts';
import { DocumentKind } from '../../domain/documents/document-kind.ts';
import { formatNumberAndNotation } from '../../domain/e-office/e-office-document.ts';
import { formatDateInWords } from '../../domain/kernel/dates.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { Instrument } from '../../domain/law/instrument.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { resultRangeText } from '../../domain/voting/verdict-text.ts';
import type { ItemVerdict } from '../../domain/voting/verdict.ts';
import { legalGrounds } from '../law/legal-grounds.ts';
import type { Repositories } from '../repositories.ts';

/** What the chair of a province acts by, since communes and provinces are the only levels. */
const organisationLaw = {
  validFrom: '2025-06-16' as IsoDate,
  text: 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
};

/** The grounds that are proposed for a decision of a day on awards: the texts in force that are about them. */
export function proposedGrounds(
  instruments: readonly Instrument[],
  date: IsoDate,
  awardCodes: readonly AwardCode[],
): string[] {
  return [
    ...(organisationLaw.validFrom <= date ? [organisationLaw.text] : []),
    ...legalGrounds(instruments, date, awardCodes),
  ];
}

/** The ground that names the sealed ballots and the minutes; empty without ballots. */
export function councilGround(
  { documents }: Pick<Repositories, 'documents'>,
  meeting: Meeting,
  verdicts: readonly ItemVerdict[],
): string {
  const result = resultRangeText(verdicts);
  if (result === '') return '';
  const minutes = minutesCited({ documents }, meeting);
  const cited = minutes === '' ? '' : ` (${minutes})`;
  return (
    'Căn cứ kết quả bỏ phiếu của Hội đồng Thi đua - Khen thưởng tỉnh tại phiên họp ' +
    `${formatDateInWords(meeting.date)}${cited}, các trường hợp có tên trong Quyết định này ${result}`
  );
}

/** What a request says of the submission that isn't in the register yet. */
export const submissionGap = 'Tờ trình số …/TTr-SNV ngày … tháng … năm …';

/** A request with number and day of the session's submission, as soon as the register has them. */
export function requestCiting(
  { documents }: Pick<Repositories, 'documents'>,
  { request, meetingId }: Pick<Decision, 'request' | 'meetingId'>,
): string {
  if (meetingId === null || !request.includes(submissionGap)) return request;
  const submission = documents
    .about(DocumentKind.submission, meetingId)
    .find(({ number }) => number !== null);
  if (!submission || submission.number === null || submission.issuedOn === null) return request;
  const cited = formatNumberAndNotation(submission.number, submission.notation);
  return request.replace(submissionGap, `Tờ trình số ${cited} ${formatDateInWords(submission.issuedOn)}`);
}

/** `Biên bản số 05/BB-HĐTĐKT`; empty while the minutes of a session have no number. */
export function minutesCited({ documents }: Pick<Repositories, 'documents'>, { id }: Meeting): string {
  const minutes = documents.ofMeeting(id, DocumentKind.minutes);
  return minutes && minutes.number !== null
    ? `Biên bản số ${formatNumberAndNotation(minutes.number, minutes.notation)}`
    : '';
}
