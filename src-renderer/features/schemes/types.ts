import type { InferContractRouterOutputs } from '@orpc/contract';

import type { schemesContract } from '../../../src-main/contract/schemes.contract.ts';
import type { Scheme } from '../../../src-main/domain/scoring/schemes/scheme.ts';

type Outputs = InferContractRouterOutputs<typeof schemesContract>;

export type SchemeEntry = Outputs['list'][number];
export type SchemeVersion = SchemeEntry['versions'][number];
export type LoadedScheme = Outputs['get'];
export type SchemeEffect = Outputs['preview'];
export type SchemeFileReading = Outputs['readFile'];
export type SchemeRef = Pick<Scheme, 'key' | 'year' | 'version'>;
export type SchemeContent = Omit<Scheme, 'key' | 'year' | 'version'>;
