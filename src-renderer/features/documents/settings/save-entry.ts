import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import { client } from '../../../api/page-connection.ts';
import type { PartEntry } from './office-text-entry.ts';

/** Adds an entry, or puts it in the place of the one with its id. */
export async function saveEntry(one: PartEntry): Promise<void> {
  await client.officeTexts.save(sent(one));
}

/** As the connection takes it, whose lists are not read-only. */
function sent(one: PartEntry): Parameters<typeof client.officeTexts.save>[0] {
  switch (one.part) {
    case 'recipientLists':
      return {
        part: one.part,
        entry: { ...one.entry, kinds: [...one.entry.kinds], lines: [...one.entry.lines] },
      };
    case 'signatories':
      return {
        part: one.part,
        entry: { ...one.entry, kinds: [...one.entry.kinds], titleLines: [...one.entry.titleLines] },
      };
    case 'legalGrounds':
      return { part: one.part, entry: { ...one.entry, kinds: [...one.entry.kinds] } };
    default:
      return assertNever(one);
  }
}
