import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { formatMoment } from '../../../ui/format-moment.ts';
import type { HandedOver } from './outbox-types.ts';

type FollowUp = HandedOver['followUps'][number];

/** Whether a document still stands, and what receivers were told of it since it was handed over. */
export function FollowUps({ row }: { row: HandedOver }) {
  const { t } = useTranslation('outbox');
  return (
    <>
      <Group gap={4}>
        {row.recalled !== null && (
          <Badge color="red" tt="none" miw="max-content">
            {t('followUp.recalled')}
          </Badge>
        )}
        {row.replacedBy !== '' && (
          <Badge variant="light" color="orange" tt="none" miw="max-content">
            {t('followUp.replacedBy', { number: row.replacedBy })}
          </Badge>
        )}
        {row.replaces.length > 0 && (
          <Badge variant="light" tt="none" miw="max-content">
            {t('followUp.replaces', { numbers: row.replaces.join('; ') })}
          </Badge>
        )}
      </Group>
      {row.followUps.map((followUp) => (
        <Told key={`${followUp.at} ${followUp.kind}`} followUp={followUp} />
      ))}
    </>
  );
}

function Told({ followUp: { kind, reason, removed, added, at, agreed, refused } }: { followUp: FollowUp }) {
  const { t } = useTranslation('outbox');
  const said = [
    added.length > 0 && t('followUp.added', { names: added.join('; ') }),
    removed.length > 0 && t('followUp.removed', { names: removed.join('; ') }),
    agreed.length > 0 && t('followUp.agreed', { names: agreed.join('; ') }),
    refused.length > 0 && t('followUp.refused', { names: refused.join('; ') }),
  ].filter((text) => text !== false);
  return (
    <Text size="xs" c="dimmed">
      {t('followUp.told', { what: t(`followUp.kind.${kind}`), at: formatMoment(at), reason })}
      {said.length > 0 && ` ${said.join(' ')}`}
    </Text>
  );
}
