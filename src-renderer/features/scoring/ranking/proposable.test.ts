import { expect, it } from 'vitest';

import type { ProposalId, UnitId } from '../../../../src-main/domain/kernel/ids.ts';
import { entriesOfLayer } from '../../../../src-main/domain/scoring/results/entries.ts';
import { sheetLines } from '../sheet/sheet-lines.ts';
import { cell, makeSheet } from '../testing/make-sheet.ts';
import { proposableUnits, proposalsByUnit } from './proposable.ts';
import type { Proposal } from './proposable.ts';
function proposal(unit: string, changes: Partial<Proposal>): Proposal {
  return {
    id: `${unit}-p` as ProposalId,
    subjectKind: 'collective',
    salutation: '',
    name: `Xã ${unit}`,
    position: '',
    unitId: unit as UnitId,
    unitName: `Xã ${unit}`,
    awardCode: 'CO_TINH',
    awardName: 'Cờ thi đua',
    objectClass: '',
    field: '',
    origin: 'ranking',
    sourceName: null,
    state: 'proposed',
    stage: 'received',
    ...changes,
  };
}

it('proposes selected units with a rank that are not proposed for the award yet', () => {
  const sheet = makeSheet([cell('a', 'I.1', 50), cell('b', 'I.1', 40)]);
  const lines = sheetLines(sheet, entriesOfLayer(sheet.cells, 'self'));
  const proposals = proposalsByUnit([
    proposal('a', {}),
    proposal('b', { origin: 'list', subjectKind: 'individual' }),
  ]);
  const all = new Set(['a', 'b', 'c']);
  expect([
    proposableUnits(lines, all, proposals, 'CO_TINH'),
    proposableUnits(lines, all, proposals, 'BK_TINH'),
    proposableUnits(lines, new Set(['b']), proposals, 'BK_TINH'),
  ]).toEqual([['b'], ['a', 'b'], ['b']]);
});
