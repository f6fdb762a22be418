import { Alert, Anchor, Button, Group, Loader, NativeSelect, SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ChooseFiles, FileDrop } from '../../ui/file-desk/FileDrop.tsx';
import { formatDay } from './format-instant.ts';
import {
  NomineeFilter,
  filterNominees,
  listProblems,
  nomineeViews,
  proposalKey,
  withoutDuplicates,
} from './nominee-rows.ts';
import { NomineeTable } from './NomineeTable.tsx';
import { worstSeverity } from './problems.ts';
import { ProblemList } from './Problems.tsx';
import type { StagedNominees } from './types.ts';
import { useNomineeList } from './use-nominee-list.ts';

const problemColors = { error: 'red', warning: 'yellow', notice: 'gray' } as const;

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
        <ListOnDesk key={desk.staged.stagedId} year={year} desk={desk} staged={desk.staged} choose={choose} />
      )}
    </FileDrop>
  );
}

function ListOnDesk({
  year,
  desk,
  staged,
  choose,
}: {
  year: number;
  desk: Desk;
  staged: StagedNominees;
  choose: ReactNode;
}) {
  const { t } = useTranslation('intake');
  const [filter, setFilter] = useState<NomineeFilter>(NomineeFilter.all);
  const rounds = useQuery(orpc.dossiers.rounds.queryOptions({ input: { year } }));
  const open = (rounds.data ?? []).filter(({ isClosed }) => !isClosed);
  const [chosenRound, setChosenRound] = useState<string | null>(null);
  // The round opened last is the one that lists come in for.
  const roundId =
    (chosenRound === null ? open.at(-1) : open.find(({ id }) => id === chosenRound))?.id ?? null;
  const proposals = useQuery(orpc.proposals.list.queryOptions({ input: { year } }));
  const standing = useMemo(() => new Set((proposals.data ?? []).map(proposalKey)), [proposals.data]);
  const views = useMemo(() => nomineeViews(staged, standing), [staged, standing]);
  const accepted = views.filter(({ row, selectable }) => selectable && desk.ticked.has(row));
  const shown = useMemo(() => filterNominees(views, filter), [views, filter]);
  const duplicates = views.filter(({ duplicate }) => duplicate);
  const tickedDuplicates = accepted.filter(({ duplicate }) => duplicate);
  const general = listProblems(staged);
  const decided = desk.acceptance !== null;
  return (
    <>
      <Group gap="xs" mb="xs">
        {choose}
        {staged.readable && !decided && open.length > 0 && (
          <NativeSelect
            aria-label={t('nominees.round')}
            value={roundId ?? ''}
            onChange={(event) => setChosenRound(event.currentTarget.value)}
            data={[
              ...open.map(({ id, name }) => ({ value: id, label: t('nominees.intoRound', { name }) })),
              { value: '', label: t('nominees.noRound') },
            ]}
          />
        )}
        {staged.readable && !decided && (
          <Button
            disabled={accepted.length === 0 || proposals.data === undefined}
            loading={desk.accepting}
            onClick={() =>
              desk.accept(
                staged,
                accepted.map(({ row }) => row),
                roundId,
              )
            }
          >
            {t('nominees.accept', { n: accepted.length })}
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
              withErrors: views.filter(({ faulty }) => faulty).length,
              duplicates: duplicates.length,
            })}
          </Text>
        )}
      </Group>
      {desk.acceptance !== null && (
        <Alert color="teal" mb="xs" py={6} role="status">
          {t('nominees.accepted', desk.acceptance)}{' '}
          <Anchor
            inherit
            renderRoot={(props) => (
              <Link
                {...props}
                to="/dossiers"
                search={desk.acceptance?.roundId ? { round: desk.acceptance.roundId } : {}}
              />
            )}
          >
            {t('nominees.toDossiers')}
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
          color={problemColors[worstSeverity(general) ?? 'notice']}
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
