import type { ProjectorSlide } from '../../contract/projector.contract.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { standingRecords } from '../../domain/voting/poll-records.ts';
import { isCounted } from '../../domain/voting/poll.ts';
import { Verdict } from '../../domain/voting/verdict.ts';
import { listResultOf, resultsOf, subjectOfPoll } from '../meetings/poll-results.ts';
import type { Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import type { QuorumStrip } from './poll-slide.ts';

/** What the votes of a session came to; one whose counts don't stand yet says only that. */
export function summarySlide(
  law: Law,
  repositories: Repositories,
  meeting: Meeting,
  quorum: QuorumStrip,
): ProjectorSlide {
  const rows = standingRecords(repositories.polls.ofMeeting(meeting.id)).map((poll) => {
    const motion = poll.awardCode === null ? listResultOf(poll) : null;
    const results = motion ? [motion] : resultsOf(poll);
    return {
      subject: subjectOfPoll(law, poll),
      round: poll.round,
      outcome:
        isCounted(poll) && results
          ? {
              passed: results.filter(({ verdict }) => verdict === Verdict.passed).length,
              total: results.length,
              sealed: poll.seal !== null,
            }
          : null,
    };
  });
  return { kind: 'summary', title: meeting.title, rows, quorum };
}
