import { describe, expect, it } from 'vitest';

import type { UnitId } from '../../../../src-main/domain/kernel/ids.ts';
import { pointsFrom } from '../../../../src-main/domain/kernel/points.ts';
import { quantityFrom } from '../../../../src-main/domain/kernel/quantity.ts';
import { createScoreEdits } from './score-edits.ts';
import type { SentEdit, Written } from './score-edits.ts';
import { isContent, nothingSaid, placeKey, sameSaid, saidBy } from './sheet-edit.ts';
import type { RemarkEdit, Said, ScoreEdit, SheetEdit } from './sheet-edit.ts';

class Stale extends Error {}
class Refused extends Error {}

function edit(criterionCode: string, value: number | null): ScoreEdit {
  return {
    unitId: 'u1' as UnitId,
    layer: 'self',
    criterionCode,
    value: value === null ? null : pointsFrom(value),
    measure: null,
  };
}

/** A result that was measured, without points. */
function measured(criterionCode: string, actual: number): ScoreEdit {
  return { ...edit(criterionCode, null), measure: { actual: quantityFrom(actual) } };
}

/** Why a score differs from the layer before. */
function reason(criterionCode: string, text: string | null): RemarkEdit {
  return { unitId: 'u1' as UnitId, layer: 'cluster', criterionCode, kind: 'reason', text };
}

/** The points given at a place, or what else is said there. */
function pointsOr(said: Said): number | string | null {
  return isContent(said) ? said.value : said;
}

/** A program that stores cells as the real one does and answers when it is told to. */
function createProgram() {
  const stored = new Map<string, Said>();
  const steps: { before: SheetEdit[]; after: readonly SheetEdit[] }[] = [];
  const waiting: (() => void)[] = [];
  const calls: string[] = [];
  let refusal: Error | null = null;
  let revision = 0;
  const said = (edit: SheetEdit) => stored.get(placeKey(edit)) ?? nothingSaid(edit);
  const withSaid = (edit: SheetEdit, now: Said): SheetEdit =>
    'kind' in edit ? { ...edit, text: now as string | null } : { ...edit, ...(isContent(now) ? now : {}) };

  function write(changes: readonly SheetEdit[]): Written {
    for (const change of changes) stored.set(placeKey(change), saidBy(change));
    revision += 1;
    return { revision, changes };
  }

  async function answer<T>(work: () => T): Promise<T> {
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
    });
    if (refusal) throw refusal;
    return work();
  }

  const edits = createScoreEdits({
    save: (sent: readonly SentEdit[]) => {
      calls.push(
        sent.map(({ edit: one }) => `${one.criterionCode}=${pointsOr(saidBy(one)) ?? ''}`).join(' '),
      );
      return answer(() => {
        if (sent.some((one) => !sameSaid(said(one.edit), one.expected))) throw new Stale();
        const after = sent.map((one) => one.edit);
        steps.push({ before: after.map((one) => withSaid(one, said(one))), after });
        return write(after);
      });
    },
    move: (kind) => {
      calls.push(kind);
      return answer(() => {
        const step = steps.at(-1);
        if (!step) throw new Refused();
        return write(kind === 'undo' ? step.before : step.after);
      });
    },
    readStored: () => Promise.resolve((place) => stored.get(placeKey(place)) ?? nothingSaid(place)),
    isStale: (error) => error instanceof Stale,
    onWritten: () => undefined,
    onMoveRefused: () => calls.push('move refused'),
  });
  return {
    edits,
    calls,
    read: (one: SheetEdit) => pointsOr(said(one)),
    change: (one: SheetEdit) => write([one]),
    refuse: (error: Error | null) => {
      refusal = error;
    },
    type: (...typed: SheetEdit[]) =>
      edits.edit(typed, (place) => stored.get(placeKey(place)) ?? nothingSaid(place)),
    answer: async () => {
      waiting.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    pending: () =>
      Object.fromEntries([...edits.state().pending].map(([key, one]) => [key, pointsOr(saidBy(one))])),
  };
}

describe('createScoreEdits', () => {
  it('says saved only when everything typed has been acknowledged', async () => {
    const program = createProgram();
    const states = [program.edits.state().saveState];
    program.type(edit('I.1', 10));
    states.push(program.edits.state().saveState);
    program.type(edit('I.2', 20));
    await program.answer();
    states.push(program.edits.state().saveState);
    await program.answer();
    states.push(program.edits.state().saveState);
    expect({ states, calls: program.calls }).toEqual({
      states: ['saved', 'saving', 'saving', 'saved'],
      calls: ['I.1=1000', 'I.2=2000'],
    });
  });

  it('sends one action at a time and keeps what is typed meanwhile, even in the same cell', async () => {
    const program = createProgram();
    program.type(edit('I.1', 10));
    program.type(edit('I.1', 11));
    expect([program.calls, program.pending()]).toEqual([['I.1=1000'], { 'self/u1/I.1': 1100 }]);
    await program.answer();
    expect(program.calls).toEqual(['I.1=1000', 'I.1=1100']);
    await program.answer();
    expect([program.read(edit('I.1', 0)), program.pending()]).toEqual([1100, {}]);
  });

  it('keeps typed values when storing fails and stores all of them on retry', async () => {
    const program = createProgram();
    program.refuse(new Refused());
    program.type(edit('I.1', 10));
    await program.answer();
    expect([program.edits.state().saveState, program.pending()]).toEqual(['failed', { 'self/u1/I.1': 1000 }]);
    program.refuse(null);
    program.type(edit('I.2', 20));
    await program.answer();
    await program.answer();
    expect([
      program.edits.state().saveState,
      program.read(edit('I.1', 0)),
      program.read(edit('I.2', 0)),
    ]).toEqual(['saved', 1000, 2000]);
  });

  it('drops only the action that was refused', async () => {
    const program = createProgram();
    program.refuse(new Refused());
    program.type(edit('I.1', 10), edit('I.2', 20));
    await program.answer();
    program.refuse(null);
    program.edits.drop();
    expect([program.edits.state().saveState, program.pending()]).toEqual(['saved', {}]);
  });

  it('asks about cells that changed elsewhere and stores the rest with them', async () => {
    const program = createProgram();
    program.type(edit('I.1', 10), edit('I.2', 20), edit('I.3', 30));
    program.change(edit('I.1', 77));
    program.change(edit('I.2', 88));
    await program.answer();
    expect(
      program.edits
        .state()
        .conflicts.map(({ place, mine, stored }) => [place.criterionCode, pointsOr(mine), pointsOr(stored)]),
    ).toEqual([
      ['I.1', 1000, 7700],
      ['I.2', 2000, 8800],
    ]);
    program.edits.resolve(edit('I.1', 0), 'mine');
    program.edits.resolve(edit('I.2', 0), 'theirs');
    await program.answer();
    expect([
      program.edits.state().saveState,
      ...['I.1', 'I.2', 'I.3'].map((code) => program.read(edit(code, 0))),
    ]).toEqual(['saved', 1000, 8800, 3000]);
  });

  it('asks about figures that changed elsewhere as it does about points', async () => {
    const program = createProgram();
    program.type(measured('I.1', 97.5));
    program.change(measured('I.1', 96));
    await program.answer();
    expect(program.edits.state().conflicts.map(({ mine, stored }) => [mine, stored])).toEqual([
      [
        { value: null, measure: { actual: 97500 } },
        { value: null, measure: { actual: 96000 } },
      ],
    ]);
    program.edits.resolve(edit('I.1', 0), 'mine');
    await program.answer();
    expect([program.edits.state().saveState, program.calls]).toEqual(['saved', ['I.1=', 'I.1=']]);
  });

  it('stores a text at a cell beside its score, and asks where the text changed elsewhere', async () => {
    const program = createProgram();
    program.type(edit('I.1', 10), reason('I.1', 'Trùng số liệu'));
    await program.answer();
    program.type(reason('I.1', 'Tính lại'));
    program.change(reason('I.1', 'Đã sửa ở nơi khác'));
    await program.answer();
    expect(program.edits.state().conflicts).toEqual([
      {
        place: { unitId: 'u1', layer: 'cluster', criterionCode: 'I.1', kind: 'reason' },
        mine: 'Tính lại',
        stored: 'Đã sửa ở nơi khác',
      },
    ]);
    program.edits.resolve(reason('I.1', null), 'theirs');
    expect([
      program.edits.state().saveState,
      program.read(reason('I.1', null)),
      program.read(edit('I.1', 0)),
    ]).toEqual(['saved', 'Đã sửa ở nơi khác', 1000]);
  });

  it('takes an edit as stored that reached the program before the connection broke', async () => {
    const program = createProgram();
    program.refuse(new Refused());
    program.type(edit('I.1', 10));
    program.change(edit('I.1', 10));
    await program.answer();
    program.refuse(null);
    program.edits.retry();
    await program.answer();
    const { saveState, conflicts } = program.edits.state();
    expect([saveState, conflicts]).toEqual(['saved', []]);
  });

  it('undoes after what was typed before, and types after an undo without a conflict', async () => {
    const program = createProgram();
    program.type(edit('I.1', 10));
    program.edits.move('undo', 'self');
    program.type(edit('I.1', 12));
    await program.answer();
    await program.answer();
    await program.answer();
    expect([program.calls, program.read(edit('I.1', 0)), program.edits.state().conflicts]).toEqual([
      ['I.1=1000', 'undo', 'I.1=1200'],
      1200,
      [],
    ]);
  });

  it('tells which places this window changed, undone ones too', async () => {
    const program = createProgram();
    program.type(edit('I.1', 10));
    await program.answer();
    const typed = [...program.edits.takeWritten()];
    program.edits.move('undo', 'self');
    await program.answer();
    expect([typed, [...program.edits.takeWritten()], [...program.edits.takeWritten()]]).toEqual([
      ['self/u1/I.1'],
      ['self/u1/I.1'],
      [],
    ]);
  });

  it('goes on after an undo that was refused', async () => {
    const program = createProgram();
    program.edits.move('undo', 'self');
    program.type(edit('I.1', 10));
    await program.answer();
    await program.answer();
    expect([program.calls, program.edits.state().saveState]).toEqual([
      ['undo', 'move refused', 'I.1=1000'],
      'saved',
    ]);
  });
});
