import type { ProjectorSlide } from '../../contract/projector.contract.ts';
import { SubjectKind } from '../../domain/awards/award.ts';
import type { AgendaItemId, MeetingId } from '../../domain/kernel/ids.ts';
import { runningSpeech } from '../../domain/meetings/run-agenda.ts';
import { standingRecords } from '../../domain/voting/poll-records.ts';
import { subjectOfPoll } from '../meetings/poll-results.ts';
import type { Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import type { StoredPoll } from '../session-repositories.ts';
import type { QuorumStrip } from './poll-slide.ts';

/** One item of the agenda: who presents it, whom its votes are about, and the clock of whoever has the floor. */
export function itemSlide(
  law: Law,
  repositories: Repositories,
  { meetingId, itemId }: { meetingId: MeetingId; itemId: AgendaItemId },
  quorum: QuorumStrip,
): ProjectorSlide {
  const agenda = repositories.meetings.agenda(meetingId);
  const item = agenda.find(({ id }) => id === itemId);
  if (!item) return { kind: 'gone' };
  const speech = runningSpeech(repositories.meetings.speeches(meetingId));
  return {
    kind: 'item',
    position: item.position,
    items: agenda.length,
    section: item.section,
    title: item.title,
    speaker: item.speaker,
    votes: standingRecords(repositories.polls.ofMeeting(meetingId))
      .filter(({ agendaItemId }) => agendaItemId === itemId)
      .map((poll) => ({ subject: subjectOfPoll(law, poll), ...nomineesByKind(repositories, poll) })),
    speech:
      speech?.itemId === itemId
        ? { speaker: speech.speaker, startedAt: speech.startedAt, limitSeconds: speech.limitSeconds }
        : null,
    quorum,
  };
}

function nomineesByKind(repositories: Repositories, poll: StoredPoll) {
  const proposals = repositories.proposals.named(poll.items.map(({ proposalId }) => proposalId));
  const ofKind = (kind: SubjectKind): number =>
    proposals.filter(({ subjectKind }) => subjectKind === kind).length;
  return {
    collectives: ofKind(SubjectKind.collective),
    individuals: ofKind(SubjectKind.individual),
    households: ofKind(SubjectKind.household),
  };
}
