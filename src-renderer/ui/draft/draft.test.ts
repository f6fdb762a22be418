import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createDraft, mergeFields } from './draft.ts';
import type { Stored } from './draft.ts';

type Note = { readonly title: string; readonly text: string };

const stale = new Error('stale');

/** The program's side: one note that refuses edits of an older revision. */
function noteBook(note: Note) {
  let stored: Stored<Note> = { value: note, revision: 1 };
  let broken = false;
  const sent: Note[] = [];
  return {
    sent,
    stored: () => stored,
    breakDown: (down: boolean) => {
      broken = down;
    },
    editElsewhere(changes: Partial<Note>) {
      stored = { value: { ...stored.value, ...changes }, revision: stored.revision + 1 };
    },
    async send(value: Note, baseRevision: number): Promise<number> {
      if (broken) throw new Error('connection lost');
      if (baseRevision !== stored.revision) throw stale;
      sent.push(value);
      stored = { value, revision: baseRevision + 1 };
      return stored.revision;
    },
  };
}

function draftOf(book: ReturnType<typeof noteBook>) {
  const failures: unknown[] = [];
  const conflicts: string[] = [];
  const draft = createDraft<Note>(book.stored(), {
    send: (value, baseRevision) => book.send(value, baseRevision),
    reload: async () => book.stored(),
    isStale: (error) => error === stale,
    asStored: (value) => ({ ...value, text: value.text.trimEnd() }),
    onFailed: (error) => failures.push(error),
    onConflict: (keys) => conflicts.push(...keys),
    delayMs: 300,
  });
  return { draft, failures, conflicts };
}

describe('a draft', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('stores what was typed once typing pauses, in one go', async () => {
    const book = noteBook({ title: 'A', text: '' });
    const { draft } = draftOf(book);
    draft.change({ text: 'x' });
    await vi.advanceTimersByTimeAsync(200);
    draft.change({ text: 'xy' });
    expect([draft.state(), book.sent]).toEqual(['saving', []]);
    await vi.advanceTimersByTimeAsync(300);
    expect([draft.state(), book.sent]).toEqual(['saved', [{ title: 'A', text: 'xy' }]]);
  });

  it('keeps what could not be stored and stores it when asked again', async () => {
    const book = noteBook({ title: 'A', text: '' });
    const { draft, failures } = draftOf(book);
    book.breakDown(true);
    draft.change({ text: 'kept' });
    expect(await draft.flush()).toBe(false);
    expect(await draft.flush()).toBe(false);
    expect([draft.state(), draft.value().text, failures.length]).toEqual(['failed', 'kept', 1]);
    book.breakDown(false);
    expect(await draft.flush()).toBe(true);
    expect([draft.state(), book.stored().value.text]).toEqual(['saved', 'kept']);
  });

  it('stores what was typed while the first save was under way', async () => {
    const book = noteBook({ title: 'A', text: '' });
    const { draft } = draftOf(book);
    draft.change({ text: 'first' });
    const saving = draft.flush();
    draft.change({ text: 'second' });
    await saving;
    expect(book.sent.map((note) => note.text)).toEqual(['first', 'second']);
  });

  it('joins edits of other fields from another window', async () => {
    const book = noteBook({ title: 'A', text: '' });
    const { draft, conflicts } = draftOf(book);
    book.editElsewhere({ title: 'B' });
    draft.change({ text: 'mine' });
    await draft.flush();
    expect([book.stored().value, conflicts]).toEqual([{ title: 'B', text: 'mine' }, []]);
  });

  it('keeps the stored value of a field that both changed, and tells', async () => {
    const book = noteBook({ title: 'A', text: '' });
    const { draft, conflicts } = draftOf(book);
    book.editElsewhere({ text: 'theirs' });
    draft.change({ text: 'mine' });
    await draft.flush();
    expect([draft.value().text, draft.state(), conflicts]).toEqual(['theirs', 'saved', ['text']]);
  });

  it('leaves what is being typed as it is where the program stores it tidied up', async () => {
    const book = noteBook({ title: 'A', text: '' });
    const { draft, conflicts } = draftOf(book);
    draft.change({ text: 'one\n' });
    await draft.flush();
    book.editElsewhere({ title: 'B' });
    draft.change({ text: 'one\n\ntwo' });
    await draft.flush();
    expect([draft.value(), conflicts, book.stored().value.text]).toEqual([
      { title: 'B', text: 'one\n\ntwo' },
      [],
      'one\n\ntwo',
    ]);
  });

  it('takes over what is newer only while nothing waits to be stored', () => {
    const book = noteBook({ title: 'A', text: '' });
    const { draft } = draftOf(book);
    draft.receive({ value: { title: 'B', text: '' }, revision: 2 });
    draft.receive({ value: { title: 'old', text: '' }, revision: 1 });
    expect(draft.value().title).toBe('B');
    draft.change({ text: 'typed' });
    draft.receive({ value: { title: 'C', text: '' }, revision: 3 });
    expect(draft.value()).toEqual({ title: 'B', text: 'typed' });
  });
});

describe('mergeFields', () => {
  it('lets a field be settled so that nothing typed is lost', () => {
    const settle = (_key: string, mine: Note, theirs: Note): Note => ({
      ...theirs,
      text: `${theirs.text}\n${mine.text}`,
    });
    expect(
      mergeFields(
        { title: 'A', text: '' },
        { title: 'A', text: 'mine' },
        { title: 'B', text: 'theirs' },
        settle,
      ),
    ).toEqual({ value: { title: 'B', text: 'theirs\nmine' }, conflicts: ['text'] });
  });
});
