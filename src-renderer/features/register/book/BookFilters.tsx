import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { SubjectKind } from '../../../../src-main/domain/awards/award.ts';
import type { UnitId } from '../../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../../api/page-connection.ts';
import { foldedOptionsFilter } from '../../../ui/folded-options-filter.ts';
import { SearchBox } from '../../../ui/SearchBox.tsx';
import { today } from '../../../ui/today.ts';

export type BookFilter = {
  readonly text: string;
  readonly awardCode: string | null;
  readonly year: number | null;
  readonly kind: SubjectKind | null;
  readonly lineageOf: UnitId | null;
  readonly onlyNumbered: boolean;
};

export const everything: BookFilter = {
  text: '',
  awardCode: null,
  year: null,
  kind: null,
  lineageOf: null,
  onlyNumbered: false,
};

export function isFiltered(filter: BookFilter): boolean {
  return JSON.stringify(filter) !== JSON.stringify(everything);
}

/** The first year that the choice of years offers. */
const FIRST_YEAR = 1990;

/** What the book is searched by. */
export function BookFilters({
  filter,
  awards,
  onChange,
}: {
  filter: BookFilter;
  awards: readonly { readonly code: string; readonly name: string }[];
  onChange: (filter: BookFilter) => void;
}) {
  const { t } = useTranslation('register');
  const units = useQuery(orpc.units.list.queryOptions()).data ?? [];
  const thisYear = Number(today().slice(0, 4));
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, index) => String(thisYear - index));
  return (
    <>
      <SearchBox
        label={t('filter.search')}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <Select
        aria-label={t('filter.award')}
        placeholder={t('filter.award')}
        data={awards.map(({ code, name }) => ({ value: code, label: name }))}
        value={filter.awardCode}
        onChange={(awardCode) => onChange({ ...filter, awardCode })}
        clearable
        searchable
        filter={foldedOptionsFilter}
        w="12.5rem"
        size="sm"
      />
      <Select
        aria-label={t('filter.year')}
        placeholder={t('filter.year')}
        data={years}
        value={filter.year === null ? null : String(filter.year)}
        onChange={(year) => onChange({ ...filter, year: year === null ? null : Number(year) })}
        clearable
        searchable
        w="5.5rem"
        size="sm"
      />
      <Select
        aria-label={t('filter.kind')}
        placeholder={t('filter.kind')}
        data={Object.values(SubjectKind).map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind })}
        clearable
        w="8rem"
        size="sm"
      />
      <Select
        aria-label={t('filter.unit')}
        placeholder={t('filter.unit')}
        data={units.map(({ id, name, validTo }) => ({
          value: id,
          label: validTo === null ? name : t('filter.endedUnit', { name, year: validTo.slice(0, 4) }),
        }))}
        value={filter.lineageOf}
        onChange={(unitId) => onChange({ ...filter, lineageOf: unitId })}
        clearable
        searchable
        filter={foldedOptionsFilter}
        w="8.5rem"
        size="sm"
      />
    </>
  );
}
