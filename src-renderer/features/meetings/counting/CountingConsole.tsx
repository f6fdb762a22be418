import './counting.css';

import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { memo, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import { sumPapers } from '../../../../src-main/domain/voting/count-sheet.ts';
import type { CountSheet } from '../../../../src-main/domain/voting/count-sheet.ts';
import { CountEntry } from '../../../../src-main/domain/voting/poll.ts';
import { orpc } from '../../../api/page-connection.ts';
import type { Draft } from '../../../ui/draft/draft.ts';
import { DraftStatus } from '../../../ui/draft/DraftStatus.tsx';
import { useDraftState } from '../../../ui/draft/use-draft.ts';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import type { MeetingView, Poll } from '../meeting-types.ts';
import { ClosePoll } from './ClosePoll.tsx';
import { countsOf, markFields, paperFields, papersOf, writtenFields } from './count-fields.ts';
import type { CountFields, RowField } from './count-fields.ts';
import { countAction, nextIndex, within } from './count-keys.ts';
import type { CountAction } from './count-keys.ts';
import { differencesIn, planCount, viewCount } from './count-view.ts';
import type { Ballot, Sheets } from './count-view.ts';
import { CountingActions } from './CountingActions.tsx';
import { CountLines } from './CountLines.tsx';
import { CurrentRow, offeredCounts } from './CurrentRow.tsx';
import { PapersStrip } from './PapersStrip.tsx';
import { RowFinder, rowWithNumber } from './RowFinder.tsx';
import { RowList } from './RowList.tsx';
import { TeamLine } from './TeamLine.tsx';
import { FollowOthers, useCountDraft, useSheets } from './use-count.ts';

/**
 * Where the counting team's figures are typed as they are read aloud, row by row and without the mouse. Nothing is summed
 * up here: until the poll is closed the program checks the figures but no screen knows a result.
 */
export function CountingConsole({ meeting, poll }: { meeting: MeetingView; poll: Poll }) {
  const [entry, setEntry] = useState<CountSheet['entry']>(1);
  const ballot = useQuery(orpc.counting.ballot.queryOptions({ input: { pollId: poll.id } }));
  const isDouble = ballot.data?.entry === CountEntry.double;
  const sheets = useSheets(poll.id, isDouble ? entry : 1);
  const { refetch } = sheets;
  const askAgain = useCallback(() => void refetch(), [refetch]);
  return (
    <>
      <FollowOthers pollId={poll.id} refetch={askAgain} />
      <QueryBoundary query={ballot}>
        {(loaded) => (
          <QueryBoundary query={sheets}>
            {(stored) => (
              <OpenConsole
                key={isDouble ? entry : 1}
                meeting={meeting}
                ballot={loaded}
                sheets={stored}
                entry={isDouble ? entry : 1}
                refetch={askAgain}
                onEntry={setEntry}
              />
            )}
          </QueryBoundary>
        )}
      </QueryBoundary>
    </>
  );
}

/** The row and column that are typed in; `asked` counts up whenever the focus is to go there. */
type Current = { readonly row: number; readonly column: number; readonly asked: number };

const OpenConsole = memo(function OpenConsole({
  meeting,
  ballot,
  sheets,
  entry,
  refetch,
  onEntry,
}: {
  meeting: MeetingView;
  ballot: Ballot;
  sheets: Sheets;
  entry: CountSheet['entry'];
  refetch: () => void;
  onEntry: (entry: CountSheet['entry']) => void;
}) {
  const { t } = useTranslation('counting');
  const [chosenBatch, setBatch] = useState(1);
  const [current, setCurrent] = useState<Current>({ row: 0, column: 0, asked: 0 });
  const [closing, setClosing] = useState(false);
  const inputs = useRef<(HTMLInputElement | null)[]>([]);
  const firstPaper = useRef<HTMLInputElement>(null);
  const finder = useRef<HTMLInputElement>(null);

  const batches = sheets.sheets.length;
  const batch = sheets.sheets.some((sheet) => sheet.batch === chosenBatch) ? chosenBatch : 1;
  const together = ballot.items.filter(({ carvedOut }) => !carvedOut).length;
  const listName = ballot.awardCode === null ? ballot.title : t('wholeList', { count: together });
  const plan = useMemo(() => planCount(ballot, listName), [ballot, listName]);
  const { rows, keys } = plan;

  const draft = useCountDraft({ pollId: ballot.pollId, entry, batch, rows: keys }, sheets);
  const fields = useSyncExternalStore(draft.subscribe, draft.value);
  const totals = useMemo(() => totalsOf(fields, sheets, batch), [fields, sheets, batch]);
  const view = useMemo(() => viewCount(plan, fields, totals), [plan, fields, totals]);
  const differences = useMemo(
    () => differencesIn(plan, fields, batch, sheets.other),
    [plan, fields, batch, sheets.other],
  );
  const opinions = rows.some((counted) => counted.opinions > 0);
  // Handed to every row in view, so they must stay the same from key to key.
  const columns = useMemo(() => columnsOf(ballot.method, opinions), [ballot.method, opinions]);
  const labels = useMemo(() => labelsOf(t, plan.papers), [t, plan.papers]);
  const place = within(current.row, rows.length);
  const row = rows[place];
  const valid = fields['valid'] ?? null;
  const differingRows = useMemo(() => rowsOf(differences), [differences]);

  // Once this person has typed everything, the other’s figures may be seen.
  const typedAll =
    view.counted === rows.length && (!plan.papers || paperFields.every((field) => fields[field] !== null));
  const mayCompare = ballot.entry === CountEntry.double && sheets.other === null && typedAll;

  useEffect(() => {
    // What had the focus may be gone, such as the button that opened the ballot.
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    (firstPaper.current ?? inputs.current[0])?.focus();
  }, []);
  useEffect(() => {
    if (current.asked === 0) return;
    const input = inputs.current[current.column];
    input?.focus();
    input?.select();
  }, [current]);

  /** What stood in the figure that is typed in; null while nothing was typed into it. */
  const before = useRef<{ readonly value: number | null } | null>(null);

  const go = useCallback(
    (to: number, column: number | 'same' = 0): void => {
      before.current = null;
      setCurrent((left) => ({
        row: within(to, rows.length),
        column: column === 'same' ? left.column : within(column, columns.length),
        asked: left.asked + 1,
      }));
    },
    [rows.length, columns.length],
  );
  const chooseBatch = useCallback(
    (chosen: number): void => {
      setBatch(chosen);
      refetch();
    },
    [refetch],
  );

  /** Where to go on typing: the first row that lacks a figure. */
  function firstOpen(): number {
    const open = rows.findIndex(({ key }) => ['blank', 'partial'].includes(view.stateOf(key)));
    return open < 0 ? place : open;
  }
  // What the parts around the row are handed stays the same from key to key, so that they aren't drawn for each.
  const goOn = useRef(() => {});
  useEffect(() => {
    goOn.current = () => go(firstOpen());
  });
  const leavePapers = useCallback(() => goOn.current(), []);
  const goToRow = useCallback((to: number) => go(to, 'same'), [go]);
  const goBack = useCallback(() => goToRow(place), [goToRow, place]);

  function change(field: RowField, value: number | null): void {
    if (!row) return;
    const key = row.fields[field];
    before.current ??= { value: draft.value()[key] ?? null };
    draft.change({ [key]: value });
  }

  /** Writes what is offered, and goes on unless the row can't be. */
  function settle(column: number): void {
    if (!row) return;
    const typed = countsOf(draft.value(), row.fields);
    const offers = offeredCounts(row, typed, valid);
    const written = Object.entries(offers).map(
      ([field, value]) => [row.fields[field as RowField], value] as const,
    );
    if (written.length > 0) draft.change(Object.fromEntries(written));
    const counts = { ...typed, ...offers };
    const checked = viewCount(plan, draft.value(), totals);
    if (checked.stateOf(row.key) === 'wrong') {
      go(place, column);
      return;
    }
    const blank = columns.findIndex((field, index) => index > column && counts[field] === null);
    if (blank >= 0 && columns.slice(0, column + 1).some((field) => counts[field] !== null)) go(place, blank);
    else go(place + 1);
  }

  function agreeAll(column: number): void {
    const expected = row?.expected(valid) ?? null;
    if (!row || expected === null) return;
    draft.change({
      [row.fields.agree]: expected,
      [row.fields.disagree]: 0,
      [row.fields.invalidMarks]: 0,
    });
    settle(Math.max(column, markFields.length - 1));
  }

  /** A number typed before `/` is that of a row, and the figure is what it was. */
  function find(column: number): void {
    const field = columns[column];
    if (!row || !field) return;
    const typed = countsOf(draft.value(), row.fields)[field];
    const found = typed === null || before.current === null ? null : rowWithNumber(rows, typed);
    if (found === null || before.current === null) {
      finder.current?.focus();
      return;
    }
    change(field, before.current.value);
    go(found, column);
  }

  function seek(what: 'open' | 'flaw', step: 1 | -1, column: number): void {
    const isWanted = (index: number): boolean => {
      const key = rows[index]?.key;
      if (key === undefined) return false;
      const state = view.stateOf(key);
      if (what === 'open') return state === 'blank' || state === 'partial';
      return state === 'wrong' || differingRows.has(key);
    };
    const found = nextIndex(place, rows.length, step, isWanted);
    if (found !== null) go(found, what === 'open' ? 0 : column);
  }

  function act(action: CountAction, column: number): void {
    switch (action.kind) {
      case 'settle':
        return settle(column);
      case 'all_agree':
        return agreeAll(column);
      case 'rows':
        return go(place + action.step, column);
      case 'edge':
        return go(action.to === 'first' ? 0 : rows.length - 1, column);
      case 'columns':
        return go(place, column + action.step);
      case 'seek':
        return seek(action.what, action.step, column);
      case 'find':
        return find(column);
      default:
        return assertNever(action);
    }
  }

  function onFigureKey(event: KeyboardEvent<HTMLInputElement>, column: number): void {
    const action = countAction(event);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    act(action, column);
  }

  /** The keys that lead from anywhere in the console to a row. */
  function onConsoleKey(event: KeyboardEvent<HTMLElement>): void {
    const action = countAction(event);
    const leads = action?.kind === 'seek' && action.what === 'flaw';
    if (!leads && !(event.ctrlKey && action?.kind === 'find')) return;
    event.preventDefault();
    if (leads) act(action, current.column);
    else finder.current?.focus();
  }

  return (
    <div className="counting" onKeyDown={onConsoleKey}>
      {(plan.papers || meeting.countingTeam !== null) && <TeamLine meeting={meeting} ballot={ballot} />}
      {ballot.entry === CountEntry.double && (
        <SegmentedControl
          size="xs"
          aria-label={t('entry.label')}
          value={String(entry)}
          onChange={(value) => onEntry(value === '2' ? 2 : 1)}
          data={[
            { value: '1', label: t('entry.first') },
            { value: '2', label: t('entry.second') },
          ]}
        />
      )}
      <div className="counting-bar">
        {plan.papers ? (
          <PapersStrip
            {...papersOf(fields)}
            batch={batch}
            batches={batches}
            differences={differences}
            first={firstPaper}
            onChange={draft.change}
            onDone={leavePapers}
          />
        ) : (
          <Text size="sm" maw="32rem">
            {t(ballot.method === 'consent' ? 'consent.intro' : 'hands.intro')}
          </Text>
        )}
        <Group gap="xs" wrap="nowrap">
          <SaveState draft={draft} />
          {mayCompare && <CompareOnceStored draft={draft} onStored={refetch} />}
          <CountingActions
            ballot={ballot}
            meeting={meeting}
            batch={batch}
            batches={batches}
            flush={draft.flush}
            onChanged={refetch}
            onBatch={chooseBatch}
          />
          <Button size="xs" onClick={() => setClosing(true)}>
            {t('close.button')}
          </Button>
        </Group>
      </div>
      {batches > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={t('batches')}
          value={String(batch)}
          onChange={(value) => chooseBatch(Number(value))}
          data={sheets.sheets.map((sheet) => ({
            value: String(sheet.batch),
            label: t('batch', { batch: sheet.batch }),
          }))}
        />
      )}
      {row && columns.length > 0 && (
        <CurrentRow
          row={row}
          place={place}
          rows={rows.length}
          counts={countsOf(fields, row.fields)}
          columns={columns}
          labels={labels}
          valid={valid}
          hands={!plan.papers}
          state={view.stateOf(row.key)}
          reasons={view.reasonsOf(row.key)}
          differences={differences}
          inputs={inputs}
          onChange={change}
          onKeyDown={onFigureKey}
          finder={<RowFinder box={finder} rows={rows} current={place} onFound={goToRow} onLeave={goBack} />}
        />
      )}
      <CountLines
        view={view}
        rows={rows.length}
        totals={plan.papers ? totals : null}
        batches={batches}
        batchPapers={papersOf(fields)}
        differences={ballot.entry === CountEntry.double ? (differences?.size ?? 'hidden') : null}
      />
      {columns.length > 0 && (
        <>
          <RowList
            rows={rows}
            fields={fields}
            columns={columns}
            labels={labels}
            current={place}
            stateOf={(key) => {
              const state = view.stateOf(key);
              return state === 'done' && differingRows.has(key) ? 'differs' : state;
            }}
            onChoose={go}
          />
          <p className="counting-keys">{t('keys')}</p>
        </>
      )}
      {closing && (
        <ClosePoll
          ballot={ballot}
          flush={draft.flush}
          onGo={(key) => {
            setClosing(false);
            if (key === null) firstPaper.current?.focus();
            else go(keys.indexOf(key));
          }}
          onClose={() => setClosing(false)}
        />
      )}
    </div>
  );
});

/** How long nothing may wait to be stored before the screen says so: while figures are read aloud it doesn't flicker. */
const CALM_MS = 150;

/** How the figures stand to the database. It changes with every key, and the console needn't be drawn for it. */
function SaveState({ draft }: { draft: Draft<CountFields> }) {
  const state = useDraftState(draft);
  const [calm, setCalm] = useState(true);
  if (state !== 'saved' && calm) setCalm(false);
  useEffect(() => {
    if (state !== 'saved') return undefined;
    const timer = setTimeout(() => setCalm(true), CALM_MS);
    return () => clearTimeout(timer);
  }, [state]);
  return <DraftStatus state={state === 'saved' && !calm ? 'saving' : state} flush={draft.flush} />;
}

/** Asks for the other person's sheets as soon as the last figure of one's own is stored. */
function CompareOnceStored({ draft, onStored }: { draft: Draft<CountFields>; onStored: () => void }) {
  const stored = useDraftState(draft) === 'saved';
  useEffect(() => {
    if (stored) onStored();
  }, [stored, onStored]);
  return null;
}

/** Consent isn't counted; opinions in writing have their columns only where there are any. */
function columnsOf(method: Ballot['method'], written: boolean): readonly RowField[] {
  return [...(method === 'consent' ? [] : markFields), ...(written ? writtenFields : [])];
}

function labelsOf(
  t: ReturnType<typeof useTranslation<'counting'>>['t'],
  papers: boolean,
): Readonly<Record<RowField, string>> {
  return {
    agree: t('field.agree'),
    disagree: t('field.disagree'),
    invalidMarks: papers ? t('field.invalidMarks') : t('noOpinion'),
    writtenAgree: t('field.writtenAgree'),
    writtenDisagree: t('field.writtenDisagree'),
  };
}

/** The papers of all batches, the one that is typed as it stands. */
function totalsOf(fields: CountFields, { sheets }: Sheets, batch: number) {
  const { issued, ...own } = papersOf(fields);
  const all = sheets.map((sheet) => (sheet.batch === batch ? { papers: own } : sheet));
  return { issued, ...sumPapers(all) };
}

/** The rows that have any of these figures. */
function rowsOf(differences: ReadonlyMap<string, unknown> | null): ReadonlySet<string> {
  const rows = [...(differences?.keys() ?? [])].filter((key) => key.includes('|'));
  return new Set(rows.map((key) => key.slice(0, key.lastIndexOf('|'))));
}
