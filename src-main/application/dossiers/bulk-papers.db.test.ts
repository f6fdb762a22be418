import { describe, expect, it } from 'vitest';

import { addNamed, openDossierOffice, rowsOf, year } from '../testing/dossier-office.ts';
import { fileOf, lastAudit, refusal, refused } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import { openSampleOffice } from '../testing/sample-office.ts';

const source = 'Biên bản thẩm định ngày 20/11/2026';

async function officeWithTwo() {
  const office = await openSampleOffice();
  const ids = await addNamed(office, ['Giàng A Páo', 'Lò Thị Én']);
  const [first, second] = ids;
  if (!first || !second) throw new Error('Nothing was added');
  return { office, ids, first, second };
}

async function statement(office: Office, ids: Awaited<ReturnType<typeof addNamed>>, key: string) {
  return (await office.client.dossiers.statementsAsked({ ids })).find((line) => line.key === key);
}

async function firstKey({ office, ids }: Pick<Awaited<ReturnType<typeof officeWithTwo>>, 'office' | 'ids'>) {
  const [line] = await office.client.dossiers.statementsAsked({ ids });
  if (!line) throw new Error('Nothing is asked');
  return line.key;
}

/** Puts dossiers where a decision has left them. */
function decide(office: Office, id: string) {
  const { proposals } = office.services.repositories;
  const proposal = proposals.find(id as never);
  if (!proposal) throw new Error(`No dossier ${id}`);
  proposals.change(proposal.id, { stage: 'decided' });
}

describe('statements for many dossiers', () => {
  it('are asked for once each, with the article, and stored with their source for the year', async () => {
    const { office, ids } = await officeWithTwo();
    const key = await firstKey({ office, ids });
    expect(await statement(office, ids, key)).toMatchObject({
      asked: 2,
      holds: 0,
      fails: 0,
      article: expect.stringContaining('Điều'),
    });
    const input = { ids, statements: [{ key, holds: true }], source };
    expect(await office.client.dossiers.state(input)).toEqual({ stated: 2 });
    expect(await statement(office, ids, key)).toMatchObject({ asked: 2, holds: 2, fails: 0 });
    expect(lastAudit(office)).toMatchObject({
      command: 'state_dossiers',
      payload: { source, year, statements: [{ key, holds: true }], ids },
    });
    // Said again, it is nothing new, and leaves no step.
    expect(await office.client.dossiers.state(input)).toEqual({ stated: 0 });
  });

  it('replace what was stated before, and undo restores it with its source', async () => {
    const { office, ids, first } = await officeWithTwo();
    const { dossiers } = office.client;
    const key = await firstKey({ office, ids });
    await dossiers.state({ ids: [first], statements: [{ key, holds: false }], source: 'Công văn số 12' });
    await dossiers.state({ ids, statements: [{ key, holds: true }], source });
    expect(await statement(office, ids, key)).toMatchObject({ holds: 2, fails: 0 });
    expect(await dossiers.undo({ year })).toEqual({ action: 'state', count: 2 });
    expect(await statement(office, ids, key)).toMatchObject({ holds: 0, fails: 1 });
    const { subjectId } = (await rowsOf(office)).find(({ id }) => id === first) ?? {};
    const facts = office.services.repositories.facts.ofSubjects(subjectId ? [subjectId] : []);
    expect(facts.filter(({ kind }) => kind === 'attestation').map((fact) => fact.source)).toEqual([
      'Công văn số 12',
    ]);
    expect(await dossiers.redo({ year })).toEqual({ action: 'state', count: 2 });
    expect(await statement(office, ids, key)).toMatchObject({ holds: 2, fails: 0 });
  });

  it('that somebody changed since stay when the step is taken back', async () => {
    const { office, ids, first } = await officeWithTwo();
    const key = await firstKey({ office, ids });
    await office.client.dossiers.state({ ids, statements: [{ key, holds: true }], source });
    const { facts } = office.services.repositories;
    const subjectIds = (await rowsOf(office)).flatMap(({ id, subjectId }) =>
      id === first && subjectId ? [subjectId] : [],
    );
    const fact = facts.ofSubjects(subjectIds).find(({ kind }) => kind === 'attestation');
    if (fact?.kind !== 'attestation') throw new Error('Nothing was stated');
    facts.update({ ...fact, holds: false });
    expect(await office.client.dossiers.undo({ year })).toEqual({ action: 'state', count: 1 });
    expect(await statement(office, ids, key)).toMatchObject({ holds: 0, fails: 1 });
  });

  it('are refused for what is decided, by name, and need a source', async () => {
    const { office, ids, first } = await officeWithTwo();
    const key = await firstKey({ office, ids });
    const state = (change: object) => () =>
      office.client.dossiers.state({ ids, statements: [{ key, holds: true }], source, ...change });
    await expect(state({ source: ' ' })()).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    decide(office, first);
    expect(await refused(office, state({}))).toEqual(
      refusal('dossier_in_decision', { names: 'Giàng A Páo', count: 1 }),
    );
    expect(await statement(office, ids, key)).toMatchObject({ holds: 0 });
  });
});

describe('documents of many dossiers', () => {
  it('are marked for all that ask for them, and undo restores each as it was', async () => {
    const { office, ids, first, second } = await officeWithTwo();
    const { dossiers } = office.client;
    const report = async () => (await dossiers.partsAsked({ ids })).find(({ code }) => code === 'report');
    const stateOf = async (id: typeof first) =>
      (await dossiers.get({ id })).parts.find(({ code }) => code === 'report')?.state;
    await dossiers.setPart({ id: first, partCode: 'report', state: 'not_needed', note: 'Đã nộp đợt trước' });
    expect(await report()).toMatchObject({ asked: 2, present: 0, notNeeded: 1, form: 'Mẫu 05' });
    const parts = [{ partCode: 'report', state: 'present' as const }];
    expect(await dossiers.setParts({ ids, parts })).toEqual({ dossiers: 2, kept: 0 });
    expect(await report()).toMatchObject({ asked: 2, present: 2, notNeeded: 0 });
    expect(lastAudit(office)).toMatchObject({ command: 'set_dossier_parts', payload: { parts, ids } });
    expect(await dossiers.undo({ year })).toEqual({ action: 'parts', count: 2 });
    expect([await stateOf(first), await stateOf(second)]).toEqual(['not_needed', 'missing']);
    expect(await dossiers.redo({ year })).toEqual({ action: 'parts', count: 2 });
    expect([await stateOf(first), await stateOf(second)]).toEqual(['present', 'present']);
  });

  it('whose file is kept stay present', async () => {
    const { office, ids, first } = await officeWithTwo();
    const { dossiers } = office.client;
    const present = [{ partCode: 'report', state: 'present' as const }];
    await dossiers.setParts({ ids, parts: present });
    const file = fileOf('bao-cao.pdf', new TextEncoder().encode('Báo cáo'));
    await dossiers.addPartFile({ id: first, partCode: 'report', file });
    expect(await dossiers.undo({ year })).toEqual({ action: 'parts', count: 1 });
    expect((await dossiers.partsAsked({ ids })).find(({ code }) => code === 'report')?.present).toBe(1);
    const missing = [{ partCode: 'report', state: 'missing' as const }];
    expect(await dossiers.setParts({ ids, parts: missing })).toEqual({ dossiers: 0, kept: 1 });
  });

  it('are refused where no dossier asks for them, and for what is decided', async () => {
    const { office, ids, second } = await officeWithTwo();
    const set = (partCode: string) => () =>
      office.client.dossiers.setParts({ ids, parts: [{ partCode, state: 'present' }] });
    expect(await refused(office, set('poem'))).toEqual(refusal('part_unknown'));
    await set('report')();
    decide(office, second);
    const named = refusal('dossier_in_decision', { names: 'Lò Thị Én', count: 1 });
    expect(await refused(office, set('report'))).toEqual(named);
    expect(await refused(office, () => office.client.dossiers.undo({ year }))).toEqual(named);
  });
});

it('states and marks everything for 1,049 dossiers in under a second', async () => {
  const { office } = await openDossierOffice('phien-hop-1049.xlsx');
  const { dossiers } = office.client;
  const ids = (await rowsOf(office)).map(({ id }) => id);
  const took: Record<string, number> = {};
  const timed = async <T>(name: string, call: () => Promise<T>): Promise<T> => {
    const start = process.cpuUsage();
    const value = await call();
    const { user, system } = process.cpuUsage(start);
    took[name] = (user + system) / 1000;
    return value;
  };
  const asked = await timed('statementsAsked', () => dossiers.statementsAsked({ ids }));
  const usual = asked.filter(({ onlyIfClaimed }) => !onlyIfClaimed);
  expect(usual.length).toBeGreaterThan(0);
  const statements = usual.map(({ key }) => ({ key, holds: true }));
  await timed('state', () => dossiers.state({ ids, statements, source }));
  await timed('undo state', () => dossiers.undo({ year }));
  const papers = await timed('partsAsked', () => dossiers.partsAsked({ ids }));
  const parts = papers.map(({ code }) => ({ partCode: code, state: 'present' as const }));
  await timed('setParts', () => dossiers.setParts({ ids, parts }));
  await timed('undo parts', () => dossiers.undo({ year }));
  expect(Object.entries(took).filter(([, milliseconds]) => milliseconds > 1000)).toEqual([]);
});
