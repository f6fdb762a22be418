import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { memo, useMemo, useState } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import { searchable } from '../../../ui/searchable.ts';
import { nextIndex } from './count-keys.ts';
import type { BallotRow } from './count-view.ts';

/** The index of the row with a number on the ballot. */
export function rowWithNumber(rows: readonly BallotRow[], ordinal: number): number | null {
  const index = rows.findIndex((row) => row.ordinal === ordinal);
  return index < 0 ? null : index;
}

/** Finds a row by its number or by words of its name, whatever their tones; Enter again goes to the next that has them. */
export const RowFinder = memo(function RowFinder({
  box,
  rows,
  current,
  onFound,
  onLeave,
}: {
  box: RefObject<HTMLInputElement | null>;
  rows: readonly BallotRow[];
  current: number;
  onFound: (index: number) => void;
  onLeave: () => void;
}) {
  const { t } = useTranslation('counting');
  const [query, setQuery] = useState('');
  const [missed, setMissed] = useState(false);
  const search = useMemo(() => searchable(rows, ({ name, detail }) => `${name} ${detail}`), [rows]);

  function find(): void {
    const typed = query.trim();
    if (typed === '') return;
    const found = /^\d+$/.test(typed) ? rowWithNumber(rows, Number(typed)) : nextNamed(typed);
    setMissed(found === null);
    if (found !== null) onFound(found);
  }

  function nextNamed(typed: string): number | null {
    const matching = new Set(search(typed));
    return nextIndex(current, rows.length, 1, (index) => {
      const row = rows[index];
      return row !== undefined && matching.has(row);
    });
  }

  return (
    <TextInput
      ref={box}
      type="search"
      size="xs"
      w="15rem"
      aria-label={t('find')}
      placeholder={t('find')}
      value={query}
      error={missed && t('notFound', { query })}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        setMissed(false);
        setQuery(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') find();
        if (event.key === 'Escape') onLeave();
      }}
      leftSection={<IconSearch size={14} aria-hidden />}
    />
  );
});
