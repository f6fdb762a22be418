import type { UnitId } from '../../domain/kernel/ids.ts';
import type { ScoreLayer, SheetStage } from '../../domain/scoring/sheet/layer.ts';
import type { ScoreRemarkKind } from '../../domain/scoring/sheet/remark.ts';
import { typedPoints } from './cell-content.ts';
import type { Office } from './office.ts';
import { clusterOf, openSampleOffice } from './sample-office.ts';

/** The sheet of cluster 1 of the sample, with the first unit's cell I.1 of the self-score at hand. */
export async function openSheet(change?: Parameters<typeof openSampleOffice>[0]) {
  const office = await openSampleOffice(change);
  const { id: clusterId, members } = clusterOf(office, 'Cụm thi đua số 1');
  const unitIds = members.map((member) => member.unitId);
  const [unitId] = unitIds;
  if (!unitId) throw new Error('The cluster has no members');
  const { scoring } = office.client;
  const key = { unitId, criterionCode: 'I.1', layer: 'self' as ScoreLayer };
  /** One cell typed in a window that shows `expected`. */
  const type = (value: number | null, expected: number | null, changes: Partial<typeof key> = {}) =>
    scoring.saveCells({
      clusterId,
      edits: [{ ...key, ...changes, ...typedPoints(value), expected: typedPoints(expected) }],
    });
  /** One text written in a window that shows `expected`. */
  const write = (
    text: string | null,
    expected: string | null,
    changes: Partial<typeof key & { kind: ScoreRemarkKind }> = {},
  ) =>
    scoring.saveRemarks({
      clusterId,
      remarks: [{ ...key, kind: 'note', ...changes, text, expected }],
    });
  const lock = (layer: SheetStage, locked = true, reason: string | null = locked ? null : 'Sửa sai sót') =>
    scoring.setLayerLock({ clusterId, layer, locked, reason });
  /** What the cells say, one line each. */
  const values = async () =>
    (await scoring.getSheet({ clusterId })).cells.map(
      ({ criterionCode, layer, value }) => `${criterionCode} ${layer} ${value}`,
    );
  const unitName = nameOf(office, unitId);
  return { office, scoring, clusterId, unitId, unitIds, unitName, key, type, write, lock, values };
}

export function nameOf({ services }: Office, unitId: UnitId): string {
  return services.repositories.units.find(unitId)?.name ?? '';
}
