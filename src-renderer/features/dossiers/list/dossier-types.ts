import type { InferContractRouterOutputs } from '@orpc/contract';

import type { contract } from '../../../../src-main/contract/contract.ts';

type Dossiers = InferContractRouterOutputs<typeof contract>['dossiers'];

export type DossierList = Dossiers['list'];
export type DossierRow = DossierList['rows'][number];
export type Round = Dossiers['rounds'][number];
export type DossierDetail = Dossiers['get'];
export type AwardChoice = InferContractRouterOutputs<typeof contract>['law']['awards'][number];
export type StatementAsked = Dossiers['statementsAsked'][number];
export type PartAsked = Dossiers['partsAsked'][number];
export type LateList = Dossiers['late'];
export type ListProblem = Dossiers['problems'][number];
