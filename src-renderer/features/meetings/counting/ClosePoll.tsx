import { Anchor, Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { SheetRowKey } from '../../../../src-main/domain/voting/count-sheet.ts';
import { usesPapers } from '../../../../src-main/domain/voting/method.ts';
import type { client } from '../../../api/page-connection.ts';
import { orpc } from '../../../api/page-connection.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { notifyError, notifyFailure } from '../../../ui/notify.ts';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { useRefreshMeetings } from '../use-refresh-meetings.ts';
import type { Ballot } from './count-view.ts';

type Checks = Awaited<ReturnType<typeof client.counting.checks>>;

const MOST_SHOWN = 20;

/**
 * Shows what stands between the count and its closing, of the very figures that would be closed, and who confirms them.
 * Closing is the step that nothing takes back; the record is sealed from the results that then stand here.
 */
export function ClosePoll({
  ballot,
  flush,
  onGo,
  onClose,
}: {
  ballot: Ballot;
  flush: () => Promise<boolean>;
  /** Leads to a row, or with null to the papers. */
  onGo: (row: SheetRowKey | null) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('counting');
  const [stored, setStored] = useState(false);
  const first = useRef({ flush, onClose, message: t('close.unsaved') });
  useEffect(() => {
    const { current } = first;
    async function store(): Promise<void> {
      if (await current.flush()) {
        setStored(true);
      } else {
        notifyFailure(current.message);
        current.onClose();
      }
    }
    void store();
  }, []);
  const checks = useQuery(
    orpc.counting.checks.queryOptions({
      input: { pollId: ballot.pollId },
      enabled: stored,
      staleTime: 0,
      gcTime: 0,
    }),
  );
  return (
    <Dialog title={t('close.title')} size="lg" onClose={onClose}>
      <QueryBoundary query={checks}>
        {(found) => <CheckedPoll ballot={ballot} checks={found} onGo={onGo} onClose={onClose} />}
      </QueryBoundary>
    </Dialog>
  );
}

function CheckedPoll({
  ballot,
  checks,
  onGo,
  onClose,
}: {
  ballot: Ballot;
  checks: Checks;
  onGo: (row: SheetRowKey | null) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('counting');
  const { t: common } = useTranslation();
  const refresh = useRefreshMeetings();
  const [confirmed, setConfirmed] = useState(false);
  const close = useMutation(
    orpc.polls.close.mutationOptions({
      onError: (error) => {
        notifyError(error);
        onClose();
      },
      onSettled: refresh,
    }),
  );
  const { problems, problemCount, differences, head } = checks;
  const ready = problems.length === 0 && (differences ?? 0) === 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && confirmed) close.mutate({ pollId: ballot.pollId, baseRevision: checks.revision });
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('close.lead', { title: ballot.title })}</Text>
        <Title order={3} size="h5">
          {t('close.checks')}
        </Title>
        <ul className="counting-checks">
          {ballot.method !== 'consent' && (
            <Check state={checks.counted === checks.rows ? 'ok' : 'notOk'}>
              {t('close.counted', { counted: checks.counted, rows: checks.rows })}
            </Check>
          )}
          <Check state={problems.length === 0 ? 'ok' : 'notOk'}>
            {problems.length === 0 ? t('close.reconciled') : t('close.problems', { count: problemCount })}
          </Check>
          {differences !== null && (
            <Check state={differences === 0 ? 'ok' : 'notOk'}>
              {differences === 0 ? t('close.same') : t('close.differences', { count: differences })}
            </Check>
          )}
          {(usesPapers(ballot.method) || head !== null) && (
            <Check state={head === null ? 'note' : 'ok'}>
              {head === null ? t('close.noHead') : t('close.head', { name: head })}
            </Check>
          )}
        </ul>
        {problems.length > 0 && (
          <ul className="counting-problems">
            {problems.slice(0, MOST_SHOWN).map(({ row, message }) => (
              <li key={message}>
                <Anchor component="button" type="button" size="sm" ta="left" onClick={() => onGo(row)}>
                  {message}
                </Anchor>
              </li>
            ))}
            {problemCount > MOST_SHOWN && (
              <li>{t('close.moreProblems', { count: problemCount - MOST_SHOWN })}</li>
            )}
          </ul>
        )}
        {ready && (
          <Checkbox
            label={head === null ? t('close.confirmNoTeam') : t('close.confirm', { name: head })}
            checked={confirmed}
            onChange={(event) => setConfirmed(event.currentTarget.checked)}
            data-autofocus
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('action.cancel')}
          </Button>
          <Button type="submit" disabled={!ready || !confirmed} loading={close.isPending}>
            {t('close.button')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const icons = { ok: IconCheck, notOk: IconX, note: IconAlertTriangle } as const;
const colors = {
  ok: 'var(--mantine-color-teal-text)',
  notOk: 'var(--mantine-color-red-text)',
  note: 'var(--mantine-color-yellow-text)',
} as const;

function Check({ state, children }: { state: keyof typeof icons; children: ReactNode }) {
  const { t } = useTranslation('counting');
  const Icon = icons[state];
  return (
    <li>
      <Icon
        size={16}
        color={colors[state]}
        role="img"
        aria-label={t(`close.${state}`)}
        style={{ flex: 'none' }}
      />
      <Text size="sm" span>
        {children}
      </Text>
    </li>
  );
}
