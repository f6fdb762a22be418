import type { AwardCode, SubjectKind } from '../awards/award.ts';
import { isInForce } from '../kernel/dates.ts';
import type { IsoDate } from '../kernel/dates.ts';
import { applyAmendment, byEffect } from './amend.ts';
import type {
  Amendment,
  Instrument,
  ProvisionContent,
  ProvisionInForce,
  ProvisionKind,
} from './instrument.ts';

/** Everything that holds on a day, the texts that prevail last. */
export type RuleBook = { readonly date: IsoDate; readonly provisions: readonly ProvisionInForce[] };

/** A provision of one kind. */
export type ProvisionOf<Kind extends ProvisionKind> = ProvisionInForce &
  Extract<ProvisionContent, { kind: Kind }>;

/**
 * The rules of a day: the instruments in force, national texts before those of the province, older before newer, each
 * provision as the office amended it up to that day.
 */
export function ruleBookOn(
  instruments: readonly Instrument[],
  amendments: readonly Amendment[],
  date: IsoDate,
): RuleBook {
  const effective = amendments.filter(
    ({ validFrom, withdrawnAt }) => withdrawnAt === null && validFrom <= date,
  );
  const byKey = Map.groupBy(effective.toSorted(byEffect), ({ provisionKey }) => provisionKey);
  const inForce = instruments.filter((instrument) => isInForce(instrument, date)).toSorted(byPrecedence);
  return {
    date,
    provisions: inForce.flatMap(({ key, shortTitle, scope, validFrom, isModel, provisions }) =>
      provisions.map((provision) => {
        const changes = byKey.get(provision.key) ?? [];
        return {
          ...changes.reduce(applyAmendment, provision),
          instrument: { key, shortTitle, scope, validFrom, isModel },
          amendments: changes.map(({ id }) => id),
        };
      }),
    ),
  };
}

function byPrecedence(a: Instrument, b: Instrument): number {
  if (a.scope !== b.scope) return a.scope === 'nation' ? -1 : 1;
  if (a.isModel !== b.isModel) return a.isModel ? -1 : 1;
  return a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0;
}

// A list of a thousand cases asks some hundred provisions for the same few kinds again and again.
const kindsOfBooks = new WeakMap<RuleBook['provisions'], ReadonlyMap<ProvisionKind, ProvisionInForce[]>>();

function ofKind({ provisions }: RuleBook): ReadonlyMap<ProvisionKind, readonly ProvisionInForce[]> {
  const known = kindsOfBooks.get(provisions) ?? Map.groupBy(provisions, ({ kind }) => kind);
  kindsOfBooks.set(provisions, known);
  return known;
}

/** All provisions of a kind that are about an award and a kind of subject, the one that prevails last. */
export function provisionsOf<Kind extends ProvisionKind>(
  book: RuleBook,
  kind: Kind,
  awardCode: AwardCode,
  subjectKind: SubjectKind,
): readonly ProvisionOf<Kind>[] {
  return (ofKind(book).get(kind) ?? []).filter(
    (provision): provision is ProvisionOf<Kind> =>
      (provision.awards.length === 0 || provision.awards.includes(awardCode)) &&
      (provision.subjectKinds.length === 0 || provision.subjectKinds.includes(subjectKind)),
  );
}

/** The provision of a kind that prevails for an award and a kind of subject. */
export function provisionOf<Kind extends ProvisionKind>(
  book: RuleBook,
  kind: Kind,
  awardCode: AwardCode,
  subjectKind: SubjectKind,
): ProvisionOf<Kind> | undefined {
  return provisionsOf(book, kind, awardCode, subjectKind).at(-1);
}
