import { Alert, Button, FileButton, Group, Radio, Stack, Table, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { formatPoints } from '../../../../src-main/domain/kernel/points.ts';
import { orpc } from '../../../api/page-connection.ts';
import { describeError } from '../../../i18n/describe-error.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { SchemeEntry, SchemeFileReading, SchemeRef } from '../types.ts';

/** Takes a scheme over from xlsx or JSON: what the file says and what is wrong in it is shown before anything is stored. */
export function ImportDialog({
  year,
  schemes,
  shown,
  onStored,
  onClose,
}: {
  year: number;
  schemes: readonly SchemeEntry[];
  shown: SchemeRef | undefined;
  onStored: (ref: SchemeRef) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('schemes');
  const { t: tCommon } = useTranslation();
  const read = useMutation(orpc.schemes.readFile.mutationOptions());
  return (
    <Dialog title={t('import.title')} size="lg" onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm">{t('import.hint')}</Text>
        <Group gap="sm">
          <FileButton
            accept=".xlsx,.json"
            onChange={(file) => {
              if (file) read.mutate({ year, file });
            }}
          >
            {(props) => (
              <Button
                {...props}
                variant={read.data ? 'default' : 'filled'}
                loading={read.isPending}
                data-autofocus
              >
                {tCommon('action.chooseFiles')}
              </Button>
            )}
          </FileButton>
          {read.data && <Text size="sm">{read.data.fileName}</Text>}
        </Group>
        {read.error !== null && (
          <Alert color="red" role="alert">
            {describeError(read.error)}
          </Alert>
        )}
        {read.data && (
          <Reading
            key={read.submittedAt}
            reading={read.data}
            year={year}
            schemes={schemes}
            shown={shown}
            onStored={onStored}
          />
        )}
      </Stack>
    </Dialog>
  );
}

function Reading({
  reading,
  year,
  schemes,
  shown,
  onStored,
}: {
  reading: SchemeFileReading;
  year: number;
  schemes: readonly SchemeEntry[];
  shown: SchemeRef | undefined;
  onStored: (ref: SchemeRef) => void;
}) {
  const { t } = useTranslation('schemes');
  const { content, problems } = reading;
  const target = schemes.find(({ key }) => key === (reading.key ?? shown?.key));
  const [isNew, setIsNew] = useState(reading.key === null);
  const [name, setName] = useState(content?.name ?? '');
  const create = useMutation(orpc.schemes.create.mutationOptions({ onSuccess: onStored }));
  const add = useMutation(orpc.schemes.addVersion.mutationOptions({ onSuccess: onStored }));
  const isNewOne = isNew || !target;
  const error = isNewOne ? create.error : add.error;
  return (
    <>
      {problems.length > 0 && <Problems problems={problems} />}
      {!content ? (
        <Alert color="red" role="alert">
          {t('import.nothingTaken')}
        </Alert>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isNewOne) create.mutate({ year, content: { ...content, name } });
            else {
              const [newest] = target.versions;
              if (!newest) return;
              add.mutate({
                from: { key: target.key, year, version: newest.version },
                content,
                keepsRanking: !reading.saysRanking,
              });
            }
          }}
        >
          <Stack gap="sm">
            <Text size="sm" fw={600} role="status">
              {t('import.found', {
                count: content.criteria.filter(({ formula }) => formula !== null).length,
                total: formatPoints(content.total),
              })}
            </Text>
            {target && (
              <Radio.Group
                label={t('import.as')}
                value={isNew ? 'new' : 'version'}
                onChange={(value) => setIsNew(value === 'new')}
              >
                <Stack gap={4} mt={4}>
                  <Radio value="new" label={t('import.asNew')} />
                  <Radio value="version" label={t('import.asVersion', { name: target.name })} />
                </Stack>
              </Radio.Group>
            )}
            {isNewOne && (
              <TextInput
                label={t('name.label')}
                value={name}
                maxLength={200}
                required
                onChange={(event) => setName(event.currentTarget.value)}
              />
            )}
            {error !== null && (
              <Alert color="red" role="alert">
                {describeError(error)}
              </Alert>
            )}
            <Group justify="flex-end">
              <Button
                type="submit"
                disabled={isNewOne && name.trim() === ''}
                loading={create.isPending || add.isPending}
              >
                {t('import.store')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </>
  );
}

function Problems({ problems }: { problems: SchemeFileReading['problems'] }) {
  const { t } = useTranslation('schemes');
  return (
    <Table.ScrollContainer minWidth={400} maxHeight={260}>
      <Table stickyHeader aria-label={t('import.problems')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="5rem">{t('import.row')}</Table.Th>
            <Table.Th w="7rem">{t('import.severity')}</Table.Th>
            <Table.Th>{t('import.problem')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {problems.map(({ kind, severity, row, written }, index) => (
            <Table.Tr key={`problem ${index + 1}`}>
              <Table.Td>{row ?? ''}</Table.Td>
              <Table.Td fw={600} {...(severity === 'error' && { c: 'red' })}>
                {t(`problems.${severity}`)}
              </Table.Td>
              <Table.Td>{t(`import.kind.${kind}`, { written })}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
