import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { DocumentKind } from '../../../domain/documents/document-kind.ts';
import { MinutesPart, itemSection } from '../../../domain/documents/minutes-sections.ts';
import type { MinutesSectionKey } from '../../../domain/documents/minutes-sections.ts';
import type { MeetingId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { loadUnlockedMeeting, touchMeeting } from '../../meetings/load-meeting.ts';

/**
 * Writes over a part of the minutes, before, during and after the session; null takes it back. The conclusion is kept with
 * the session. Tables of people and results are no texts. What was signed stays.
 */
export function saveMinutesText(
  ports: CommandPorts,
  { meetingId, section, text }: { meetingId: MeetingId; section: MinutesSectionKey; text: string | null },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'save_minutes_text', meetingId, (repositories) => {
    const { meetings, documents } = repositories;
    const meeting = loadUnlockedMeeting(repositories, meetingId);
    if (!meeting.ok) return meeting;
    const minutes = documents.ofMeeting(meetingId, DocumentKind.minutes);
    if (minutes && minutes.signedAt !== null) return refuse('document_signed');
    const known = [
      ...Object.values(MinutesPart),
      ...meetings.agenda(meetingId).map(({ id }) => itemSection(id)),
    ];
    if (!known.includes(section)) return refuse('not_found');
    const isConclusion = section === MinutesPart.conclusion;
    if (!isConclusion) meetings.saveMinutesText(meetingId, section, text);
    const value = touchMeeting(repositories, meeting.value, isConclusion ? { conclusion: text ?? '' } : {});
    return ok({
      value,
      payload: { section, text },
      changed: [{ topic: 'minutes', id: meetingId }],
    });
  });
}
