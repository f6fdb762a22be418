import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { AwardCategory } from '../../domain/awards/award.ts';
import type { AwardCode, SubjectKind } from '../../domain/awards/award.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';
import { attestedRequirements } from '../../domain/law/attested.ts';
import { requirementText } from '../../domain/law/condition-text.ts';
import { editableValues, marksOf } from '../../domain/law/editable-values.ts';
import type { Provision } from '../../domain/law/instrument.ts';
import { Principle, principleOf } from '../../domain/law/principles.ts';
import { provisionOf, ruleBookOn } from '../../domain/law/rule-book.ts';
import { describeLawProblems, readLawFiles } from '../law-files.ts';
import { checkProvision } from './check-provision.ts';

const read = readLawFiles(path.join(import.meta.dirname, '..', '..', '..', 'resources'));
if (!read.ok) throw new Error(describeLawProblems(read.error));
const law = read.value;
const provisions = law.instruments.flatMap((instrument) => instrument.provisions);

const bookOn = (date: string) => ruleBookOn(law.instruments, [], date as IsoDate);
const dates = ['2024-01-01', '2025-06-30', '2025-07-01', '2026-06-30', '2026-10-01', '2026-11-24'];

/** Forms and titles that the province itself proposes: their conditions are known. */
const judged: ReadonlySet<AwardCode> = new Set(
  (
    'LDTT CSTDCS CSTDT CSTDTQ TTLDTT TTLDXS CO_TINH CO_CP XA_TB THON_VH GDVH ' +
    'BK_TINH BK_TTG GIAY_KHEN HC_LD_1 HC_LD_2 HC_LD_3 AHLD HUY_TNXP KNC_TINH'
  ).split(' '),
);

/** Foreigners and works get no money by the decree, or by one of their own; units of the ministry's are not ours to pay. */
const unpaid: ReadonlySet<AwardCode> = new Set('KHAC HC_HN HUY_HN TINH_AH GT_HCM GT_NN BK_QK'.split(' '));

const subjects = law.awards.flatMap(({ code, subjectKinds }) =>
  subjectKinds.map((subjectKind): [AwardCode, SubjectKind] => [code, subjectKind]),
);

describe('the law that the program brings along', () => {
  it.each(dates)('says on %s who decides on every title and form', (date) => {
    const book = bookOn(date);
    expect(subjects.filter(([code, kind]) => !provisionOf(book, 'authority', code, kind))).toEqual([]);
  });

  it.each(dates)('has on %s conditions for every title and form that the province proposes', (date) => {
    const book = bookOn(date);
    const without = subjects.filter(([code, kind]) => !provisionOf(book, 'conditions', code, kind));
    expect(without.filter(([code]) => judged.has(code))).toEqual([]);
  });

  it.each(dates)('has on %s money for every kind of subject, and one base salary', (date) => {
    const book = bookOn(date);
    const without = subjects.filter(([code, kind]) => !provisionOf(book, 'prize', code, kind));
    expect(without.filter(([code]) => !unpaid.has(code))).toEqual([]);
    expect(book.provisions.filter(({ kind }) => kind === 'base_salary')).toHaveLength(1);
  });

  it.each(dates)('lets on %s a household have half as much again as a person', (date) => {
    const book = bookOn(date);
    const households = subjects.flatMap(([code, kind]) => {
      const own = kind === 'household' && provisionOf(book, 'prize', code, kind);
      const person = provisionOf(book, 'prize', code, 'individual');
      return own && person ? [[code, own.coefficient * 2 === person.coefficient * 3]] : [];
    });
    expect(households).toEqual([
      ['BK_TTG', true],
      ['BK_BO', true],
      ['BK_TINH', true],
      ['GIAY_KHEN', true],
    ]);
  });

  it.each(dates)('lets on %s a collective have more than a person', (date) => {
    const book = bookOn(date);
    const less = subjects.filter(([code, kind]) => {
      const own = kind === 'collective' && provisionOf(book, 'prize', code, kind);
      const person = provisionOf(book, 'prize', code, 'individual');
      return own && person && own.coefficient <= person.coefficient;
    });
    expect(less).toEqual([]);
  });

  it.each(dates)('cites on %s every principle that the checks follow', (date) => {
    const book = bookOn(date);
    expect(Object.values(Principle).filter((principle) => !principleOf(book, principle))).toEqual([]);
  });

  it('says of every award where it is laid down', () => {
    expect(law.awards.filter(({ article }) => !/^(Điều|Mục) /.test(article))).toEqual([]);
  });

  it('refuses nothing by a law that nobody has read', () => {
    const amended = law.instruments.find(({ key }) => key === 'luat-06-2026');
    const marks = amended?.provisions.flatMap((provision) =>
      marksOf(provision).map(({ path: at }) => valueAt(provision, at)),
    );
    expect(new Set(marks)).toEqual(new Set(['unconfirmed']));
    expect(amended?.transition?.choice).toBe('more_favourable');
  });

  it('calls the regulation of another province a model, below that of the own one', () => {
    expect(
      law.instruments
        .filter(({ scope }) => scope === 'province')
        .map(({ key, isModel, provisions: own }) => [key, isModel, own.length > 0]),
    ).toEqual([
      ['lai-chau-19-2024', false, false],
      ['bac-ninh-86-2025', true, true],
      ['lai-chau-ke-hoach-2026', false, true],
    ]);
  });

  it.each(dates)('asks on %s for one thing by one key of a statement, whatever the award', (date) => {
    const book = bookOn(date);
    const wordings = new Map<string, Set<string>>();
    for (const [awardCode, subjectKind] of subjects) {
      for (const category of Object.values(AwardCategory)) {
        for (const { key, text } of attestedRequirements(book, { awardCode, subjectKind, category })) {
          const name = `${subjectKind} ${key}`;
          wordings.set(name, (wordings.get(name) ?? new Set()).add(text));
        }
      }
    }
    expect(wordings.size).toBeGreaterThan(20);
    expect([...wordings].filter(([, texts]) => texts.size > 1)).toEqual([]);
  });

  it('can say every condition in words, without a code', () => {
    const names = new Map(law.awards.map(({ code, name }) => [code, name]));
    const texts = provisions.flatMap((provision) =>
      provision.kind === 'conditions'
        ? [requirementText(provision.condition, (code) => names.get(code) ?? '?')]
        : [],
    );
    expect(texts.filter((text) => /[A-Z]{2,}_|_[A-Z]|undefined|\?/.test(text))).toEqual([]);
    expect(texts).not.toHaveLength(0);
  });

  it('lets the office change every value to itself', () => {
    const wrong = provisions.flatMap((provision) =>
      editableValues(provision, (code) => code)
        .filter(({ path: at, value }) => valueAt(provision, at) !== value)
        .map(({ path: at }) => `${provision.key} ${at}`),
    );
    expect([wrong, provisions.filter((provision) => checkProvision(provision) !== null)]).toEqual([[], []]);
  });
});

function valueAt(provision: Provision, at: string): unknown {
  return at
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .reduce((node: unknown, step) => (node as Record<string, unknown>)[step], provision);
}
