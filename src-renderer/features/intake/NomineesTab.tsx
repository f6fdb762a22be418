import { Alert, Anchor, Button, Group, Loader, SegmentedControl, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../../ui/EmptyState.tsx';
import { ChooseFiles, FileDrop } from './FileDrop.tsx';
import { NomineeTable } from './NomineeTable.tsx';
import { ProblemList } from './Problems.tsx';
import { formatDay } from './format-instant.ts';
import {
  NomineeFilter,
  filterNominees,
  listProblems,
  nomineeViews,
  withoutDuplicates,
} from './nominee-rows.ts';
import type { StagedNominees } from './types.ts';
import { useNomineeList } from './use-nominee-list.ts';

type Desk = ReturnType<typeof useNomineeList>;

/** A list of nominees: read, looked through row by row, then turned into proposals. */
export function NomineesTab({ year }: { year: number }) {
  const { t } = useTranslation('intake');
  const desk = useNomineeList(year);
  const read = ([file]: readonly File[]) => file && desk.read(file);
  const choose = (
    <ChooseFiles
      label={t('chooseNominees')}
      variant={desk.staged === null ? 'filled' : 'default'}
      disabled={desk.reading || desk.accepting}
      onFiles={read}
    />
  );
  return (
    <FileDrop onFiles={read}>
      {desk.failure !== null && (
        <Alert color="red" mb="xs" py={6} role="alert">
          {desk.failure}
        </Alert>
      )}
      {desk.staged === null ? (
        <EmptyState title={t('nominees.empty')} action={desk.reading ? <Loader size="sm" /> : choose}>
          {t('nominees.emptyText')}
        </EmptyState>
      ) : (
        <ListOnDesk key={desk.staged.stagedId} desk={desk} staged={desk.staged} choose={choose} />
      )}
    </FileDrop>
  );
}

function ListOnDesk({ desk, staged, choose }: { desk: Desk; staged: StagedNominees; choose: ReactNode }) {
  const { t } = useTranslation('intake');
  const [filter, setFilter] = useState<NomineeFilter>(NomineeFilter.all);
  const views = useMemo(() => nomineeViews(staged), [staged]);
  const shown = useMemo(() => filterNominees(views, filter), [views, filter]);
  const duplicates = views.filter(({ duplicate }) => duplicate);
  const tickedDuplicates = duplicates.filter(({ row }) => desk.ticked.has(row));
  const general = listProblems(staged);
  const decided = desk.acceptance !== null;
  return (
    <>
      <Group gap="xs" mb="xs">
        {choose}
        {staged.readable && !decided && (
          <Button
            disabled={desk.ticked.size === 0}
            loading={desk.accepting}
            onClick={() => desk.accept(staged)}
          >
            {t('nominees.accept', { n: desk.ticked.size })}
          </Button>
        )}
        {!decided && (
          <Button variant="default" disabled={desk.accepting} onClick={() => desk.skip(staged)}>
            {t('nominees.skip')}
          </Button>
        )}
        <Text size="sm" fw={600}>
          {staged.fileName}
        </Text>
        {staged.readable && (
          <Text size="sm">
            {t('nominees.summary', {
              rows: views.length,
              withErrors: views.filter(({ selectable }) => !selectable).length,
              duplicates: duplicates.length,
            })}
          </Text>
        )}
      </Group>
      {desk.acceptance !== null && (
        <Alert color="teal" mb="xs" py={6} role="status">
          {t('nominees.accepted', desk.acceptance)}{' '}
          <Anchor inherit renderRoot={(props) => <Link {...props} to="/proposals" />}>
            {t('nominees.toProposals')}
          </Anchor>
        </Alert>
      )}
      {staged.importedBefore !== null && !decided && (
        <Alert color="yellow" mb="xs" py={6}>
          {t('nominees.importedBefore', { date: formatDay(staged.importedBefore) })}
        </Alert>
      )}
      {general.length > 0 && (
        <Alert
          color={staged.readable ? 'yellow' : 'red'}
          mb="xs"
          py={6}
          title={staged.readable ? t('problemsOfFile') : t('nominees.unreadable')}
        >
          <ProblemList problems={general} />
        </Alert>
      )}
      {staged.readable && (
        <>
          <Group gap="xs" mb="xs">
            <SegmentedControl
              size="xs"
              aria-label={t('nominees.filter')}
              value={filter}
              onChange={setFilter}
              data={Object.values(NomineeFilter).map((value) => ({
                value,
                label: t(`nominees.filters.${value}`),
              }))}
            />
            {tickedDuplicates.length > 0 && !decided && (
              <Button
                size="xs"
                variant="default"
                onClick={() => desk.tick(withoutDuplicates(desk.ticked, views))}
              >
                {t('nominees.untickDuplicates', { n: tickedDuplicates.length })}
              </Button>
            )}
          </Group>
          <NomineeTable
            views={shown}
            ticked={desk.ticked}
            disabled={decided || desk.accepting}
            onTick={desk.tick}
          />
        </>
      )}
    </>
  );
}
