import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { nextSheetNumbers } from '../../domain/certificates/sheet-numbers.ts';
import type { SheetSeries } from '../../domain/certificates/sheet-numbers.ts';
import type { RegisterEntryId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { RegisterChangeKind } from '../../domain/register/register-entry.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock } from '../ports.ts';

/** Gives entries the next free numbers of a series, in the order given. Refused where one has a number already. */
export function assignSheetNumbers(
  ports: CommandPorts,
  { entryIds, ...series }: SheetSeries & { entryIds: readonly RegisterEntryId[] },
): Result<{ first: string; last: string; assigned: number }, Refusal> {
  return command(ports, 'assign_sheet_numbers', 'certificates', ({ certificates, register }) => {
    const entries = [];
    for (const id of new Set(entryIds)) {
      const entry = register.find(id);
      if (!entry) return refuse('not_found');
      if (entry.certificateNumber !== '') {
        return refuse('sheet_number_known', { name: entry.name, number: entry.certificateNumber });
      }
      entries.push(entry);
    }
    const numbers = nextSheetNumbers(
      series,
      entries.length,
      (number) =>
        certificates.findSpoiledSheet(number) !== undefined || certificates.holderOf(number) !== undefined,
    );
    const [first = '', last = ''] = [numbers[0], numbers.at(-1)];
    if (last.length > series.prefix.length + series.digits) {
      return refuse('sheet_number_too_long', { number: last, digits: series.digits });
    }
    entries.forEach((entry, index) => {
      const certificateNumber = numbers[index] ?? '';
      register.update({ ...entry, certificateNumber, revision: entry.revision + 1 });
    });
    return ok({
      value: { first, last, assigned: entries.length },
      payload: { entryIds: entries.map(({ id }) => id), numbers: [...numbers] },
      changed: [{ topic: 'register', id: null }],
    });
  });
}

/**
 * Marks a sheet as spoiled, so that its number is never given out. The entry that had it loses the number, which its
 * history in the register keeps, and waits for the next one.
 */
export function spoilSheet(
  ports: CommandPorts & { clock: Clock },
  { number, reason }: { number: string; reason: string },
): Result<{ freed: string | null }, Refusal> {
  return command(ports, 'spoil_sheet', number, ({ certificates, register }) => {
    if (certificates.findSpoiledSheet(number)) return refuse('sheet_spoiled_before', { number });
    const at = ports.clock.now();
    certificates.addSpoiledSheet({ number, reason, at });
    const holder = certificates.holderOf(number);
    if (holder) {
      register.update({ ...holder, certificateNumber: '', revision: holder.revision + 1 });
      register.addChange({
        entryId: holder.id,
        at,
        kind: RegisterChangeKind.correction,
        reason,
        document: '',
        before: { certificateNumber: number },
        after: { certificateNumber: '' },
      });
    }
    return ok({
      value: { freed: holder?.name ?? null },
      payload: { number, entryId: holder?.id ?? null, reason },
      changed: [
        { topic: 'certificates', id: null },
        { topic: 'register', id: holder?.id ?? null },
      ],
    });
  });
}
