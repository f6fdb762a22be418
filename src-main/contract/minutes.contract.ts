import { z } from 'zod';

import { DocumentKind } from '../domain/documents/document-kind.ts';
import type { MinutesSectionKey } from '../domain/documents/minutes-sections.ts';
import type { DocumentId, MeetingId } from '../domain/kernel/ids.ts';
import { idOf, instant, longText, procedure, revision } from './base.ts';

const meetingInput = z.object({ meetingId: idOf<MeetingId>() });

const figures = z.object({
  agree: z.int(),
  disagree: z.int(),
  other: z.int(),
  base: z.int(),
  percentageText: z.string(),
  verdictText: z.string(),
});
const listedRow = z.object({
  ordinal: z.int(),
  name: z.string(),
  unit: z.string(),
  verdictText: z.string(),
});
const groupOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ title: z.string().nullable(), rows: z.array(row).readonly() });

/** The votes on one title or form as the minutes print them. */
const awardResult = z.object({
  awardForm: z.string(),
  votes: z
    .array(
      z.object({
        title: z.string().nullable(),
        method: z.string(),
        otherColumn: z.string(),
        list: z.object({ title: z.string(), figures }).nullable(),
        listed: z.array(groupOf(listedRow)).readonly(),
        groups: z.array(groupOf(listedRow.extend({ ...figures.shape, note: z.string() }))).readonly(),
        remarks: z.array(z.string()).readonly(),
        conclusion: z.string(),
      }),
    )
    .readonly(),
});

const registered = z.object({
  id: idOf<DocumentId>(),
  number: z.int().nullable(),
  createdAt: instant,
  signedAt: instant.nullable(),
});

export const minutesContract = {
  /** The parts of the minutes: what is assembled from the session, what was written over it, and what to look at. */
  get: procedure.input(meetingInput).output(
    z.object({
      revision,
      /** Not any more once they are signed or the file is locked. */
      isEditable: z.boolean(),
      sections: z.array(
        z.object({
          key: z.custom<MinutesSectionKey>((value) => typeof value === 'string'),
          /** Empty for the parts before and after the numbered ones. */
          title: z.string(),
          assembled: z.string(),
          /** Null where the assembled text stands. */
          own: z.string().nullable(),
          /** Figures in the own text that neither session nor sealed results know: `18/19`. */
          unknownFigures: z.array(z.string()).readonly(),
        }),
      ),
      minutes: registered.nullable(),
      countingMinutes: registered.nullable(),
      hasPaperBallots: z.boolean(),
      /** A vote was sealed after the minutes were written. */
      isOutdated: z.boolean(),
    }),
  ),
  /** The results as the minutes print them. They come from the sealed votes and can't be edited. */
  results: procedure.input(meetingInput).output(z.array(awardResult)),
  /** Writes over a part; null takes it back, so that the assembled text stands again. */
  saveText: procedure
    .input(
      meetingInput.extend({
        section: z.custom<MinutesSectionKey>((value) => typeof value === 'string' && value.length <= 80),
        text: longText().nullable(),
      }),
    )
    .output(z.object({ revision })),
  /** The minutes as they would be written now, without a number and without entering them in the register. */
  draft: procedure
    .input(
      meetingInput.extend({
        kind: z.enum([DocumentKind.minutes, DocumentKind.countingMinutes]),
        part: z.enum(['docx', 'pdf']),
      }),
    )
    .output(z.object({ name: z.string(), file: z.file() })),
};
