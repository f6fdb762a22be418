import { unitSheetLines } from '../../../domain/exchange/unit-sheet.ts';
import type { IsoDate } from '../../../domain/kernel/dates.ts';
import type { ClusterId, UnitId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Scheme } from '../../../domain/scoring/schemes/scheme.ts';
import { everyFormulaScheme } from '../../../domain/scoring/testing/every-formula.ts';
import type { Cluster } from '../../../domain/units/unit.ts';
import { openOffice } from '../../testing/office.ts';
import type { Office } from '../../testing/office.ts';
import type { SendEvent } from '../send-workbooks.ts';

export type ExchangeOffice = Office & {
  readonly scheme: Scheme;
  readonly cluster: Cluster;
  readonly unitIds: readonly UnitId[];
};

/** An office with one cluster of so many units, scored by a scheme that uses every formula. */
export async function openExchangeOffice(count = 3): Promise<ExchangeOffice> {
  const office = await openOffice();
  const scheme = everyFormulaScheme();
  const unitIds = Array.from({ length: count }, (_, index) => `unit-${index + 1}` as UnitId);
  const cluster: Cluster = {
    id: 'cluster-1' as ClusterId,
    year: scheme.year,
    name: 'Cụm thi đua số 1',
    kind: 'cluster',
    schemeKey: scheme.key,
    schemeVersion: 1,
    members: unitIds.map((unitId) => ({ unitId, role: 'member' })),
    revision: 1,
  };
  office.services.runCommand('test', 'test', 'test', ({ schemes, units, clusters }) => {
    schemes.insert(scheme);
    unitIds.forEach((id, index) =>
      units.insert({
        id,
        code: String(index + 1),
        name: `Xã Mường Thứ ${index + 1}`,
        kind: 'commune',
        validFrom: '2025-07-01' as IsoDate,
        validTo: null,
        isSample: true,
        revision: 1,
      }),
    );
    clusters.insert(cluster);
    return ok({ value: null, payload: null, changed: [] });
  });
  return { ...office, scheme, cluster, unitIds };
}

/** Writes the workbooks of units and answers with their files. */
export async function sendTo(
  { client, cluster }: ExchangeOffice,
  unitIds: readonly UnitId[],
): Promise<readonly File[]> {
  const events: SendEvent[] = [];
  const sending = await client.exchange.send({ clusterId: cluster.id, unitIds: [...unitIds] });
  for await (const event of sending) events.push(event);
  const last = events.at(-1);
  if (last?.kind !== 'finished') throw new Error('The workbooks were not written');
  const { files } = await client.exchange.files({ batchId: last.batchId });
  return files.map(({ file }) => file);
}

const FIRST_ROW = 8;

/** The row in which a criterion, or a part of it, stands in the workbook that is sent. */
export function rowOf({ scheme }: { scheme: Scheme }, code: string, part: string | null = null): number {
  const index = unitSheetLines(scheme).findIndex(
    (line) => line.criterion.code === code && (line.kind === 'part' ? line.slot.part : null) === part,
  );
  if (index === -1) throw new Error(`No row of ${code}`);
  return FIRST_ROW + index;
}
