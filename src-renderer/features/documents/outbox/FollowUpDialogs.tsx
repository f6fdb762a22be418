import { Alert, Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { formatNumberAndNotation } from '../../../../src-main/domain/e-office/e-office-document.ts';
import { client, orpc } from '../../../api/page-connection.ts';
import { useHeld } from '../../../ui/consistency/use-held.tsx';
import { FormModal } from '../../../ui/FormModal.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import { stands } from '../document-types.ts';
import { DispatchFields, useDispatch } from './DispatchFields.tsx';
import type { HandedOver, Settings } from './outbox-types.ts';

type DialogProps = { row: HandedOver; onClose: () => void };

/** Writes a message and tells where it lies. */
function useWritten<Input>(write: (input: Input) => Promise<{ folder: string }>, onClose: () => void) {
  const { t } = useTranslation('outbox');
  return useMutation({
    mutationFn: write,
    networkMode: 'always',
    onSuccess: ({ folder }) => {
      notifyDone(t('exported', { folder }));
      onClose();
    },
  });
}

function Reason({
  goesTo = 'reason',
  value,
  onChange,
}: {
  /** Where it stands: in the message to the receivers, or in the audit log alone. */
  goesTo?: 'reason' | 'loggedReason';
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation('outbox');
  return (
    <Textarea
      data-autofocus
      label={t(`followUp.${goesTo}`)}
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={1000}
      autosize
      minRows={2}
    />
  );
}

/** Asks the receivers to give a document back. */
export function Recall({ row, onClose }: DialogProps) {
  const { t } = useTranslation('outbox');
  const [reason, setReason] = useState('');
  const recall = useWritten(() => client.eOffice.recall({ id: row.id, reason }), onClose);
  return (
    <FormModal
      title={t('followUp.recallTitle')}
      submitLabel={t('followUp.recallSubmit')}
      complete={reason.trim() !== ''}
      saving={recall.isPending}
      error={recall.error}
      onSubmit={() => recall.mutate(undefined)}
      onClose={onClose}
    >
      <Text size="sm">{`${row.typeName}: ${row.subject}`}</Text>
      <Alert color="yellow" py={6}>
        {t('followUp.recallNote', { receivers: row.receivers.map(({ name }) => name).join('; ') })}
      </Alert>
      <Reason value={reason} onChange={setReason} />
    </FormModal>
  );
}

/** Hands a document over once more that was recalled or replaced. */
export function SendAgain({ row, onClose }: DialogProps) {
  const { t } = useTranslation('outbox');
  const [reason, setReason] = useState('');
  const held = useHeld();
  const { id } = row;
  const send = useWritten(
    () => held.run({ kind: 'document', id }, () => client.eOffice.sendAgain({ id, reason })),
    onClose,
  );
  return (
    <>
      <FormModal
        title={t('followUp.sendAgainTitle')}
        submitLabel={t('followUp.sendAgainSubmit')}
        complete={reason.trim() !== ''}
        saving={send.isPending}
        error={send.error}
        onSubmit={() => send.mutate(undefined)}
        onClose={onClose}
      >
        <Text size="sm">{`${row.typeName}: ${row.subject}`}</Text>
        <Alert color="yellow" py={6}>
          {row.recalled === null
            ? t('check.replacedBy', { number: row.replacedBy })
            : t('followUp.sendAgainNote', { reason: row.recalled.reason })}
        </Alert>
        <Reason goesTo="loggedReason" value={reason} onChange={setReason} />
      </FormModal>
      {held.dialog}
    </>
  );
}

/** Tells everybody concerned to whom a document goes now. */
export function Update({ row, settings, onClose }: DialogProps & { settings: Settings }) {
  const { t } = useTranslation('outbox');
  const [reason, setReason] = useState('');
  const dispatch = useDispatch(row);
  const held = useHeld();
  const { id } = row;
  const update = useWritten(
    (chosen: NonNullable<typeof dispatch.chosen>) =>
      held.run({ kind: 'document', id }, () => client.eOffice.update({ ...chosen, reason })),
    onClose,
  );
  return (
    <>
      <FormModal
        title={t('followUp.updateTitle')}
        submitLabel={t('followUp.updateSubmit')}
        size="lg"
        complete={dispatch.chosen !== null && reason.trim() !== ''}
        saving={update.isPending}
        error={update.error}
        onSubmit={() => dispatch.chosen && update.mutate(dispatch.chosen)}
        onClose={onClose}
      >
        <Text size="sm">{t('followUp.updateNote')}</Text>
        <Reason value={reason} onChange={setReason} />
        <DispatchFields row={row} settings={settings} dispatch={dispatch} />
      </FormModal>
      {held.dialog}
    </>
  );
}

/** Hands a document over that takes the place of others, of this year or the one before. */
export function Replace({
  row,
  rows,
  year,
  onClose,
}: DialogProps & { rows: readonly HandedOver[]; year: number }) {
  const { t } = useTranslation('outbox');
  const earlier = useQuery(orpc.eOffice.handedOver.queryOptions({ input: { year: year - 1 } }));
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<readonly HandedOver['id'][]>([]);
  const held = useHeld();
  const { id } = row;
  const replace = useWritten(
    () =>
      held.run({ kind: 'document', id }, () =>
        client.eOffice.replace({ id, replacedIds: [...chosen], reason }),
      ),
    onClose,
  );
  return (
    <>
      <FormModal
        title={t('followUp.replaceTitle')}
        submitLabel={t('followUp.replaceSubmit')}
        size="lg"
        complete={chosen.length > 0 && reason.trim() !== ''}
        saving={replace.isPending}
        error={replace.error}
        onSubmit={() => replace.mutate(undefined)}
        onClose={onClose}
      >
        <Text size="sm">{`${row.typeName}: ${row.subject}`}</Text>
        <Text size="sm" fw={600}>
          {t('followUp.replaced')}
        </Text>
        <QueryBoundary query={earlier}>
          {(others) => (
            <Replaceable
              rows={[...rows, ...others].filter((one) => one.id !== id && canBeReplaced(one))}
              chosen={chosen}
              onChange={setChosen}
            />
          )}
        </QueryBoundary>
        <Reason value={reason} onChange={setReason} />
      </FormModal>
      {held.dialog}
    </>
  );
}

/** What receivers have and nothing has taken from them. */
function canBeReplaced(row: HandedOver): boolean {
  return row.exportedAt !== null && row.number !== null && stands(row);
}

function Replaceable({
  rows,
  chosen,
  onChange,
}: {
  rows: readonly HandedOver[];
  chosen: readonly HandedOver['id'][];
  onChange: (chosen: readonly HandedOver['id'][]) => void;
}) {
  const { t } = useTranslation('outbox');
  if (rows.length === 0) return <Text size="sm">{t('followUp.nothingToReplace')}</Text>;
  return (
    <Stack gap={4} mah="14rem" style={{ overflowY: 'auto' }}>
      {rows.map(({ id, number, notation, typeName, subject }) => (
        <Checkbox
          key={id}
          label={`${number === null ? notation : formatNumberAndNotation(number, notation)} ${typeName}: ${subject}`}
          checked={chosen.includes(id)}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
          }
        />
      ))}
    </Stack>
  );
}
