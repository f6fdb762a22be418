import type { MeetingId } from '../../domain/kernel/ids.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { StorageErrorCode } from '../ports.ts';

/** The copy of the book in which a session is rehearsed, as the use cases of either book reach it. */
export type Rehearsals = {
  /** Whether the book of these use cases is the copy. */
  readonly inside: boolean;
  /** The session that is rehearsed now. */
  running(): MeetingId | null;
  /** Copies the office's book as it is now and opens the copy, in place of the one that was open. */
  begin(meetingId: MeetingId): Promise<Result<null, { readonly code: StorageErrorCode }>>;
  /** Closes the copy and removes it, as soon as whoever asked for it has had the answer. */
  end(): void;
};
