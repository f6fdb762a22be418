import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { MeetingMode } from '../../../../src-main/domain/meetings/meeting.ts';

/** Whether the council meets or is consulted in writing, as far as its regulation allows that; the program says so if not. */
export function ModeField({
  value,
  onChange,
}: {
  value: MeetingMode;
  onChange: (value: MeetingMode) => void;
}) {
  const { t } = useTranslation('creating');
  return (
    <Checkbox
      label={t('writtenRound')}
      description={t('writtenRoundHint')}
      checked={value === MeetingMode.writtenRound}
      onChange={(event) =>
        onChange(event.currentTarget.checked ? MeetingMode.writtenRound : MeetingMode.session)
      }
    />
  );
}
