import type { SubjectKind } from '../awards/award.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { CollectiveFigure } from './fact.ts';
import type { FactContent, FactKind } from './fact.ts';

/** Which facts can be known of which kind of subject. */
export const factKindsOf: Readonly<Record<SubjectKind, readonly FactKind[]>> = {
  individual: [
    'rating',
    'initiative',
    'discipline',
    'suspension',
    'recruitment',
    'leave',
    'post',
    'attestation',
    'complete',
  ],
  collective: ['rating', 'figures', 'placing', 'suspension', 'attestation', 'complete'],
  household: ['suspension', 'attestation', 'complete'],
};

/** Why a fact can't be true as it was typed. */
export type FactProblem =
  | { readonly code: 'not_for_subject' }
  | { readonly code: 'year_in_future'; readonly year: number }
  | { readonly code: 'date_in_future'; readonly date: IsoDate }
  | { readonly code: 'ends_before_start' }
  | { readonly code: 'years_backwards'; readonly from: number; readonly to: number }
  | { readonly code: 'figures_empty' }
  | {
      readonly code: 'figure_over_base';
      readonly figure: CollectiveFigure;
      readonly value: number;
      readonly base: CollectiveFigure;
      readonly limit: number;
    }
  | { readonly code: 'place_over_members'; readonly place: number; readonly members: number };

/** The first thing wrong with a fact on a day; null where nothing is. An end in the future is right: a term runs until then. */
export function factProblem(
  content: FactContent,
  { kind, today }: { readonly kind: SubjectKind; readonly today: IsoDate },
): FactProblem | null {
  if (!factKindsOf[kind].includes(content.kind)) return { code: 'not_for_subject' };
  const thisYear = Number(today.slice(0, 4));
  switch (content.kind) {
    case 'rating':
    case 'initiative':
    case 'attestation':
      return futureYear(content.year, thisYear);
    case 'figures':
      return futureYear(content.year, thisYear) ?? figuresProblem(content.figures);
    case 'placing': {
      const { place, members } = content;
      if (place > members) return { code: 'place_over_members', place, members };
      return futureYear(content.year, thisYear);
    }
    case 'complete': {
      const { fromYear: from, toYear: to } = content;
      return from > to ? { code: 'years_backwards', from, to } : futureYear(to, thisYear);
    }
    case 'recruitment':
      return content.on > today ? { code: 'date_in_future', date: content.on } : null;
    case 'discipline':
    case 'suspension':
    case 'leave':
    case 'post':
      if (content.from > today) return { code: 'date_in_future', date: content.from };
      return content.to !== null && content.to < content.from ? { code: 'ends_before_start' } : null;
    default:
      return assertNever(content);
  }
}

function futureYear(year: number, thisYear: number): FactProblem | null {
  return year > thisYear ? { code: 'year_in_future', year } : null;
}

/** What each figure is a part of: who holds Chiến sĩ thi đua cơ sở meets the standard of Lao động tiên tiến (Law Đ.23). */
const partOf: readonly (readonly [CollectiveFigure, CollectiveFigure])[] = [
  [CollectiveFigure.women, CollectiveFigure.members],
  [CollectiveFigure.completed, CollectiveFigure.members],
  [CollectiveFigure.advanced, CollectiveFigure.members],
  [CollectiveFigure.warned, CollectiveFigure.members],
  [CollectiveFigure.fighters, CollectiveFigure.advanced],
  [CollectiveFigure.fighters, CollectiveFigure.members],
];

function figuresProblem(figures: Readonly<Record<CollectiveFigure, number | null>>): FactProblem | null {
  if (Object.values(figures).every((value) => value === null)) return { code: 'figures_empty' };
  for (const [figure, base] of partOf) {
    const [value, limit] = [figures[figure], figures[base]];
    if (value !== null && limit !== null && value > limit) {
      return { code: 'figure_over_base', figure, value, base, limit };
    }
  }
  return null;
}
