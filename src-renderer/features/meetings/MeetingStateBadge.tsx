import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { MeetingState } from '../../../src-main/domain/meetings/meeting.ts';

const colors: Record<MeetingState, string> = {
  draft: 'gray',
  in_session: 'red',
  ended: 'teal',
  locked: 'dark',
};

export function MeetingStateBadge({ state }: { state: MeetingState }) {
  const { t } = useTranslation('meetings');
  return (
    <Badge color={colors[state]} variant="light" tt="none" style={{ flex: 'none' }}>
      {t(`state.${state}`)}
    </Badge>
  );
}
