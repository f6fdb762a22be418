import { describe, expect, it } from 'vitest';

import { dossierRow } from '../testing/make-row.ts';
import { createGridRows } from './dossier-rows.ts';

const texts = { roundName: () => 'Đợt 1', source: () => '', decision: () => '' };
const rows = [dossierRow({ id: '1', partsPresent: 2 }), dossierRow({ id: '2', name: 'Vàng Thị Mai' })];

describe('the rows of the grid', () => {
  it('hold what the dossiers hold, empty cells left out', () => {
    const [row] = createGridRows()(rows, new Map(), texts);
    expect(row).toEqual({
      id: '1',
      title: 'Lò Văn An',
      values: {
        salutation: 'Ông',
        name: 'Lò Văn An',
        position: 'Chuyên viên',
        unitId: 'u1',
        awardCode: 'BK_TINH',
        category: 'merit',
        subjectKind: 'individual',
        verdict: 'missing',
        parts: '2/3',
        stage: 'received',
        round: 'Đợt 1',
      },
    });
  });

  it('show what was typed before it is stored, and keep the others as they are', () => {
    const rowsOf = createGridRows();
    const before = rowsOf(rows, new Map(), texts);
    const typed = rowsOf(rows, new Map([['2', new Map([['note', 'hỏi lại']])]]), texts);
    expect(typed[0]).toBe(before[0]);
    expect(typed[1]?.values['note']).toBe('hỏi lại');
  });
});
