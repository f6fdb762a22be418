import type { ProjectorSlide } from '../../contract/projector.contract.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { assertNever } from '../../domain/kernel/assert-never.ts';
import { formatDateInWords } from '../../domain/kernel/dates.ts';
import type { MeetingId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { ProjectorView } from '../../domain/meetings/projector-view.ts';
import { isCounted } from '../../domain/voting/poll.ts';
import { sealCode } from '../../domain/voting/seal.ts';
import { quorumSentence, ruleSentence } from '../../domain/voting/verdict-text.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import { candidatesOf } from '../meetings/candidates.ts';
import { resultsOf, subjectOfPoll } from '../meetings/poll-results.ts';
import { quorumOfMeeting } from '../meetings/quorum-of-meeting.ts';
import type { Clock, Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';

/** Chooses what the hall sees. */
export function showOnProjector(
  ports: CommandPorts & { clock: Clock },
  view: ProjectorView,
): Result<Record<string, never>, Refusal> {
  return command(ports, 'show_on_projector', 'projector', ({ projector }) => {
    projector.set({ ...projector.get(), view, black: false, turn: 0, since: ports.clock.now() });
    return ok({ value: {}, payload: view, changed: [{ topic: 'projector', id: null }] });
  });
}

/** Blackens the hall screen, or shows the slide again. */
export function setProjectorBlack(
  ports: CommandPorts,
  { black }: { black: boolean },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'set_projector_black', 'projector', ({ projector }) => {
    projector.set({ ...projector.get(), black });
    return ok({ value: {}, payload: { black }, changed: [{ topic: 'projector', id: null }] });
  });
}

/** Makes the slide from what the operator chose. What a slide has no field for can't reach the hall. */
export function projectorSlide(
  law: Law,
  repositories: Repositories,
): { slide: ProjectorSlide; black: boolean } {
  const { view, black } = repositories.projector.get();
  return { slide: slideOf(law, repositories, view), black };
}

function slideOf(law: Law, repositories: Repositories, view: ProjectorView): ProjectorSlide {
  switch (view.kind) {
    case 'blank':
      return { kind: 'blank' };
    case 'welcome':
    case 'agenda':
    case 'item':
    case 'poll':
      return meetingSlide(law, repositories, view);
    default:
      return assertNever(view);
  }
}

function meetingSlide(
  law: Law,
  repositories: Repositories,
  view: Exclude<ProjectorView, { kind: 'blank' }>,
): ProjectorSlide {
  const meeting = repositories.meetings.find(view.meetingId);
  if (!meeting) return { kind: 'blank' };
  const quorum = quorumStrip(law, repositories, view.meetingId);
  const agenda = repositories.meetings.agenda(view.meetingId);
  switch (view.kind) {
    case 'welcome':
      return {
        kind: 'welcome',
        council: repositories.council.get()?.name ?? '',
        title: meeting.title,
        when: `${meeting.startTime}, ${formatDateInWords(meeting.date)}`,
        place: meeting.place,
        quorum,
      };
    case 'agenda':
      return {
        kind: 'agenda',
        title: meeting.title,
        items: agenda.map(({ position, title }) => ({ position, title })),
        quorum,
      };
    case 'item': {
      const item = agenda.find(({ id }) => id === view.itemId);
      if (!item) return { kind: 'blank' };
      return { kind: 'item', position: item.position, items: agenda.length, title: item.title, quorum };
    }
    case 'poll':
      return pollSlide(law, repositories, view, quorum);
    default:
      return assertNever(view);
  }
}

function pollSlide(
  law: Law,
  repositories: Repositories,
  view: Extract<ProjectorView, { kind: 'poll' }>,
  quorum: { sentence: string; met: boolean },
): ProjectorSlide {
  const poll = repositories.polls.find(view.pollId);
  if (!poll) return { kind: 'blank' };
  const heading = {
    title: poll.title,
    awardName: subjectOfPoll(law, poll),
    ruleText: ruleSentence(poll.rule),
    quorum,
  };
  const candidates = candidatesOf(repositories, poll).map(({ name, detail }) => ({ name, detail }));
  const results = resultsOf(poll);
  if (!isCounted(poll) || !results) {
    return { kind: 'voting', ...heading, candidates };
  }
  const rows = candidates.flatMap((candidate, index) => {
    const result = results[index];
    if (!result) return [];
    const { agreeTotal, base, percentageText, verdict } = result;
    return [{ ...candidate, agreeTotal, base, percentageText, verdict }];
  });
  return {
    kind: 'result',
    ...heading,
    passed: rows.filter((row) => row.verdict === 'passed').length,
    rows,
    sealCode: poll.seal && sealCode(poll.seal),
  };
}

function quorumStrip(law: Law, repositories: Repositories, meetingId: MeetingId) {
  const meeting = repositories.meetings.find(meetingId);
  if (!meeting) throw new Error(`No meeting ${meetingId}`);
  const { state } = quorumOfMeeting(law, repositories, meeting);
  return { sentence: quorumSentence(state), met: state.met };
}
