import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { MeetingId } from '../../domain/kernel/ids.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { storageRefusal } from '../command.ts';
import type { Repositories } from '../repositories.ts';
import type { Rehearsals } from './rehearsal-ports.ts';

type RehearsalPorts = { readonly rehearsals: Rehearsals; readonly repositories: Repositories };

type Session = { readonly meetingId: MeetingId; readonly title: string };

/** Which session is rehearsed, and whether it is rehearsed in this very book. */
export function rehearsalState({ rehearsals, repositories }: RehearsalPorts): {
  readonly inside: boolean;
  readonly running: Session | null;
} {
  const meetingId = rehearsals.running();
  const meeting = meetingId === null ? undefined : repositories.meetings.find(meetingId);
  return {
    inside: rehearsals.inside,
    running: meeting ? { meetingId: meeting.id, title: meeting.title } : null,
  };
}

/** Begins to rehearse a session in a copy of the book. Nothing is written in the book itself, not even in its log. */
export async function beginRehearsal(
  { rehearsals, repositories }: RehearsalPorts,
  { meetingId }: { meetingId: MeetingId },
): Promise<Result<Session, Refusal>> {
  if (rehearsals.inside) return refuse('rehearsal_only_once');
  const meeting = repositories.meetings.find(meetingId);
  if (!meeting) return refuse('not_found');
  const begun = await rehearsals.begin(meetingId);
  return begun.ok ? ok({ meetingId, title: meeting.title }) : err(storageRefusal(begun.error.code));
}

/** Begins the rehearsal that is running anew, with the book as it is now. */
export async function resetRehearsal({
  rehearsals,
}: Pick<RehearsalPorts, 'rehearsals'>): Promise<Result<Record<string, never>, Refusal>> {
  const meetingId = rehearsals.running();
  if (meetingId === null) return refuse('not_a_rehearsal');
  const begun = await rehearsals.begin(meetingId);
  return begun.ok ? ok({}) : err(storageRefusal(begun.error.code));
}
