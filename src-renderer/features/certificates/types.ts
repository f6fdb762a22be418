import type { InferContractRouterOutputs } from '@orpc/contract';

import type { contract } from '../../../src-main/contract/contract.ts';
import type { TemplateContent } from '../../../src-main/domain/certificates/template.ts';

type Outputs = InferContractRouterOutputs<typeof contract>['certificates'];

/** A template as the program keeps it. */
export type LoadedTemplate = Outputs['templates'][number];
/** What of a template is edited and stored as one goes. */
export type TemplateDraft = Omit<TemplateContent, 'stockImage'>;
/** A line of the list to print from. */
export type PrintableEntry = Outputs['entries']['rows'][number];
/** What keeps an entry from being printed well. */
export type EntryCheck = Outputs['check'][number];
export type EntryValues = Outputs['values'];
