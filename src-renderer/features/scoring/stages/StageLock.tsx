import { Button, TextInput } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ClusterId } from '../../../../src-main/domain/kernel/ids.ts';
import { SheetStage } from '../../../../src-main/domain/scoring/sheet/layer.ts';
import { orpc } from '../../../api/page-connection.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import { notifyError, notifyHindrance } from '../../../ui/notify.ts';
import type { SheetView } from '../sheet/use-sheet-view.ts';

/** Locks a stage, once every difference has its reason, and unlocks it with a reason of its own. */
export function StageLock({
  view,
  busy,
  onShowMissingReason,
}: {
  view: SheetView;
  busy: boolean;
  onShowMissingReason: () => void;
}) {
  const { t } = useTranslation('scoring');
  const [unlocking, setUnlocking] = useState(false);
  const lock = useMutation(orpc.scoring.setLayerLock.mutationOptions({ onError: notifyError }));
  const { sheet, stage, layer, differences } = view;
  const clusterId = sheet.cluster.id;

  function lockStage(): void {
    const missing = stage === layer ? differences.withoutReason.length : 0;
    if (missing === 0) {
      lock.mutate({ clusterId, layer: stage, locked: true, reason: null });
    } else {
      notifyHindrance(t('reasons.beforeLock', { n: missing }));
      onShowMissingReason();
    }
  }

  if (sheet.lockedLayers.includes(stage)) {
    return (
      <>
        <Button
          size="xs"
          variant="default"
          title={t('sheet.unlockTitle', { layer: t(`stages.${stage}`) })}
          leftSection={<IconLockOpen size={14} aria-hidden />}
          onClick={() => setUnlocking(true)}
        >
          {t('sheet.unlock')}
        </Button>
        {unlocking && <UnlockForm clusterId={clusterId} stage={stage} onClose={() => setUnlocking(false)} />}
      </>
    );
  }
  return (
    <Button
      title={stage === SheetStage.final ? t('sheet.lockFinalHint') : t('sheet.lockHint')}
      size="xs"
      variant={stage === SheetStage.final ? 'filled' : 'default'}
      leftSection={<IconLock size={14} aria-hidden />}
      disabled={busy || view.lock !== null}
      loading={lock.isPending}
      onClick={lockStage}
    >
      {stage === SheetStage.final ? t('sheet.lockFinal') : t('sheet.lock')}
    </Button>
  );
}

function UnlockForm({
  clusterId,
  stage,
  onClose,
}: {
  clusterId: ClusterId;
  stage: SheetStage;
  onClose: () => void;
}) {
  const { t } = useTranslation('scoring');
  const [reason, setReason] = useState('');
  const unlock = useMutation(orpc.scoring.setLayerLock.mutationOptions({ onSuccess: onClose }));
  return (
    <FormModal
      title={t('sheet.unlockTitle', { layer: t(`stages.${stage}`) })}
      submitLabel={t('sheet.unlockNow')}
      complete={reason.trim() !== ''}
      saving={unlock.isPending}
      error={unlock.error}
      onSubmit={() => unlock.mutate({ clusterId, layer: stage, locked: false, reason })}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        required
        maxLength={500}
        label={t('sheet.unlockReason')}
        description={t('sheet.unlockHint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormModal>
  );
}
