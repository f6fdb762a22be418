import { describe, expect, it } from 'vitest';

import type { ProposalId } from '../../../../src-main/domain/kernel/ids.ts';
import { createDossierEdits } from './dossier-edits.ts';
import type { FieldChange, SentChange } from './dossier-edits.ts';

const an = 'an' as ProposalId;
const mai = 'mai' as ProposalId;

function change(id: ProposalId, value: string): FieldChange {
  return { id, field: 'note', value };
}

/** A program that gives each dossier one revision more for each change, and refuses what is based on an older one. */
function program() {
  const revisions = new Map<ProposalId, number>([
    [an, 4],
    [mai, 7],
  ]);
  const stored: string[] = [];
  const save = async (changes: readonly SentChange[]) => {
    await Promise.resolve();
    for (const { id, baseRevision } of changes) {
      if (revisions.get(id) !== baseRevision) throw new Error('stale');
    }
    for (const { id, value } of changes) {
      stored.push(`${id}=${value}`);
      revisions.set(id, (revisions.get(id) ?? 0) + 1);
    }
    return new Map(changes.map(({ id }) => [id, revisions.get(id) ?? 0]));
  };
  const edits = createDossierEdits({
    save,
    onStored: () => undefined,
    readRevisions: async () => (id) => revisions.get(id) ?? 0,
  });
  const shown = (id: ProposalId) => revisions.get(id) ?? 0;
  return { edits, stored, shown, revisions };
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}

describe('the edits of a list', () => {
  it('go to the program in order, each on the revision that the one before left', async () => {
    const { edits, stored, shown } = program();
    edits.edit([change(an, '1')], shown);
    // Typed while the first is on its way: what the page shows of this dossier is out of date.
    edits.edit([change(an, '2'), change(mai, '2')], (id) => (id === an ? 4 : 7));
    expect(edits.state().saveState).toBe('saving');
    expect(edits.state().pending.get(an)?.get('note')).toBe('2');
    await settled();
    expect(stored).toEqual(['an=1', 'an=2', 'mai=2']);
    expect(edits.state()).toMatchObject({ saveState: 'saved', failure: null });
    expect(edits.state().pending.size).toBe(0);
  });

  it('keep what was typed where somebody else changed the dossier, until it is sent again or given up', async () => {
    const { edits, stored, shown, revisions } = program();
    const seen = shown(an);
    revisions.set(an, 9);
    edits.edit([change(an, 'mine')], () => seen);
    await settled();
    expect(edits.state().saveState).toBe('failed');
    expect(edits.state().pending.get(an)?.get('note')).toBe('mine');
    edits.drop();
    await settled();
    expect(stored).toEqual([]);
    expect(edits.state().saveState).toBe('saved');

    edits.edit([change(an, 'mine all the same')], () => seen);
    await settled();
    edits.retry();
    await settled();
    expect(stored).toEqual(['an=mine all the same']);
    expect(edits.state().saveState).toBe('saved');
  });

  it('come before what is done with the list afterwards', async () => {
    const { edits, stored, shown } = program();
    edits.edit([change(an, '1')], shown);
    expect(await edits.afterwards(async () => stored.length)).toBe(1);
    await expect(edits.afterwards(() => Promise.reject(new Error('no such step')))).rejects.toThrow(
      'no such step',
    );
    expect(edits.state().saveState).toBe('saved');
  });

  it('keep what is to be done afterwards from coming about without them', async () => {
    const { edits } = program();
    const order: string[] = [];
    edits.edit([change(an, '2')], () => 1);
    const act = () => edits.afterwards(async () => order.push('done'));
    await expect(act()).rejects.toThrow('stale');
    await expect(act()).rejects.toThrow('stale');
    expect(order).toEqual([]);
    expect(edits.state().pending.get(an)?.get('note')).toBe('2');
  });
});
