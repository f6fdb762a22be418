import { Button, Group, SegmentedControl, TextInput, Tooltip } from '@mantine/core';
import { IconCopy, IconLock, IconLockOpen } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ClusterId } from '../../../src-main/domain/kernel/ids.ts';
import { scoreLayers } from '../../../src-main/domain/scoring/layer.ts';
import type { ScoreLayer, SheetStage } from '../../../src-main/domain/scoring/layer.ts';
import { orpc } from '../../api/page-connection.ts';
import { FormModal } from '../../ui/FormModal.tsx';
import { notifyError } from '../../ui/notify.ts';
import { previousLayer } from './sheet-lines.ts';

type LayerBarProps = {
  clusterId: ClusterId;
  layer: ScoreLayer;
  lockedLayers: readonly SheetStage[];
  /** Whether something typed is still on its way; a layer isn't locked over it. */
  saving: boolean;
  onLayerChange: (layer: ScoreLayer) => void;
  onCopy: () => void;
};

/** Chooses the layer, locks and unlocks it, and fills it from the one before. */
export function LayerBar({ clusterId, layer, lockedLayers, saving, onLayerChange, onCopy }: LayerBarProps) {
  const { t } = useTranslation('scoring');
  const [unlocking, setUnlocking] = useState(false);
  const lock = useMutation(orpc.scoring.setLayerLock.mutationOptions({ onError: notifyError }));
  const locked = lockedLayers.includes(layer);
  const previous = previousLayer(layer);
  return (
    <Group gap="xs" wrap="nowrap">
      <SegmentedControl
        size="xs"
        aria-label={t('sheet.layer')}
        value={layer}
        onChange={onLayerChange}
        data={scoreLayers.map((value) => ({
          value,
          label: (
            <Group gap={4} wrap="nowrap" justify="center">
              {lockedLayers.includes(value) && <IconLock size={13} aria-label={t('sheet.locked')} />}
              {t(`layers.${value}`)}
            </Group>
          ),
        }))}
      />
      {locked ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconLockOpen size={14} aria-hidden />}
          onClick={() => setUnlocking(true)}
        >
          {t('sheet.unlock')}
        </Button>
      ) : (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconLock size={14} aria-hidden />}
          disabled={saving}
          loading={lock.isPending}
          onClick={() => lock.mutate({ clusterId, layer, locked: true, reason: null })}
        >
          {t('sheet.lock')}
        </Button>
      )}
      {previous !== null && !locked && (
        <Tooltip label={t('sheet.copyHint', { layer: t(`layers.${previous}`) })} multiline w={280}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCopy size={14} aria-hidden />}
            onClick={onCopy}
          >
            {t('sheet.copy', { layer: t(`layers.${previous}`) })}
          </Button>
        </Tooltip>
      )}
      {unlocking && <UnlockForm clusterId={clusterId} layer={layer} onClose={() => setUnlocking(false)} />}
    </Group>
  );
}

function UnlockForm({
  clusterId,
  layer,
  onClose,
}: {
  clusterId: ClusterId;
  layer: ScoreLayer;
  onClose: () => void;
}) {
  const { t } = useTranslation('scoring');
  const [reason, setReason] = useState('');
  const unlock = useMutation(orpc.scoring.setLayerLock.mutationOptions({ onSuccess: onClose }));
  return (
    <FormModal
      title={t('sheet.unlockTitle', { layer: t(`layers.${layer}`) })}
      submitLabel={t('sheet.unlockNow')}
      complete={reason.trim() !== ''}
      saving={unlock.isPending}
      error={unlock.error}
      onSubmit={() => unlock.mutate({ clusterId, layer, locked: false, reason })}
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
