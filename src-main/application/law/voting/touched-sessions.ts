import type { IsoDate } from '../../../domain/kernel/dates.ts';
import { isOver } from '../../../domain/meetings/meeting.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import type { VotingTarget } from '../../../domain/voting/amend-rules.ts';
import type { Repositories } from '../../repositories.ts';

/** A session on or after the day of a change, and what the change does to it. */
export type TouchedSession = Pick<Meeting, 'id' | 'title' | 'date'> & {
  /**
   * `follows`: all of it goes by the new rule. `keeps_polls`: the ballots that were made keep theirs, new ones follow.
   * `over`: it was held, so that its ballots keep the rule by which they were counted.
   */
  readonly effect: 'follows' | 'keeps_polls' | 'over';
  /** How many of its ballots keep the rule that they were made with. */
  readonly kept: number;
};

/** The sessions that a change of the voting rules from a day on reaches, the earliest first. */
export function touchedSessions(
  { meetings, polls }: Pick<Repositories, 'meetings' | 'polls'>,
  { targets, validFrom }: { targets: readonly VotingTarget[]; validFrom: IsoDate },
): readonly TouchedSession[] {
  const codes = new Set(targets.flatMap((target) => (target.kind === 'award' ? [target.awardCode] : [])));
  const concernsAll = targets.some(({ kind }) => kind !== 'award');
  return meetings.since(validFrom).flatMap((meeting) => {
    const { id, title, date } = meeting;
    const kept = polls
      .ofMeeting(id)
      .filter(({ awardCode }) => concernsAll || (awardCode !== null && codes.has(awardCode))).length;
    const effect = isOver(meeting) ? 'over' : kept > 0 ? 'keeps_polls' : 'follows';
    return [{ id, title, date, effect, kept }];
  });
}
