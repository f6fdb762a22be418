import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { tallyFile } from '../../../contract/tally-file.ts';
import { canonicalJson } from '../../../domain/kernel/canonical-json.ts';
import type { MeetingId, PollId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { sealCode } from '../../../domain/voting/seal.ts';
import type { Repositories } from '../../repositories.ts';

type TallyFile = ReturnType<(typeof tallyFile)['parse']>;

/** The sealed records of a vote, or of all of a session, superseded ones too, as a file that proves itself. */
export function exportTally(
  { meetings, polls }: Repositories,
  { meetingId, pollId }: { readonly meetingId: MeetingId; readonly pollId: PollId | null },
): Result<{ name: string; bytes: Uint8Array<ArrayBuffer> }, Refusal> {
  const meeting = meetings.find(meetingId);
  if (!meeting) return refuse('not_found');
  const seals = polls
    .ofMeeting(meetingId)
    .filter(({ id }) => pollId === null || id === pollId)
    .flatMap(({ seal }) => seal ?? []);
  const [first] = seals;
  if (!first) return refuse('poll_not_sealed');
  const file: TallyFile = { format: 'so-vang-tally-file', version: 1, records: seals };
  const name = pollId === null ? meeting.date : `${meeting.date}-${sealCode(first)}`;
  return ok({ name: `ho-so-kiem-phieu-${name}.json`, bytes: new TextEncoder().encode(canonicalJson(file)) });
}
