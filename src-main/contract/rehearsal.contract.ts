import { z } from 'zod';

import type { MeetingId } from '../domain/kernel/ids.ts';
import { MadeUpOutcome } from '../domain/voting/made-up-counts.ts';
import { idOf, procedure } from './base.ts';

const session = z.object({ meetingId: idOf<MeetingId>(), title: z.string() });

/** A session rehearsed in a copy of the book. Nothing that is done there can reach the office's own. */
export const rehearsalContract = {
  state: procedure.output(
    z.object({
      /** Whether this very book is the copy. */
      inside: z.boolean(),
      /** The session that is being rehearsed. */
      running: session.nullable(),
    }),
  ),
  /** Copies the book as it is now; a rehearsal of another session ends. Refused with `rehearsal_only_once` in the copy. */
  begin: procedure.input(z.object({ meetingId: idOf<MeetingId>() })).output(session),
  /**
   * Makes counts up for every open vote of the rehearsed session; they add up. Refused with `not_a_rehearsal` in the office's
   * own book and with `no_poll_open` where no vote is open.
   */
  fillPolls: procedure
    .input(z.object({ outcome: z.enum(MadeUpOutcome) }))
    .output(z.object({ polls: z.int() })),
  /** Marks members present, absent or with a written opinion at random; the quorum is kept. Refused as `fillPolls`. */
  markAttendance: procedure.output(z.object({ present: z.int(), written: z.int(), absent: z.int() })),
  /** Begins the rehearsal anew with the book as it is now. */
  reset: procedure.output(z.object({})),
  /** Throws the copy away. */
  end: procedure.output(z.object({})),
};
