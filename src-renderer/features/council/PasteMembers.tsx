import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { readPastedMembers } from '../../../src-main/domain/council/pasted-members.ts';
import type {
  NewMember,
  PastedMember,
  PastedProblem,
} from '../../../src-main/domain/council/pasted-members.ts';
import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import { formatDate, isInForce } from '../../../src-main/domain/kernel/dates.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import type { UnitId } from '../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../api/page-connection.ts';
import { parseTsv } from '../../grid/index.ts';
import { describeError } from '../../i18n/describe-error.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { PasteBox } from '../../ui/PasteBox.tsx';
import type { CouncilView } from './council-figures.ts';

/** Lines copied from Excel or Word become members once none of them has a mistake. */
export function PasteMembers({ council, onClose }: { council: CouncilView; onClose: () => void }) {
  const { t } = useTranslation('council');
  const { t: common } = useTranslation();
  const units = useQuery(orpc.units.list.queryOptions());
  const [text, setText] = useState('');
  const [firstDay, setFirstDay] = useState<IsoDate | null>(council.validFrom);
  const deferred = useDeferredValue(text);
  const lines = useMemo(() => {
    const day = firstDay ?? council.validFrom;
    const known = units.data?.filter((unit) => isInForce(unit, day)) ?? [];
    return readPastedMembers(parseTsv(deferred), council, { units: known, firstDay: day });
  }, [deferred, council, units.data, firstDay]);
  const good = lines.flatMap(({ member }) => (member ? [member] : []));
  const add = useMutation(
    orpc.council.addMembers.mutationOptions({
      onSuccess: ({ added }) => {
        notifyDone(t('paste.done', { count: added }));
        onClose();
      },
    }),
  );

  return (
    <Dialog title={t('pasteMembers')} size="xl" onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm">{t('paste.hint')}</Text>
        <PasteBox label={t('paste.area')} tooLarge={t('paste.tooLarge')} value={text} onChange={setText} />
        <DateField label={t('paste.firstDay')} value={firstDay} onChange={setFirstDay} />
        {lines.length > 0 && (
          <>
            <Text size="sm" fw={600} role="status">
              {t('paste.read', { rows: lines.length, wrong: lines.length - good.length })}
            </Text>
            <Preview lines={lines} unitNames={new Map(units.data?.map(({ id, name }) => [id, name]))} />
          </>
        )}
        {add.error !== null && (
          <Alert color="red" role="alert">
            {describeError(add.error)}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common('action.cancel')}
          </Button>
          <Button
            disabled={
              good.length === 0 || good.length < lines.length || text !== deferred || firstDay === null
            }
            loading={add.isPending}
            onClick={() => add.mutate({ councilId: council.id, members: good })}
          >
            {t('paste.submit', { count: good.length })}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function Preview({
  lines,
  unitNames,
}: {
  lines: readonly PastedMember[];
  unitNames: ReadonlyMap<UnitId, string>;
}) {
  const { t } = useTranslation('council');
  const problemText = useProblemText();
  const unitText = ({ unitId, headsUnit }: NewMember) => {
    const unit = unitId === null ? '' : (unitNames.get(unitId) ?? '');
    return headsUnit ? t('headOf', { unit }) : unit;
  };
  return (
    <div className="council-preview" tabIndex={0} role="region" aria-label={t('paste.preview')}>
      <Table stickyHeader fz="sm" verticalSpacing={3}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('paste.line')}</Table.Th>
            <Table.Th>{t('field.fullName')}</Table.Th>
            <Table.Th>{t('field.post')}</Table.Th>
            <Table.Th>{t('field.unit')}</Table.Th>
            <Table.Th>{t('field.roleShort')}</Table.Th>
            <Table.Th>{t('field.from')}</Table.Th>
            <Table.Th>{t('paste.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ line, fullName, post, member, problems }) => (
            <Table.Tr key={line}>
              <Table.Td>{line}</Table.Td>
              <Table.Td>{fullName}</Table.Td>
              <Table.Td>{post}</Table.Td>
              <Table.Td>{member && unitText(member)}</Table.Td>
              <Table.Td>{member && t(`role.${member.role}`)}</Table.Td>
              <Table.Td>{member && formatDate(member.validFrom)}</Table.Td>
              <Table.Td {...(member ? {} : { c: 'red' })}>
                {member ? t('paste.fine') : problems.map(problemText).join(' ')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** What is wrong with a line, and what to do about it. */
function useProblemText(): (problem: PastedProblem) => string {
  const { t } = useTranslation('council');
  return (problem) => {
    switch (problem.code) {
      case 'name_missing':
      case 'post_missing':
      case 'ends_before_start':
        return t(`paste.problem.${problem.code}`);
      case 'role_unknown':
      case 'not_a_day':
        return t(`paste.problem.${problem.code}`, { text: problem.text });
      case 'second_chair':
        return t('paste.problem.second_chair', { name: problem.name });
      case 'twice':
        return t('paste.problem.twice', { from: formatDate(problem.from) });
      case 'outside_term':
        return t('paste.problem.outside_term', {
          from: formatDate(problem.from),
          to: problem.to === null ? '…' : formatDate(problem.to),
        });
      default:
        return assertNever(problem);
    }
  };
}
