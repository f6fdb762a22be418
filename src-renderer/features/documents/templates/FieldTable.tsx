import { ActionIcon, Badge, Group, Table, Text, Title, Tooltip } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { TemplateKind } from '../../../../src-main/domain/documents/printed-document.ts';
import { orpc } from '../../../api/page-connection.ts';
import { notifyDone, notifyFailure } from '../../../ui/notify.ts';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { searchable } from '../../../ui/searchable.ts';
import { SearchBox } from '../../../ui/SearchBox.tsx';
import { copiedText } from './copied-text.ts';
import type { ShownField } from './template-types.ts';

/** The fields that a template of a kind can have, each with a button that copies it as it is typed in Word. */
export function FieldTable({ kind, kindName }: { kind: TemplateKind; kindName: string }) {
  const { t } = useTranslation('wordTemplates');
  const [query, setQuery] = useState('');
  const fields = useQuery(orpc.documentTemplates.fields.queryOptions({ input: { kind } }));
  return (
    <section aria-label={t('fields', { kind: kindName })}>
      <Group justify="space-between" mt="md" mb={4}>
        <Title order={3}>{t('fields', { kind: kindName })}</Title>
        <SearchBox label={t('search')} value={query} onChange={setQuery} />
      </Group>
      <Text size="sm" c="dimmed" mb="xs">
        {t('naming')}
      </Text>
      <QueryBoundary query={fields}>{(all) => <Fields fields={all} query={query} />}</QueryBoundary>
    </section>
  );
}

function Fields({ fields, query }: { fields: readonly ShownField[]; query: string }) {
  const { t } = useTranslation('wordTemplates');
  const search = useMemo(() => searchable(fields, wordsOf), [fields]);
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="34%">{t('column.field')}</Table.Th>
          <Table.Th>{t('column.label')}</Table.Th>
          <Table.Th w="30%">{t('column.example')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {search(query).map((field) => (
          <Table.Tr key={field.key}>
            <Table.Td>
              <Group gap={6} wrap="nowrap">
                <CopyField text={copiedText(field)} name={`{${field.key}}`} />
                <span className="template-field">{`{${field.kind === 'list' ? '#' : ''}${field.key}}`}</span>
              </Group>
            </Table.Td>
            <Table.Td>
              {field.label}{' '}
              {field.kind !== 'text' && (
                <Badge variant="light" color="gray" size="sm" miw="max-content">
                  {t(`fieldKind.${field.kind}`)}
                </Badge>
              )}{' '}
              {field.required && (
                <Badge variant="light" color="blue" size="sm" miw="max-content">
                  {t('required')}
                </Badge>
              )}
              {field.kind === 'list' && (
                <Text size="xs" c="dimmed">
                  {t('columns', {
                    columns: field.columns.map(({ key, label }) => `{${key}} ${label}`).join('; '),
                  })}
                </Text>
              )}
            </Table.Td>
            <Table.Td style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{field.example}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function wordsOf(field: ShownField): string {
  const columns = field.kind === 'list' ? field.columns.flatMap(({ key, label }) => [key, label]) : [];
  return [field.key, field.label, ...columns].join(' ');
}

function CopyField({ text, name }: { text: string; name: string }) {
  const { t } = useTranslation('wordTemplates');
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      notifyDone(t('copied', { field: name }));
    } catch {
      // Browsers may keep the clipboard from scripts; the officer is told and can select the name.
      notifyFailure(t('copyFailed', { field: name }));
    }
  }
  return (
    <Tooltip label={t('copy', { field: name })}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t('copy', { field: name })}
        onClick={() => void copy()}
      >
        <IconCopy size={16} />
      </ActionIcon>
    </Tooltip>
  );
}
