import { z } from 'zod';

import type { MeetingId, PollId, AgendaItemId } from '../domain/kernel/ids.ts';
import type { ProjectorView } from '../domain/meetings/projector-view.ts';
import { Verdict } from '../domain/voting/verdict.ts';
import { count, idOf, procedure } from './base.ts';

const projectorView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('blank') }),
  z.object({ kind: z.literal('welcome'), meetingId: idOf<MeetingId>() }),
  z.object({ kind: z.literal('agenda'), meetingId: idOf<MeetingId>() }),
  z.object({ kind: z.literal('item'), meetingId: idOf<MeetingId>(), itemId: idOf<AgendaItemId>() }),
  z.object({ kind: z.literal('poll'), meetingId: idOf<MeetingId>(), pollId: idOf<PollId>() }),
]) satisfies z.ZodType<ProjectorView>;

const quorumStrip = z.object({ sentence: z.string(), met: z.boolean() });

/**
 * The hall screen's own allow-list: what is not named here can't reach the projector. A poll shows names and awards
 * while it runs; counts appear only in `result`, which exists only for a closed poll.
 */
const projectorSlide = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('blank') }),
  z.object({
    kind: z.literal('welcome'),
    council: z.string(),
    title: z.string(),
    when: z.string(),
    place: z.string(),
    quorum: quorumStrip,
  }),
  z.object({
    kind: z.literal('agenda'),
    title: z.string(),
    items: z.array(z.object({ position: z.int(), title: z.string() })),
    quorum: quorumStrip,
  }),
  z.object({
    kind: z.literal('item'),
    position: z.int(),
    items: z.int(),
    title: z.string(),
    quorum: quorumStrip,
  }),
  z.object({
    kind: z.literal('voting'),
    title: z.string(),
    awardName: z.string(),
    ruleText: z.string(),
    candidates: z.array(z.object({ name: z.string(), detail: z.string() })),
    quorum: quorumStrip,
  }),
  z.object({
    kind: z.literal('result'),
    title: z.string(),
    awardName: z.string(),
    ruleText: z.string(),
    passed: count,
    rows: z.array(
      z.object({
        name: z.string(),
        detail: z.string(),
        agreeTotal: count,
        base: count,
        percentageText: z.string(),
        verdict: z.enum(Verdict),
      }),
    ),
    /** Null while the record is not sealed. */
    sealCode: z.string().nullable(),
    quorum: quorumStrip,
  }),
]);
export type ProjectorSlide = z.infer<typeof projectorSlide>;

export const projectorContract = {
  /** The slide and whether the screen is black (`B`); lists page by themselves in the hall. */
  slide: procedure.output(z.object({ slide: projectorSlide, black: z.boolean() })),
  /** What is on the screen, for the operator. */
  view: procedure.output(z.object({ view: projectorView, black: z.boolean() })),
  show: procedure.input(projectorView).output(z.object({})),
  setBlack: procedure.input(z.object({ black: z.boolean() })).output(z.object({})),
};
