import { describe, expect, it } from 'vitest';

import { openOffice } from '../../application/testing/office.ts';
import type { ClusterId } from '../../domain/kernel/ids.ts';
import { usualRanking } from '../../domain/scoring/schemes/scheme-file.ts';
import type { DatabaseClient } from '../open-database.ts';
import { bookAt } from '../testing/old-book.ts';

const clusterId = 'c1' as ClusterId;

/** What the first version of the program stored: points only, one scheme a year, undo steps without measures. */
const firstVersionData = `
  INSERT INTO unit VALUES
    ('u1', '01', 'Xã Một', 'commune', '2025-07-01', NULL, 0, 1),
    ('u2', '02', 'Xã Hai', 'commune', '2025-07-01', NULL, 0, 1);
  INSERT INTO cluster VALUES ('c1', 2026, 'Cụm 1', 'cluster', 'xa', 0, 3);
  INSERT INTO cluster_member VALUES ('c1', 'u1', 'head', 0), ('c1', 'u2', 'member', 1);
  INSERT INTO scheme VALUES (1, 'xa', 2026, 'Bảng xã', 10000);
  INSERT INTO criterion VALUES
    (1, 'I', 'Nhóm', NULL, 10000, '', 0),
    (1, 'I.1', 'Tiêu chí một', 'I', 5000, 'Đạt 100 % được 50 điểm', 1),
    (1, 'I.2', 'Tiêu chí hai', 'I', 5000, '', 2);
  INSERT INTO source_file VALUES ('${'a'.repeat(64)}', 'tu-cham.xlsx', 12, '2026-11-01T01:00:00.000Z');
  INSERT INTO score VALUES
    ('c1', 'u1', 'I.1', 'self', 0, NULL, NULL, '2026-11-02T01:00:00.000Z'),
    ('c1', 'u1', 'I.2', 'cluster', 4250, NULL, NULL, '2026-11-03T01:00:00.000Z'),
    ('c1', 'u2', 'I.1', 'self', 5000, '${'a'.repeat(64)}', 'F7', '2026-11-01T01:00:00.000Z');
  INSERT INTO score_sheet VALUES ('c1', 7, '["self"]');
  INSERT INTO score_step VALUES
    (1, 'c1', '[{"unitId":"u1","criterionCode":"I.2","layer":"cluster","before":null,"after":{"value":4000,"sourceHash":null,"sourceCell":null}}]', 0),
    (2, 'c1', '[{"unitId":"u1","criterionCode":"I.2","layer":"cluster","before":{"value":4000,"sourceHash":null,"sourceCell":null},"after":{"value":4250,"sourceHash":null,"sourceCell":null}}]', 0);
`;

/** The file of a book as the first version left it, and its rows. */
function bookOfFirstVersion() {
  const { book, read } = bookAt(2, firstVersionData, rowsOf);
  return { book, rows: read };
}

const tables = [
  'unit',
  'cluster',
  'cluster_member',
  'scheme',
  'criterion',
  'source_file',
  'score',
  'score_sheet',
  'score_step',
];

function rowsOf(client: DatabaseClient) {
  return tables.flatMap((table) =>
    client
      .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY rowid`)
      .all()
      .map((row) => ({ table, ...row })),
  );
}

describe('a book of the first version', () => {
  it('keeps every row, with nothing said in what is new', async () => {
    const { book, rows } = bookOfFirstVersion();
    const office = await openOffice({ book });
    const said: Readonly<Record<string, object>> = {
      cluster: { scheme_version: 1 },
      scheme: { version: 1, cap_total: 1, exemption: 'redistribute', ranking: null },
      criterion: { role: 'regular', formula_data: null, measured_in: '' },
      score: { measure: null },
      score_sheet: { flag_quota: null },
      score_step: { remarks: '[]' },
    };
    expect(rowsOf(office.database)).toEqual(rows.map((row) => ({ ...row, ...said[row.table] })));
  });

  it('opens as the same sheet, in which points are given by hand', async () => {
    const { client } = await openOffice({ book: bookOfFirstVersion().book });
    const sheet = await client.scoring.getSheet({ clusterId });
    const group = { parentCode: null, maximum: 10_000, role: 'regular', formula: null, measuredIn: '' };
    const leaf = { ...group, parentCode: 'I', maximum: 5000, formula: { kind: 'manual', step: null } };
    const typed = { measure: null, sourceName: null, sourceCell: null };
    expect(sheet).toEqual({
      cluster: { id: 'c1', name: 'Cụm 1', kind: 'cluster' },
      scheme: {
        key: 'xa',
        year: 2026,
        version: 1,
        name: 'Bảng xã',
        total: 10_000,
        capTotal: true,
        exemption: 'redistribute',
        ranking: usualRanking,
        criteria: [
          { ...group, code: 'I', name: 'Nhóm', formulaText: '' },
          { ...leaf, code: 'I.1', name: 'Tiêu chí một', formulaText: 'Đạt 100 % được 50 điểm' },
          { ...leaf, code: 'I.2', name: 'Tiêu chí hai', formulaText: '' },
        ],
      },
      units: [
        { id: 'u1', code: '01', name: 'Xã Một' },
        { id: 'u2', code: '02', name: 'Xã Hai' },
      ],
      cells: [
        {
          ...typed,
          unitId: 'u1',
          criterionCode: 'I.1',
          layer: 'self',
          value: 0,
          changedAt: '2026-11-02T01:00:00.000Z',
        },
        {
          ...typed,
          unitId: 'u1',
          criterionCode: 'I.2',
          layer: 'cluster',
          value: 4250,
          changedAt: '2026-11-03T01:00:00.000Z',
        },
        {
          ...typed,
          unitId: 'u2',
          criterionCode: 'I.1',
          layer: 'self',
          value: 5000,
          sourceName: 'tu-cham.xlsx',
          sourceCell: 'F7',
          changedAt: '2026-11-01T01:00:00.000Z',
        },
      ],
      remarks: [],
      evidence: [],
      exemptions: [],
      standings: [],
      lockedLayers: ['self'],
      flagQuota: null,
      revision: 7,
      canUndo: true,
      canRedo: false,
    });
  });

  it('takes back and does again what was done before', async () => {
    const { client } = await openOffice({ book: bookOfFirstVersion().book });
    const values: (number | null | undefined)[] = [];
    for (const move of ['undo', 'undo', 'redo', 'redo'] as const) {
      const { changes } = await client.scoring[move]({ clusterId });
      values.push(changes[0]?.value);
    }
    expect(values).toEqual([4000, null, 4000, 4250]);
  });
});
