import {
  ActionIcon,
  Alert,
  Autocomplete,
  Button,
  Group,
  NativeSelect,
  NumberInput,
  Radio,
  Text,
  TextInput,
} from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { teamOnList } from '../../../../src-main/domain/meetings/counting-team.ts';
import type { CountingTeam, CountingTeamMember } from '../../../../src-main/domain/meetings/meeting.ts';
import { orpc } from '../../../api/page-connection.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import type { MeetingView } from '../meeting-types.ts';
import { useRefreshMeetings } from '../use-refresh-meetings.ts';
import type { Ballot } from './count-view.ts';

type Line = CountingTeamMember & { readonly id: number };

const roles = ['head', 'secretary', 'member'] as const;

/** The election of the counting team as the session made it: members of the council or staff. */
export function TeamDialog({
  meeting,
  ballot,
  onClose,
}: {
  meeting: MeetingView;
  ballot: Ballot;
  onClose: () => void;
}) {
  const { t } = useTranslation('counting');
  const refresh = useRefreshMeetings();
  const [lines, setLines] = useState<readonly Line[]>(() => linesOf(meeting.countingTeam));
  const [electedBy, setElectedBy] = useState<CountingTeam['electedBy']>(
    meeting.countingTeam?.electedBy ?? 'consent',
  );
  const [agree, setAgree] = useState<number | null>(meeting.countingTeam?.agree ?? null);
  const elect = useMutation(
    orpc.counting.electTeam.mutationOptions({
      onSuccess: async () => {
        await refresh();
        onClose();
      },
    }),
  );
  const members = lines.filter(({ name }) => name.trim() !== '').map(({ id: _id, ...member }) => member);
  const onList = teamOnList({ members }, ballot.items);

  function edit(id: number, change: Partial<CountingTeamMember>): void {
    setLines((known) => known.map((line) => (line.id === id ? { ...line, ...change } : line)));
  }

  return (
    <FormModal
      title={t('team.title')}
      size="xl"
      submitLabel={t('team.record')}
      complete={members.length > 0}
      saving={elect.isPending}
      error={elect.error}
      onSubmit={() =>
        elect.mutate({
          meetingId: meeting.id,
          team: { members, electedBy, agree: electedBy === 'consent' ? null : agree },
        })
      }
      onClose={onClose}
    >
      <Text size="xs" c="dimmed">
        {t('team.hint')}
      </Text>
      <table className="counting-team">
        <thead>
          <tr>
            <th>{t('team.nameHeading')}</th>
            <th>{t('team.postHeading')}</th>
            <th>{t('team.roleHeading')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <TeamRow
              key={line.id}
              line={line}
              n={index + 1}
              meeting={meeting}
              onEdit={(change) => edit(line.id, change)}
              onRemove={() => setLines((known) => known.filter(({ id }) => id !== line.id))}
            />
          ))}
        </tbody>
      </table>
      <Group>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => setLines((known) => [...known, blankLine(known)])}
        >
          {t('team.add')}
        </Button>
      </Group>
      {onList.length > 0 && <Alert color="yellow">{t('team.onList', { names: onList.join(', ') })}</Alert>}
      <Group align="flex-end">
        <Radio.Group
          label={t('team.electedBy')}
          value={electedBy}
          onChange={(value) => setElectedBy(value === 'show_of_hands' ? value : 'consent')}
        >
          <Group gap="sm">
            <Radio value="consent" label={t('team.consent')} />
            <Radio value="show_of_hands" label={t('team.hands')} />
          </Group>
        </Radio.Group>
        {electedBy === 'show_of_hands' && (
          <NumberInput
            label={`${t('team.agree')} (${t('team.ofPresent', { present: meeting.quorum.present })})`}
            value={agree ?? ''}
            onChange={(value) => setAgree(typeof value === 'number' ? value : null)}
            allowDecimal={false}
            allowNegative={false}
            min={0}
            hideControls
            w="15rem"
          />
        )}
      </Group>
    </FormModal>
  );
}

function TeamRow({
  line,
  n,
  meeting,
  onEdit,
  onRemove,
}: {
  line: Line;
  n: number;
  meeting: MeetingView;
  onEdit: (change: Partial<CountingTeamMember>) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation('counting');
  return (
    <tr>
      <td>
        <Autocomplete
          size="xs"
          aria-label={t('team.name', { n })}
          data={[...new Set(meeting.roll.map(({ fullName }) => fullName))]}
          value={line.name}
          onChange={(name) => {
            const member = meeting.roll.find(({ fullName }) => fullName === name);
            onEdit(member ? { name, post: member.post } : { name });
          }}
          {...(n === 1 && { 'data-autofocus': true })}
        />
      </td>
      <td>
        <TextInput
          size="xs"
          aria-label={t('team.post', { n })}
          value={line.post}
          onChange={(event) => onEdit({ post: event.currentTarget.value })}
        />
      </td>
      <td>
        <NativeSelect
          size="xs"
          aria-label={t('team.role', { n })}
          value={line.role}
          onChange={(event) => {
            const role = roles.find((known) => known === event.currentTarget.value);
            if (role) onEdit({ role });
          }}
          data={roles.map((value) => ({ value, label: t(`team.roles.${value}`) }))}
        />
      </td>
      <td>
        <ActionIcon variant="subtle" color="gray" aria-label={t('team.remove', { n })} onClick={onRemove}>
          <IconX size={16} />
        </ActionIcon>
      </td>
    </tr>
  );
}

/** A team of three is usual: a head, a secretary and a member. */
function linesOf(team: Pick<CountingTeam, 'members'> | null): readonly Line[] {
  const members = team?.members ?? roles.map((role) => ({ name: '', post: '', role }));
  return members.map((member, id) => ({ ...member, id }));
}

function blankLine(known: readonly Line[]): Line {
  return { id: Math.max(-1, ...known.map(({ id }) => id)) + 1, name: '', post: '', role: 'member' };
}
