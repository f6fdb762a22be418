import { Alert, Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { ScoreLayer, SheetStage } from '../../../../src-main/domain/scoring/sheet/layer.ts';
import type { ScoreRemarkKind } from '../../../../src-main/domain/scoring/sheet/remark.ts';
import { lockOn } from '../../../../src-main/domain/scoring/sheet/stages.ts';
import { placeKey } from '../edits/sheet-edit.ts';
import type { RemarkEdit, Said, SheetEdit } from '../edits/sheet-edit.ts';
import { cellName } from '../sheet/differences.ts';
import type { CellPlace } from '../sheet/differences.ts';
import type { SheetView } from '../sheet/use-sheet-view.ts';
import { RemarkField } from './RemarkField.tsx';

/** The reason of a difference, what the unit explained, and notes among officers. */
export function CellTexts({
  view,
  place,
  selected,
  writeReason,
  onReasonFocused,
  disabled,
  onEdit,
}: {
  view: SheetView;
  place: CellPlace;
  /** The cells selected in the grid; a reason can be given for all that differ at once. */
  selected: readonly CellPlace[];
  writeReason: boolean;
  onReasonFocused: () => void;
  disabled: boolean;
  onEdit: (edits: readonly SheetEdit[], seen?: ReadonlyMap<string, Said>) => void;
}) {
  const { t } = useTranslation('scoring');
  const { layer, remarks, differences, sheet } = view;
  const textAt = (kind: ScoreRemarkKind, at: ScoreLayer = layer) =>
    remarks.get(placeKey({ ...place, layer: at, kind })) ?? null;
  const save =
    (kind: ScoreRemarkKind, at: ScoreLayer = layer) =>
    (text: string | null, before: string | null) => {
      const key = { ...place, layer: at, kind };
      onEdit([{ ...key, text }], new Map([[placeKey(key), before]]));
    };
  // Only the layer's own stage changes its texts; the unit's explanation has a stage for itself.
  const fixed = disabled || view.stage !== layer;
  const others = selected.filter(
    (other) => differences.cells.has(cellName(other)) && cellName(other) !== cellName(place),
  );
  const reason = textAt('reason');
  const differs = differences.cells.has(cellName(place));
  const byHand = isOverComputed(view, place);
  const explanation = textAt('explanation', ScoreLayer.cluster);
  const explained = lockOn(sheet.lockedLayers, SheetStage.explanation) === null;

  function spread(): void {
    onEdit(others.map((other): RemarkEdit => ({ ...other, layer, kind: 'reason', text: reason })));
  }

  return (
    <>
      {(differs || byHand || reason !== null) && (
        <Stack gap={6}>
          {(differs || byHand) && reason === null && (
            <Alert color="yellow" py={4} title={differs ? t('reasons.asked') : t('reasons.askedByHand')} />
          )}
          <RemarkField
            key={`reason ${cellName(place)}`}
            label={differs ? t('remark.reason') : t('reasons.ofHand')}
            description={t('reasons.hint')}
            value={reason}
            takeFocus={writeReason}
            onFocusTaken={onReasonFocused}
            disabled={fixed}
            onSave={save('reason')}
          />
          {others.length > 0 && reason !== null && !fixed && (
            <Button size="xs" variant="default" onClick={spread}>
              {t('reasons.spread', { n: others.length })}
            </Button>
          )}
        </Stack>
      )}
      {layer !== ScoreLayer.self && (explanation !== null || view.stage === SheetStage.explanation) && (
        <RemarkField
          key={`explanation ${cellName(place)}`}
          label={t('remark.explanation')}
          value={explanation}
          disabled={view.stage !== SheetStage.explanation || !explained}
          onSave={save('explanation', ScoreLayer.cluster)}
        />
      )}
      <RemarkField
        key={`note ${layer} ${cellName(place)}`}
        label={t('remark.note')}
        value={textAt('note')}
        disabled={fixed}
        onSave={save('note')}
      />
    </>
  );
}

/** Whether points were given by hand where the figures make others. */
function isOverComputed({ linesById }: SheetView, { unitId, criterionCode }: CellPlace): boolean {
  const result = linesById.get(unitId)?.cells.get(criterionCode);
  return result?.origin === 'given' && result.computed !== null && result.computed !== result.points;
}
