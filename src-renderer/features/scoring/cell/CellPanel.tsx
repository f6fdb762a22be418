import { ActionIcon, Divider, Group, Stack, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { DragEvent, FocusEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import { SheetStage } from '../../../../src-main/domain/scoring/sheet/layer.ts';
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
  const returning = useReturningFocus();
  const title = target === null ? null : panelTitle(view, target, t('why.total'), t('why.rank'));
  return (
    <aside
      className="scoring-panel"
      aria-label={t('panel.label')}
      {...returning}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs" className="scoring-panel-head">
        <div>
          <Title order={2} fz="md">
            {title === null ? t('why.button') : title.unit}
          </Title>
          {title !== null && <Text size="sm">{title.subject}</Text>}
        </div>
        <ActionIcon variant="subtle" color="gray" aria-label={t('panel.close')} onClick={onClose}>
          <IconX size={18} />
        </ActionIcon>
      </Group>
      <div className="scoring-panel-body" tabIndex={0} role="region" aria-label={t('panel.label')}>
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
      </div>
    </aside>
  );
}

/** Gives the focus back to where it came into the panel from, if it is in there when the panel closes. */
function useReturningFocus() {
  const panel = useRef<HTMLElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  // Before the panel leaves the page: afterwards nobody knows any more that the focus was in it.
  useLayoutEffect(
    () => () => {
      if (panel.current?.contains(document.activeElement)) cameFrom.current?.focus({ preventScroll: true });
    },
    [],
  );
  const onFocus = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void => {
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
      cameFrom.current = relatedTarget;
  };
  return { ref: panel, onFocus };
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
      <Section title={t('evidence.title')}>
        <EvidenceList evidence={evidence} disabled={noFiles} />
        {!noFiles && (
          <Text size="xs" c="dimmed">
            {t('evidence.dropHint')}
          </Text>
        )}
      </Section>
      <Section title={t('history.title')}>
        <CellHistory clusterId={sheet.cluster.id} cell={cell} />
      </Section>
    </Stack>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Divider mb={6} />
      <Title order={3} fz="sm" mb={4}>
        {title}
      </Title>
      <Stack gap={6}>{children}</Stack>
    </section>
  );
}
