import { Checkbox, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { OptionalDateField } from '../../../ui/OptionalDateField.tsx';
import type { TypedDay } from '../../../ui/OptionalDateField.tsx';
import type { HandedOver, Settings } from './outbox-types.ts';

const priorities = [0, 1, 2, 3] as const;

/** To whom a document goes and how, as it is being chosen; `chosen` is null while a day is half typed. */
export function useDispatch(row: HandedOver) {
  const [receivers, setReceivers] = useState(row.chosen);
  const [priority, setPriority] = useState(row.priority);
  const [dueOn, setDueOn] = useState<TypedDay>(row.dueOn);
  const [copies, setCopies] = useState<number | string>(row.copies ?? '');
  const counted = typeof copies === 'number' ? copies : null;
  const chosen = dueOn === 'invalid' ? null : { id: row.id, receivers, priority, dueOn, copies: counted };
  return { receivers, setReceivers, priority, setPriority, dueOn, setDueOn, copies, setCopies, chosen };
}

/** To whom the e-office sends a document, how urgent it is, until when an answer is due. */
export function DispatchFields({
  row,
  settings,
  dispatch,
}: {
  row: HandedOver;
  settings: Settings;
  dispatch: ReturnType<typeof useDispatch>;
}) {
  const { t } = useTranslation('outbox');
  const { receivers, setReceivers, priority, setPriority, dueOn, setDueOn, copies, setCopies } = dispatch;
  // A receiver that was taken from the list since stays with the document until it is unticked.
  const offered = [
    ...settings.receivers,
    ...row.chosen.filter(({ name }) => settings.receivers.every((known) => known.name !== name)),
  ];
  const [usual] = row.chosen.length === 0 ? row.receivers : [];
  return (
    <>
      <Text size="sm" c="dimmed">
        {offered.length === 0 ? t('noReceivers') : t('receiversHint')}
        {usual && ` ${t('receiversUsual', { usual: usual.name })}`}
      </Text>
      <Stack gap={4} mah="14rem" style={{ overflowY: 'auto' }}>
        {offered.map((receiver) => (
          <Checkbox
            key={receiver.name}
            label={receiver.organId === null ? receiver.name : `${receiver.name} (${receiver.organId})`}
            checked={receivers.some(({ name }) => name === receiver.name)}
            onChange={(event) =>
              setReceivers(
                event.currentTarget.checked
                  ? [...receivers, receiver]
                  : receivers.filter(({ name }) => name !== receiver.name),
              )
            }
          />
        ))}
      </Stack>
      <NativeSelect
        label={t('priority')}
        value={String(priority)}
        onChange={(event) =>
          setPriority(priorities.find((one) => String(one) === event.currentTarget.value) ?? 0)
        }
        data={priorities.map((one) => ({ value: String(one), label: t(`priorities.p${one}`) }))}
      />
      <OptionalDateField label={t('dueOn')} value={dueOn} onChange={setDueOn} />
      <NumberInput
        label={t('copies')}
        value={copies}
        onChange={setCopies}
        min={1}
        max={999}
        allowDecimal={false}
        maw="10rem"
      />
    </>
  );
}
