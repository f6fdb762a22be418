import { Button, Group, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import { formatDong } from '../../../src-main/domain/money/format-dong.ts';
import { orpc } from '../../api/page-connection.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormModal } from '../../ui/FormModal.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { today } from '../../ui/today.ts';
import type { PrizeRow } from './money-types.ts';
import { totalOf } from './prize-filter.ts';

export type PrizeDialog =
  | { readonly kind: 'pay'; readonly rows: readonly PrizeRow[] }
  | { readonly kind: 'steps'; readonly row: PrizeRow }
  | { readonly kind: 'recover'; readonly row: PrizeRow };

/** What can be asked about prizes: how they were reckoned, that they were paid, that they came back. */
export function PrizeDialogs({
  dialog,
  onClose,
  onPaid,
}: {
  dialog: PrizeDialog;
  onClose: () => void;
  onPaid: () => void;
}) {
  switch (dialog.kind) {
    case 'pay':
      return <Pay rows={dialog.rows} onClose={onClose} onPaid={onPaid} />;
    case 'steps':
      return <Steps row={dialog.row} onClose={onClose} />;
    case 'recover':
      return <Recover row={dialog.row} onClose={onClose} />;
    default:
      return assertNever(dialog);
  }
}

function Pay({
  rows,
  onClose,
  onPaid,
}: {
  rows: readonly PrizeRow[];
  onClose: () => void;
  onPaid: () => void;
}) {
  const { t } = useTranslation('money');
  const [paidOn, setPaidOn] = useState<IsoDate | null>(today());
  const [paidTo, setPaidTo] = useState('');
  const pay = useMutation(
    orpc.money.pay.mutationOptions({
      onSuccess: ({ paid }) => {
        notifyDone(t('paid', { count: paid }));
        onPaid();
        onClose();
      },
    }),
  );
  return (
    <FormModal
      title={t('payTitle', { count: rows.length })}
      submitLabel={t('payConfirm')}
      complete={paidOn !== null}
      saving={pay.isPending}
      error={pay.error}
      onSubmit={() => {
        if (paidOn === null) return;
        pay.mutate({ entryIds: rows.map(({ entryId }) => entryId), paidOn, paidTo });
      }}
      onClose={onClose}
    >
      <Text size="sm">{t('paySum', { total: formatDong(totalOf(rows)) })}</Text>
      <DateField label={t('field.paidOn')} value={paidOn} onChange={setPaidOn} hasFocusFirst />
      <TextInput
        label={t('field.paidTo')}
        description={t('paidToHint')}
        value={paidTo}
        onChange={(event) => setPaidTo(event.currentTarget.value)}
        maxLength={200}
      />
    </FormModal>
  );
}

function Steps({ row, onClose }: { row: PrizeRow; onClose: () => void }) {
  const { t } = useTranslation('money');
  const { t: common } = useTranslation();
  return (
    <Dialog title={t('prizeOf', { name: row.name })} onClose={onClose}>
      <ol style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
        {row.steps.map((step) => (
          <Text component="li" size="sm" key={step} mb={4}>
            {step}
          </Text>
        ))}
      </ol>
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={onClose}>
          {common('action.close')}
        </Button>
      </Group>
    </Dialog>
  );
}

function Recover({ row, onClose }: { row: PrizeRow; onClose: () => void }) {
  const { t } = useTranslation('money');
  const [on, setOn] = useState<IsoDate | null>(today());
  const recover = useMutation(
    orpc.money.recover.mutationOptions({
      onSuccess: () => {
        notifyDone(t('recovered', { name: row.name }));
        onClose();
      },
    }),
  );
  return (
    <FormModal
      title={t('recoverTitle', { name: row.name })}
      submitLabel={t('recoverConfirm')}
      complete={on !== null}
      saving={recover.isPending}
      error={recover.error}
      onSubmit={() => on !== null && recover.mutate({ entryId: row.entryId, on })}
      onClose={onClose}
    >
      <Text size="sm">{t('recoverHint', { amount: formatDong(row.amount) })}</Text>
      <DateField label={t('field.recoveredOn')} value={on} onChange={setOn} hasFocusFirst />
    </FormModal>
  );
}
