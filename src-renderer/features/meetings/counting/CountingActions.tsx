import { ActionIcon, Menu, Text, Textarea } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { usesPapers } from '../../../../src-main/domain/voting/method.ts';
import { CountEntry } from '../../../../src-main/domain/voting/poll.ts';
import { orpc } from '../../../api/page-connection.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import { notifyError } from '../../../ui/notify.ts';
import type { MeetingView } from '../meeting-types.ts';
import type { Ballot } from './count-view.ts';
import { TeamDialog } from './TeamDialog.tsx';

type Asking = 'recount' | 'single' | 'remove_batch' | 'team';

/** What is done now and then in the middle of a count; what throws figures away asks once more. */
export const CountingActions = memo(function CountingActions({
  ballot,
  meeting,
  batch,
  batches,
  flush,
  onChanged,
  onBatch,
}: {
  ballot: Ballot;
  meeting: MeetingView;
  batch: number;
  batches: number;
  flush: () => Promise<boolean>;
  onChanged: () => void;
  onBatch: (batch: number) => void;
}) {
  const { t } = useTranslation('counting');
  const [asking, setAsking] = useState<Asking | null>(null);
  const { pollId } = ballot;
  const isDouble = ballot.entry === CountEntry.double;
  const add = useMutation(
    orpc.counting.addBatch.mutationOptions({
      onError: notifyError,
      onSuccess: (added) => onBatch(added.batch),
    }),
  );
  const setEntry = useMutation(
    orpc.counting.setEntry.mutationOptions({ onError: notifyError, onSuccess: onChanged }),
  );
  const close = (): void => setAsking(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="md" aria-label={t('more')} title={t('more')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsking('team')}>{t('menu.team')}</Menu.Item>
          {usesPapers(ballot.method) && (
            <>
              <Menu.Item onClick={() => void flush().then((stored) => stored && add.mutate({ pollId }))}>
                {t('menu.addBatch')}
              </Menu.Item>
              {batches > 1 && batch > 1 && (
                <Menu.Item onClick={() => setAsking('remove_batch')}>
                  {t('menu.removeBatch', { batch })}
                </Menu.Item>
              )}
              <Menu.Item
                onClick={() =>
                  isDouble ? setAsking('single') : setEntry.mutate({ pollId, entry: 'double' })
                }
              >
                {t(isDouble ? 'menu.single' : 'menu.double')}
              </Menu.Item>
            </>
          )}
          <Menu.Divider />
          <Menu.Item color="red" onClick={() => setAsking('recount')}>
            {t('menu.recount')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking === 'team' && <TeamDialog meeting={meeting} ballot={ballot} onClose={close} />}
      {asking === 'recount' && <Recount {...{ pollId, flush, onChanged }} onClose={close} />}
      {asking === 'single' && <DropSecondEntry {...{ pollId, onChanged }} onClose={close} />}
      {asking === 'remove_batch' && <RemoveBatch {...{ pollId, batch, onBatch }} onClose={close} />}
    </>
  );
});

function Recount({
  pollId,
  flush,
  onChanged,
  onClose,
}: {
  pollId: Ballot['pollId'];
  flush: () => Promise<boolean>;
  onChanged: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('counting');
  const [reason, setReason] = useState('');
  const recount = useMutation(
    orpc.counting.recount.mutationOptions({
      onSuccess: () => {
        onChanged();
        onClose();
      },
    }),
  );
  return (
    <FormModal
      title={t('recount.title')}
      submitLabel={t('recount.confirm')}
      complete={reason.trim() !== ''}
      saving={recount.isPending}
      error={recount.error}
      onSubmit={() => void flush().then((stored) => stored && recount.mutate({ pollId, reason }))}
      onClose={onClose}
    >
      <Text size="sm">{t('recount.text')}</Text>
      <Textarea
        label={t('recount.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
        required
        data-autofocus
      />
    </FormModal>
  );
}

function DropSecondEntry({
  pollId,
  onChanged,
  onClose,
}: {
  pollId: Ballot['pollId'];
  onChanged: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('counting');
  const drop = useMutation(
    orpc.counting.setEntry.mutationOptions({
      onSuccess: () => {
        onChanged();
        onClose();
      },
    }),
  );
  return (
    <FormModal
      title={t('menu.single')}
      submitLabel={t('menu.single')}
      complete
      saving={drop.isPending}
      error={drop.error}
      onSubmit={() => drop.mutate({ pollId, entry: 'single' })}
      onClose={onClose}
    >
      <Text size="sm">{t('singleQuestion')}</Text>
    </FormModal>
  );
}

function RemoveBatch({
  pollId,
  batch,
  onBatch,
  onClose,
}: {
  pollId: Ballot['pollId'];
  batch: number;
  onBatch: (batch: number) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('counting');
  const remove = useMutation(
    orpc.counting.removeBatch.mutationOptions({
      onSuccess: () => {
        onBatch(1);
        onClose();
      },
    }),
  );
  return (
    <FormModal
      title={t('menu.removeBatch', { batch })}
      submitLabel={t('menu.removeBatch', { batch })}
      complete
      saving={remove.isPending}
      error={remove.error}
      onSubmit={() => remove.mutate({ pollId, batch })}
      onClose={onClose}
    >
      <Text size="sm">{t('removeBatchQuestion', { batch })}</Text>
    </FormModal>
  );
}
