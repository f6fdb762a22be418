import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import type { MeasureField } from '../../../../src-main/domain/scoring/formulas/measure.ts';
import type { Scheme } from '../../../../src-main/domain/scoring/schemes/scheme.ts';
import type { GridColumn } from '../../../grid/index.ts';
import { sheetColumns } from './sheet-columns.ts';
import type { SheetAspect } from './sheet-columns.ts';
import type { FigureField } from './sheet-fields.ts';

/** The columns of a sheet in the language of the page. */
export function useColumns(scheme: Scheme, aspect: SheetAspect): readonly GridColumn[] {
  const { t } = useTranslation('scoring');
  return useMemo(
    () =>
      sheetColumns(scheme, aspect, {
        unit: t('column.unit'),
        total: (maximum) => t('column.total', { maximum }),
        rank: t('column.rank'),
        resultClass: t('column.class'),
        bonus: t('column.bonus'),
        penalty: t('column.penalty'),
        groupTotal: (code, maximum) => t('column.groupTotal', { code, maximum }),
        points: (code) => t('column.points', { code }),
        passed: { yes: t('figure.yes'), no: t('figure.no') },
        figure: (field) =>
          field.kind === 'count' && field.label !== ''
            ? `${field.label} ${field.criterion.code}`
            : `${t(`figure.${figureName(field)}`)} ${field.criterion.code}`,
      }),
    [scheme, aspect, t],
  );
}

function figureName(field: FigureField): MeasureField {
  switch (field.kind) {
    case 'quantity':
    case 'tally':
      return field.name;
    case 'count':
      return 'counts';
    case 'passed':
    case 'label':
      return field.kind;
    default:
      return assertNever(field);
  }
}
