import { Badge, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import type { InferContractRouterOutputs } from '@orpc/contract';
import { useTranslation } from 'react-i18next';

import type { consistencyContract } from '../../../src-main/contract/consistency.contract.ts';

type Check = InferContractRouterOutputs<typeof consistencyContract>['check'];
type CheckedDocument = Check['documents'][number];
type Finding = CheckedDocument['findings'][number];
type Side = { readonly name: string; readonly detail: string; readonly award: string | null };

/** Each document of a session with what differs in it, side by side with the votes. */
export function CheckedDocuments({ documents, undecided }: Pick<Check, 'documents' | 'undecided'>) {
  const { t } = useTranslation('consistency');
  return (
    <Stack gap="sm">
      {documents.map((document) => (
        <CheckedOne key={document.id} document={document} />
      ))}
      {undecided.length > 0 && (
        <Paper withBorder p="sm">
          <Title order={2} size="h4">
            {t('undecided')}
          </Title>
          {undecided.map((one) => (
            <SideText key={`${one.name} ${one.award}`} side={one} />
          ))}
        </Paper>
      )}
    </Stack>
  );
}

function CheckedOne({ document: { title, lines, findings } }: { document: CheckedDocument }) {
  const { t } = useTranslation('consistency');
  return (
    <Paper withBorder p="sm">
      <Group gap="xs" justify="space-between">
        <Title order={2} size="h4">
          {title}
        </Title>
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {lines === 0 ? t('summed') : t('lines', { count: lines })}
          </Text>
          <Badge variant="light" tt="none" color={findings.length === 0 ? 'teal' : 'red'}>
            {findings.length === 0 ? t('agrees') : t('differs', { count: findings.length })}
          </Badge>
        </Group>
      </Group>
      {findings.length > 0 && (
        <Table mt="xs" aria-label={t('differencesOf', { title })}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="16%">{t('column.what')}</Table.Th>
              <Table.Th w="30%">{t('column.voted')}</Table.Th>
              <Table.Th w="30%">{t('column.written')}</Table.Th>
              <Table.Th>{t('column.next')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {findings.map((finding) => (
              <Table.Tr key={JSON.stringify(finding)}>
                <Table.Td>{t(`kind.${finding.kind}`)}</Table.Td>
                <Table.Td>
                  <Voted finding={finding} />
                </Table.Td>
                <Table.Td>
                  <Written finding={finding} />
                </Table.Td>
                <Table.Td>{t(`next.${finding.kind}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Paper>
  );
}

function Voted({ finding }: { finding: Finding }) {
  const { t } = useTranslation('consistency');
  if (finding.kind === 'count_differs') {
    const { kind } = finding.stated;
    return <>{t('inList', { text: t(`counted.${kind}`, { count: finding.counted }) })}</>;
  }
  return finding.kind === 'extra' ? <Nothing /> : <SideText side={finding.reference} />;
}

function Written({ finding }: { finding: Finding }) {
  const { t } = useTranslation('consistency');
  if (finding.kind === 'count_differs') {
    const { kind, count, award } = finding.stated;
    return (
      <>
        {t('stated', { text: t(`counted.${kind}`, { count }) })} ({award})
      </>
    );
  }
  return finding.kind === 'missing' ? <Nothing /> : <SideText side={finding.line} />;
}

function Nothing() {
  const { t } = useTranslation('consistency');
  return (
    <Text size="sm" c="dimmed">
      {t('nothing')}
    </Text>
  );
}

function SideText({ side }: { side: Side }) {
  return (
    <div>
      <Text size="sm" fw={600}>
        {side.name}
      </Text>
      <Text size="xs">{[side.detail, side.award].filter(Boolean).join(' · ')}</Text>
    </div>
  );
}
