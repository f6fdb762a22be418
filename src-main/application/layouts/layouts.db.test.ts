import { expect, it } from 'vitest';

import { lastAudit, openOffice } from '../testing/office.ts';

const grid = 'score-sheet';

it('keeps the arrangement of a grid, and writes nothing where it did not change', async () => {
  const office = await openOffice();
  const { layouts } = office.client;
  expect(await layouts.get({ grid })).toEqual({ layout: null });
  const layout = { widths: { 'I.1': 72, unit: 240 }, hidden: ['I.2'], zoom: 100 };
  await layouts.save({ grid, layout });
  const { seq } = office.services.audit.head();
  const { zoom, ...others } = layout;
  await layouts.save({ grid, layout: { zoom, ...others } });
  expect([await layouts.get({ grid }), office.services.audit.head().seq, office.changes]).toEqual([
    { layout },
    seq,
    [],
  ]);
  expect(lastAudit(office)).toEqual({ command: 'save_layout', subject: grid, payload: {} });
});

it('refuses what no grid would write', async () => {
  const { client } = await openOffice();
  const attempts = [
    { grid: 'Bảng điểm', layout: {} },
    { grid, layout: 'x'.repeat(64 * 1024) },
  ];
  for (const attempt of attempts) {
    await expect(client.layouts.save(attempt)).rejects.toThrow('Input validation failed');
  }
});
