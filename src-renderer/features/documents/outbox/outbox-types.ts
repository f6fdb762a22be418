import type { InferContractRouterOutputs } from '@orpc/contract';

import type { contract } from '../../../../src-main/contract/contract.ts';
import type { EOfficeOrganisation } from '../../../../src-main/domain/documents/e-office-document.ts';

type Outputs = InferContractRouterOutputs<typeof contract>['eOffice'];

export type HandedOver = Outputs['handedOver'][number];
export type Settings = Outputs['settings'];

/** A list of receivers as lines: `000.00.12.H35; Sở Tài chính`, or the name alone. */
export function receiverLines(receivers: readonly EOfficeOrganisation[]): string {
  return receivers.map(({ organId, name }) => (organId === null ? name : `${organId}; ${name}`)).join('\n');
}

/** Reads lines back; what is known of a receiver beside its identifier stays with its name. */
export function receiversOf(
  text: string,
  known: readonly EOfficeOrganisation[],
): readonly EOfficeOrganisation[] {
  return text.split('\n').flatMap((line) => {
    const [first = '', ...rest] = line.split(';').map((part) => part.trim());
    const [organId, name] = rest.length === 0 ? [null, first] : [first || null, rest.join('; ')];
    if (name === '') return [];
    const standing = known.find((one) => one.name === name);
    const nothing = { inCharge: null, address: null, email: null, telephone: null };
    return [{ ...nothing, ...standing, organId, name }];
  });
}
