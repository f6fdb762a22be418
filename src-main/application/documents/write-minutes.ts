import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { DocumentKind } from '../../domain/documents/document-kind.ts';
import type { DocumentId, MeetingId } from '../../domain/kernel/ids.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { isOver } from '../../domain/meetings/meeting.ts';
import type { HashText } from '../../domain/voting/poll.ts';
import { isSealIntact } from '../../domain/voting/seal.ts';
import type { AuditTrail, Law } from '../ports.ts';
import type { StoredPoll } from '../session-repositories.ts';
import type { DocumentRenderer } from './document-ports.ts';
import { minutesNotation, minutesViewOf } from './minutes-view.ts';
import { writeRegistered } from './write-registered.ts';
import type { RegisterPorts } from './write-registered.ts';

type WriteMinutesPorts = RegisterPorts &
  Law & {
    audit: Pick<AuditTrail, 'head'>;
    renderer: DocumentRenderer;
    hashText: HashText;
  };

/** Writes the minutes of an ended session as docx and pdf from one view, and enters them in the register. */
export async function writeMinutes(
  ports: WriteMinutesPorts,
  { meetingId, number }: { meetingId: MeetingId; number: number | null },
): Promise<Result<{ id: DocumentId }, Refusal>> {
  const { repositories } = ports;
  const meeting = repositories.meetings.find(meetingId);
  if (!meeting) return refuse('not_found');
  if (!isOver(meeting)) return refuse('meeting_not_ended');
  const broken = brokenSeal(ports, meetingId);
  if (broken) return refuse('seal_broken', { title: broken.title });

  const context = { number, auditHead: ports.audit.head(), now: ports.clock.now() };
  const view = minutesViewOf(ports, repositories, meeting, context);
  return writeRegistered(ports, {
    meeting,
    kind: DocumentKind.minutes,
    number,
    notation: minutesNotation,
    typeName: 'Biên bản',
    signer: { name: view.chair.name, position: view.chair.councilRole },
    command: 'write_minutes',
    render: () => ports.renderer.renderMinutes(view),
  });
}

/** The first closed poll whose counts, roll or rule are no longer those that were sealed: someone went round the program. */
function brokenSeal(
  { repositories, hashText }: Pick<WriteMinutesPorts, 'repositories' | 'hashText'>,
  meetingId: MeetingId,
): StoredPoll | undefined {
  return repositories.polls.ofMeeting(meetingId).find((poll) => !isSealIntact(poll, hashText));
}
