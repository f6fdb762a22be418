import { describe, expect, it } from 'vitest';

import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import type { FactContent } from '../../../src-main/domain/people/fact.ts';
import { contentOf, draftOf, emptyDraft } from './fact-draft.ts';

const day = (text: string) => text as IsoDate;
const period = { from: day('2025-01-02'), to: null };
const figures = { members: 20, women: null, completed: 20, advanced: 14, fighters: 1, warned: 0 };

const facts: readonly FactContent[] = [
  { kind: 'rating', year: 2025, level: 'good' },
  {
    kind: 'initiative',
    year: 2025,
    title: 'Tủ sách',
    form: 'topic',
    scope: 'province',
    recognisedBy: 'QĐ 1',
  },
  { kind: 'discipline', level: 'warning', ...period },
  { kind: 'suspension', cause: 'press', from: day('2025-01-02'), to: day('2025-03-01') },
  { kind: 'recruitment', on: day('2020-09-01') },
  { kind: 'leave', cause: 'training', ...period },
  { kind: 'post', title: 'Giám đốc', group: 'department_head', ...period },
  { kind: 'figures', year: 2025, figures },
  { kind: 'placing', year: 2025, cluster: 'Cụm 1', place: 1, members: 8 },
  { kind: 'complete', about: 'ratings', fromYear: 2020, toYear: 2025 },
  { kind: 'attestation', year: 2025, key: 'exemplary', holds: false },
];

describe('the form of a fact', () => {
  it.each(facts)('gives back what it was filled with: %j', (fact) => {
    expect(contentOf(fact.kind, draftOf({ ...fact, source: 'Phiếu' }))).toEqual(fact);
    expect(draftOf({ ...fact, source: 'Phiếu' }).source).toBe('Phiếu');
  });

  it('is not complete while a name, a day or a number is missing', () => {
    const incomplete = (
      ['initiative', 'discipline', 'recruitment', 'post', 'placing', 'attestation'] as const
    ).map((kind) => contentOf(kind, emptyDraft(kind, 2026)));
    expect(incomplete).toEqual([null, null, null, null, null, null]);
    expect(contentOf('discipline', { ...emptyDraft('discipline', 2026), from: 'invalid' })).toBeNull();
    expect(contentOf('rating', { ...emptyDraft('rating', 2026), year: null })).toBeNull();
    expect(contentOf('rating', emptyDraft('rating', 2026))).toEqual({
      kind: 'rating',
      year: 2026,
      level: 'excellent',
    });
  });
});
