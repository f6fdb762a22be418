import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';

import { SubjectKind } from '../../../src-main/domain/awards/award.ts';
import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import { comparePersonNames, compareVietnamese } from '../../../src-main/domain/kernel/vietnamese-text.ts';
import type { Column } from '../../ui/DataTable.tsx';
import type { Subject, SubjectLine } from './people-types.ts';

/** Day or year of birth as lists show it; empty where neither is known. */
export function birthText({ birthDate, birthYear }: Pick<Subject, 'birthDate' | 'birthYear'>): string {
  if (birthDate !== null) return formatDate(birthDate);
  return birthYear === null ? '' : String(birthYear);
}

/** The columns of the registry. */
export function peopleColumns(
  t: TFunction<'people'>,
  tCommon: TFunction,
  byGivenName: boolean,
): readonly Column<SubjectLine>[] {
  return [
    {
      key: 'ordinal',
      header: tCommon('column.ordinal'),
      width: 3,
      align: 'end',
      render: (_line, position) => position,
    },
    {
      key: 'name',
      header: t('list.name'),
      render: (line) => (
        <Anchor
          inherit
          renderRoot={(props) => <Link {...props} to="/people/$subjectId" params={{ subjectId: line.id }} />}
        >
          {line.name}
        </Anchor>
      ),
      compare: (a, b) => compareNames(a, b, byGivenName),
    },
    { key: 'born', header: t('list.born'), width: 6, render: birthText },
    { key: 'position', header: t('list.position'), width: 8, render: ({ position }) => position },
    {
      key: 'unit',
      header: t('list.unit'),
      width: 12,
      render: ({ unitName }) => unitName,
      compare: (a, b) => compareVietnamese(a.unitName, b.unitName),
    },
    {
      key: 'lastHonour',
      header: t('list.lastHonour'),
      width: 15,
      render: ({ lastHonour }) =>
        lastHonour && t('list.lastHonourOf', { award: lastHonour.awardName, year: lastHonour.year }),
      compare: (a, b) => (a.lastHonour?.year ?? 0) - (b.lastHonour?.year ?? 0),
    },
    {
      key: 'honours',
      header: t('list.honours'),
      width: 5,
      align: 'end',
      render: ({ honours }) => (honours === 0 ? '' : honours),
      compare: (a, b) => a.honours - b.honours,
    },
  ];
}

/** As the whole list is ordered: where the office wants given names, persons by them first, then all others by name. */
export function compareNames(
  a: Pick<SubjectLine, 'kind' | 'name'>,
  b: Pick<SubjectLine, 'kind' | 'name'>,
  byGivenName: boolean,
): number {
  if (!byGivenName) return compareVietnamese(a.name, b.name);
  const [isPersonA, isPersonB] = [a.kind === SubjectKind.individual, b.kind === SubjectKind.individual];
  if (isPersonA !== isPersonB) return isPersonA ? -1 : 1;
  return isPersonA ? comparePersonNames(a.name, b.name) : compareVietnamese(a.name, b.name);
}
