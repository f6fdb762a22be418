import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { PollMethod } from '../../../../src-main/domain/voting/method.ts';
import { usesPapers } from '../../../../src-main/domain/voting/method.ts';
import type { Poll } from '../meeting-types.ts';

export type Setting = Pick<Poll, 'method' | 'wholeList' | 'seats' | 'entry'>;

/** How a vote is held: method, list or one by one, limit, and who types the count. A motion names nobody to list or limit. */
export function PollSettings({
  setting,
  methods,
  motion = false,
  onChange,
}: {
  setting: Setting;
  methods: readonly PollMethod[];
  motion?: boolean;
  onChange: (setting: Setting) => void;
}) {
  const { t } = useTranslation('polls');
  const [seats, setSeats] = useState(setting.seats === null ? '' : String(setting.seats));
  const wrong = seats.trim() !== '' && !/^[1-9]\d{0,3}$/.test(seats.trim());
  function saveSeats(): void {
    const typed = seats.trim() === '' ? null : Number(seats.trim());
    if (!wrong && typed !== setting.seats) onChange({ ...setting, seats: typed });
  }
  return (
    <Group gap="md" align="flex-end">
      <NativeSelect
        size="xs"
        label={t('method')}
        value={setting.method}
        data={methods.map((value) => ({ value, label: t(`methods.${value}`) }))}
        onChange={(event) => {
          const method = methods.find((known) => known === event.currentTarget.value);
          if (method) onChange({ ...setting, method });
        }}
      />
      {!setting.wholeList && !motion && (
        <TextInput
          size="xs"
          label={t('seats')}
          placeholder={t('seatsPlaceholder')}
          inputMode="numeric"
          value={seats}
          onChange={(event) => setSeats(event.currentTarget.value)}
          onBlur={saveSeats}
          onKeyDown={(event) => event.key === 'Enter' && saveSeats()}
          error={wrong && t('seatsWrong')}
        />
      )}
      <Group gap="md" pb={4}>
        {!motion && (
          <Checkbox
            size="xs"
            label={t('wholeList')}
            checked={setting.wholeList}
            onChange={(event) => {
              setSeats('');
              onChange({ ...setting, wholeList: event.currentTarget.checked, seats: null });
            }}
          />
        )}
        {usesPapers(setting.method) && (
          <Checkbox
            size="xs"
            label={t('double')}
            checked={setting.entry === 'double'}
            onChange={(event) =>
              onChange({ ...setting, entry: event.currentTarget.checked ? 'double' : 'single' })
            }
          />
        )}
      </Group>
    </Group>
  );
}
