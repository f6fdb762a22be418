import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconFlask, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { ClusterId } from '../../../../src-main/domain/kernel/ids.ts';
import { SavedIndicator } from '../../../ui/SavedIndicator.tsx';
import type { MoveKind } from '../edits/score-edits.ts';
import { ExportMenu } from './ExportMenu.tsx';

type SheetActionsProps = {
  clusterId: ClusterId;
  saveState: 'saved' | 'saving' | 'failed';
  canMove: Readonly<Record<MoveKind, boolean>>;
  trying: boolean;
  panelOpen: boolean;
  onMove: (kind: MoveKind) => void;
  onTry: () => void;
  onTogglePanel: () => void;
};

/** What can be done on every stage of a sheet: take back and do again, try scores out, ask why, hand over. */
export function SheetActions({
  clusterId,
  saveState,
  canMove,
  trying,
  panelOpen,
  onMove,
  onTry,
  onTogglePanel,
}: SheetActionsProps) {
  const { t } = useTranslation('scoring');
  return (
    <>
      {!trying && <SavedIndicator state={saveState} />}
      <MoveButton kind="undo" disabled={!canMove.undo} onMove={onMove} />
      <MoveButton kind="redo" disabled={!canMove.redo} onMove={onMove} />
      <Tooltip label={t('trial.hint')} multiline w={280}>
        <Button
          size="sm"
          px="sm"
          variant={trying ? 'filled' : 'default'}
          leftSection={<IconFlask size={16} aria-hidden />}
          aria-pressed={trying}
          onClick={onTry}
        >
          {trying ? t('trial.end') : t('trial.begin')}
        </Button>
      </Tooltip>
      <Tooltip label={t('why.hint')}>
        <Button
          size="sm"
          px="sm"
          variant={panelOpen ? 'filled' : 'default'}
          leftSection={<IconHelpCircle size={16} aria-hidden />}
          aria-pressed={panelOpen}
          onClick={onTogglePanel}
        >
          {t('why.button')}
        </Button>
      </Tooltip>
      {/* A file says what is stored: not while something is tried out, or is still on its way. */}
      <ExportMenu clusterId={clusterId} disabled={trying || saveState !== 'saved'} />
    </>
  );
}

const moveIcons = { undo: IconArrowBackUp, redo: IconArrowForwardUp } as const;

function MoveButton({
  kind,
  disabled,
  onMove,
}: {
  kind: MoveKind;
  disabled: boolean;
  onMove: (kind: MoveKind) => void;
}) {
  const { t } = useTranslation('scoring');
  const Icon = moveIcons[kind];
  return (
    <Tooltip label={t(`sheet.${kind}`)}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t(`sheet.${kind}`)}
        disabled={disabled}
        onClick={() => onMove(kind)}
      >
        <Icon size={18} />
      </ActionIcon>
    </Tooltip>
  );
}
