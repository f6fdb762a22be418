import { cleanText } from '../../../../src-main/domain/kernel/vietnamese-text.ts';
import type { OutgoingDetails } from '../document-types.ts';

type Receiver = OutgoingDetails['receivers'][number];

/** Receivers as they are typed: one a line, the code of the organisation after a bar where it is known. */
export function receiversText(receivers: readonly Receiver[]): string {
  return receivers.map(({ name, organId }) => (organId === null ? name : `${name} | ${organId}`)).join('\n');
}

/** Reads receivers line by line; what else was known of one of the same name stays known. */
export function readReceivers(text: string, known: readonly Receiver[]): Receiver[] {
  return text.split('\n').flatMap((line) => {
    const [typedName = '', typedCode = ''] = line.split('|');
    const name = cleanText(typedName);
    const organId = cleanText(typedCode);
    if (name === '') return [];
    const before = known.find((receiver) => receiver.name === name);
    return [
      {
        inCharge: before?.inCharge ?? null,
        address: before?.address ?? null,
        email: before?.email ?? null,
        telephone: before?.telephone ?? null,
        name,
        organId: organId === '' ? null : organId,
      },
    ];
  });
}
