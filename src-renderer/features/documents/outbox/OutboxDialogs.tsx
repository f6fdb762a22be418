import { NativeSelect, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DeliveryStatus } from '../../../../src-main/domain/e-office/delivery-status.ts';
import type { IsoDate } from '../../../../src-main/domain/kernel/dates.ts';
import { orpc } from '../../../api/page-connection.ts';
import { DateField } from '../../../ui/DateField.tsx';
import { DocumentNumberField } from '../../../ui/DocumentNumberField.tsx';
import { FormModal } from '../../../ui/FormModal.tsx';
import { today } from '../../../ui/today.ts';
import { statusKey } from '../incoming/incoming-types.ts';
import { DispatchFields, useDispatch } from './DispatchFields.tsx';
import type { HandedOver, Settings } from './outbox-types.ts';

type DialogProps = { row: HandedOver; onClose: () => void };

/** How far a document is at one receiver, as the officer saw it in the e-office. */
export function RecordStatus({ row, onClose }: DialogProps) {
  const { t } = useTranslation(['outbox', 'incoming']);
  const [receiver, setReceiver] = useState(row.receivers[0]?.name ?? '');
  const [statusCode, setStatusCode] = useState<DeliveryStatus>(DeliveryStatus.received);
  const [description, setDescription] = useState('');
  const record = useMutation(orpc.eOffice.recordStatus.mutationOptions({ onSuccess: onClose }));
  return (
    <FormModal
      title={t('recordTitle')}
      complete={receiver !== ''}
      saving={record.isPending}
      error={record.error}
      onSubmit={() => record.mutate({ id: row.id, receiver, statusCode, description })}
      onClose={onClose}
    >
      <NativeSelect
        data-autofocus
        label={t('receiver')}
        value={receiver}
        onChange={(event) => setReceiver(event.currentTarget.value)}
        data={row.receivers.map(({ name }) => name)}
      />
      <NativeSelect
        label={t('status')}
        value={statusCode}
        onChange={(event) => {
          const chosen = Object.values(DeliveryStatus).find((code) => code === event.currentTarget.value);
          if (chosen) setStatusCode(chosen);
        }}
        data={Object.values(DeliveryStatus).map((code) => ({
          value: code,
          label: t(`incoming:status.${statusKey(code)}`, { code }),
        }))}
      />
      <Textarea
        label={t('reason')}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
        maxLength={1000}
        autosize
        minRows={2}
      />
    </FormModal>
  );
}

/** Number and day that the e-office gave. */
export function RecordIssue({ row, onClose }: DialogProps) {
  const { t } = useTranslation('outbox');
  const [number, setNumber] = useState<number | string>(row.number ?? '');
  const [issuedOn, setIssuedOn] = useState<IsoDate | null>(row.issuedOn ?? today());
  const record = useMutation(orpc.eOffice.recordIssue.mutationOptions({ onSuccess: onClose }));
  return (
    <FormModal
      title={t('issueTitle')}
      complete={typeof number === 'number' && issuedOn !== null}
      saving={record.isPending}
      error={record.error}
      onSubmit={() => {
        if (typeof number === 'number' && issuedOn !== null) record.mutate({ id: row.id, number, issuedOn });
      }}
      onClose={onClose}
    >
      <DocumentNumberField label={t('number')} required value={number} onChange={setNumber} w="10rem" />
      <DateField label={t('issuedOn')} value={issuedOn} onChange={setIssuedOn} />
    </FormModal>
  );
}

/** To whom the e-office sends a document that wasn't handed over yet. */
export function ChooseReceivers({ row, settings, onClose }: DialogProps & { settings: Settings }) {
  const { t } = useTranslation('outbox');
  const dispatch = useDispatch(row);
  const save = useMutation(orpc.eOffice.setReceivers.mutationOptions({ onSuccess: onClose }));
  return (
    <FormModal
      title={t('receiversTitle')}
      size="lg"
      complete={dispatch.chosen !== null}
      saving={save.isPending}
      error={save.error}
      onSubmit={() => dispatch.chosen && save.mutate(dispatch.chosen)}
      onClose={onClose}
    >
      <DispatchFields row={row} settings={settings} dispatch={dispatch} />
    </FormModal>
  );
}
