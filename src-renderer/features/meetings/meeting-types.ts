import type { InferContractRouterOutputs } from '@orpc/contract';

import type { contract } from '../../../src-main/contract/contract.ts';

type Meetings = InferContractRouterOutputs<typeof contract>['meetings'];

/** A session as the operator's screen shows it. */
export type MeetingView = Meetings['get'];
export type MeetingSummary = Meetings['list'][number];
export type RollMember = MeetingView['roll'][number];
export type AgendaItem = MeetingView['agenda'][number];
export type Poll = MeetingView['polls'][number];
export type PollItem = Poll['items'][number];
