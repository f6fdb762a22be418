import { Button, Checkbox, Group, Paper, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ProposalId } from '../../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../../api/page-connection.ts';
import { notifyError } from '../../../ui/notify.ts';
import type { Poll } from '../meeting-types.ts';
import { useRefreshMeetings } from '../use-refresh-meetings.ts';

/** Notes whom the chair puts forward among those who share the last place. */
export function ChooseTied({ poll, tie }: { poll: Poll; tie: NonNullable<Poll['tie']> }) {
  const { t } = useTranslation('polls');
  const refresh = useRefreshMeetings();
  const [chosen, setChosen] = useState<ReadonlySet<ProposalId>>(() => new Set(poll.chairChoice));
  const save = useMutation(
    orpc.polls.chooseTied.mutationOptions({ onError: notifyError, onSettled: refresh }),
  );
  const { places, proposalIds } = tie;
  const tied = poll.items.filter(({ proposalId }) => proposalIds.includes(proposalId));
  function toggle(id: ProposalId): void {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  }
  return (
    <Paper withBorder p="xs" component="section" aria-label={t('tieTitle', { places, count: tied.length })}>
      <Text size="sm" fw={600} mb={4}>
        {t('tieTitle', { places, count: tied.length })}
      </Text>
      <Group gap="md">
        {tied.map(({ proposalId, name, detail }) => (
          <Checkbox
            key={proposalId}
            size="sm"
            label={name}
            description={detail}
            checked={chosen.has(proposalId)}
            onChange={() => toggle(proposalId)}
          />
        ))}
      </Group>
      <Group mt={6} gap="xs">
        <Button
          size="xs"
          disabled={chosen.size !== places}
          loading={save.isPending}
          onClick={() =>
            save.mutate({ pollId: poll.id, baseRevision: poll.revision, proposalIds: [...chosen] })
          }
        >
          {t('tieSave')}
        </Button>
        <Text size="xs" c="dimmed">
          {t('tieChosen', { chosen: chosen.size, places })}
        </Text>
      </Group>
    </Paper>
  );
}
