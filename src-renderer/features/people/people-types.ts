import type { InferContractRouterOutputs } from '@orpc/contract';

import type { peopleContract } from '../../../src-main/contract/people.contract.ts';

type Outputs = InferContractRouterOutputs<typeof peopleContract>;

export type SubjectLine = Outputs['search']['rows'][number];
export type SubjectView = Outputs['get'];
export type Subject = SubjectView['subject'];
export type Fact = SubjectView['facts'][number];
export type Honour = SubjectView['honours'][number];
export type DoublePair = Outputs['doubles']['pairs'][number];
export type OutlookLine = Outputs['outlook']['awards'][number];
export type Statement = Outputs['statements'][number];
