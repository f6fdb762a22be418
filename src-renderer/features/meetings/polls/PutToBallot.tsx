import { Anchor, Button, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { PollId } from '../../../../src-main/domain/kernel/ids.ts';
import { compareVietnamese } from '../../../../src-main/domain/kernel/vietnamese-text.ts';
import type { PollMethod } from '../../../../src-main/domain/voting/method.ts';
import { orpc } from '../../../api/page-connection.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { notifyError } from '../../../ui/notify.ts';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import type { MeetingView } from '../meeting-types.ts';
import { useRefreshMeetings } from '../use-refresh-meetings.ts';
import { ballotChoices, isPresented, notYetPresented } from './ballot-choices.ts';
import type { BallotChoice } from './ballot-choices.ts';
import { PollSettings } from './PollSettings.tsx';
import type { Setting } from './PollSettings.tsx';

/** Puts proposals of one award to a ballot of the session. */
export function PutToBallot({
  meeting,
  onPut,
  onClose,
}: {
  meeting: MeetingView;
  onPut: (id: PollId) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('meetings');
  const proposals = useQuery(orpc.proposals.list.queryOptions({ input: { year: meeting.year } }));
  return (
    <Dialog title={t('putToBallot')} size="lg" onClose={onClose}>
      <QueryBoundary query={proposals}>
        {(rows) => {
          const choices = ballotChoices(rows);
          return choices.length === 0 ? (
            <Text size="sm">
              {t('noCandidates')}{' '}
              <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/dossiers" />}>
                {t('toDossiers')}
              </Anchor>
            </Text>
          ) : (
            <ChooseCandidates meeting={meeting} choices={choices} onPut={onPut} onClose={onClose} />
          );
        }}
      </QueryBoundary>
    </Dialog>
  );
}

function ChooseCandidates({
  meeting,
  choices,
  onPut,
  onClose,
}: {
  meeting: MeetingView;
  choices: readonly BallotChoice[];
  onPut: (id: PollId) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('meetings');
  const { t: common } = useTranslation();
  const refresh = useRefreshMeetings();
  const [awardCode, setAwardCode] = useState<string | null>(null);
  // Who is left out is remembered, so that a new award begins with everyone chosen whom the office has presented.
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(() => notYetPresented(choices));
  const [typed, setTyped] = useState<Partial<Setting>>({});
  const put = useMutation(
    orpc.polls.putToBallot.mutationOptions({
      onError: notifyError,
      onSuccess: async ({ pollId }) => {
        await refresh();
        onPut(pollId);
        onClose();
      },
    }),
  );
  const choice = choices.find((candidate) => candidate.awardCode === awardCode) ?? choices[0];
  const rule = useQuery(
    orpc.polls.rule.queryOptions({
      input: { meetingId: meeting.id, awardCode: choice?.awardCode ?? null },
      enabled: choice !== undefined,
    }),
  );
  if (choice === undefined) return null;
  const { methods = [], usual = 'secret_ballot' } = rule.data ?? {};
  const setting = settingOf(typed, methods, usual);
  const candidates = choice.candidates.toSorted((a, b) => compareVietnamese(a.name, b.name));
  const chosen = candidates.filter(({ id }) => !leftOut.has(id));
  const all = chosen.length === candidates.length;

  function toggle(id: string): void {
    const next = new Set(leftOut);
    if (!next.delete(id)) next.add(id);
    setLeftOut(next);
  }

  return (
    <Stack gap="sm">
      <NativeSelect
        label={t('chooseAward')}
        value={choice.awardCode}
        onChange={(event) => {
          setAwardCode(event.currentTarget.value);
          setTyped({});
        }}
        data={choices.map(({ awardCode: code, awardName, candidates: { length } }) => ({
          value: code,
          label: t('awardOption', { award: awardName, count: length }),
        }))}
        data-autofocus
      />
      {rule.data && (
        <>
          <Text size="xs" c="dimmed">
            {rule.data.text} ({rule.data.article})
          </Text>
          <PollSettings key={choice.awardCode} setting={setting} methods={methods} onChange={setTyped} />
        </>
      )}
      <Checkbox
        label={`${t('chooseAll')} · ${t('chosen', { chosen: chosen.length, total: candidates.length })}`}
        checked={all}
        indeterminate={!all && chosen.length > 0}
        onChange={() => setLeftOut(all ? new Set(candidates.map(({ id }) => id)) : new Set())}
      />
      <div className="ballot-candidates">
        {candidates.map((candidate) => (
          <Checkbox
            key={candidate.id}
            size="sm"
            checked={!leftOut.has(candidate.id)}
            onChange={() => toggle(candidate.id)}
            label={[candidate.salutation, candidate.name].filter(Boolean).join(' ')}
            description={[
              candidate.position,
              candidate.unitName === candidate.name ? '' : candidate.unitName,
              candidate.state === 'failed' ? t('failedBefore') : '',
              isPresented(candidate)
                ? ''
                : t('notPresented', { stage: common(`stage.${candidate.stage}`).toLowerCase() }),
            ]
              .filter(Boolean)
              .join(', ')}
          />
        ))}
      </div>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {common('action.cancel')}
        </Button>
        <Button
          disabled={chosen.length === 0 || !rule.data}
          loading={put.isPending}
          onClick={() =>
            put.mutate({
              meetingId: meeting.id,
              awardCode: choice.awardCode,
              proposalIds: chosen.map(({ id }) => id),
              ...setting,
            })
          }
        >
          {t('putToBallot')}
        </Button>
      </Group>
    </Stack>
  );
}

/** What was chosen, as far as the rule of the award allows it; else what votes on it begin with. */
function settingOf(typed: Partial<Setting>, methods: readonly PollMethod[], usual: PollMethod): Setting {
  const { method = usual, wholeList = false, seats = null, entry = 'single' } = typed;
  return { method: methods.includes(method) ? method : usual, wholeList, seats, entry };
}
