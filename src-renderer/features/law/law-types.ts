import type { InferContractRouterOutputs } from '@orpc/contract';

import type { lawContract } from '../../../src-main/contract/law.contract.ts';

type Answers = InferContractRouterOutputs<typeof lawContract>;

export type AwardEntry = Answers['awards'][number];
export type AwardRulesAnswer = Answers['award'];
export type InstrumentLine = Answers['instruments'][number];
export type AmendmentEntry = Answers['amendments'][number];
