import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { client } from '../../../api/page-connection.ts';
import { orpc } from '../../../api/page-connection.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { notifyError } from '../../../ui/notify.ts';
import type { MeetingView, Poll } from '../meeting-types.ts';
import { useRefreshMeetings } from '../use-refresh-meetings.ts';

type Conflicts = Awaited<ReturnType<typeof client.conflicts.list>>;
type Conflict = Conflicts['polls'][number]['conflicts'][number];
type Decision = Parameters<typeof client.conflicts.decide>[0]['decisions'][number];

/** Opens the conflicts of interest of a vote; the button says how many are still to be dealt with. */
export function ConflictsButton({ meeting, poll }: { meeting: MeetingView; poll: Poll }) {
  const { t } = useTranslation('polls');
  const [open, setOpen] = useState(false);
  const listed = useQuery(orpc.conflicts.list.queryOptions({ input: { meetingId: meeting.id } }));
  if (!listed.data || poll.awardCode === null) return null;
  const conflicts = listed.data.polls.find(({ pollId }) => pollId === poll.id)?.conflicts ?? [];
  const undecided = conflicts.filter(({ decision }) => decision === null).length;
  const standing = conflicts.filter(({ decision }) => decision?.dismissed === false).length;
  return (
    <>
      <Button
        size="xs"
        variant={undecided > 0 ? 'light' : 'default'}
        color={undecided > 0 ? 'yellow' : 'gray'}
        onClick={() => setOpen(true)}
      >
        {undecided > 0 ? t('conflictsOpen', { count: undecided }) : t('conflicts', { count: standing })}
      </Button>
      {open && (
        <ConflictsDialog
          meeting={meeting}
          poll={poll}
          rule={listed.data}
          conflicts={conflicts}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function ConflictsDialog({
  meeting,
  poll,
  rule,
  conflicts,
  onClose,
}: {
  meeting: MeetingView;
  poll: Poll;
  rule: Pick<Conflicts, 'effect' | 'article'>;
  conflicts: readonly Conflict[];
  onClose: () => void;
}) {
  const { t } = useTranslation('polls');
  const { t: common } = useTranslation();
  const refresh = useRefreshMeetings();
  const decide = useMutation(
    orpc.conflicts.decide.mutationOptions({ onError: notifyError, onSettled: refresh }),
  );
  const save = (decisions: Decision[]): void => decide.mutate({ meetingId: meeting.id, decisions });
  const undecided = conflicts.filter(({ decision }) => decision === null);
  return (
    <Dialog title={t('conflictTitle')} size="xl" onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm">{t(`conflictEffect.${rule.effect}`, { article: rule.article })}</Text>
        {conflicts.length === 0 && <Text size="sm">{t('conflictNone')}</Text>}
        <div className="conflict-list">
          {conflicts.map((conflict) => (
            <ConflictLine
              key={`${conflict.memberId} ${conflict.proposalId}`}
              conflict={conflict}
              onSave={(decision) => save([decision])}
            />
          ))}
        </div>
        <Declare meeting={meeting} poll={poll} onDeclare={(decision) => save([decision])} />
        <Group justify="flex-end">
          {undecided.length > 0 && (
            <Button
              variant="default"
              loading={decide.isPending}
              onClick={() =>
                save(
                  undecided.map(({ memberId, proposalId }) => ({
                    memberId,
                    proposalId,
                    decision: 'confirmed',
                    note: '',
                  })),
                )
              }
            >
              {t('confirmAll', { count: undecided.length })}
            </Button>
          )}
          <Button onClick={onClose}>{common('action.close')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function ConflictLine({ conflict, onSave }: { conflict: Conflict; onSave: (decision: Decision) => void }) {
  const { t } = useTranslation('polls');
  const { memberId, proposalId, memberName: member, name, ground, decision } = conflict;
  const [note, setNote] = useState(decision?.note ?? '');
  const state = decision === null ? 'open' : decision.dismissed ? 'dismissed' : 'confirmed';
  const store = (chosen: Decision['decision']): void =>
    onSave({ memberId, proposalId, decision: chosen, note });
  const saveNote = (): void => {
    if (note !== (decision?.note ?? '')) store(state === 'open' ? 'confirmed' : state);
  };
  return (
    <div className="conflict-line">
      <Text size="sm">
        {member} {t(`ground.${ground}`)}: {name}
      </Text>
      <NativeSelect
        size="xs"
        aria-label={t('conflictDecision', { member, name })}
        value={state}
        data={(['open', 'confirmed', 'dismissed'] as const).map((value) => ({
          value,
          label: t(`decision.${value}`),
        }))}
        onChange={({ currentTarget: { value } }) =>
          store(value === 'confirmed' || value === 'dismissed' ? value : null)
        }
      />
      <TextInput
        size="xs"
        aria-label={t('conflictNote', { member, name })}
        placeholder={t('conflictNotePlaceholder')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onBlur={saveNote}
        onKeyDown={(event) => event.key === 'Enter' && saveNote()}
        maxLength={500}
      />
    </div>
  );
}

function Declare({
  meeting,
  poll,
  onDeclare,
}: {
  meeting: MeetingView;
  poll: Poll;
  onDeclare: (decision: Decision) => void;
}) {
  const { t } = useTranslation('polls');
  const [memberId, setMember] = useState('');
  const [proposalId, setCase] = useState('');
  const [note, setNote] = useState('');
  const member = meeting.roll.find((one) => one.memberId === memberId);
  const item = poll.items.find((one) => one.proposalId === proposalId);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!member || !item) return;
        onDeclare({
          memberId: member.memberId,
          proposalId: item.proposalId,
          decision: 'confirmed',
          note,
        });
        setCase('');
        setNote('');
      }}
    >
      <Group gap="xs" align="flex-end" wrap="wrap">
        <NativeSelect
          size="xs"
          label={t('declareMember')}
          value={memberId}
          onChange={(event) => setMember(event.currentTarget.value)}
          data={[
            { value: '', label: '' },
            ...meeting.roll.map(({ memberId: value, fullName: label }) => ({ value, label })),
          ]}
        />
        <NativeSelect
          size="xs"
          label={t('declareCase')}
          value={proposalId}
          onChange={(event) => setCase(event.currentTarget.value)}
          data={[
            { value: '', label: '' },
            ...poll.items.map(({ proposalId: value, name }, index) => ({
              value,
              label: `${index + 1}. ${name}`,
            })),
          ]}
        />
        <TextInput
          size="xs"
          label={t('declareNote')}
          placeholder={t('declareNotePlaceholder')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={500}
        />
        <Button size="xs" variant="default" type="submit" disabled={!member || !item}>
          {t('declare')}
        </Button>
      </Group>
    </form>
  );
}
