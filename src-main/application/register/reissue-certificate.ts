import type { Refusal } from '../../contract/refusal.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { reissueSheet } from '../../domain/register/change-entry.ts';
import { changeEntry } from './store-change.ts';
import type { EntryRef, Grounds, RegisterPorts } from './store-change.ts';

/** Gives a new sheet for one that was lost, damaged or wrong (cấp lại, cấp đổi). */
export function reissueCertificate(
  ports: RegisterPorts,
  input: EntryRef & Grounds & { certificateNumber: string },
): Result<{ revision: number }, Refusal> {
  return changeEntry(ports, 'reissue_certificate', input, (entry) =>
    reissueSheet(entry, input.certificateNumber),
  );
}
