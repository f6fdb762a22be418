import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { minutesNotation } from '../../../domain/documents/council-notations.ts';
import { DocumentKind } from '../../../domain/documents/document-kind.ts';
import type { IsoDate } from '../../../domain/kernel/dates.ts';
import type { DocumentId, MeetingId } from '../../../domain/kernel/ids.ts';
import { localMomentOf } from '../../../domain/kernel/local-moment.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { isOver } from '../../../domain/meetings/meeting.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { PollState } from '../../../domain/voting/poll.ts';
import type { HashText } from '../../../domain/voting/poll.ts';
import { isSealIntact } from '../../../domain/voting/seal.ts';
import type { AuditReader, AuditTrail, Turns } from '../../ports.ts';
import { caseScopes } from '../consistency/case-documents.ts';
import type { CaseSource } from '../consistency/case-documents.ts';
import { differencesIn } from '../consistency/differences.ts';
import { hold } from '../consistency/hold.ts';
import type { HoldPorts } from '../consistency/hold.ts';
import { chairOf, minutesTypeNames } from '../council-paper.ts';
import type { PaperContext } from '../council-paper.ts';
import { makeBoth } from '../make-document.ts';
import type { MakingPorts } from '../make-document.ts';
import { writeRegistered } from '../register/write-registered.ts';
import type { RegisterPorts } from '../register/write-registered.ts';
import { countingMinutesViewOf, paperPolls } from './counting-minutes-view.ts';
import { minutesViewOf } from './minutes-view.ts';

export type WriteMinutesPorts = RegisterPorts &
  HoldPorts &
  MakingPorts &
  Turns & {
    audit: Pick<AuditTrail, 'head'> & AuditReader;
    hashText: HashText;
  };

/** `issuedOn` goes with the number; today where it isn’t told. */
type WriteInput = { meetingId: MeetingId; number: number | null; issuedOn?: IsoDate | undefined };

/** Writes the minutes of an ended session as docx and pdf from one view, and enters them in the register. */
export async function writeMinutes(
  ports: WriteMinutesPorts,
  { meetingId, number, issuedOn }: WriteInput,
): Promise<Result<{ id: DocumentId }, Refusal>> {
  const { repositories } = ports;
  const meeting = await sealedMeeting(ports, meetingId);
  if (!meeting.ok) return meeting;
  const view = await minutesViewOf(ports, repositories, meeting.value, contextOf(ports, number));
  await ports.nextTurn();
  return writeRegistered(ports, {
    ...registeredOf(ports, meeting.value, { number, issuedOn }),
    kind: DocumentKind.minutes,
    notation: minutesNotation,
    typeName: minutesTypeNames.minutes,
    signer: { competence: 'TM.', ...chairOf(repositories, meeting.value) },
    recipients: view.recipients,
    command: 'write_minutes',
    render: () => makeBoth(ports, { kind: DocumentKind.minutes, view }),
    hold: (docx) => holdMinutes(ports, meeting.value, DocumentKind.minutes, docx),
  });
}

/** Writes the counting minutes of an ended session, if any of its votes were counted on papers. */
export async function writeCountingMinutes(
  ports: WriteMinutesPorts,
  { meetingId, number, issuedOn }: WriteInput,
): Promise<Result<{ id: DocumentId }, Refusal>> {
  const { repositories } = ports;
  const meeting = await sealedMeeting(ports, meetingId);
  if (!meeting.ok) return meeting;
  if (paperPolls(repositories, meeting.value).length === 0) return refuse('no_paper_ballots');
  const view = await countingMinutesViewOf(ports, repositories, meeting.value, contextOf(ports, number));
  await ports.nextTurn();
  return writeRegistered(ports, {
    ...registeredOf(ports, meeting.value, { number, issuedOn }),
    kind: DocumentKind.countingMinutes,
    notation: minutesNotation,
    typeName: minutesTypeNames.counting_minutes,
    signer: { competence: null, name: view.signatures.head.name, position: 'Tổ trưởng Tổ kiểm phiếu' },
    recipients: view.recipients,
    command: 'write_counting_minutes',
    render: () => makeBoth(ports, { kind: DocumentKind.countingMinutes, view }),
    hold: (docx) => holdMinutes(ports, meeting.value, DocumentKind.countingMinutes, docx),
  });
}

/** Holds minutes as they were just made to the votes of their session. */
async function holdMinutes(
  ports: HoldPorts,
  meeting: Meeting,
  kind: keyof typeof minutesTypeNames,
  docx: Uint8Array,
): Promise<Result<null, Refusal>> {
  return hold(ports, await differencesIn(ports, meeting, [minutesSource(meeting, kind, docx)]));
}

/** Minutes that were just made, to be compared with the votes. */
export function minutesSource(
  { id }: Pick<Meeting, 'id'>,
  kind: keyof typeof minutesTypeNames,
  docx: Uint8Array,
): CaseSource {
  return { id, kind, title: minutesTypeNames[kind], scope: caseScopes[kind], from: { kind: 'docx', docx } };
}

/** What all minutes of a session are entered under; what bears a number bears the day on which it got it. */
function registeredOf(
  { clock }: Pick<WriteMinutesPorts, 'clock'>,
  meeting: Meeting,
  { number, issuedOn }: Pick<WriteInput, 'number' | 'issuedOn'>,
) {
  return {
    source: { kind: 'meeting', id: meeting.id },
    year: meeting.year,
    aboutId: '',
    number,
    issuedOn: number === null ? null : (issuedOn ?? localMomentOf(clock.now()).date),
    subject: meeting.title,
  } as const;
}

/** What a paper made now is made under. */
export function contextOf(
  { audit, clock }: Pick<WriteMinutesPorts, 'audit' | 'clock'>,
  number: number | null,
): PaperContext {
  return { number, auditHead: audit.head(), now: clock.now() };
}

/** An ended session whose votes all are what was sealed: nobody went round the program. Checks a vote a turn. */
async function sealedMeeting(
  { repositories, hashText, nextTurn }: Pick<WriteMinutesPorts, 'repositories' | 'hashText' | 'nextTurn'>,
  meetingId: MeetingId,
): Promise<Result<Meeting, Refusal>> {
  const meeting = repositories.meetings.find(meetingId);
  if (!meeting) return refuse('not_found');
  if (!isOver(meeting)) return refuse('meeting_not_ended');
  const polls = repositories.polls.ofMeeting(meetingId);
  // A correction that is still being counted.
  const pending = polls.find(({ state }) => state !== PollState.sealed);
  if (pending) return refuse('poll_open', { title: pending.title });
  for (const poll of polls) {
    if (!isSealIntact(poll, hashText)) return refuse('seal_broken', { title: poll.title });
    await nextTurn();
  }
  return ok(meeting);
}
