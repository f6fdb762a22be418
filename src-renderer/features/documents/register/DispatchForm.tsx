import { Alert, Button, Group, NumberInput, Select, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { client } from '../../../api/page-connection.ts';
import { describeError } from '../../../i18n/describe-error.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { OptionalDateField } from '../../../ui/OptionalDateField.tsx';
import type { TypedDay } from '../../../ui/OptionalDateField.tsx';
import type { OutgoingDetails, RegisterRow } from '../document-types.ts';
import { readReceivers, receiverLines } from '../receiver-lines.ts';

const priorities = [
  { value: 0, key: 'ordinary' },
  { value: 1, key: 'urgent' },
  { value: 2, key: 'veryUrgent' },
  { value: 3, key: 'express' },
] as const;

/** To whom a document goes in the e-office and how urgent it is; once it is signed that stands. */
export function DispatchForm({ row, details }: { row: RegisterRow; details: OutgoingDetails }) {
  const { t } = useTranslation('documents');
  const { t: common } = useTranslation();
  const [receivers, setReceivers] = useState(() => receiverLines(details.receivers));
  const [priority, setPriority] = useState(details.priority);
  const [dueOn, setDueOn] = useState<TypedDay>(details.dueOn);
  const [copies, setCopies] = useState<number | string>(details.copies ?? '');
  const [answers, setAnswers] = useState(details.answersIncomingId);
  const save = useMutation({
    mutationFn: (day: Exclude<TypedDay, 'invalid'>) =>
      client.outgoing.saveDispatch({
        id: row.id,
        receivers: readReceivers(receivers, details.receivers),
        priority,
        dueOn: day,
        copies: typeof copies === 'number' ? copies : null,
        answersIncomingId: answers,
      }),
    networkMode: 'always',
    onSuccess: () => notifyDone(t('dispatch.saved')),
  });
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (dueOn !== 'invalid') save.mutate(dueOn);
  }
  return (
    <form onSubmit={submit}>
      <fieldset disabled={details.signed} className="dispatch-fields">
        <Stack gap="xs">
          {details.signed && <Text size="sm">{t('dispatch.signed')}</Text>}
          <Textarea
            label={t('dispatch.receivers')}
            description={t('dispatch.receiversHint')}
            value={receivers}
            onChange={(event) => setReceivers(event.currentTarget.value)}
            autosize
            minRows={3}
            maxRows={12}
          />
          <Group align="flex-start" gap="xs">
            <Select
              label={t('dispatch.priority')}
              data={priorities.map(({ value, key }) => ({
                value: String(value),
                label: t(`dispatch.priorities.${key}`),
              }))}
              value={String(priority)}
              allowDeselect={false}
              w="9rem"
              onChange={(value) =>
                setPriority(priorities.find((known) => String(known.value) === value)?.value ?? 0)
              }
            />
            <OptionalDateField label={t('dispatch.dueOn')} value={dueOn} onChange={setDueOn} />
            <NumberInput
              label={t('dispatch.copies')}
              value={copies}
              onChange={setCopies}
              min={1}
              max={999}
              clampBehavior="strict"
              allowDecimal={false}
              allowNegative={false}
              hideControls
              w="9rem"
            />
          </Group>
          <Select
            label={t('dispatch.answers')}
            description={t('dispatch.answersHint')}
            placeholder={t('dispatch.answersNone')}
            data={details.answerable.map(({ id, text }) => ({ value: id, label: text }))}
            value={answers}
            searchable
            clearable
            nothingFoundMessage={t('dispatch.noIncoming')}
            onChange={(value) => setAnswers(details.answerable.find(({ id }) => id === value)?.id ?? null)}
          />
          <div>
            <Text size="sm" fw={600}>
              {t('dispatch.printed')}
            </Text>
            <Text size="sm" c="dimmed">
              {details.recipients.join('; ')}
            </Text>
          </div>
          {save.error !== null && (
            <Alert color="red" py={6} role="alert">
              {describeError(save.error)}
            </Alert>
          )}
          {!details.signed && (
            <Button type="submit" w="fit-content" loading={save.isPending} disabled={dueOn === 'invalid'}>
              {common('action.save')}
            </Button>
          )}
        </Stack>
      </fieldset>
    </form>
  );
}
