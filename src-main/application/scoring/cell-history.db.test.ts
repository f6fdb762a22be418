import { describe, expect, it } from 'vitest';

import { typedPoints } from '../testing/cell-content.ts';
import { inboxFile } from '../testing/office.ts';
import { openSheet } from '../testing/open-sheet.ts';

async function openHistory() {
  const sheet = await openSheet();
  const { scoring, clusterId, key } = sheet;
  const history = (cell: Partial<typeof key> = {}) =>
    scoring.cellHistory({ clusterId, cell: { ...key, ...cell } });
  return { ...sheet, history };
}

describe('the history of a cell', () => {
  it('says who did what when, the newest first, and nothing of other cells', async () => {
    const { office, scoring, clusterId, unitIds, key, type, write, history } = await openHistory();
    const actor = 'secretariat';
    const at = (minute: number) => `2026-11-23T08:0${minute}:00.000Z`;
    const steps = [
      () => type(4000, null),
      () => type(4500, 4000),
      () => scoring.undo({ clusterId }),
      () => write('Số liệu cũ', null),
      () => scoring.addEvidence({ clusterId, cell: key, file: new File(['a'], 'Báo cáo.pdf') }),
      () => type(1, null, { layer: 'cluster' }),
      () => type(1, null, { criterionCode: 'I.2' }),
      () => type(1, null, { unitId: unitIds[1] ?? key.unitId }),
    ];
    for (const [minute, step] of steps.entries()) {
      office.setNow(at(minute));
      await step();
    }
    const event = { actor, content: null, remarks: [], fileName: null };
    expect(await history()).toEqual([
      { ...event, at: at(4), command: 'add_evidence', fileName: 'Báo cáo.pdf' },
      {
        ...event,
        at: at(3),
        command: 'save_remarks',
        remarks: [{ kind: 'note', before: null, after: 'Số liệu cũ' }],
      },
      {
        ...event,
        at: at(2),
        command: 'undo_scores',
        content: { before: typedPoints(4500), after: typedPoints(4000) },
      },
      {
        ...event,
        at: at(1),
        command: 'save_cells',
        content: { before: typedPoints(4000), after: typedPoints(4500) },
      },
      {
        ...event,
        at: at(0),
        command: 'save_cells',
        content: { before: typedPoints(null), after: typedPoints(4000) },
      },
    ]);
  });

  it('names the workbook that a score came from', async () => {
    const { office, scoring } = await openHistory();
    const { intake } = office.client;
    const year = 2026;
    const [staged] = await intake.readWorkbooks({ year, files: [inboxFile('tu-cham-01.xlsx')] });
    const [value] = staged?.values ?? [];
    if (!staged?.unit || !value) throw new Error('The workbook was not read');
    const { criterionCode } = value;
    const { clusterId } = await intake.acceptWorkbook({
      stagedId: staged.stagedId,
      year,
      unitId: null,
      criterionCodes: [criterionCode],
    });
    const cell = { unitId: staged.unit.id, criterionCode, layer: 'self' as const };
    expect(await scoring.cellHistory({ clusterId, cell })).toEqual([
      {
        at: office.services.clock.now(),
        actor: 'secretariat',
        command: 'accept_workbook',
        content: { before: typedPoints(null), after: typedPoints(value.value) },
        remarks: [],
        fileName: 'tu-cham-01.xlsx',
      },
    ]);
  });

  it('reads what earlier versions of the program kept, which did not say what stood there before', async () => {
    const { office, clusterId, key, history } = await openHistory();
    const { runCommand, actor } = office.services;
    runCommand('save_cells', actor, clusterId, () => ({
      ok: true,
      value: { value: null, payload: { revision: 1, changes: [{ ...key, value: 700 }] }, changed: [] },
    }));
    expect(await history()).toEqual([
      {
        at: office.services.clock.now(),
        actor,
        command: 'save_cells',
        content: { before: null, after: typedPoints(700) },
        remarks: [],
        fileName: null,
      },
    ]);
  });

  it('ends at fifty events', async () => {
    const { type, history } = await openHistory();
    for (let value = 1; value <= 52; value += 1) await type(value, value === 1 ? null : value - 1);
    const events = await history();
    expect([events.length, events[0]?.content?.after, events.at(-1)?.content?.after]).toEqual([
      50,
      typedPoints(52),
      typedPoints(3),
    ]);
  });
});
