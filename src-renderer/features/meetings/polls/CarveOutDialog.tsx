import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { foldText } from '../../../../src-main/domain/kernel/vietnamese-text.ts';
import { orpc } from '../../../api/page-connection.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { notifyError } from '../../../ui/notify.ts';
import type { Poll, PollItem } from '../meeting-types.ts';
import { useRefreshMeetings } from '../use-refresh-meetings.ts';

/** More lines than this are found by typing. */
const MOST_SHOWN = 60;

/** Takes cases out of a list that is voted on as a whole, and back; each tick and note is stored at once. */
export function CarveOutDialog({ poll, onClose }: { poll: Poll; onClose: () => void }) {
  const { t } = useTranslation('polls');
  const { t: common } = useTranslation();
  const [sought, setSought] = useState('');
  const refresh = useRefreshMeetings();
  const carve = useMutation(
    orpc.polls.carveOut.mutationOptions({ onError: notifyError, onSettled: refresh }),
  );
  const numbered = poll.items.map((item, index) => ({ item, number: index + 1 }));
  const found = numbered
    .filter(({ item, number }) => matches(item, number, sought))
    // Who is voted on alone stands first: that is what one comes back for.
    .toSorted((a, b) => Number(b.item.carvedOut) - Number(a.item.carvedOut));
  const more = found.length - MOST_SHOWN;
  return (
    <Dialog title={t('carveTitle')} size="xl" onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm">{t('carveLead')}</Text>
        <TextInput
          label={t('carveFind')}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
          data-autofocus
        />
        <div className="carve-list">
          {found.slice(0, MOST_SHOWN).map(({ item, number }) => (
            <CarveLine
              key={item.proposalId}
              item={item}
              number={number}
              onChange={(carvedOut, note) =>
                carve.mutate({
                  pollId: poll.id,
                  items: [{ proposalId: item.proposalId, carvedOut, note }],
                })
              }
            />
          ))}
          {more > 0 && (
            <Text size="xs" c="dimmed">
              {t('carveMore', { count: more })}
            </Text>
          )}
        </div>
        <Group justify="flex-end">
          <Button onClick={onClose}>{common('action.close')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function CarveLine({
  item,
  number,
  onChange,
}: {
  item: PollItem;
  number: number;
  onChange: (carvedOut: boolean, note: string) => void;
}) {
  const { t } = useTranslation('polls');
  const [note, setNote] = useState(item.carveOutNote);
  const save = (): void => {
    if (note !== item.carveOutNote) onChange(true, note);
  };
  return (
    <div className="carve-line">
      <Checkbox
        size="sm"
        label={`${number}. ${item.name}`}
        description={item.detail}
        checked={item.carvedOut}
        onChange={(event) => onChange(event.currentTarget.checked, note)}
      />
      {item.carvedOut && (
        <TextInput
          size="xs"
          aria-label={t('carveNote', { name: item.name })}
          placeholder={t('carveNotePlaceholder')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          onBlur={save}
          onKeyDown={(event) => event.key === 'Enter' && save()}
          maxLength={500}
        />
      )}
    </div>
  );
}

function matches({ name, detail }: PollItem, number: number, sought: string): boolean {
  const key = foldText(sought);
  return key === '' || String(number) === key || foldText(`${name} ${detail}`).includes(key);
}
