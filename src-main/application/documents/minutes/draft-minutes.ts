import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { DocumentKind } from '../../../domain/documents/document-kind.ts';
import type { PrintedDocument } from '../../../domain/documents/printed-document.ts';
import type { MeetingId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { hyphenated } from '../../../domain/kernel/vietnamese-text.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { fileTypes } from '../../file-types.ts';
import { makeDocument } from '../make-document.ts';
import { countingMinutesViewOf, paperPolls } from './counting-minutes-view.ts';
import { minutesViewOf } from './minutes-view.ts';
import { contextOf } from './write-minutes.ts';
import type { WriteMinutesPorts } from './write-minutes.ts';

type MinutesKind = 'minutes' | 'counting_minutes';

/** A file of minutes as they would be written now; nothing is registered, and votes that are not closed are left out. */
export async function draftMinutes(
  ports: WriteMinutesPorts,
  { meetingId, kind, part }: { meetingId: MeetingId; kind: MinutesKind; part: 'docx' | 'pdf' },
): Promise<Result<{ name: string; type: string; bytes: Uint8Array }, Refusal>> {
  const rendered = await renderMinutesNow(ports, { meetingId, kind, part });
  if (!rendered.ok) return rendered;
  const { meeting, bytes } = rendered.value;
  const stem = kind === DocumentKind.countingMinutes ? 'xem-truoc_bien-ban-kiem-phieu' : 'xem-truoc_bien-ban';
  return ok({
    name: `${stem}_${hyphenated(meeting.title)}`.slice(0, 90) + `.${part}`,
    type: fileTypes[part],
    bytes,
  });
}

/** The one file of minutes as they would be written now, with the session that they are of. */
export async function renderMinutesNow(
  ports: WriteMinutesPorts,
  { meetingId, kind, part }: { meetingId: MeetingId; kind: MinutesKind; part: 'docx' | 'pdf' },
): Promise<Result<{ meeting: Meeting; bytes: Uint8Array }, Refusal>> {
  const { repositories } = ports;
  const meeting = repositories.meetings.find(meetingId);
  if (!meeting) return refuse('not_found');
  const isCounting = kind === DocumentKind.countingMinutes;
  if (isCounting && paperPolls(repositories, meeting).length === 0) return refuse('no_paper_ballots');
  const context = contextOf(ports, null);
  const document: PrintedDocument = isCounting
    ? { kind, view: await countingMinutesViewOf(ports, repositories, meeting, context) }
    : { kind: DocumentKind.minutes, view: await minutesViewOf(ports, repositories, meeting, context) };
  const made = await makeDocument(ports, document, part);
  return made.ok ? ok({ meeting, bytes: made.value }) : made;
}
