import type { Refusal } from '../../contract/refusal.ts';
import { localMomentOf } from '../../domain/kernel/local-moment.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { correctEntry as correct } from '../../domain/register/change-entry.ts';
import type { CorrectedFields } from '../../domain/register/change-entry.ts';
import { changeEntry } from './store-change.ts';
import type { EntryRef, Grounds, RegisterPorts } from './store-change.ts';

/** Corrects what an entry says, by a correcting decision or because it was taken over wrongly. */
export function correctEntry(
  ports: RegisterPorts,
  input: EntryRef & Grounds & { fields: CorrectedFields },
): Result<{ revision: number }, Refusal> {
  const today = localMomentOf(ports.clock.now()).date;
  return changeEntry(ports, 'correct_award', input, (entry) => correct(entry, input.fields, today));
}
