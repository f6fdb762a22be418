import { Button, Group, Table } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { ProposalId } from '../../../src-main/domain/kernel/ids.ts';
import { ClosePoll } from './ClosePoll.tsx';
import { ballotFields, countFieldsOf, itemFields, itemKey } from './count-fields.ts';
import type { ItemField } from './count-fields.ts';
import { nextCountCell, readCount } from './count-navigation.ts';
import { CountRow } from './CountRow.tsx';
import { DraftStatus } from './DraftStatus.tsx';
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
  const { value, state, change, flush } = useCountDraft({ meetingId: meeting.id, poll }, stored);
  const fields = meeting.quorum.written > 0 ? itemFields : itemFields.slice(0, 3);
  const problemRows = useMemo(() => new Set(poll.problems.map(({ itemIndex }) => itemIndex)), [poll]);
  const onType = useCallback(
    (proposalId: ProposalId, field: ItemField, text: string) =>
      change({ [itemKey(proposalId, field)]: readCount(text) }),
    [change],
  );

  function onTableKey(event: KeyboardEvent<HTMLElement>): void {
    const from = countCellOf(event.target);
    if (from === null || event.ctrlKey || event.altKey || event.metaKey) return;
    const size = { rows: poll.items.length, columns: fields.length };
    const to = nextCountCell(from, event, size);
    if (to === null) return;
    event.preventDefault();
    focusInput(itemInputId(to));
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
              <input
                id={ballotInputId(field)}
                className="count-input"
                inputMode="numeric"
                autoComplete="off"
                value={value[field] ?? ''}
                onChange={(event) => change({ [field]: readCount(event.currentTarget.value) })}
                onKeyDown={(event) => onBallotKey(event, index)}
                onFocus={(event) => event.currentTarget.select()}
                onBlur={() => void flush()}
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
        <Table stickyHeader verticalSpacing={1} aria-label={t('countTable')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={40}>{common('column.ordinal')}</Table.Th>
              <Table.Th>{t('subject')}</Table.Th>
              {fields.map((field) => (
                <Table.Th key={field} className="count-column">
                  {t(`item.${field}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody onKeyDown={onTableKey} onBlur={() => void flush()}>
            {poll.items.map(({ proposalId, name, detail }, row) => (
              <CountRow
                key={proposalId}
                row={row}
                proposalId={proposalId}
                name={name}
                detail={detail}
                columns={fields.length}
                agree={value[itemKey(proposalId, 'agree')] ?? null}
                disagree={value[itemKey(proposalId, 'disagree')] ?? null}
                invalidMarks={value[itemKey(proposalId, 'invalidMarks')] ?? null}
                writtenAgree={value[itemKey(proposalId, 'writtenAgree')] ?? null}
                writtenDisagree={value[itemKey(proposalId, 'writtenDisagree')] ?? null}
                hasProblem={problemRows.has(row)}
                onType={onType}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {closing && <ClosePoll poll={poll} flush={flush} onClose={() => setClosing(false)} />}
    </>
  );
}
