import { eventIterator } from '@orpc/contract';
import { z } from 'zod';

import type { MeetingId, PollId, AgendaItemId } from '../domain/kernel/ids.ts';
import { ProjectorTheme } from '../domain/meetings/projector-view.ts';
import type { ProjectorView } from '../domain/meetings/projector-view.ts';
import { PollMethod } from '../domain/voting/method.ts';
import { Verdict } from '../domain/voting/verdict.ts';
import { count, idOf, instant, longText, procedure, text } from './base.ts';

/** What a hall can read from its seats on one screen. */
const LONGEST_MESSAGE = 400;

const ofMeeting = { meetingId: idOf<MeetingId>() };
const projectorView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('blank') }),
  z.object({ kind: z.literal('welcome'), ...ofMeeting }),
  z.object({ kind: z.literal('attendance'), ...ofMeeting }),
  z.object({ kind: z.literal('agenda'), ...ofMeeting }),
  z.object({ kind: z.literal('item'), ...ofMeeting, itemId: idOf<AgendaItemId>() }),
  z.object({ kind: z.literal('poll'), ...ofMeeting, pollId: idOf<PollId>() }),
  z.object({ kind: z.literal('summary'), ...ofMeeting }),
  z.object({
    kind: z.literal('message'),
    ...ofMeeting,
    text: longText(LONGEST_MESSAGE).pipe(z.string().min(1)),
  }),
  z.object({ kind: z.literal('break'), ...ofMeeting, text: text(200), endsAt: instant }),
]) satisfies z.ZodType<ProjectorView>;

const quorumStrip = z.object({ sentence: z.string(), met: z.boolean() });

/** What heads the slides of a vote. */
const voteHeading = {
  title: z.string(),
  awardName: z.string(),
  ruleText: z.string(),
  quorum: quorumStrip,
};

const candidates = z.array(
  z.object({
    name: z.string(),
    detail: z.string(),
    /** Voted on by itself where the others go as one list. */
    apart: z.boolean(),
  }),
);

const figures = z.object({
  agreeTotal: count,
  base: count,
  percentageText: z.string(),
  verdict: z.enum(Verdict),
});

/**
 * The hall screen's own allow-list: what is not named here can't reach the projector. A poll shows names and awards
 * while it runs; counts appear only in `result` and `summary`, which take them from polls whose counts stand.
 */
const projectorSlide = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('blank') }),
  /** What was chosen is not there any more. */
  z.object({ kind: z.literal('gone') }),
  z.object({
    kind: z.literal('welcome'),
    council: z.string(),
    title: z.string(),
    when: z.string(),
    place: z.string(),
    quorum: quorumStrip,
  }),
  z.object({
    kind: z.literal('attendance'),
    title: z.string(),
    members: count,
    present: count,
    needed: count,
    /** Absent members who sent their opinion. */
    written: count,
    quorum: quorumStrip,
  }),
  z.object({
    kind: z.literal('agenda'),
    title: z.string(),
    items: z.array(
      z.object({
        position: z.int(),
        section: z.string(),
        /** `08:35`, as planned; null where nobody planned how long the items take. */
        time: z.string().nullable(),
        title: z.string(),
        speaker: z.string(),
        progress: z.enum(['done', 'current', 'ahead']),
      }),
    ),
    quorum: quorumStrip,
  }),
  z.object({
    kind: z.literal('item'),
    position: z.int(),
    items: z.int(),
    section: z.string(),
    title: z.string(),
    speaker: z.string(),
    /** What is voted on under the item, with the number of nominees. */
    votes: z.array(
      z.object({ subject: z.string(), collectives: count, individuals: count, households: count }),
    ),
    /** Whoever has the floor. */
    speech: z
      .object({ speaker: z.string(), startedAt: instant, limitSeconds: z.int().nullable() })
      .nullable(),
    quorum: quorumStrip,
  }),
  /** Before a vote is opened. */
  z.object({ kind: z.literal('nominees'), ...voteHeading, wholeList: z.boolean(), candidates }),
  z.object({
    kind: z.literal('voting'),
    ...voteHeading,
    method: z.enum(PollMethod),
    wholeList: z.boolean(),
    /** Ballot papers handed out; null while nobody has said how many. */
    issued: count.nullable(),
    candidates,
  }),
  /** The record that was shown is superseded by one whose counts don't stand yet. */
  z.object({ kind: z.literal('correcting'), ...voteHeading }),
  z.object({
    kind: z.literal('result'),
    ...voteHeading,
    passed: count,
    failed: count,
    overQuota: count,
    tied: count,
    /** A motion, or the list of a vote on a whole list with the number of its items. */
    list: z.object({ items: count, result: figures }).nullable(),
    rows: z.array(candidates.element.extend(figures.shape)),
    /** Whether the record supersedes another. */
    corrected: z.boolean(),
    /** Null while the record is not sealed. */
    sealCode: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('summary'),
    title: z.string(),
    rows: z.array(
      z.object({
        subject: z.string(),
        round: count,
        /** Null while the counts don't stand. */
        outcome: z.object({ passed: count, total: count, sealed: z.boolean() }).nullable(),
      }),
    ),
    quorum: quorumStrip,
  }),
  z.object({ kind: z.literal('message'), text: z.string(), quorum: quorumStrip }),
  z.object({ kind: z.literal('break'), text: z.string(), endsAt: instant, quorum: quorumStrip }),
]);
export type ProjectorSlide = z.infer<typeof projectorSlide>;

/** A slide with the name of the choice it was made from (`keyOfView`). */
const keyedSlide = z.object({ slide: projectorSlide, key: z.string() });
export type KeyedSlide = z.infer<typeof keyedSlide>;

/** What was chosen and how it stands: black (`B`), light or dark, and from where its pages go on. */
const hallState = z.object({
  view: projectorView,
  black: z.boolean(),
  theme: z.enum(ProjectorTheme),
  turn: z.int(),
  since: instant.nullable(),
});

const step = z.union([z.literal(1), z.literal(-1)]);

export const projectorContract = {
  /** What the hall sees. It can be long: a page turned or a screen blackened changes `view` alone. */
  slide: procedure.output(keyedSlide),
  view: procedure.output(hallState),
  /** Both now and after every change, as long as the page listens; the slide is null where it is the one told before. */
  watch: procedure.output(eventIterator(z.object({ state: hallState, slide: keyedSlide.nullable() }))),
  /** The slide that the next step would bring; null at the end of the session. */
  next: procedure.input(z.object(ofMeeting)).output(keyedSlide.nullable()),
  show: procedure.input(projectorView).output(z.object({})),
  /** The slide after or before; `meetingId` says with which session an empty screen begins. */
  step: procedure.input(z.object({ by: step, meetingId: idOf<MeetingId>().nullable() })).output(z.object({})),
  /** Turns the pages of a list. */
  turn: procedure.input(z.object({ by: step })).output(z.object({})),
  setBlack: procedure.input(z.object({ black: z.boolean() })).output(z.object({})),
  setTheme: procedure.input(z.object({ theme: z.enum(ProjectorTheme) })).output(z.object({})),
};
