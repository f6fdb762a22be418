import { describe, expect, it } from 'vitest';

import { dossierRow } from '../testing/make-row.ts';
import { firstNames, lacksOf, planStep, undecided } from './steps.ts';

const received = dossierRow({ id: 'received' });
const presented = dossierRow({ id: 'presented', stage: 'presented', name: 'Vàng Thị Mai', salutation: 'Bà' });
const decided = dossierRow({ id: 'decided', stage: 'decided' });
const balloted = dossierRow({ id: 'balloted', stage: 'presented', inBallot: true });

describe('a step of selected dossiers', () => {
  it('takes those that can go there and leaves the others', () => {
    const selected = [received, presented, decided, balloted];
    const plan = (to: Parameters<typeof planStep>[1]) => {
      const { rows, staying, needsReason } = planStep(selected, to);
      return [rows.map(({ id }) => id), staying, needsReason];
    };
    expect([plan('appraising'), plan('returned'), plan('presented'), plan('approved')]).toEqual([
      [['received', 'presented'], 2, true],
      [['received'], 3, true],
      [['received'], 3, false],
      [['presented'], 3, true],
    ]);
  });

  it('to the council warns of missing documents and of conditions that are not met', () => {
    const whole = { partsPresent: 3, verdict: 'eligible' } as const;
    expect(
      lacksOf([
        dossierRow({ id: 'whole', ...whole }),
        dossierRow({ id: 'no rule', ...whole, verdict: 'no_rule' }),
        dossierRow({ id: 'papers', ...whole, partsPresent: 1 }),
        dossierRow({ id: 'facts', ...whole, verdict: 'missing' }),
      ]).map(({ row, missingParts, verdict }) => [row.id, missingParts, verdict]),
    ).toEqual([
      ['papers', 2, null],
      ['facts', 0, 'missing'],
    ]);
  });

  it('leaves out what a decision names, a draft too', () => {
    const drafted = dossierRow({ id: 'drafted', stage: 'approved', decisionNumber: '' });
    expect(undecided([received, balloted, decided, drafted])).toEqual([received, balloted]);
  });

  it('names the first of many', () => {
    expect(firstNames([received, presented, decided], 2)).toBe('Ông Lò Văn An, Bà Vàng Thị Mai');
  });
});
