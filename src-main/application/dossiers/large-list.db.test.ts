import { expect, it } from 'vitest';

import { openDossierOffice, rowsOf, year } from '../testing/dossier-office.ts';
import { day } from '../testing/sample-office.ts';

/** CPU time of a call in milliseconds: what the machine does besides doesn't count. */
async function cpuOf(call: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

it('lists 1,049 dossiers and moves, undoes and withdraws them all without being felt', async () => {
  const { office } = await openDossierOffice('phien-hop-1049.xlsx');
  const { dossiers } = office.client;
  await dossiers.list({ year });
  const list = await cpuOf(() => dossiers.list({ year }));
  const rows = await rowsOf(office);
  expect(rows.length).toBe(1049);
  const ids = rows.map(({ id }) => id);
  const on = day('2026-11-23');
  const move = await cpuOf(() => dossiers.move({ ids, to: 'appraising', reason: '', on, despite: false }));
  const present = await cpuOf(() =>
    dossiers.move({ ids, to: 'presented', reason: 'Trình kỳ họp', on, despite: true }),
  );
  const undo = await cpuOf(() => dossiers.undo({ year }));
  const edit = await cpuOf(() =>
    dossiers.edit({
      year,
      changes: ids.map((id) => ({ id, field: 'note', value: 'Đã xem', baseRevision: 4 })),
    }),
  );
  const withdraw = await cpuOf(() => dossiers.withdraw({ ids }));
  const slow = Object.entries({ list, move, present, undo, edit, withdraw }).filter(
    ([name, milliseconds]) => milliseconds > (name === 'list' ? 300 : 500),
  );
  expect(slow).toEqual([]);
});
