import { Badge, Table, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { formatDay } from './format-instant.ts';
import { ProblemCounts } from './Problems.tsx';
import { countValues, unitOf } from './score-files.ts';
import type { ScoreFile } from './score-files.ts';

const stateColors = {
  reading: 'gray',
  failed: 'red',
  unreadable: 'red',
  waiting: 'blue',
  accepting: 'gray',
  accepted: 'teal',
  skipped: 'gray',
} as const;

/** The files on the desk: whose they are, how much is in them, what is wrong, and how far they are. */
export function ScoreFileTable({
  files,
  selectedKey,
  onSelect,
}: {
  files: readonly ScoreFile[];
  selectedKey: string | null;
  onSelect: (key: string) => void;
}) {
  const { t } = useTranslation('intake');
  return (
    <div className="intake-scroll">
      <Table stickyHeader aria-label={t('scores.files')} layout="fixed" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('scores.file')}</Table.Th>
            <Table.Th w="4rem" className="intake-number">
              {t('scores.values')}
            </Table.Th>
            <Table.Th w="7.2rem">{t('scores.problems')}</Table.Th>
            <Table.Th w="7.4rem">{t('scores.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {files.map((file) => (
            <Table.Tr
              key={file.key}
              className={file.key === selectedKey ? 'intake-selected' : ''}
              onClick={() => onSelect(file.key)}
            >
              <Table.Td>
                <FileIdentity
                  file={file}
                  selected={file.key === selectedKey}
                  onSelect={() => onSelect(file.key)}
                />
              </Table.Td>
              <Table.Td className="intake-number">
                {file.staged?.readable === true &&
                  `${countValues(file.staged.values)}/${file.staged.values.length}`}
              </Table.Td>
              <Table.Td>{file.staged && <ProblemCounts problems={file.staged.problems} />}</Table.Td>
              <Table.Td>
                <FileState file={file} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function FileIdentity({
  file,
  selected,
  onSelect,
}: {
  file: ScoreFile;
  selected: boolean;
  onSelect: () => void;
}) {
  const { t } = useTranslation('intake');
  const { staged } = file;
  const unit = unitOf(file);
  return (
    <>
      <UnstyledButton
        className="intake-file-button"
        fz="sm"
        aria-current={selected}
        title={file.fileName}
        onClick={onSelect}
      >
        {file.fileName}
      </UnstyledButton>
      {staged?.readable === true && (
        <>
          <Text
            size="xs"
            truncate
            title={unit?.name ?? ''}
            {...(unit === null ? { c: 'light-dark(#a4161a, #ff9a9c)' } : {})}
          >
            {unit?.name ?? t('scores.unitUnknown')}
          </Text>
          {staged.unit !== null && (
            <Text size="xs" c="dimmed" truncate title={staged.cluster?.name ?? ''}>
              {staged.cluster?.name ?? t('scores.clusterUnknown')}
            </Text>
          )}
          {staged.importedBefore !== null && (
            <Text size="xs" fs="italic">
              {t('scores.importedBefore', { date: formatDay(staged.importedBefore) })}
            </Text>
          )}
        </>
      )}
    </>
  );
}

function FileState({ file }: { file: ScoreFile }) {
  const { t } = useTranslation('intake');
  const state = file.state === 'waiting' && file.staged?.readable === false ? 'unreadable' : file.state;
  return (
    <Badge variant="light" tt="none" color={stateColors[state]} data-state={state}>
      {t(`scores.states.${state}`)}
    </Badge>
  );
}
