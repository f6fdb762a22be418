import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { parseTypedDate } from '../../ui/typed-date.ts';
import { readTypedTime } from './typed-time.ts';

export type MeetingHeading = {
  readonly title: string;
  readonly date: IsoDate;
  readonly startTime: string;
  readonly place: string;
};

/** Asks for title, day, time and place of a session. Give it a `key` so that each opening starts afresh. */
export function MeetingForm({
  heading,
  initial,
  dateFixed = false,
  saving,
  renderMore,
  onSave,
  onClose,
}: {
  heading: string;
  initial: MeetingHeading;
  dateFixed?: boolean;
  saving: boolean;
  /** Fields that only a new session has; they may depend on the day that is typed. */
  renderMore?: (date: IsoDate | null) => ReactNode;
  onSave: (values: MeetingHeading) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('meetings');
  const { t: common } = useTranslation();
  const [title, setTitle] = useState(initial.title);
  const [date, setDate] = useState(formatDate(initial.date));
  const [time, setTime] = useState(initial.startTime);
  const [place, setPlace] = useState(initial.place);
  const [tried, setTried] = useState(false);
  const readDate = parseTypedDate(date);
  const readTime = readTypedTime(time);
  const errorOf = (text: string): string | false => tried && text.trim() === '' && common('required');

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setTried(true);
    if (readDate === null || readTime === null || title.trim() === '' || place.trim() === '') return;
    onSave({ title, date: readDate, startTime: readTime, place });
  }

  return (
    <Dialog title={heading} size="lg" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput
            label={t('field.title')}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            error={errorOf(title)}
            maxLength={300}
            required
            data-autofocus
          />
          <Group grow align="flex-start">
            <TextInput
              label={t('field.date')}
              placeholder="31/12/2026"
              value={date}
              onChange={(event) => setDate(event.currentTarget.value)}
              onBlur={() => readDate && setDate(formatDate(readDate))}
              error={tried && readDate === null && common('dayWrong')}
              disabled={dateFixed}
              {...(dateFixed && { description: t('dateFixed') })}
              // The fields stand in one line, whatever is said of one.
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              required
            />
            <TextInput
              label={t('field.startTime')}
              value={time}
              onChange={(event) => setTime(event.currentTarget.value)}
              onBlur={() => readTime !== null && setTime(readTime)}
              error={tried && readTime === null && t('timeWrong')}
              required
            />
          </Group>
          <TextInput
            label={t('field.place')}
            value={place}
            onChange={(event) => setPlace(event.currentTarget.value)}
            error={errorOf(place)}
            maxLength={200}
            required
          />
          {renderMore?.(readDate)}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common('action.cancel')}
            </Button>
            <Button type="submit" loading={saving}>
              {common('action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
