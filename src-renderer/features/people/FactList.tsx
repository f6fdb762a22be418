import { Button, Menu, Table, Text, Title } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { factKindsOf } from '../../../src-main/domain/people/fact-problem.ts';
import type { FactKind } from '../../../src-main/domain/people/fact.ts';
import { orpc } from '../../api/page-connection.ts';
import { notifyUndoable } from '../../ui/notify-undoable.tsx';
import { notifyError } from '../../ui/notify.ts';
import { RowActions } from '../../ui/RowActions.tsx';
import { factTime, factWords } from './fact-words.ts';
import type { Fact, Statement, Subject } from './people-types.ts';

/** All that is known of a subject, a small table for each kind. */
export function FactList({
  subject,
  facts,
  statements,
  onAdd,
  onEdit,
}: {
  subject: Subject;
  facts: readonly Fact[];
  statements: readonly Statement[];
  onAdd: (kind: FactKind) => void;
  onEdit: (fact: Fact) => void;
}) {
  const { t } = useTranslation('people');
  const kinds = factKindsOf[subject.kind];
  const byKind = Map.groupBy(facts, ({ kind }) => kind);
  return (
    <>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} />} mb="xs">
            {t('fact.add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {kinds.map((kind) => (
            <Menu.Item key={kind} onClick={() => onAdd(kind)}>
              {t(`factKind.${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {facts.length === 0 && <Text size="sm">{t('fact.none')}</Text>}
      {kinds.map((kind) => {
        const ofKind = byKind.get(kind) ?? [];
        return (
          ofKind.length > 0 && (
            <FactTable key={kind} kind={kind} facts={ofKind} statements={statements} onEdit={onEdit} />
          )
        );
      })}
    </>
  );
}

function FactTable({
  kind,
  facts,
  statements,
  onEdit,
}: {
  kind: FactKind;
  facts: readonly Fact[];
  statements: readonly Statement[];
  onEdit: (fact: Fact) => void;
}) {
  const { t } = useTranslation('people');
  const { t: tUnits } = useTranslation('units');
  const restore = useMutation(orpc.people.saveFact.mutationOptions({ onError: notifyError }));
  const remove = useMutation(orpc.people.removeFact.mutationOptions({ onError: notifyError }));
  const kindName = t(`factKind.${kind}`);
  const isPeriod = facts.some((fact) => 'to' in fact && fact.to !== null);
  const statementOf = (key: string) => statements.find((one) => one.key === key)?.text ?? key;
  const ordered = facts.toSorted((a, b) => (factTime(a) < factTime(b) ? 1 : -1));
  return (
    <>
      <Title order={3} size="h6" mt={6}>
        {kindName}
      </Title>
      <Table aria-label={kindName} layout="fixed" verticalSpacing={2}>
        <Table.Thead className="fact-head">
          <Table.Tr>
            <Table.Th w={isPeriod ? '12.5rem' : '7rem'}>{t('fact.when')}</Table.Th>
            <Table.Th>{t('fact.what')}</Table.Th>
            <Table.Th w="11rem">{t('fact.source')}</Table.Th>
            <Table.Th w="5.5rem">{tUnits('field.actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ordered.map((fact) => {
            const { when, what, detail } = factWords(fact, t, statementOf);
            const named = { kind: kindName, what: `${when}, ${what}` };
            return (
              <Table.Tr key={fact.id}>
                <Table.Td>{when}</Table.Td>
                <Table.Td>
                  {what}
                  {detail !== '' && (
                    <Text size="xs" c="dimmed">
                      {detail}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{fact.source}</Table.Td>
                <Table.Td>
                  <RowActions
                    actions={[
                      { label: t('fact.editOf', named), Icon: IconPencil, onClick: () => onEdit(fact) },
                      {
                        label: t('fact.removeOf', named),
                        Icon: IconTrash,
                        onClick: () =>
                          remove.mutate({ id: fact.id }, { onSuccess: () => tellRemoved(fact, named.what) }),
                      },
                    ]}
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </>
  );

  function tellRemoved({ id: _id, subjectId, source, ...content }: Fact, what: string): void {
    notifyUndoable(t('fact.removed', { what }), () =>
      restore.mutate({ id: null, subjectId, content, source }),
    );
  }
}
