import type { ProjectorSlide } from '../../contract/projector.contract.ts';
import type { MeetingId, PollId } from '../../domain/kernel/ids.ts';
import { lastRecord } from '../../domain/voting/poll-records.ts';
import { isCounted, PollState } from '../../domain/voting/poll.ts';
import { sealCode } from '../../domain/voting/seal.ts';
import { ruleSentence } from '../../domain/voting/verdict-text.ts';
import { Verdict } from '../../domain/voting/verdict.ts';
import { candidatesOf } from '../meetings/candidates.ts';
import { listResultOf, resultsOf, subjectOfPoll } from '../meetings/poll-results.ts';
import type { ItemResult } from '../meetings/poll-results.ts';
import type { Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import type { StoredPoll } from '../session-repositories.ts';

/** The quorum as every slide of a session carries it. */
export type QuorumStrip = { sentence: string; met: boolean };

/**
 * A vote as the hall may see it: names before and while it runs, figures only from a record whose counts stand. Where a
 * record was superseded, the one that stands now is shown in its place.
 */
export function pollSlide(
  law: Law,
  repositories: Repositories,
  { meetingId, pollId }: { meetingId: MeetingId; pollId: PollId },
  quorum: QuorumStrip,
): ProjectorSlide {
  const polls = repositories.polls.listOfMeeting(meetingId);
  const chosen = polls.find(({ id }) => id === pollId);
  const poll = chosen && repositories.polls.find(lastRecord(polls, chosen).id);
  if (!chosen || !poll) return { kind: 'gone' };
  const heading = {
    title: poll.title,
    awardName: subjectOfPoll(law, poll),
    ruleText: ruleSentence(poll.rule),
    quorum,
  };
  if (isCounted(poll)) return resultSlide(repositories, poll, heading);
  if (poll.id !== chosen.id) return { kind: 'correcting', ...heading };
  const candidates = candidatesOf(repositories, poll).map(({ name, detail }, index) => ({
    name,
    detail,
    apart: poll.wholeList && (poll.items[index]?.carvedOut ?? false),
  }));
  const { method, wholeList } = poll;
  if (poll.state === PollState.draft) return { kind: 'nominees', ...heading, wholeList, candidates };
  return { kind: 'voting', ...heading, method, wholeList, issued: poll.counts.issued, candidates };
}

function resultSlide(
  repositories: Repositories,
  poll: StoredPoll,
  heading: { title: string; awardName: string; ruleText: string; quorum: QuorumStrip },
): ProjectorSlide {
  const results = resultsOf(poll) ?? [];
  const list = listResultOf(poll);
  const rows = candidatesOf(repositories, poll).flatMap(({ name, detail }, index) => {
    const result = results[index];
    if (!result) return [];
    const apart = poll.wholeList && (poll.items[index]?.carvedOut ?? false);
    return [{ name, detail, apart, ...figuresOf(result) }];
  });
  const withVerdict = (verdict: Verdict): number => rows.filter((row) => row.verdict === verdict).length;
  return {
    kind: 'result',
    ...heading,
    passed: withVerdict(Verdict.passed),
    failed: withVerdict(Verdict.failed),
    overQuota: withVerdict(Verdict.overQuota),
    tied: withVerdict(Verdict.tied),
    list: list && { items: rows.filter(({ apart }) => !apart).length, result: figuresOf(list) },
    rows,
    corrected: poll.origin === 'correction',
    sealCode: poll.seal && sealCode(poll.seal),
  };
}

function figuresOf({ agreeTotal, base, percentageText, verdict }: ItemResult) {
  return { agreeTotal, base, percentageText, verdict };
}
