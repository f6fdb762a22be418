import { describe, expect, it } from 'vitest';

import { pdfPages } from '../../documents/testing/read-back.ts';
import { recalculate } from '../../documents/testing/recalculate.ts';
import type { ClusterId } from '../../domain/kernel/ids.ts';
import { scoredCriteria } from '../../domain/scoring/schemes/scheme.ts';
import { typedPoints } from '../testing/cell-content.ts';
import { refusal, refused } from '../testing/office.ts';
import { clusterOf, openSampleOffice, proposeFirst } from '../testing/sample-office.ts';

/** Cluster 1 with full points for its first unit, a tie below it, and a unit without any score. */
async function openScoredSheet() {
  const office = await openSampleOffice();
  const { id: clusterId, members } = clusterOf(office, 'Cụm thi đua số 1');
  const { scheme } = await office.client.scoring.getSheet({ clusterId });
  const codes = scoredCriteria(scheme).map(({ code, maximum }) => ({ code, maximum }));
  const edits = members.slice(0, -1).flatMap(({ unitId }, unit) =>
    codes.map(({ code, maximum }) => ({
      unitId,
      criterionCode: code,
      layer: 'self' as const,
      // The second and the third tie; each after them has a point less.
      ...typedPoints(code === 'I.1' ? maximum - 100 * Math.max(0, unit === 2 ? 1 : unit) : maximum),
      expected: typedPoints(null),
    })),
  );
  await office.client.scoring.saveCells({ clusterId, edits });
  return { office, clusterId };
}

async function bytesOf({ file }: { file: File }): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

// Another spreadsheet program is started to work the formulas out.
describe('exporting the sheet of a cluster', { timeout: 90_000 }, () => {
  it('prints the totals and ranks of the screen in the workbook and in the summary', async () => {
    const { office, clusterId } = await openScoredSheet();
    await proposeFirst(office, 1);
    const exported = async (format: 'xlsx' | 'pdf') =>
      office.client.scoring.exportSheet({ clusterId, format });
    const workbook = await exported('xlsx');
    expect(workbook.name).toBe('bang-diem_cum-thi-dua-so-1-than-uyen-tan-uyen_2026.xlsx');
    const rows =
      recalculate(await bytesOf(workbook))
        .get('Tổng hợp')
        ?.slice(5) ?? [];
    // Total that counts, place by total as the workbook finds it, rank by the rules, proposal.
    expect(rows.slice(0, 4).map((row) => row.slice(-4))).toEqual([
      ['1000', '1', '1', 'Cờ thi đua của UBND tỉnh'],
      ['999', '2', '2=', ''],
      ['999', '2', '2=', ''],
      ['997', '4', '4', ''],
    ]);
    expect(
      rows
        .at(-1)
        ?.slice(2)
        .every((text) => text === ''),
    ).toBe(true);

    const [page = ''] = pdfPages(await bytesOf(await exported('pdf')));
    const text = page.replace(/\s+/g, ' ');
    expect(text).toContain('Bản theo dõi: kết quả chưa chốt');
    expect(text.match(/1\.000 1 Cờ thi đua của UBND/)?.length).toBe(1);
    expect(text.match(/999 2=/g)?.length).toBe(2);
  });

  it('names the units without a rank and why', async () => {
    const { office, clusterId } = await openScoredSheet();
    const { units } = await office.client.scoring.getSheet({ clusterId });
    const pages = pdfPages(
      await bytesOf(await office.client.scoring.exportSheet({ clusterId, format: 'pdf' })),
    );
    expect(pages.join(' ').replace(/\s+/g, ' ')).toContain(
      `${units.at(-1)?.name} không xếp hạng: chưa có điểm.`,
    );
  });

  it('refuses a cluster that is not there', async () => {
    const office = await openSampleOffice();
    const clusterId = 'none' as ClusterId;
    expect(
      await refused(office, () => office.client.scoring.exportSheet({ clusterId, format: 'docx' })),
    ).toEqual(refusal('not_found'));
  });
});
