import type { InferContractRouterOutputs } from '@orpc/contract';

import type { intakeContract } from '../../../src-main/contract/intake.contract.ts';

type IntakeAnswers = InferContractRouterOutputs<typeof intakeContract>;

/** One workbook as the program understood it; nothing of it is stored yet. */
export type StagedWorkbook = IntakeAnswers['readWorkbooks'][number];
export type StagedValue = StagedWorkbook['values'][number];
export type FileProblem = StagedWorkbook['problems'][number];

/** A list of nominees as the program understood it. */
export type StagedNominees = IntakeAnswers['readNominees'];
export type NomineeRow = StagedNominees['rows'][number];
export type NomineeProblem = StagedNominees['problems'][number];
