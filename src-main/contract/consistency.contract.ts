import { z } from 'zod';

import type { MeetingId } from '../domain/kernel/ids.ts';
import { count, idOf, procedure, year } from './base.ts';

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
      documents: z.array(
        z.object({ id: z.string(), title: z.string(), lines: count, findings: z.array(finding) }),
      ),
      undecided: z.array(reference),
    }),
  ),
};
