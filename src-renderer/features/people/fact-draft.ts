import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import {
  CollectiveFigure,
  Completeness,
  DisciplineLevel,
  InitiativeForm,
  InitiativeScope,
  LeaveCause,
  PostGroup,
  RatingLevel,
  SuspensionCause,
} from '../../../src-main/domain/people/fact.ts';
import type { FactContent, FactKind } from '../../../src-main/domain/people/fact.ts';
import type { TypedDay } from '../../ui/OptionalDateField.tsx';

/** What a form of any kind of fact holds while it is being typed; a kind uses some of it. */
export type FactDraft = {
  readonly year: number | null;
  readonly toYear: number | null;
  readonly from: TypedDay;
  readonly to: TypedDay;
  /** One of a closed set: level, cause, group, what was checked. */
  readonly choice: string;
  readonly form: InitiativeForm;
  readonly scope: InitiativeScope;
  readonly title: string;
  readonly recognisedBy: string;
  readonly place: number | null;
  readonly members: number | null;
  readonly figures: Readonly<Record<CollectiveFigure, number | null>>;
  readonly holds: boolean;
  readonly source: string;
};

const noFigures = Object.fromEntries(
  Object.values(CollectiveFigure).map((figure) => [figure, null]),
) as FactDraft['figures'];

/** The closed set that a kind chooses from, where it has one. */
export function choicesOf(kind: FactKind): readonly string[] {
  switch (kind) {
    case 'rating':
      return Object.values(RatingLevel);
    case 'discipline':
      return Object.values(DisciplineLevel);
    case 'suspension':
      return Object.values(SuspensionCause);
    case 'leave':
      return Object.values(LeaveCause);
    case 'post':
      return Object.values(PostGroup);
    case 'complete':
      return Object.values(Completeness);
    case 'initiative':
    case 'recruitment':
    case 'figures':
    case 'placing':
    case 'attestation':
      return [];
    default:
      return assertNever(kind);
  }
}

/** An empty form of a kind for the year that is worked on. */
export function emptyDraft(kind: FactKind, year: number): FactDraft {
  return {
    year,
    toYear: year,
    from: null,
    to: null,
    choice: choicesOf(kind)[0] ?? '',
    form: InitiativeForm.initiative,
    scope: InitiativeScope.unit,
    title: '',
    recognisedBy: '',
    place: null,
    members: null,
    figures: noFigures,
    holds: true,
    source: '',
  };
}

/** The form of a fact that is there. */
export function draftOf(fact: FactContent & { readonly source: string }): FactDraft {
  const draft = { ...emptyDraft(fact.kind, 0), source: fact.source };
  switch (fact.kind) {
    case 'rating':
      return { ...draft, year: fact.year, choice: fact.level };
    case 'initiative': {
      const { year, title, form, scope, recognisedBy } = fact;
      return { ...draft, year, title, form, scope, recognisedBy };
    }
    case 'discipline':
      return { ...draft, from: fact.from, to: fact.to, choice: fact.level };
    case 'suspension':
    case 'leave':
      return { ...draft, from: fact.from, to: fact.to, choice: fact.cause };
    case 'post':
      return { ...draft, from: fact.from, to: fact.to, choice: fact.group, title: fact.title };
    case 'recruitment':
      return { ...draft, from: fact.on };
    case 'figures':
      return { ...draft, year: fact.year, figures: fact.figures };
    case 'placing': {
      const { year, place, members, cluster: title } = fact;
      return { ...draft, year, place, members, title };
    }
    case 'complete':
      return { ...draft, year: fact.fromYear, toYear: fact.toYear, choice: fact.about };
    case 'attestation':
      return { ...draft, year: fact.year, choice: fact.key, holds: fact.holds };
    default:
      return assertNever(fact);
  }
}

/** The fact that a form holds; null while something that must be there is not. */
export function contentOf(kind: FactKind, draft: FactDraft): FactContent | null {
  const { year, toYear, from, to, form, scope, recognisedBy, place, members, figures, holds } = draft;
  const title = draft.title.trim();
  const period = isDay(from) && to !== 'invalid' ? { from, to } : null;
  switch (kind) {
    case 'rating':
      return year === null ? null : { kind, year, level: draft.choice as RatingLevel };
    case 'initiative':
      return year === null || title === '' ? null : { kind, year, title, form, scope, recognisedBy };
    case 'discipline':
      return period && { kind, level: draft.choice as DisciplineLevel, ...period };
    case 'suspension':
      return period && { kind, cause: draft.choice as SuspensionCause, ...period };
    case 'leave':
      return period && { kind, cause: draft.choice as LeaveCause, ...period };
    case 'post':
      return period && title !== '' ? { kind, title, group: draft.choice as PostGroup, ...period } : null;
    case 'recruitment':
      return isDay(from) ? { kind, on: from } : null;
    case 'figures':
      return year === null ? null : { kind, year, figures };
    case 'placing':
      return year === null || place === null || members === null || title === ''
        ? null
        : { kind, year, cluster: title, place, members };
    case 'complete':
      return year === null || toYear === null
        ? null
        : { kind, about: draft.choice as Completeness, fromYear: year, toYear };
    case 'attestation':
      return year === null || draft.choice === '' ? null : { kind, year, key: draft.choice, holds };
    default:
      return assertNever(kind);
  }
}

function isDay(day: TypedDay): day is Exclude<TypedDay, null | 'invalid'> {
  return day !== null && day !== 'invalid';
}
