import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { DocumentKind } from '../../domain/documents/document-kind.ts';
import type { MeetingId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { hyphenated } from '../../domain/kernel/vietnamese-text.ts';
import { fileTypes } from '../file-types.ts';
import { countingMinutesViewOf, paperPolls } from './counting-minutes-view.ts';
import { minutesViewOf } from './minutes-view.ts';
import { contextOf } from './write-minutes.ts';
import type { WriteMinutesPorts } from './write-minutes.ts';

/** A file of minutes as they would be written now; nothing is registered, and votes that are not closed are left out. */
export async function draftMinutes(
  ports: WriteMinutesPorts,
  {
    meetingId,
    kind,
    part,
  }: { meetingId: MeetingId; kind: 'minutes' | 'counting_minutes'; part: 'docx' | 'pdf' },
): Promise<Result<{ name: string; type: string; bytes: Uint8Array }, Refusal>> {
  const { repositories, renderer } = ports;
  const meeting = repositories.meetings.find(meetingId);
  if (!meeting) return refuse('not_found');
  const context = contextOf(ports, null);
  const isCounting = kind === DocumentKind.countingMinutes;
  if (isCounting && paperPolls(repositories, meeting).length === 0) return refuse('no_paper_ballots');
  const bytes = isCounting
    ? await renderer.renderCountingMinutesAs(
        await countingMinutesViewOf(ports, repositories, meeting, context),
        part,
      )
    : await renderer.renderMinutesAs(await minutesViewOf(ports, repositories, meeting, context), part);
  const stem = isCounting ? 'xem-truoc_bien-ban-kiem-phieu' : 'xem-truoc_bien-ban';
  return ok({
    name: `${stem}_${hyphenated(meeting.title)}`.slice(0, 90) + `.${part}`,
    type: fileTypes[part],
    bytes,
  });
}
