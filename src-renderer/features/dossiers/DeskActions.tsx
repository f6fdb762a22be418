import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconClockExclamation,
  IconInfoCircle,
  IconListCheck,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { orpc } from '../../api/page-connection.ts';
import { SavedIndicator } from '../../ui/SavedIndicator.tsx';
import type { SaveState } from '../../ui/SavedIndicator.tsx';
import { checksInput, ofRows } from './checks/checks.ts';
import type { DossierFilter } from './list/dossier-filter.ts';

export type PanelKind = 'detail' | 'checks' | 'late';

/** What can be done on the whole list, and which panel stands beside it. */
export function DeskActions({
  year,
  round,
  shownIds,
  saveState,
  canUndo,
  canRedo,
  panel,
  addMenu,
  onUndo,
  onRedo,
  onPanel,
}: {
  year: number;
  round: DossierFilter['round'];
  /** The dossiers of the chosen round. */
  shownIds: ReadonlySet<string>;
  saveState: SaveState;
  canUndo: boolean;
  canRedo: boolean;
  panel: PanelKind | null;
  addMenu: ReactNode;
  onUndo: () => void;
  onRedo: () => void;
  onPanel: (kind: PanelKind) => void;
}) {
  const { t } = useTranslation('dossiers');
  const late = useQuery(orpc.dossiers.late.queryOptions({ input: { year } }));
  const checks = useQuery(orpc.dossiers.problems.queryOptions({ input: checksInput(year, round) }));
  const checkCount = ofRows(checks.data ?? [], shownIds).length;
  const lateCount = late.data ? late.data.units.length + late.data.dossiers.length : 0;
  return (
    <>
      <SavedIndicator state={saveState} />
      <Tooltip label={t('undo')}>
        <ActionIcon variant="default" size="lg" aria-label={t('undo')} disabled={!canUndo} onClick={onUndo}>
          <IconArrowBackUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('redo')}>
        <ActionIcon variant="default" size="lg" aria-label={t('redo')} disabled={!canRedo} onClick={onRedo}>
          <IconArrowForwardUp size={18} />
        </ActionIcon>
      </Tooltip>
      <Button
        size="sm"
        px="sm"
        variant={panel === 'checks' ? 'filled' : 'default'}
        leftSection={<IconListCheck size={16} aria-hidden />}
        aria-pressed={panel === 'checks'}
        onClick={() => onPanel('checks')}
      >
        {t('checks.button', { count: checkCount })}
      </Button>
      <Button
        size="sm"
        px="sm"
        variant={panel === 'late' ? 'filled' : 'default'}
        leftSection={<IconClockExclamation size={16} aria-hidden />}
        aria-pressed={panel === 'late'}
        onClick={() => onPanel('late')}
      >
        {t('late.button', { count: lateCount })}
      </Button>
      {/* A title: a tooltip's portal lies outside the page's landmarks. */}
      <Button
        size="sm"
        px="sm"
        variant={panel === 'detail' ? 'filled' : 'default'}
        leftSection={<IconInfoCircle size={16} aria-hidden />}
        aria-pressed={panel === 'detail'}
        title={t('detailHint')}
        onClick={() => onPanel('detail')}
      >
        {t('detail')}
      </Button>
      {addMenu}
    </>
  );
}
