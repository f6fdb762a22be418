import { skipToken, useQuery } from '@tanstack/react-query';

import type { ClusterId, UnitId } from '../../../src-main/domain/kernel/ids.ts';
import type { Points } from '../../../src-main/domain/kernel/points.ts';
import { ScoreLayer } from '../../../src-main/domain/scoring/sheet/layer.ts';
import { orpc } from '../../api/page-connection.ts';

/** Where a unit's self-scores go, as the book stands now. */
export type UnitPlace =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'withoutCluster' }
  | {
      readonly kind: 'cluster';
      readonly cluster: { readonly id: ClusterId; readonly name: string; readonly schemeKey: string };
      readonly locked: boolean;
      /** The self-scores of the unit by criterion; null until they are known. */
      readonly current: ReadonlyMap<string, Points> | null;
    };

/** Follows the cluster and the stored self-scores of a unit, the officer's choice included. */
export function useUnitPlace(year: number, unitId: UnitId | null): UnitPlace {
  const clusters = useQuery(orpc.clusters.list.queryOptions({ input: { year } }));
  const cluster = clusters.data?.find(({ members }) => members.some((member) => member.unitId === unitId));
  const sheet = useQuery(
    orpc.scoring.getSheet.queryOptions({ input: cluster ? { clusterId: cluster.id } : skipToken }),
  );
  if (unitId === null || clusters.data === undefined) return { kind: 'unknown' };
  if (!cluster) return { kind: 'withoutCluster' };
  return {
    kind: 'cluster',
    cluster,
    locked: sheet.data?.lockedLayers.includes(ScoreLayer.self) ?? false,
    current: sheet.data
      ? new Map(
          sheet.data.cells
            .filter((cell) => cell.unitId === unitId && cell.layer === ScoreLayer.self)
            .flatMap(({ criterionCode, value }) => (value === null ? [] : [[criterionCode, value] as const])),
        )
      : null,
  };
}
