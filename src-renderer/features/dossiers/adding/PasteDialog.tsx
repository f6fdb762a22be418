import { Alert, Button, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { KnownUnit } from '../../../../src-main/domain/intake/recognise-unit.ts';
import type { RoundId } from '../../../../src-main/domain/kernel/ids.ts';
import { describeError, describeRefusal } from '../../../i18n/describe-error.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { PasteBox } from '../../../ui/PasteBox.tsx';
import type { AwardChoice, Round } from '../list/dossier-types.ts';
import { readPastedList, withoutLines } from './pasted-list.ts';
import type { PastedLine } from './pasted-list.ts';
import { RoundField } from './RoundField.tsx';
import type { AddNominations, Nomination } from './use-add.ts';

const shownAtMost = 200;

/** Lines copied from Excel or Word become dossiers; those that can't stay in the box with the reason. */
export function PasteDialog({
  rounds,
  round,
  units,
  awards,
  onAdd,
  onClose,
}: {
  rounds: readonly Round[];
  round: RoundId | null;
  units: readonly KnownUnit[];
  awards: readonly AwardChoice[];
  onAdd: AddNominations;
  onClose: () => void;
}) {
  const { t } = useTranslation('dossiers');
  const { t: common } = useTranslation();
  const [text, setText] = useState('');
  const [roundId, setRoundId] = useState(round);
  const [submission, setSubmission] = useState('');
  /** Why the program refused lines, by what stood in them. */
  const [refusals, setRefusals] = useState<ReadonlyMap<string, string>>(new Map());
  const deferred = useDeferredValue(text);
  const list = useMemo(() => readPastedList(deferred, { units, awards }), [deferred, units, awards]);
  const good = list.lines.flatMap(({ row, nomination }) => (nomination ? [{ row, nomination }] : []));

  const adding = useMutation({
    mutationFn: () =>
      onAdd(
        good.map(({ nomination }) => nomination),
        { roundId, submission },
      ),
    onSuccess: (results) => {
      const added = new Set(good.flatMap(({ row }, index) => (results[index]?.refusal ? [] : [row])));
      setRefusals(
        new Map(
          good.flatMap(({ nomination }, index) => {
            const refusal = results[index]?.refusal;
            return refusal ? [[keyOf(nomination), describeRefusal(refusal)] as const] : [];
          }),
        ),
      );
      if (added.size === list.lines.length) onClose();
      else setText(withoutLines(deferred, added));
    },
  });

  return (
    <Dialog title={t('paste.title')} size="xl" onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm">{t('paste.hint')}</Text>
        <PasteBox label={t('paste.area')} tooLarge={t('paste.tooLarge')} value={text} onChange={setText} />
        <Group grow align="flex-start">
          <RoundField rounds={rounds} value={roundId} onChange={setRoundId} />
          <TextInput
            label={t('add.submission')}
            value={submission}
            onChange={(event) => setSubmission(event.currentTarget.value)}
          />
        </Group>
        {deferred.trim() !== '' && !list.isList && <Alert color="yellow">{t('paste.nothing')}</Alert>}
        {list.lines.length > 0 && (
          <>
            <Text size="sm" fw={600} role="status">
              {t('paste.read', { rows: list.lines.length, good: good.length })}
            </Text>
            {adding.isSuccess && (
              <Alert color="yellow">{t('paste.refused', { count: list.lines.length })}</Alert>
            )}
            <Preview lines={list.lines} refusals={refusals} />
          </>
        )}
        {adding.error !== null && (
          <Alert color="red" role="alert">
            {describeError(adding.error)}
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common('action.close')}
          </Button>
          <Button
            disabled={good.length === 0 || text !== deferred}
            loading={adding.isPending}
            onClick={() => adding.mutate()}
          >
            {t('paste.submit', { count: good.length })}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** Tells a refused line again although its place in the box has changed. */
function keyOf({ name, position, unitId, awardCode }: Nomination): string {
  return JSON.stringify([name, position, unitId, awardCode]);
}

function Preview({
  lines,
  refusals,
}: {
  lines: readonly PastedLine[];
  refusals: ReadonlyMap<string, string>;
}) {
  const { t } = useTranslation('dossiers');
  return (
    <div className="dossiers-preview" tabIndex={0} role="region" aria-label={t('paste.preview')}>
      <Table stickyHeader fz="sm" verticalSpacing={3}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('paste.table')}</Table.Th>
            <Table.Th>{t('column.name')}</Table.Th>
            <Table.Th>{t('column.unitId')}</Table.Th>
            <Table.Th>{t('column.awardCode')}</Table.Th>
            <Table.Th>{t('paste.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.slice(0, shownAtMost).map(({ row, nominee, remarks, nomination }) => {
            const refusal = nomination && refusals.get(keyOf(nomination));
            const said = [...remarks, ...(refusal ? [refusal] : [])];
            return (
              <Table.Tr key={row}>
                <Table.Td>{row}</Table.Td>
                <Table.Td>{`${nominee.salutation} ${nominee.name}`.trim()}</Table.Td>
                <Table.Td>{nominee.unit?.name ?? nominee.unitText}</Table.Td>
                <Table.Td>{nominee.awardText}</Table.Td>
                <Table.Td {...(nomination && !refusal ? {} : { c: 'red' })}>
                  {said.length === 0 ? t('paste.fine') : said.join(' ')}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
