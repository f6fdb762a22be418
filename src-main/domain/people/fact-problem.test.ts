import { describe, expect, it } from 'vitest';

import type { IsoDate } from '../kernel/dates.ts';
import { factProblem } from './fact-problem.ts';
import type { FactContent } from './fact.ts';

const today = '2026-11-23' as IsoDate;
const day = (text: string) => text as IsoDate;
const figures = { members: 20, women: 8, completed: 20, advanced: 14, fighters: 1, warned: 0 };

function problemOf(content: FactContent, kind: 'individual' | 'collective' | 'household' = 'individual') {
  return factProblem(content, { kind, today });
}

describe('factProblem', () => {
  it.each<[FactContent, 'individual' | 'collective']>([
    [{ kind: 'rating', year: 2026, level: 'good' }, 'individual'],
    [{ kind: 'discipline', level: 'reprimand', from: today, to: day('2027-11-22') }, 'individual'],
    [{ kind: 'leave', cause: 'maternity', from: day('2026-01-01'), to: day('2026-01-01') }, 'individual'],
    [{ kind: 'recruitment', on: today }, 'individual'],
    [{ kind: 'complete', about: 'honours', fromYear: 2026, toYear: 2026 }, 'individual'],
    [{ kind: 'figures', year: 2026, figures }, 'collective'],
    [{ kind: 'figures', year: 2026, figures: { ...figures, members: null, fighters: 14 } }, 'collective'],
    [{ kind: 'placing', year: 2026, cluster: 'Cụm 1', place: 8, members: 8 }, 'collective'],
  ])('takes %j', (content, kind) => {
    expect(problemOf(content, kind)).toBeNull();
  });

  it('finds what lies in the future', () => {
    expect([
      problemOf({ kind: 'rating', year: 2027, level: 'good' }),
      problemOf({ kind: 'recruitment', on: day('2026-11-24') }),
      problemOf({ kind: 'suspension', cause: 'press', from: day('2026-11-24'), to: null }),
      problemOf({ kind: 'complete', about: 'ratings', fromYear: 2020, toYear: 2027 }),
    ]).toEqual([
      { code: 'year_in_future', year: 2027 },
      { code: 'date_in_future', date: '2026-11-24' },
      { code: 'date_in_future', date: '2026-11-24' },
      { code: 'year_in_future', year: 2027 },
    ]);
  });

  it('finds what ends before it begins', () => {
    const post = { kind: 'post', title: 'Giám đốc', group: 'department_head', from: today } as const;
    expect([
      problemOf({ ...post, to: day('2026-11-22') }),
      problemOf({ kind: 'complete', about: 'ratings', fromYear: 2025, toYear: 2024 }),
    ]).toEqual([{ code: 'ends_before_start' }, { code: 'years_backwards', from: 2025, to: 2024 }]);
  });

  it('finds figures that do not add up, and none at all', () => {
    const of = (changed: Partial<typeof figures>) =>
      problemOf({ kind: 'figures', year: 2026, figures: { ...figures, ...changed } }, 'collective');
    expect([of({ advanced: 21 }), of({ fighters: 15 }), of({ women: 21 })]).toEqual([
      { code: 'figure_over_base', figure: 'advanced', value: 21, base: 'members', limit: 20 },
      { code: 'figure_over_base', figure: 'fighters', value: 15, base: 'advanced', limit: 14 },
      { code: 'figure_over_base', figure: 'women', value: 21, base: 'members', limit: 20 },
    ]);
    const none = {
      members: null,
      women: null,
      completed: null,
      advanced: null,
      fighters: null,
      warned: null,
    };
    expect(problemOf({ kind: 'figures', year: 2026, figures: none }, 'collective')).toEqual({
      code: 'figures_empty',
    });
    expect(
      problemOf({ kind: 'placing', year: 2026, cluster: 'Cụm 1', place: 9, members: 8 }, 'collective'),
    ).toEqual({ code: 'place_over_members', place: 9, members: 8 });
  });

  it('knows which facts belong to whom', () => {
    expect(problemOf({ kind: 'figures', year: 2026, figures })).toEqual({ code: 'not_for_subject' });
    expect(problemOf({ kind: 'recruitment', on: today }, 'collective')).toEqual({ code: 'not_for_subject' });
    expect(problemOf({ kind: 'rating', year: 2026, level: 'good' }, 'household')).toEqual({
      code: 'not_for_subject',
    });
  });
});
