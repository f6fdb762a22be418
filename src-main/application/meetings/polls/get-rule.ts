import { refuse } from '../../../contract/refusal.ts';
import { awardOf } from '../../../domain/awards/award.ts';
import type { AwardCode } from '../../../domain/awards/award.ts';
import { formatDate } from '../../../domain/kernel/dates.ts';
import type { MeetingId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import { MeetingMode } from '../../../domain/meetings/meeting.ts';
import { checkSetting, usualMethod } from '../../../domain/voting/change-poll.ts';
import { PollMethod } from '../../../domain/voting/method.ts';
import { motionRule, ruleFor, ruleSetOn } from '../../../domain/voting/rule.ts';
import { ruleSentence } from '../../../domain/voting/verdict-text.ts';
import type { Law } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { votingRulesOf } from '../voting-rules.ts';

/** By which rule a session votes on an award, or on a motion, and in which ways it can. */
export function getPollRule(
  law: Law,
  repositories: Repositories,
  { meetingId, awardCode }: { meetingId: MeetingId; awardCode: AwardCode | null },
) {
  const meeting = repositories.meetings.find(meetingId);
  if (!meeting) return refuse('not_found');
  const ruleSets = votingRulesOf(law, repositories);
  const set = ruleSetOn(ruleSets, meeting.date);
  const found =
    awardCode === null
      ? set.ok && { ok: true as const, value: motionRule(set.value) }
      : ruleFor(ruleSets, awardCode, meeting.date);
  if (!found || !found.ok) {
    const award = awardCode === null ? '' : awardOf(law.awards, awardCode).name;
    return refuse('no_rule', { award, date: formatDate(meeting.date) });
  }
  const rule = found.value;
  const inWriting = meeting.mode === MeetingMode.writtenRound;
  const usual = usualMethod(rule, inWriting);
  return ok({
    text: ruleSentence(rule, usual),
    article: rule.article,
    mark: rule.mark,
    methods: Object.values(PollMethod).filter(
      (method) => checkSetting({ method, wholeList: false, seats: null }, rule, inWriting).ok,
    ),
    usual,
  });
}
