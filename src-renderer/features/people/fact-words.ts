import type { TFunction } from 'i18next';

import { assertNever } from '../../../src-main/domain/kernel/assert-never.ts';
import { formatDate } from '../../../src-main/domain/kernel/dates.ts';
import type { IsoDate } from '../../../src-main/domain/kernel/dates.ts';
import { CollectiveFigure } from '../../../src-main/domain/people/fact.ts';
import type { FactContent } from '../../../src-main/domain/people/fact.ts';

export type FactWords = { readonly when: string; readonly what: string; readonly detail: string };

/**
 * A fact in words for a line of its table.
 *
 * @param statementOf the text of a statement by its key
 */
export function factWords(
  fact: FactContent,
  t: TFunction<'people'>,
  statementOf: (key: string) => string,
): FactWords {
  switch (fact.kind) {
    case 'rating':
      return { when: String(fact.year), what: t(`rating.${fact.level}`), detail: '' };
    case 'initiative':
      return {
        when: String(fact.year),
        what: `${t(`initiativeForm.${fact.form}`)} · ${t(`scope.${fact.scope}`)}: ${fact.title}`,
        detail: fact.recognisedBy,
      };
    case 'discipline':
      return { when: period(fact, t), what: t(`discipline.${fact.level}`), detail: '' };
    case 'suspension':
      return { when: period(fact, t), what: t(`suspension.${fact.cause}`), detail: '' };
    case 'leave':
      return { when: period(fact, t), what: t(`leave.${fact.cause}`), detail: '' };
    case 'post':
      return { when: period(fact, t), what: fact.title, detail: t(`postGroup.${fact.group}`) };
    case 'recruitment':
      return { when: formatDate(fact.on), what: t('factKind.recruitment'), detail: '' };
    case 'figures':
      return {
        when: String(fact.year),
        what: Object.values(CollectiveFigure)
          .flatMap((figure) => {
            const value = fact.figures[figure];
            return value === null ? [] : [t('fact.figure', { name: t(`figure.${figure}`), value })];
          })
          .join(' · '),
        detail: '',
      };
    case 'placing': {
      const { year, place, members, cluster } = fact;
      return { when: String(year), what: t('fact.placing', { place, members, cluster }), detail: '' };
    }
    case 'complete': {
      const { fromYear: from, toYear: to } = fact;
      const when = from === to ? String(from) : t('fact.years', { from, to });
      return { when, what: t(`completeness.${fact.about}`), detail: '' };
    }
    case 'attestation': {
      const holds = fact.holds ? t('fact.holdsYes') : t('fact.holdsNo');
      const what = t('fact.stated', { text: statementOf(fact.key), holds });
      return { when: String(fact.year), what, detail: '' };
    }
    default:
      return assertNever(fact);
  }
}

/** What facts of a kind are ordered by, the newest first. */
export function factTime(fact: FactContent): string {
  if ('year' in fact) return String(fact.year);
  if ('from' in fact) return fact.from;
  return 'on' in fact ? fact.on : String(fact.toYear);
}

function period({ from, to }: { from: IsoDate; to: IsoDate | null }, t: TFunction<'people'>): string {
  return to === null
    ? t('fact.since', { from: formatDate(from) })
    : t('fact.period', { from: formatDate(from), to: formatDate(to) });
}
