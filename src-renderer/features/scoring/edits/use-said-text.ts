import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import { formatQuantity } from '../../../../src-main/domain/kernel/quantity.ts';
import { measureFields } from '../../../../src-main/domain/scoring/formulas/measure.ts';
import type { Measure, MeasureField } from '../../../../src-main/domain/scoring/formulas/measure.ts';
import { contentText } from './cell-content.ts';
import { isContent } from './sheet-edit.ts';
import type { Said } from './sheet-edit.ts';

/** What stands in a cell or in a text at it, in words: points, figures with their names, or the text itself. */
export function useSaidText(): (said: Said) => string {
  const { t } = useTranslation('scoring');
  return useCallback(
    (said) => {
      if (!isContent(said)) return said ?? t('content.empty');
      return contentText(said, {
        empty: t('content.empty'),
        points: (points) => t('content.points', { points }),
        figures: (measure) =>
          measureFields
            .filter((name) => measure[name] !== undefined)
            .map((name) => `${t(`figure.${name}`)} ${figureValue(measure, name)}`)
            .join(', '),
      });

      function figureValue(measure: Measure, name: MeasureField): string {
        switch (name) {
          case 'target':
          case 'actual':
            return measure[name] === undefined ? '' : formatQuantity(measure[name]);
          case 'passed':
            return measure.passed === true ? t('figure.yes') : t('figure.no');
          case 'counts':
            return (measure.counts ?? []).map((count) => count ?? '–').join(' + ');
          case 'label':
          case 'bonuses':
          case 'penalties':
          case 'rank':
            return String(measure[name] ?? '');
          default:
            return assertNever(name);
        }
      }
    },
    [t],
  );
}
