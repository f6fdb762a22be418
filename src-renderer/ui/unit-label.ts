import type { TFunction } from 'i18next';

import { formatDate } from '../../src-main/domain/kernel/dates.ts';
import type { IsoDate } from '../../src-main/domain/kernel/dates.ts';

/** The name of a unit in a choice; one that has ended is told from its successor of the same name by its last day. */
export function unitLabel(
  { name, validTo }: { readonly name: string; readonly validTo: IsoDate | null },
  t: TFunction<'units'>,
): string {
  return validTo === null ? name : t('lineage.until', { name, date: formatDate(validTo) });
}
