import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { TemplateProblem } from '../../../../src-main/domain/documents/templates/template-problem.ts';

/** What is wrong with a template: the field, where it stands, the words around it and what to do. */
export function ProblemTable({ label, problems }: { label: string; problems: readonly TemplateProblem[] }) {
  const { t } = useTranslation('wordTemplates');
  return (
    <Table aria-label={label} mb="md">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="20%">{t('column.field')}</Table.Th>
          <Table.Th w="16%">{t('column.place')}</Table.Th>
          <Table.Th w="28%">{t('column.around')}</Table.Th>
          <Table.Th>{t('column.todo')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {problems.map((problem, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two mistakes may be the same word in the same paragraph
          <Table.Tr key={index}>
            <Table.Td className="template-field">{problem.field}</Table.Td>
            <Table.Td>
              <Place place={problem.place} />
            </Table.Td>
            <Table.Td>{problem.place?.around}</Table.Td>
            <Table.Td>
              <WhatToDo problem={problem} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Place({ place }: Pick<TemplateProblem, 'place'>) {
  const { t } = useTranslation('wordTemplates');
  if (place === null) return t('place.nowhere');
  const { page, paragraph, part } = place;
  const where = page === null ? t('place.noPage', { paragraph }) : t('place.page', { page, paragraph });
  return `${where}${t(`place.part.${part}`)}`;
}

function WhatToDo({ problem: { code, hint } }: { problem: TemplateProblem }) {
  const { t } = useTranslation('wordTemplates');
  if (code === 'unknown_field' && hint !== null) return t('problem.unknown_field_hint', { hint });
  return t(`problem.${code}`, { hint: hint ?? '' });
}
