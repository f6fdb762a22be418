import type { ProjectorSlide } from '../../contract/projector.contract.ts';
import { assertNever } from '../../domain/kernel/assert-never.ts';
import { formatDateInWords } from '../../domain/kernel/dates.ts';
import type { MeetingId } from '../../domain/kernel/ids.ts';
import { plannedTimes } from '../../domain/meetings/agenda.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { keyOfView } from '../../domain/meetings/projector-view.ts';
import type { ProjectorView } from '../../domain/meetings/projector-view.ts';
import { quorumSentence } from '../../domain/voting/verdict-text.ts';
import { quorumOfMeeting } from '../meetings/quorum-of-meeting.ts';
import type { Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { itemSlide } from './item-slide.ts';
import { neighbourOf } from './neighbour-of.ts';
import { pollSlide } from './poll-slide.ts';
import type { QuorumStrip } from './poll-slide.ts';
import { summarySlide } from './summary-slide.ts';

/** Makes the slide from what the operator chose. What a slide has no field for can't reach the hall. */
export function projectorSlide(law: Law, repositories: Repositories): { slide: ProjectorSlide; key: string } {
  const { view } = repositories.projector.get();
  return { slide: slideOf(law, repositories, view), key: keyOfView(view) };
}

/** The slide that the next step would bring, for the operator; null at the end of the session. */
export function nextSlide(
  law: Law,
  repositories: Repositories,
  { meetingId }: { meetingId: MeetingId },
): { slide: ProjectorSlide; key: string } | null {
  const { view } = repositories.projector.get();
  const next = neighbourOf(repositories, { view, by: 1, meetingId });
  return next && { slide: slideOf(law, repositories, next), key: keyOfView(next) };
}

function slideOf(law: Law, repositories: Repositories, view: ProjectorView): ProjectorSlide {
  if (view.kind === 'blank') return { kind: 'blank' };
  const meeting = repositories.meetings.find(view.meetingId);
  return meeting ? meetingSlide(law, repositories, meeting, view) : { kind: 'gone' };
}

function meetingSlide(
  law: Law,
  repositories: Repositories,
  meeting: Meeting,
  view: Exclude<ProjectorView, { kind: 'blank' }>,
): ProjectorSlide {
  const { state, written } = quorumOfMeeting(law, repositories, meeting);
  const quorum: QuorumStrip = { sentence: quorumSentence(state), met: state.met };
  switch (view.kind) {
    case 'welcome':
      return {
        kind: 'welcome',
        council: repositories.council.find(meeting.councilId)?.name ?? '',
        title: meeting.title,
        when: `${meeting.startTime}, ${formatDateInWords(meeting.date)}`,
        place: meeting.place,
        quorum,
      };
    case 'attendance': {
      const { members, present, needed } = state;
      return { kind: 'attendance', title: meeting.title, members, present, needed, written, quorum };
    }
    case 'agenda':
      return agendaSlide(repositories, meeting, quorum);
    case 'item':
      return itemSlide(law, repositories, view, quorum);
    case 'poll':
      return pollSlide(law, repositories, view, quorum);
    case 'summary':
      return summarySlide(law, repositories, meeting, quorum);
    case 'message':
      return { kind: 'message', text: view.text, quorum };
    case 'break':
      return { kind: 'break', text: view.text, endsAt: view.endsAt, quorum };
    default:
      return assertNever(view);
  }
}

/** With the times at which items are planned to begin, where somebody planned any. */
function agendaSlide({ meetings }: Repositories, meeting: Meeting, quorum: QuorumStrip): ProjectorSlide {
  const agenda = meetings.agenda(meeting.id);
  const isPlanned = agenda.some(({ minutes }) => minutes !== null);
  const starts = isPlanned ? plannedTimes(meeting.startTime, agenda).starts : [];
  return {
    kind: 'agenda',
    title: meeting.title,
    items: agenda.map(({ id, position, section, title, speaker, closedAt }, index) => ({
      position,
      section,
      time: starts[index] ?? null,
      title,
      speaker,
      progress: progressOf(id === meeting.currentItemId, closedAt !== null),
    })),
    quorum,
  };
}

function progressOf(isCurrent: boolean, isClosed: boolean): 'current' | 'done' | 'ahead' {
  if (isCurrent) return 'current';
  return isClosed ? 'done' : 'ahead';
}
