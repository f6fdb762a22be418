import type { AwardCode } from '../../awards/award.ts';
import { foldText } from '../../kernel/vietnamese-text.ts';
import { Principle, principleOf } from '../../law/principles.ts';
import { provisionsOf } from '../../law/rule-book.ts';
import { kindOf, nameWithUnit, problem, subjectKeyOf } from './list-row.ts';
import type { ListFacts, ListProblem, ListRow } from './list-row.ts';
import { similarPairs } from './similar-names.ts';

/** The same subject for the same award of a year more than once; a form may be given again for another achievement. */
export function samePersonTwice(rows: readonly ListRow[], facts: ListFacts): readonly ListProblem[] {
  const groups = Map.groupBy(rows, (row) => {
    const ofYear = [subjectKeyOf(row), row.awardCode, row.year].join('|');
    if (kindOf(facts, row.awardCode) === 'title') return ofYear;
    return [ofYear, row.category, foldText(row.achievement)].join('|');
  });
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length < 2) return [];
    const times = String(same.length).padStart(2, '0');
    const sentence = `${nameWithUnit(first)} có ${times} đề nghị cùng ${facts.nameOf(first.awardCode)} năm ${first.year}.`;
    return [problem('same_person_twice', 'error', same, sentence)];
  });
}

/** Several forms of commendation for one achievement or one period of a subject; a title and a form may stand together. */
export function doubleReward(rows: readonly ListRow[], facts: ListFacts): readonly ListProblem[] {
  const forms = rows.filter(({ awardCode }) => kindOf(facts, awardCode) === 'form');
  return [...Map.groupBy(forms, subjectKeyOf).values()].flatMap((ofSubject) =>
    groupsOfOneAchievement(ofSubject).flatMap((same) => {
      const codes = [...new Set(same.map(({ awardCode }) => awardCode))];
      const [first] = same;
      if (!first || codes.length < 2) return [];
      const sentence =
        `${nameWithUnit(first)} được đề nghị ${codes.map(facts.nameOf).join(' và ')} cho cùng một thành tích ` +
        `(${first.achievement === '' ? `năm ${first.year}` : `“${first.achievement}”`}).`;
      return [problem('double_reward', 'error', same, sentence, citationFor(codes, first, facts))];
    }),
  );
}

/** Rows of one kind and year belong together unless their achievements are written and differ. */
function groupsOfOneAchievement(rows: readonly ListRow[]): readonly (readonly ListRow[])[] {
  const periods = Map.groupBy(rows, ({ year, category }) => `${year} ${category}`);
  return [...periods.values()].flatMap((ofPeriod) => {
    const named = Map.groupBy(ofPeriod, ({ achievement }) => foldText(achievement));
    const unnamed = named.get('') ?? [];
    named.delete('');
    if (named.size === 0) return [unnamed];
    return [...named.values()].map((same) => [...same, ...unnamed]);
  });
}

/** The exclusion that names both awards, otherwise the principle. */
function citationFor(codes: readonly AwardCode[], row: ListRow, { book }: ListFacts) {
  const [first = ''] = codes;
  return (
    provisionsOf(book, 'exclusion', first, row.subjectKind).findLast((exclusion) =>
      codes.slice(1).every((code) => exclusion.with.includes(code)),
    ) ?? principleOf(book, Principle.oneAward)
  );
}

/** Names of one unit that are nearly the same, or one entry of the registry written in two ways. */
export function similarNames(rows: readonly ListRow[]): readonly ListProblem[] {
  const found: ListProblem[] = [];
  const add = (a: ListRow, b: ListRow, why: string, certain: boolean) => {
    const sentence = `${nameWithUnit(a)} và ${nameWithUnit(b)}: ${why}.`;
    found.push(problem('similar_names', certain ? 'warning' : 'hint', [a, b], sentence));
  };
  for (const ofUnit of Map.groupBy(rows, ({ unitId, subjectKind }) => `${unitId} ${subjectKind}`).values()) {
    const spellings = [...Map.groupBy(ofUnit, ({ name }) => name).values()].flatMap(([first]) => first ?? []);
    for (const [a, b, distance] of similarPairs(spellings)) {
      if (a.subjectId !== null && b.subjectId !== null && a.subjectId !== b.subjectId) continue;
      if (distance === 0) add(a, b, 'có thể là một đối tượng được viết theo hai cách', true);
      else add(a, b, 'tên chỉ khác nhau một chữ cái, cần kiểm tra có phải một đối tượng', false);
    }
  }
  const tied = rows.filter(({ subjectId }) => subjectId !== null);
  for (const same of Map.groupBy(tied, ({ subjectId }) => subjectId).values()) {
    const [first, ...others] = same;
    const other = others.find(({ name }) => foldText(name) !== foldText(first?.name ?? ''));
    if (first && other) add(first, other, 'cùng một đối tượng trong sổ nhưng hai tên khác nhau', true);
  }
  return found;
}
