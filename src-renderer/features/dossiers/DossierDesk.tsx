import { Alert, Button, Group, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Link, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { KnownUnit } from '../../../src-main/domain/intake/recognise-unit.ts';
import { isInForce } from '../../../src-main/domain/kernel/dates.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import { describeError } from '../../i18n/describe-error.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { notifyHindrance } from '../../ui/notify.ts';
import { CompactPageHeader } from '../../ui/PageHeader.tsx';
import { BesidePanel } from '../../ui/SidePanel.tsx';
import { today } from '../../ui/today.ts';
import { BulkBar } from './actions/BulkBar.tsx';
import { useActions } from './actions/use-actions.ts';
import { AddForm } from './adding/AddForm.tsx';
import { AddMenu } from './adding/AddMenu.tsx';
import type { AddKind } from './adding/AddMenu.tsx';
import { PasteDialog } from './adding/PasteDialog.tsx';
import { useAdd } from './adding/use-add.ts';
import { ChecksPanel } from './checks/ChecksPanel.tsx';
import { DeskActions } from './DeskActions.tsx';
import type { PanelKind } from './DeskActions.tsx';
import { useDossierEdits } from './edits/use-dossier-edits.ts';
import { LatePanel } from './late/LatePanel.tsx';
import { fitsFilter, noFilter } from './list/dossier-filter.ts';
import type { DossierFilter } from './list/dossier-filter.ts';
import type { AwardChoice, DossierList, DossierRow, Round } from './list/dossier-types.ts';
import { DossierGrid } from './list/DossierGrid.tsx';
import { useListFocus } from './list/list-focus.ts';
import { ListFilters } from './list/ListFilters.tsx';
import { DossierPanel } from './panel/DossierPanel.tsx';
import { RoundPicker } from './rounds/RoundPicker.tsx';

type Unit = KnownUnit & { readonly validFrom: IsoDate; readonly validTo: IsoDate | null };

/** The work on a year's dossiers: the list, what is done with what is selected in it, and a panel beside it. */
export function DossierDesk({
  year,
  list,
  rounds,
  units,
  awards,
}: {
  year: number;
  list: DossierList;
  rounds: readonly Round[];
  units: readonly Unit[];
  awards: readonly AwardChoice[];
}) {
  const { t } = useTranslation(['dossiers', 'common']);
  const { round: askedRound } = useSearch({ from: '/layout/dossiers' });
  const [filter, setFilter] = useState<DossierFilter>(() => ({
    ...noFilter,
    round: rounds.find(({ id }) => id === askedRound)?.id ?? null,
  }));
  const [panel, setPanel] = useState<PanelKind | null>(null);
  const [adding, setAdding] = useState<AddKind | null>(null);
  const [selectRows, setSelectRows] = useState<readonly string[] | null>(null);
  const [rejected, setRejected] = useState(0);
  const focus = useListFocus();
  const { edits, state } = useDossierEdits(year);
  const actions = useActions(year, edits);
  const add = useAdd(year, edits, actions);

  const { rows } = list;
  // Filtering a thousand rows must not hold up the chip that was pressed.
  const applied = useDeferredValue(filter);
  const shown = useMemo(() => rows.filter((row) => fitsFilter(row, applied)), [rows, applied]);
  const ofRound = useMemo(
    () =>
      new Set<string>(
        rows.filter((row) => fitsFilter(row, { ...noFilter, round: filter.round })).map(({ id }) => id),
      ),
    [rows, filter.round],
  );
  const byId = useMemo(() => new Map<string, DossierRow>(rows.map((row) => [row.id, row])), [rows]);
  // What the filter hides is not acted on, even where it was selected before it went out of sight.
  const shownById = useMemo(() => new Map<string, DossierRow>(shown.map((row) => [row.id, row])), [shown]);
  const open = useMemo(() => unitsToChoose(units, rows), [units, rows]);
  const round = filter.round === 'none' ? null : filter.round;
  const openRound = rounds.find(({ id, isClosed }) => id === round && !isClosed)?.id ?? null;

  function changeFilter(changes: Partial<DossierFilter>): void {
    // The grid holds refused texts of what it shows; showing something else would drop them unseen.
    if (rejected > 0) notifyHindrance(t('rejected', { n: rejected }));
    else setFilter((before) => ({ ...before, ...changes }));
  }

  /** Shows dossiers in the list and selects them, whatever the filters hid. */
  function show(ids: readonly string[]): void {
    if (!ids.every((id) => shown.some((row) => row.id === id))) changeFilter(noFilter);
    setSelectRows([...ids]);
  }

  function toggle(kind: PanelKind): void {
    setPanel((before) => (before === kind ? null : kind));
  }

  useHotkeys([
    ['mod+Z', actions.undo],
    ['mod+Y', actions.redo],
    ['mod+shift+Z', actions.redo],
  ]);
  // Also while the grid's input has the focus.
  useHotkeys([['F9', () => toggle('detail')]], []);

  const roundPicker = (
    <RoundPicker
      year={year}
      rounds={rounds}
      rows={rows}
      value={filter.round}
      onChange={(chosen) => changeFilter({ ...noFilter, round: chosen })}
    />
  );
  return (
    <>
      <CompactPageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <DeskActions
            saveState={rejected > 0 ? 'failed' : state.saveState}
            canUndo={list.undo !== null || state.pending.size > 0}
            canRedo={list.redo !== null}
            panel={panel}
            year={year}
            round={filter.round}
            shownIds={ofRound}
            onUndo={actions.undo}
            onRedo={actions.redo}
            onPanel={toggle}
            addMenu={<AddMenu onAdd={setAdding} />}
          />
        }
      />
      {state.failure !== null && (
        <Alert color="red" py={6} mb="xs" role="alert" title={t('unsaved', { n: state.pending.size })}>
          <Group justify="space-between" gap="xs">
            <Text size="sm">{describeError(state.failure)}</Text>
            <Group gap="xs">
              <Button size="xs" variant="default" onClick={edits.drop}>
                {t('drop')}
              </Button>
              <Button size="xs" onClick={edits.retry}>
                {t('common:action.retry')}
              </Button>
            </Group>
          </Group>
        </Alert>
      )}
      {rows.length === 0 ? (
        <EmptyState
          title={t('emptyTitle')}
          action={
            <>
              {roundPicker}
              <Group gap="xs" justify="center">
                <Button renderRoot={(props) => <Link {...props} to="/intake" search={{ tab: 'nominees' }} />}>
                  {t('importList')}
                </Button>
                <Button variant="default" renderRoot={(props) => <Link {...props} to="/scoring" />}>
                  {t('fromRanking')}
                </Button>
              </Group>
            </>
          }
        >
          {t('empty')}
        </EmptyState>
      ) : (
        <>
          <ListFilters
            rows={rows}
            filter={filter}
            shown={shown.length}
            rounds={roundPicker}
            onFilter={changeFilter}
          />
          <BulkBar focus={focus} byId={shownById} rounds={rounds} actions={actions} />
          <BesidePanel>
            <div className="dossiers-fill">
              {shown.length === 0 ? (
                <Group p="md">
                  <Text>{t('nothingFound')}</Text>
                  <Button
                    variant="default"
                    onClick={() => changeFilter({ ...noFilter, round: filter.round })}
                  >
                    {t('clearFilter')}
                  </Button>
                </Group>
              ) : (
                <DossierGrid
                  year={year}
                  rows={shown}
                  rounds={rounds}
                  units={open}
                  awards={awards}
                  pending={state.pending}
                  hasFailed={state.failure !== null}
                  selectRows={selectRows}
                  focus={focus}
                  menuItems={() => [
                    { id: 'detail', label: t('detail'), shortcut: 'F9', onSelect: () => setPanel('detail') },
                  ]}
                  onEdit={(changes) => edits.edit(changes, (id) => byId.get(id)?.revision ?? 0)}
                  onUndo={actions.undo}
                  onRedo={actions.redo}
                  onRejectedChange={setRejected}
                />
              )}
            </div>
            {panel === 'detail' && <DossierPanel focus={focus} byId={byId} onClose={() => setPanel(null)} />}
            {panel === 'checks' && (
              <ChecksPanel
                year={year}
                round={filter.round}
                shownIds={ofRound}
                onShow={show}
                onClose={() => setPanel(null)}
              />
            )}
            {panel === 'late' && <LatePanel year={year} onShow={show} onClose={() => setPanel(null)} />}
          </BesidePanel>
        </>
      )}
      {adding === 'one' && (
        <AddForm
          rounds={rounds}
          round={openRound}
          units={open}
          awards={awards}
          onAdd={add}
          onClose={() => setAdding(null)}
        />
      )}
      {adding === 'paste' && (
        <PasteDialog
          rounds={rounds}
          round={openRound}
          units={open}
          awards={awards}
          onAdd={add}
          onClose={() => setAdding(null)}
        />
      )}
    </>
  );
}

/** Units that exist today, and former ones that dossiers still name. */
function unitsToChoose(units: readonly Unit[], rows: readonly DossierRow[]): readonly KnownUnit[] {
  const on = today();
  const named = new Set(rows.map(({ unitId }) => unitId));
  return units.filter((unit) => isInForce(unit, on) || named.has(unit.id));
}
