import type { ChangeEvent } from '../../../contract/live.contract.ts';
import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { MeetingId, SpeechId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { endSpeeches, extendSpeech } from '../../../domain/meetings/run-agenda.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import type { Clock, IdSource } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { loadOpenMeeting } from '../load-meeting.ts';

type Ports = CommandPorts & { readonly clock: Clock };

/**
 * Gives somebody the floor under the item that is being dealt with; whoever had it has spoken.
 *
 * @param input.limitSeconds null where time is not limited
 */
export function startSpeech(
  ports: Ports & { readonly ids: IdSource },
  input: { meetingId: MeetingId; speaker: string; limitSeconds: number | null },
): Result<{ speechId: SpeechId }, Refusal> {
  const { meetingId, speaker, limitSeconds } = input;
  return command(ports, 'start_speech', meetingId, (repositories) => {
    const meeting = loadOpenMeeting(repositories, meetingId);
    if (!meeting.ok) return meeting;
    const itemId = meeting.value.currentItemId;
    if (itemId === null) return refuse('no_item_open');
    const startedAt = ports.clock.now();
    endRunning(repositories, meeting.value, ports.clock);
    const id = ports.ids.newId() as SpeechId;
    const speech = { id, meetingId, itemId, speaker, startedAt, endedAt: null, limitSeconds };
    repositories.meetings.saveSpeech(speech);
    return ok({ value: { speechId: id }, payload: speech, changed: speechChanged(meetingId) });
  });
}

/** Takes the floor back. */
export function endSpeech(
  ports: Ports,
  { meetingId }: { meetingId: MeetingId },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'end_speech', meetingId, (repositories) => {
    const meeting = loadOpenMeeting(repositories, meetingId);
    if (!meeting.ok) return meeting;
    endRunning(repositories, meeting.value, ports.clock);
    return ok({ value: {}, payload: {}, changed: speechChanged(meetingId) });
  });
}

/** Gives whoever has the floor more time. */
export function extendRunningSpeech(
  ports: CommandPorts,
  { meetingId, speechId, seconds }: { meetingId: MeetingId; speechId: SpeechId; seconds: number },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'extend_speech', meetingId, (repositories) => {
    const meeting = loadOpenMeeting(repositories, meetingId);
    if (!meeting.ok) return meeting;
    const speeches = repositories.meetings.speeches(meetingId);
    const extended = extendSpeech(speeches, { id: speechId, seconds });
    if (!extended.ok) return refuse('not_found');
    repositories.meetings.saveSpeech(extended.value);
    return ok({ value: {}, payload: { speechId, seconds }, changed: speechChanged(meetingId) });
  });
}

/** Takes a speech off the list that was begun by mistake. */
export function removeSpeech(
  ports: CommandPorts,
  { meetingId, speechId }: { meetingId: MeetingId; speechId: SpeechId },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'remove_speech', meetingId, (repositories) => {
    const meeting = loadOpenMeeting(repositories, meetingId);
    if (!meeting.ok) return meeting;
    const speech = repositories.meetings.speeches(meetingId).find(({ id }) => id === speechId);
    if (!speech) return refuse('not_found');
    repositories.meetings.removeSpeech(speechId);
    return ok({ value: {}, payload: speech, changed: speechChanged(meetingId) });
  });
}

function endRunning({ meetings }: Repositories, { id }: Meeting, clock: Clock): void {
  endSpeeches(meetings.speeches(id), clock.now()).forEach((speech) => meetings.saveSpeech(speech));
}

/** The operator's list of speeches, and the clock in the hall. */
function speechChanged(id: MeetingId): readonly ChangeEvent[] {
  return [
    { topic: 'running', id },
    { topic: 'projector', id },
  ];
}
