import { describe, expect, it } from 'vitest';

import type { StagedId } from '../../../domain/kernel/ids.ts';
import type { Office } from '../../testing/office.ts';
import { openSampleOffice } from '../../testing/sample-office.ts';
import { historyCells, historyFile } from '../testing/history-workbook.ts';

const rows = Array.from({ length: 1500 }, (_, index) =>
  historyCells({ 1: `Lò Văn ${index}`, 7: `${index}/QĐ-SNV` }),
);

async function stagedOf(office: Office): Promise<{ stagedId: StagedId; fresh: number; known: number }> {
  const file = await historyFile(rows);
  for await (const event of await office.client.register.readHistory({ file, sender: 'Sở Nội vụ' })) {
    if (event.kind === 'read') return { stagedId: event.preview.stagedId, ...event.preview.counts };
  }
  throw new Error('Nothing was read');
}

describe('breaking an import off', () => {
  it('ends the reading at once, leaves nothing behind, and reads the next file', async () => {
    const office = await openSampleOffice();
    const controller = new AbortController();
    const file = await historyFile(rows);
    const events = await office.client.register.readHistory(
      { file, sender: 'Sở Nội vụ' },
      { signal: controller.signal },
    );
    const kinds: string[] = [];
    try {
      for await (const event of events) {
        kinds.push(event.kind);
        controller.abort();
      }
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    }
    expect(kinds).toEqual(['progress']);
    expect((await stagedOf(office)).fresh).toBe(1500);
  });

  it('keeps what was stored, and the same file given again goes on from there', async () => {
    const office = await openSampleOffice();
    const { stagedId } = await stagedOf(office);
    const controller = new AbortController();
    let stored = 0;
    const events = await office.client.register.acceptHistory({ stagedId }, { signal: controller.signal });
    try {
      for await (const event of events) {
        if (event.kind === 'stored') stored = event.done;
        controller.abort();
      }
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    }
    expect(stored).toBeGreaterThan(0);
    expect(stored).toBeLessThan(1500);

    const rest = await stagedOf(office);
    expect(rest.known).toBeGreaterThanOrEqual(stored);
    expect(rest.fresh + rest.known).toBe(1500);
    let last = 0;
    for await (const event of await office.client.register.acceptHistory({ stagedId: rest.stagedId })) {
      if (event.kind === 'finished') last = event.done;
    }
    expect(last).toBe(rest.fresh);
    expect((await stagedOf(office)).fresh).toBe(0);
  });
});
