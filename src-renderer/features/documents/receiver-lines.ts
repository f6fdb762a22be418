import type { EOfficeOrganisation } from '../../../src-main/domain/e-office/e-office-document.ts';
import { cleanText } from '../../../src-main/domain/kernel/vietnamese-text.ts';

/** Receivers as they are typed, one a line: `Sở Y tế; 000.00.11.H35`, or the name alone where there is no identifier. */
export function receiverLines(receivers: readonly EOfficeOrganisation[]): string {
  return receivers.map(({ organId, name }) => (organId === null ? name : `${name}; ${organId}`)).join('\n');
}

/** Identifiers have no spaces and at least one figure: `000.00.11.H35`, `H35.11`. */
const identifier = /^(?=\D*\d)[\w.]{2,13}$/u;

/**
 * Reads the lines back. The identifier may stand first or last, and columns that were copied from a table are taken too; what
 * else is known of a receiver stays with its name.
 */
export function readReceivers(text: string, known: readonly EOfficeOrganisation[]): EOfficeOrganisation[] {
  return text.split('\n').flatMap((line) => {
    const parts = line
      .split(/[;|\t]/u)
      .map(cleanText)
      .filter((part) => part !== '');
    if (parts.length === 0) return [];
    const { organId, names } = splitIdentifier(parts);
    const name = names.join('; ');
    const nothing = { inCharge: null, address: null, email: null, telephone: null };
    const standing = known.find((one) => one.name === name);
    return [{ ...nothing, ...standing, organId, name }];
  });
}

/** A line of one part is a name, whatever it looks like: nothing that was typed goes unread. */
function splitIdentifier(parts: readonly string[]): { organId: string | null; names: readonly string[] } {
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length > 1 && identifier.test(last)) return { organId: last, names: parts.slice(0, -1) };
  if (parts.length > 1 && identifier.test(first)) return { organId: first, names: parts.slice(1) };
  return { organId: null, names: parts };
}
