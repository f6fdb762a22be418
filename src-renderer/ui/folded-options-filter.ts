import type { ComboboxItem, OptionsFilter } from '@mantine/core';

import { searchable } from './searchable.ts';

/** The filter of searchable selects without groups: as every search box, blind to case and tones. */
export function foldedOptionsFilter<Value extends string>({
  options,
  search,
  limit,
}: Parameters<OptionsFilter<Value>>[0]): ComboboxItem<Value>[] {
  const items = options.filter((option): option is ComboboxItem<Value> => !('group' in option));
  return searchable(items, (item) => item.label)(search).slice(0, limit);
}
