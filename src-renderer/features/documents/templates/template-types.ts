import type { InferContractRouterOutputs } from '@orpc/contract';

import type { contract } from '../../../../src-main/contract/contract.ts';

type Outputs = InferContractRouterOutputs<typeof contract>['documentTemplates'];

export type KindTemplates = Outputs['list']['kinds'][number];
export type TemplateVersion = KindTemplates['templates'][number];
export type ShownField = Outputs['fields'][number];
export type AddedTemplate = Outputs['add'];
export type Preview = Outputs['preview'];

/** What became of the file that was handed in last. */
export type HandedIn = { readonly fileName: string; readonly added: AddedTemplate };
