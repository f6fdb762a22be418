import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { formatPoints, pointsOf } from '../../../../src-main/domain/kernel/points.ts';
import { err } from '../../../../src-main/domain/kernel/result.ts';
import type { SpreadsheetGridProps } from '../../../grid/index.ts';
import { readField, readingsOf } from './read-field.ts';
import type { FieldTextError } from './read-field.ts';
import { formatField } from './sheet-fields.ts';
import type { SheetField } from './sheet-fields.ts';

type FieldTexts = Pick<SpreadsheetGridProps, 'format' | 'parse'>;

/** How the cells of a sheet are written and read, in the language of the page. */
export function useFieldTexts(fields: ReadonlyMap<string, SheetField>): FieldTexts {
  const { t } = useTranslation('scoring');
  return useMemo(() => {
    const passed = { yes: t('figure.yes'), no: t('figure.no') };
    return {
      format: (value, { columnId }) => {
        if (value === null) return '';
        const field = fields.get(columnId);
        if (field) return formatField(field, value, passed);
        return typeof value === 'number' ? formatPoints(pointsOf(value)) : value;
      },
      parse: (text, { columnId }) => {
        const field = fields.get(columnId);
        if (!field) throw new Error(`No input in column ${columnId}`);
        const read = readField(field, text);
        if (read.ok) return read;
        const message = t(`parse.${read.error.code}`, refusalValues(field, read.error));
        if (read.error.code !== 'ambiguous') return err(message);
        const readings = readingsOf(field, read.error).map(({ style, value }) => ({
          style,
          value,
          label: formatField(field, value, passed),
        }));
        return readings.length === 0 ? err(message) : err({ kind: 'ambiguous', message, readings });
      },
    };
  }, [fields, t]);
}

/** What the sentence about a refused text is filled with. */
function refusalValues(field: SheetField, error: FieldTextError) {
  return {
    labels: field.kind === 'label' ? field.labels.join(', ') : '',
    maximum: 'maximum' in error ? formatPoints(error.maximum) : '',
    minimum: 'minimum' in error ? formatPoints(error.minimum) : '',
    step: 'step' in error ? formatPoints(error.step) : '',
  };
}
