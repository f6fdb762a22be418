import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { DragEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import { SheetStage } from '../../../../src-main/domain/scoring/sheet/layer.ts';
import { PanelSection, SidePanel } from '../../../ui/SidePanel.tsx';
import type { Said, SheetEdit } from '../edits/sheet-edit.ts';
import type { CellPlace } from '../sheet/differences.ts';
import type { SheetView } from '../sheet/use-sheet-view.ts';
import { Why } from '../why/Why.tsx';
import { placesOf } from './cell-target.ts';
import type { CellTarget } from './cell-target.ts';
import { CellHistory } from './CellHistory.tsx';
import { CellTexts } from './CellTexts.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { useFocusedCells } from './panel-focus.ts';
import type { PanelFocus } from './panel-focus.ts';
import { useEvidence } from './use-evidence.ts';

type CellPanelProps = {
  view: SheetView;
  focus: PanelFocus;
  /** Whether a reason is to be written at the active cell: its field then takes the focus. */
  writeReason: boolean;
  onReasonFocused: () => void;
  /** Whether scores are only tried out: then nothing is written here. */
  trying: boolean;
  onEdit: (edits: readonly SheetEdit[], seen?: ReadonlyMap<string, Said>) => void;
  onClose: () => void;
};

/** All there is to know of what is active in the grid: how it came about, its texts, its files and its history. */
export function CellPanel({
  view,
  focus,
  writeReason,
  onReasonFocused,
  trying,
  onEdit,
  onClose,
}: CellPanelProps) {
  const { t } = useTranslation('scoring');
  const { target, selected } = useFocusedCells(focus);
  const title = target === null ? null : panelTitle(view, target, t('why.total'), t('why.rank'));
  return (
    <SidePanel
      label={t('panel.label')}
      title={title === null ? t('why.button') : title.unit}
      subtitle={title?.subject}
      closeLabel={t('panel.close')}
      onClose={onClose}
    >
      {target === null ? (
        <Text size="sm" c="dimmed">
          {t('panel.none')}
        </Text>
      ) : (
        <Stack gap="md">
          <Why view={view} target={target} />
          {target.kind === 'cell' && (
            <KeptAtCell
              view={view}
              place={target}
              selected={placesOf(view, selected())}
              writeReason={writeReason}
              onReasonFocused={onReasonFocused}
              trying={trying}
              onEdit={onEdit}
            />
          )}
        </Stack>
      )}
    </SidePanel>
  );
}

function panelTitle(
  { units, sheet }: SheetView,
  target: CellTarget,
  total: string,
  rank: string,
): { unit: string; subject: string } {
  const unit = units.get(target.unitId)?.name ?? '';
  switch (target.kind) {
    case 'cell':
    case 'group': {
      const code = target.kind === 'cell' ? target.criterionCode : target.code;
      const criterion = sheet.scheme.criteria.find((one) => one.code === code);
      return { unit, subject: `${code}. ${criterion?.name ?? ''}` };
    }
    case 'total':
      return { unit, subject: total };
    case 'rank':
      return { unit, subject: rank };
    default:
      return assertNever(target);
  }
}

/** What is kept at a cell: texts, files, history. Files can be dropped anywhere on it. */
function KeptAtCell({
  view,
  place,
  selected,
  writeReason,
  onReasonFocused,
  trying,
  onEdit,
}: Pick<CellPanelProps, 'view' | 'writeReason' | 'onReasonFocused' | 'trying' | 'onEdit'> & {
  place: CellPlace;
  selected: readonly CellPlace[];
}) {
  const { t } = useTranslation('scoring');
  const [dropping, setDropping] = useState(false);
  const { sheet, layer } = view;
  const cell = { unitId: place.unitId, criterionCode: place.criterionCode, layer };
  const evidence = useEvidence(sheet.cluster.id, sheet.evidence, cell);
  const closed = view.lock !== null || view.stage === SheetStage.final || trying;
  // Units hand in proof with their explanation, so files stay welcome then.
  const noFiles = closed && view.stage !== SheetStage.explanation;

  function drop(event: DragEvent): void {
    event.preventDefault();
    setDropping(false);
    if (!noFiles) evidence.add([...event.dataTransfer.files]);
  }

  return (
    <Stack
      gap="md"
      className={dropping && !noFiles ? 'scoring-dropping' : ''}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropping(false);
      }}
      onDrop={drop}
    >
      <CellTexts
        view={view}
        place={cell}
        selected={selected}
        writeReason={writeReason}
        onReasonFocused={onReasonFocused}
        disabled={closed}
        onEdit={onEdit}
      />
      <PanelSection title={t('evidence.title')}>
        <EvidenceList evidence={evidence} disabled={noFiles} />
        {!noFiles && (
          <Text size="xs" c="dimmed">
            {t('evidence.dropHint')}
          </Text>
        )}
      </PanelSection>
      <PanelSection title={t('history.title')}>
        <CellHistory clusterId={sheet.cluster.id} cell={cell} />
      </PanelSection>
    </Stack>
  );
}
