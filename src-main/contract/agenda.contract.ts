import { z } from 'zod';

import type { AgendaItemId, MeetingId } from '../domain/kernel/ids.ts';
import { idOf, longText, procedure, requiredText, revision, text } from './base.ts';
import { plannedMinutes } from './meetings.contract.ts';

const meetingInput = z.object({ meetingId: idOf<MeetingId>() });

/** The agenda as a whole; single items are changed by the operations of the session. */
export const agendaContract = {
  /** Puts items in from a position on, counted from 1: pasted lines, or one that was taken off. */
  addItems: procedure
    .input(
      meetingInput.extend({
        position: z.int().min(1),
        section: text(300),
        items: z
          .array(
            z.object({
              title: requiredText(500),
              speaker: text(300),
              minutes: plannedMinutes.nullable(),
              remark: longText(),
            }),
          )
          .min(1)
          .max(200),
      }),
    )
    .output(z.object({ itemIds: z.array(idOf<AgendaItemId>()), revision })),
  /** Names the part that an item begins, or begins a new part with it. */
  nameSection: procedure
    .input(meetingInput.extend({ itemId: idOf<AgendaItemId>(), name: text(300) }))
    .output(z.object({ revision })),
};
