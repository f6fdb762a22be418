import type { AwardCategory } from '../../awards/award.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import type { FactId, SubjectId } from '../../kernel/ids.ts';
import type {
  CollectiveFigure,
  Completeness,
  DisciplineLevel,
  FactContent,
  InitiativeScope,
  LeaveCause,
  PostGroup,
  RatingLevel,
  SubjectFact,
} from '../../people/fact.ts';
import type { AwardCase, HeldAward } from '../award-case.ts';

/** Facts and awards in the shortest words, for cases in tests. */
type CaseItem = { readonly fact: FactContent } | { readonly honour: HeldAward };

/** A person put forward for merit of 2025, judged on 15/01/2026; nothing is known but what is given. */
export function makeCase(items: readonly CaseItem[] = [], change: Partial<AwardCase> = {}): AwardCase {
  return {
    awardCode: 'CSTDT',
    subjectKind: 'individual',
    category: 'merit',
    year: 2025,
    gender: null,
    facts: items.flatMap((item, index) => ('fact' in item ? [withId(item.fact, index)] : [])),
    honours: items.flatMap((item) => ('honour' in item ? [item.honour] : [])),
    figuresAtLeast: {},
    receivedOn: null,
    on: '2026-01-15' as IsoDate,
    ...change,
  };
}

function withId(content: FactContent, index: number): SubjectFact {
  return { ...content, id: `f${index}` as FactId, subjectId: 's' as SubjectId, source: '' };
}

/** An award of a year; without a day of decision unless one is given. */
export function held(
  awardCode: string,
  year: number,
  change: { category?: AwardCategory; on?: string; revoked?: boolean } = {},
): CaseItem {
  return {
    honour: {
      awardCode,
      year,
      category: change.category ?? 'merit',
      decisionNumber: '',
      decisionDate: (change.on as IsoDate | undefined) ?? null,
      status: change.revoked === true ? 'revoked' : 'in_force',
    },
  };
}

export function rated(level: RatingLevel, ...years: readonly number[]): CaseItem[] {
  return years.map((year) => ({ fact: { kind: 'rating', year, level } }));
}

export function initiative(scope: InitiativeScope, year: number, title = `Giải pháp ${year}`): CaseItem {
  return { fact: { kind: 'initiative', year, title, form: 'initiative', scope, recognisedBy: '' } };
}

/** All of a sort is known from one year to another. */
export function complete(about: Completeness, fromYear: number, toYear: number): CaseItem {
  return { fact: { kind: 'complete', about, fromYear, toYear } };
}

export function disciplined(level: DisciplineLevel, from: string, to: string | null): CaseItem {
  return { fact: { kind: 'discipline', level, from: from as IsoDate, to: to as IsoDate | null } };
}

export function suspended(from: string, to: string | null): CaseItem {
  return {
    fact: { kind: 'suspension', cause: 'inspection', from: from as IsoDate, to: to as IsoDate | null },
  };
}

export function recruited(on: string): CaseItem {
  return { fact: { kind: 'recruitment', on: on as IsoDate } };
}

export function onLeave(cause: LeaveCause, from: string, to: string | null): CaseItem {
  return { fact: { kind: 'leave', cause, from: from as IsoDate, to: to as IsoDate | null } };
}

export function inPost(group: PostGroup, from: string, to: string | null): CaseItem {
  return { fact: { kind: 'post', title: 'Chức vụ', group, from: from as IsoDate, to: to as IsoDate | null } };
}

export function figures(year: number, known: Partial<Record<CollectiveFigure, number>>): CaseItem {
  const nothing = {
    members: null,
    women: null,
    completed: null,
    advanced: null,
    fighters: null,
    warned: null,
  };
  return { fact: { kind: 'figures', year, figures: { ...nothing, ...known } } };
}

export function placed(place: number, year = 2025): CaseItem {
  return { fact: { kind: 'placing', year, cluster: 'Cụm thi đua số 1', place, members: 8 } };
}

export function attested(key: string, holds = true, year = 2025): CaseItem {
  return { fact: { kind: 'attestation', year, key, holds } };
}
