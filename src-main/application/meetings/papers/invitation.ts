import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { invitationNotation } from '../../../domain/documents/council-notations.ts';
import { DocumentKind } from '../../../domain/documents/document-kind.ts';
import { competenceOf } from '../../../domain/documents/draft-content.ts';
import { formatNumberAndNotation } from '../../../domain/e-office/e-office-document.ts';
import type { DocumentId, MeetingId } from '../../../domain/kernel/ids.ts';
import { localMomentOf } from '../../../domain/kernel/local-moment.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { Invitation } from '../../../domain/meetings/meeting.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import { makeBoth } from '../../documents/make-document.ts';
import type { MakingPorts } from '../../documents/make-document.ts';
import { writeRegistered } from '../../documents/register/write-registered.ts';
import type { RegisterPorts } from '../../documents/register/write-registered.ts';
import type { Law } from '../../ports.ts';
import { loadOpenMeeting, meetingChanged, touchMeeting } from '../load-meeting.ts';
import { rollOf } from '../named-roll.ts';
import { invitationView } from './session-papers.ts';

/** What the office says in the invitation besides time, place and agenda. */
export type InvitationEdit = Omit<Invitation, 'number'>;

/** Stores what the invitation says; its number comes with the register. */
export function saveInvitation(
  ports: CommandPorts,
  { meetingId, ...edit }: { meetingId: MeetingId } & InvitationEdit,
): Result<{ revision: number }, Refusal> {
  return command(ports, 'save_invitation', meetingId, (repositories) => {
    const meeting = loadOpenMeeting(repositories, meetingId);
    if (!meeting.ok) return meeting;
    const { signerId } = edit;
    const roll = repositories.meetings.roll(meetingId);
    if (signerId !== null && !roll.some(({ memberId }) => memberId === signerId)) return refuse('not_found');
    const invitation = { ...edit, number: meeting.value.invitation.number };
    const value = touchMeeting(repositories, meeting.value, { invitation });
    return ok({ value, payload: { ...edit }, changed: meetingChanged(meetingId) });
  });
}

/**
 * Writes the invitation to all members as docx and pdf and enters it in the register: a draft without a number first, then
 * with one of the council's own series, which the session keeps for its minutes.
 */
export async function writeInvitation(
  ports: RegisterPorts & MakingPorts & Law,
  { meetingId, number }: { meetingId: MeetingId; number: number | null },
): Promise<Result<{ id: DocumentId }, Refusal>> {
  const { repositories, clock } = ports;
  const loaded = loadOpenMeeting(repositories, meetingId);
  if (!loaded.ok) return loaded;
  const now = clock.now();
  const { invitation } = loaded.value;
  // What bears a number bears a date.
  const date = invitation.date ?? (number === null ? null : localMomentOf(now).date);
  const text = number === null ? '' : formatNumberAndNotation(number, invitationNotation);
  const meeting = { ...loaded.value, invitation: { ...invitation, date, number: text } };
  const view = invitationView({ law: ports, repositories, meeting, now }, { number, addressing: 'list' });
  const signer = rollOf(repositories, meetingId).find(({ fullName }) => fullName === view.signer.name);
  const written = await writeRegistered(ports, {
    source: { kind: 'meeting', id: meetingId },
    year: meeting.year,
    aboutId: '',
    kind: DocumentKind.invitation,
    number,
    issuedOn: number === null ? null : date,
    subject: meeting.title,
    notation: invitationNotation,
    typeName: 'Giấy mời',
    signer: {
      competence: competenceOf(view.signer),
      name: view.signer.name,
      position: signer?.post ?? '',
    },
    recipients: view.recipients,
    command: 'write_invitation',
    render: () => makeBoth(ports, { kind: DocumentKind.invitation, view }),
  });
  if (!written.ok) return written;
  const kept = keepNumber(ports, meetingId, { number: text, date });
  return kept.ok ? written : kept;
}

/** The session keeps number and date, by which its minutes name the summons. */
function keepNumber(
  ports: CommandPorts,
  meetingId: MeetingId,
  numbered: Pick<Invitation, 'number' | 'date'>,
): Result<{ revision: number }, Refusal> {
  return command(ports, 'number_invitation', meetingId, (repositories) => {
    const meeting = loadOpenMeeting(repositories, meetingId);
    if (!meeting.ok) return meeting;
    const invitation = { ...meeting.value.invitation, ...numbered };
    const value = touchMeeting(repositories, meeting.value, { invitation });
    return ok({ value, payload: { ...numbered }, changed: meetingChanged(meetingId) });
  });
}
