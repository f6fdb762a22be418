import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { DossierStage } from '../../domain/dossiers/stage.ts';
import type { ProposalId } from '../../domain/kernel/ids.ts';
import { addNamed, nomination, rowOf, rowsOf, year } from '../testing/dossier-office.ts';
import { refusal, refused } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import { createSession, day, openSampleOffice } from '../testing/sample-office.ts';

const today = day('2026-11-23');

/** The list without what undo does not turn back: revisions only ever rise. */
async function contentOf(office: Office) {
  return (await rowsOf(office)).map(({ revision: _revision, ...row }) => row);
}

type Action = (office: Office, pick: number) => Promise<unknown>;

async function picked(office: Office, pick: number) {
  const rows = await rowsOf(office);
  return rows[pick % Math.max(1, rows.length)];
}

const note: Action = async (office, pick) => {
  const row = await picked(office, pick);
  if (!row) return;
  const change = { id: row.id, field: 'note' as const, value: `${row.note}x`, baseRevision: row.revision };
  await office.client.dossiers.edit({ year, changes: [change] });
};

const moveAll =
  (to: DossierStage): Action =>
  async (office) => {
    const ids = (await rowsOf(office)).map(({ id }) => id);
    const input = { ids, to, reason: 'Lý do', on: today, despite: true };
    // Not every stage leads to every other: what is refused leaves no step.
    if (ids.length > 0) await office.client.dossiers.move(input).catch(() => null);
  };

const withdraw: Action = async (office, pick) => {
  const row = await picked(office, pick);
  if (row) await office.client.dossiers.withdraw({ ids: [row.id] });
};

const add: Action = (office, pick) =>
  office.client.dossiers.add({
    year,
    roundId: null,
    nominations: [nomination(office, { name: `Người số ${pick}` })],
  });

const actions = [note, moveAll('appraising'), moveAll('returned'), moveAll('received'), withdraw, add];

describe('undo on the list of a year', () => {
  it('goes back through every state to the first, and redo forward again', async () => {
    const office = await openSampleOffice();
    const oneAction = fc.tuple(fc.constantFrom(...actions), fc.nat({ max: 5 }));
    await fc.assert(
      fc.asyncProperty(fc.array(oneAction, { minLength: 1, maxLength: 5 }), async (taken) => {
        const states = [await contentOf(office)];
        const steps = [await office.client.dossiers.list({ year })].map(({ undo }) => undo);
        for (const [action, pick] of taken) {
          await action(office, pick);
          const state = await contentOf(office);
          if (JSON.stringify(state) === JSON.stringify(states.at(-1))) continue;
          states.push(state);
          steps.push((await office.client.dossiers.list({ year })).undo);
        }
        for (const state of states.slice(0, -1).toReversed()) {
          await office.client.dossiers.undo({ year });
          expect(await contentOf(office)).toEqual(state);
        }
        expect((await office.client.dossiers.list({ year })).undo).toEqual(steps[0]);
        for (const state of states.slice(1)) {
          await office.client.dossiers.redo({ year });
          expect(await contentOf(office)).toEqual(state);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('has an end at both sides, and forgets what was taken back once something new is done', async () => {
    const office = await openSampleOffice();
    const { dossiers } = office.client;
    const none = refusal('nothing_to_undo');
    expect(await refused(office, () => dossiers.undo({ year }))).toEqual(none);
    await addNamed(office, ['Giàng A Páo']);
    expect(await refused(office, () => dossiers.redo({ year }))).toEqual(refusal('nothing_to_redo'));
    expect(await dossiers.undo({ year })).toEqual({ action: 'add', count: 1 });
    expect((await dossiers.list({ year })).redo).toEqual({ action: 'add', count: 1 });
    await addNamed(office, ['Lò Thị Mai']);
    expect((await dossiers.list({ year })).redo).toBeNull();
  });

  it('writes the way back into the history of a dossier', async () => {
    const office = await openSampleOffice();
    const [id] = await addNamed(office, ['Giàng A Páo']);
    if (!id) throw new Error('Nothing was added');
    await moveAll('appraising')(office, 0);
    await office.client.dossiers.undo({ year });
    await office.client.dossiers.redo({ year });
    const { events } = await office.client.dossiers.get({ id });
    expect(events.slice(2).map(({ from, to, reason }) => [from, to, reason])).toEqual([
      ['appraising', 'received', 'Hoàn tác'],
      ['received', 'appraising', 'Làm lại'],
    ]);
  });

  it('refuses rows that were changed since, by name, and then takes nothing back', async () => {
    const office = await openSampleOffice();
    const ids = await addNamed(office, ['Giàng A Páo', 'Lò Thị Mai']);
    const [first] = ids;
    if (!first) throw new Error('Nothing was added');
    const meetingId = await createSession(office);
    await moveAll('appraising')(office, 0);
    await office.client.polls.putToBallot({ meetingId, awardCode: 'CSTDT', proposalIds: [first] });
    expect(await refused(office, () => office.client.dossiers.undo({ year }))).toEqual(
      refusal('dossier_overtaken', { names: 'Giàng A Páo', count: 1 }),
    );
  });

  it('outlives the next change of a field that the step did not touch', async () => {
    const office = await openSampleOffice();
    const [id = '' as ProposalId] = await addNamed(office, ['Giàng A Páo']);
    await moveAll('appraising')(office, 0);
    const proposal = office.services.repositories.proposals.find(id);
    if (!proposal) throw new Error('Nothing was added');
    office.services.repositories.proposals.change(proposal.id, { note: 'Ghi chú', revision: 9 });
    await office.client.dossiers.undo({ year });
    expect(await rowOf(office, id)).toMatchObject({ stage: 'received', note: 'Ghi chú', revision: 10 });
  });
});

describe('a command that fails half-way', () => {
  it('leaves nothing of itself, and what was there before is whole', async () => {
    const office = await openSampleOffice();
    const ids = await addNamed(office, ['Giàng A Páo', 'Lò Thị Mai', 'Tẩn A Sơn']);
    const before = await office.client.dossiers.list({ year });
    office.database.exec(
      `CREATE TRIGGER fail_late BEFORE INSERT ON dossier_event WHEN NEW.proposal_id = '${ids[2]}'
       BEGIN SELECT RAISE(ABORT, 'the disk is gone'); END`,
    );
    await expect(moveWith(office, ids)).rejects.toThrow('the disk is gone');
    expect(await office.client.dossiers.list({ year })).toEqual(before);
    office.database.exec('DROP TRIGGER fail_late');
    expect(await moveWith(office, ids)).toEqual({ moved: 3 });
  });
});

function moveWith(office: Office, ids: ProposalId[]) {
  return office.client.dossiers.move({ ids, to: 'appraising', reason: '', on: today, despite: false });
}
