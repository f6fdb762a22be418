import type { UnitWorkbookView } from '../../domain/exchange/unit-workbook-view.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import type { ClusterId, UnitId } from '../../domain/kernel/ids.ts';
import { everyFormulaScheme } from '../../domain/scoring/testing/every-formula.ts';

export const sampleUnitId = 'unit-1' as UnitId;

/** What stands in a workbook for a unit of a cluster whose scheme has every kind of formula; empty unless said otherwise. */
export function sampleUnitWorkbook(changes: Partial<UnitWorkbookView> = {}): UnitWorkbookView {
  const scheme = everyFormulaScheme();
  return {
    identity: {
      workbookId: 'workbook-1',
      clusterId: 'cluster-1' as ClusterId,
      unitId: sampleUnitId,
      schemeKey: scheme.key,
      schemeVersion: scheme.version,
      year: scheme.year,
    },
    unitName: 'Xã Bum Tở',
    clusterName: 'Cụm thi đua số 1',
    scheme,
    sentOn: '2026-11-26' as IsoDate,
    entries: new Map(),
    evidence: new Map(),
    exempt: new Set(),
    ...changes,
  };
}
