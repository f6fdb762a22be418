import { Anchor, Badge, Text } from '@mantine/core';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { MeetingView } from '../meeting-types.ts';
import type { Ballot } from './count-view.ts';
import { TeamDialog } from './TeamDialog.tsx';

/** Who counts; without anybody elected the line says so, and nothing is held up by it. */
export const TeamLine = memo(function TeamLine({
  meeting,
  ballot,
}: {
  meeting: MeetingView;
  ballot: Ballot;
}) {
  const { t } = useTranslation('counting');
  const [electing, setElecting] = useState(false);
  const { countingTeam } = meeting;
  const names = countingTeam?.members.map(({ name, role }) =>
    role === 'member' ? name : `${name} (${t(`team.roles.${role}`).toLowerCase()})`,
  );
  return (
    <Text size="xs" c="dimmed" component="div">
      {names ? (
        t('team.line', { names: names.join(', ') })
      ) : (
        <Badge size="sm" color="yellow" variant="light" tt="none">
          {t('team.none')}
        </Badge>
      )}{' '}
      <Anchor component="button" type="button" size="xs" onClick={() => setElecting(true)}>
        {t(names ? 'team.change' : 'team.elect')}
      </Anchor>
      {electing && <TeamDialog meeting={meeting} ballot={ballot} onClose={() => setElecting(false)} />}
    </Text>
  );
});
