import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import { formatPoints } from '../../../../src-main/domain/kernel/points.ts';
import type { CellNote } from './cell-mark.ts';
import { previousLayer } from './sheet-lines.ts';
import type { SheetView } from './use-sheet-view.ts';

/** The sentences that a cell's tooltip says. */
export function useNoteText({ layer }: Pick<SheetView, 'layer'>): (note: CellNote) => string {
  const { t } = useTranslation('scoring');
  return useCallback(
    (note) => {
      switch (note.kind) {
        case 'unsaved':
        case 'tried':
        case 'noReason':
        case 'missing':
        case 'computed':
          return t(`note.${note.kind}`);
        case 'overMaximum':
          return t('note.overMaximum', { maximum: formatPoints(note.maximum) });
        case 'byHand':
          return t('note.byHand', { computed: formatPoints(note.computed) });
        case 'exempt':
          return t('note.exempt', { reason: note.reason });
        case 'reason':
          return t('note.reason', { text: note.text });
        case 'changed': {
          const earlier = t(`layers.${previousLayer(layer) ?? layer}`);
          return note.previous === null
            ? t('note.changedFigures', { layer: earlier })
            : t('note.changed', { layer: earlier, previous: formatPoints(note.previous) });
        }
        case 'source':
          return note.cell === null
            ? t('note.sourceFile', { name: note.name })
            : t('note.source', { name: note.name, cell: note.cell });
        default:
          return assertNever(note);
      }
    },
    [layer, t],
  );
}
