import { z } from 'zod';

import type { AgendaItemId, MeetingId, SpeechId } from '../domain/kernel/ids.ts';
import { MeetingState } from '../domain/meetings/meeting.ts';
import { idOf, instant, longText, procedure, requiredText, revision } from './base.ts';

const meetingInput = z.object({ meetingId: idOf<MeetingId>() });
const speechInput = meetingInput.extend({ speechId: idOf<SpeechId>() });
const changed = z.object({ revision });

/** How long one speaker can be given at once. */
const LONGEST_SPEECH = 2 * 60 * 60;
const seconds = z.int().min(10).max(LONGEST_SPEECH);

const running = z.object({
  state: z.enum(MeetingState),
  currentItemId: idOf<AgendaItemId>().nullable(),
  revision,
  items: z.array(
    z.object({
      id: idOf<AgendaItemId>(),
      position: z.int(),
      section: z.string(),
      title: z.string(),
      speaker: z.string(),
      remark: z.string(),
      decision: z.string(),
      openedAt: instant.nullable(),
      closedAt: instant.nullable(),
    }),
  ),
  speeches: z.array(
    z.object({
      id: idOf<SpeechId>(),
      itemId: idOf<AgendaItemId>(),
      speaker: z.string(),
      startedAt: instant,
      endedAt: instant.nullable(),
      limitSeconds: z.int().nullable(),
    }),
  ),
  /** Who is in the room: members first, then guests. */
  speakers: z.array(z.object({ name: z.string(), post: z.string() })),
});

/** Running a session: the item that is dealt with, its notes, and who has the floor. */
export const runningContract = {
  get: procedure.input(meetingInput).output(running),
  /** Refused with `meeting_not_started` before the session has begun. */
  openItem: procedure.input(meetingInput.extend({ itemId: idOf<AgendaItemId>() })).output(changed),
  closeItem: procedure.input(meetingInput).output(changed),
  saveNotes: procedure
    .input(meetingInput.extend({ itemId: idOf<AgendaItemId>(), remark: longText(), decision: longText() }))
    .output(changed),
  /** Refused with `no_item_open` while no item is dealt with. */
  startSpeech: procedure
    .input(meetingInput.extend({ speaker: requiredText(200), limitSeconds: seconds.nullable() }))
    .output(z.object({ speechId: idOf<SpeechId>() })),
  endSpeech: procedure.input(meetingInput).output(z.object({})),
  extendSpeech: procedure.input(speechInput.extend({ seconds })).output(z.object({})),
  removeSpeech: procedure.input(speechInput).output(z.object({})),
};
