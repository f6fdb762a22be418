import { Button, Group, SegmentedControl, Tooltip } from '@mantine/core';
import { IconCopy, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { SheetStage } from '../../../../src-main/domain/scoring/sheet/layer.ts';
import { sheetStages } from '../../../../src-main/domain/scoring/sheet/stages.ts';
import { previousLayer } from '../sheet/sheet-lines.ts';
import type { SheetView } from '../sheet/use-sheet-view.ts';
import { StageLock } from './StageLock.tsx';

type StageBarProps = {
  view: SheetView;
  /** Whether something is on its way or only tried out; a stage isn't locked over it. */
  busy: boolean;
  onStageChange: (stage: SheetStage) => void;
  onCopy: () => void;
  /** Shows the first difference that has no reason. */
  onShowMissingReason: () => void;
};

/** Chooses the stage, locks and unlocks it, and fills its layer from the one before. */
export function StageBar({ view, busy, onStageChange, onCopy, onShowMissingReason }: StageBarProps) {
  const { t } = useTranslation('scoring');
  const { sheet, stage, layer, lock } = view;
  const previous = stage === layer ? previousLayer(layer) : null;
  return (
    <Group gap="xs">
      <SegmentedControl
        size="xs"
        aria-label={t('sheet.stage')}
        value={stage}
        onChange={onStageChange}
        data={sheetStages.map((value) => ({
          value,
          label: (
            <Group gap={4} wrap="nowrap" justify="center">
              {sheet.lockedLayers.includes(value) && <IconLock size={13} aria-label={t('sheet.locked')} />}
              {t(`stages.${value}`)}
            </Group>
          ),
        }))}
      />
      <StageLock view={view} busy={busy} onShowMissingReason={onShowMissingReason} />
      {previous !== null && lock === null && (
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
    </Group>
  );
}
