import { Button, Group, Table } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { ItemCounts } from '../../../src-main/domain/voting/tally.ts';
import { DraftStatus } from '../../ui/draft/DraftStatus.tsx';
import { useDraftState } from '../../ui/draft/use-draft.ts';
import { ClosePoll } from './ClosePoll.tsx';
import { ballotFields, countFieldsOf, itemFields } from './count-fields.ts';
import { nextCountCell } from './count-navigation.ts';
import { CountInput } from './CountInput.tsx';
import { CountRow } from './CountRow.tsx';
import { ballotInputId, countCellOf, focusInput, itemInputId } from './input-ids.ts';
import { useCountDraft } from './meeting-drafts.ts';
import type { MeetingView, Poll } from './meeting-types.ts';

/**
 * Where the counting team's figures are typed as they are read aloud. Nothing is summed up here: until the poll is
 * closed the program checks the figures but no screen knows a result.
 */
export function CountingConsole({ meeting, poll }: { meeting: MeetingView; poll: Poll }) {
  const { t } = useTranslation('meetings');
  const { t: common } = useTranslation();
  const [closing, setClosing] = useState(false);
  const stored = useMemo(() => ({ value: countFieldsOf(poll), revision: poll.revision }), [poll]);
  const draft = useCountDraft({ meetingId: meeting.id, poll }, stored);
  const state = useDraftState(draft);
  const { flush } = draft;
  const columns = meeting.quorum.written > 0 ? 5 : 3;
  const problemRows = useMemo(() => new Set(poll.problems.map(({ itemIndex }) => itemIndex)), [poll]);
  // Handed to a thousand rows, so it must stay the same.
  const itemFieldsShown = useMemo(() => itemFields.slice(0, columns), [columns]);

  function onTableKey(event: KeyboardEvent<HTMLElement>): void {
    const from = countCellOf(event.target);
    if (from === null || event.ctrlKey || event.altKey || event.metaKey) return;
    const size = { rows: poll.items.length, columns };
    const to = nextCountCell(from, event, size);
    if (to === null) return;
    event.preventDefault();
    focusInput(itemInputId(to));
  }

  function onTableBlur(event: FocusEvent<HTMLElement>): void {
    // From row to row the pause in typing decides; storing at each step would slow the reading down.
    if (!event.currentTarget.contains(event.relatedTarget)) void flush();
  }

  function onBallotKey(event: KeyboardEvent<HTMLElement>, index: number): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const next = ballotFields[index + 1];
    focusInput(next ? ballotInputId(next) : itemInputId({ row: 0, column: 0 }));
  }

  return (
    <>
      <Group justify="space-between" wrap="nowrap" align="flex-end">
        <div className="count-ballots" role="group" aria-label={t('counts.label')}>
          {ballotFields.map((field, index) => (
            <label key={field} className="count-ballot">
              <span>{t(`counts.${field}`)}</span>
              <CountInput
                id={ballotInputId(field)}
                draft={draft}
                name={field}
                onKeyDown={(event) => onBallotKey(event, index)}
              />
            </label>
          ))}
        </div>
        <Group gap="xs" wrap="nowrap">
          <DraftStatus state={state} flush={flush} />
          <Button
            size="xs"
            disabled={poll.problems.length > 0 || state !== 'saved'}
            onClick={() => setClosing(true)}
          >
            {t('closePoll')}
          </Button>
        </Group>
      </Group>
      <div className="meeting-scroll">
        <Table
          stickyHeader
          layout="fixed"
          verticalSpacing={1}
          horizontalSpacing={5}
          aria-label={t('countTable')}
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={40}>{common('column.ordinal')}</Table.Th>
              <Table.Th>{t('subject')}</Table.Th>
              {itemFieldsShown.map((field) => (
                <Table.Th key={field} className="count-column" w="4.7rem">
                  {t(`item.${field}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody onKeyDown={onTableKey} onBlur={onTableBlur}>
            {poll.items.map(({ proposalId, name, detail, counts }, row) => (
              <CountRow
                key={proposalId}
                row={row}
                proposalId={proposalId}
                name={name}
                detail={detail}
                fields={itemFieldsShown}
                draft={draft}
                wrong={problemRows.has(row) && isCounted(counts)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {closing && <ClosePoll poll={poll} flush={flush} onClose={() => setClosing(false)} />}
    </>
  );
}

/** A row still being read aloud is incomplete, not wrong. */
function isCounted({ agree, disagree, invalidMarks }: ItemCounts): boolean {
  return agree !== null && disagree !== null && invalidMarks !== null;
}
