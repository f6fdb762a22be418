import { z } from 'zod';

import type { DecisionId, DocumentId, DraftId, MeetingId } from '../domain/kernel/ids.ts';
import { count, idOf, procedure, requiredText, year } from './base.ts';

const reference = z.object({ name: z.string(), detail: z.string(), award: z.string(), verdict: z.string() });
const line = z.object({
  name: z.string(),
  detail: z.string(),
  award: z.string().nullable(),
  verdict: z.string().nullable(),
});

const finding = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('missing'), reference }),
  z.object({ kind: z.literal('extra'), line }),
  ...(
    ['not_passed', 'name_differs', 'detail_differs', 'award_differs', 'verdict_differs', 'twice'] as const
  ).map((kind) => z.object({ kind: z.literal(kind), reference, line })),
  z.object({
    kind: z.literal('count_differs'),
    stated: z.object({
      award: z.string(),
      kind: z.enum(['collective', 'individual', 'household']),
      count,
    }),
    counted: count,
  }),
]);

/** What is about to be printed, issued, signed or handed over. */
const leavingPaper = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), id: idOf<DocumentId>() }),
  z.object({ kind: z.literal('draft'), id: idOf<DraftId>() }),
  z.object({ kind: z.literal('decision'), id: idOf<DecisionId>() }),
  /** Minutes as they would be written now. */
  z.object({
    kind: z.literal('minutes'),
    meetingId: idOf<MeetingId>(),
    of: z.enum(['minutes', 'counting_minutes']),
  }),
  /** Ballots and opinion sheets, held to the lists of nominees. */
  z.object({ kind: z.literal('ballots'), meetingId: idOf<MeetingId>() }),
]);
export type LeavingPaper = z.infer<typeof leavingPaper>;

const checkedDocument = z.object({
  id: z.string(),
  title: z.string(),
  lines: count,
  findings: z.array(finding),
});

/** Whether the documents of a session agree with what was voted on. */
export const consistencyContract = {
  /** Sessions that are over and voted on awards, the latest first. */
  sessions: procedure
    .input(z.object({ year }))
    .output(z.array(z.object({ id: idOf<MeetingId>(), name: z.string() }))),
  check: procedure.input(z.object({ meetingId: idOf<MeetingId>() })).output(
    z.object({
      cases: count,
      passed: count,
      documents: z.array(checkedDocument),
      undecided: z.array(reference),
    }),
  ),
  /** Where a paper that is about to leave differs; `fingerprint` names these very differences. */
  open: procedure
    .input(leavingPaper)
    .output(z.object({ documents: z.array(checkedDocument), fingerprint: z.string() })),
  /** Refused with `documents_differ` until an officer has decided to go on with what differs. */
  hold: procedure.input(leavingPaper).output(z.object({})),
  /** Goes on with the differences that the officer saw; refused with `differences_changed` where they are others now. */
  goOn: procedure
    .input(z.object({ leaving: leavingPaper, fingerprint: z.string().max(64), reason: requiredText(1000) }))
    .output(z.object({})),
};
