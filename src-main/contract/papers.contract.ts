import { z } from 'zod';

import type { CouncilMemberId, DocumentId, MeetingId } from '../domain/kernel/ids.ts';
import { Attendance } from '../domain/voting/attendance.ts';
import { idOf, isoDate, longText, procedure, revision, text } from './base.ts';

const meetingInput = z.object({ meetingId: idOf<MeetingId>() });

/** Which paper of a session: an invitation to all at once or to each, the agenda, opinion sheets, the emergency kit. */
export const PaperName = {
  invitation: 'invitation',
  invitations: 'invitations',
  agenda: 'agenda',
  opinions: 'opinions',
  kit: 'kit',
} as const;
export type PaperName = (typeof PaperName)[keyof typeof PaperName];

/** The papers that are made before a session. */
export const papersContract = {
  /** What the papers would print now, as text. */
  preview: procedure.input(meetingInput).output(
    z.object({
      invitation: z.object({
        /** `05/GM-HĐTĐKT` */
        number: z.string(),
        placeDate: z.string(),
        addressee: z.string(),
        lines: z.array(z.object({ label: z.string(), text: z.string() })),
        notes: z.array(z.string()),
        /** The lines over the signature, then the name. */
        signer: z.array(z.string()),
        registered: z.boolean(),
        signed: z.boolean(),
      }),
      agenda: z.array(
        z.object({
          name: z.string(),
          lines: z.array(
            z.object({
              position: z.int(),
              time: z.string(),
              title: z.string(),
              speaker: z.string(),
            }),
          ),
        }),
      ),
      /** Whose opinions can be asked for in writing. */
      absent: z.array(
        z.object({
          memberId: idOf<CouncilMemberId>(),
          fullName: z.string(),
          attendance: z.enum(Attendance),
        }),
      ),
      /** The votes that are still to be counted, as papers group them. */
      votes: z.array(
        z.object({
          award: z.string(),
          prefix: z.string(),
          secret: z.boolean(),
          rule: z.string(),
          whole: z.boolean(),
          rows: z.int(),
          listed: z.int(),
          writtenOpinionsCount: z.boolean(),
        }),
      ),
      /** Ballots of each kind: one for each member in the room. */
      copies: z.int(),
      quorum: z.string(),
    }),
  ),
  saveInvitation: procedure
    .input(
      meetingInput.extend({
        date: isoDate.nullable(),
        replyBy: isoDate.nullable(),
        opinionsBy: isoDate.nullable(),
        contact: text(300),
        materials: text(500),
        note: longText(2000),
        signerId: idOf<CouncilMemberId>().nullable(),
      }),
    )
    .output(z.object({ revision })),
  /** Enters the invitation in the register; `number` of the council's own series, or null for a draft. */
  writeInvitation: procedure
    .input(meetingInput.extend({ number: z.int().min(1).max(99_999).nullable() }))
    .output(z.object({ id: idOf<DocumentId>() })),
  /** A paper as the session stands now. Opinion sheets are refused with `nobody_absent` and `nothing_to_ask`. */
  file: procedure
    .input(
      meetingInput.extend({
        paper: z.enum(PaperName),
        format: z.enum(['docx', 'pdf']),
        /** For opinion sheets: whose; null for those of all who are absent. */
        memberId: idOf<CouncilMemberId>().nullable(),
      }),
    )
    .output(z.object({ name: z.string(), file: z.file() })),
};
