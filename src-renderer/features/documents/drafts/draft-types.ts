import type { InferContractRouterOutputs } from '@orpc/contract';

import type { contract } from '../../../../src-main/contract/contract.ts';

type Answers = InferContractRouterOutputs<typeof contract>['drafts'];

/** A line of the list of drafts. */
export type DraftEntry = Answers['list'][number];

/** A kind that can be drafted, with what it can be about. */
export type DraftChoice = Answers['kinds'][number];

/** A draft as the program holds it. */
export type LoadedDraft = Answers['get'];
