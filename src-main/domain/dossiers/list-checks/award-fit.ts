import { awardOf } from '../../awards/award.ts';
import type { Condition } from '../../law/condition.ts';
import { Principle, principleOf } from '../../law/principles.ts';
import { provisionOf } from '../../law/rule-book.ts';
import { conditionsFor } from '../../law/rules-of-award.ts';
import { kindOf, nameWithUnit, namesOf, problem, subjectKeyOf } from './list-row.ts';
import type { ListFacts, ListProblem, ListRow } from './list-row.ts';

const kindWords = { individual: 'cá nhân', collective: 'tập thể', household: 'hộ gia đình' } as const;

/** Awards that others decide, below the council of the province. */
export function wrongLevel(
  rows: readonly ListRow[],
  { book, awards, nameOf }: ListFacts,
): readonly ListProblem[] {
  const low = rows.filter(({ awardCode }) => awardOf(awards, awardCode).level === 'grass_roots');
  return [...Map.groupBy(low, ({ awardCode }) => awardCode).entries()].map(([code, same]) => {
    const authority = provisionOf(book, 'authority', code, same[0]?.subjectKind ?? 'individual');
    const decided = authority
      ? `thuộc thẩm quyền của ${authority.decidedBy}`
      : 'thuộc thẩm quyền của cấp cơ sở';
    const sentence = `${nameOf(code)} ${decided}, không trình Hội đồng tỉnh: ${namesOf(same)}.`;
    return problem('wrong_level', 'error', same, sentence, authority ?? awardOf(awards, code));
  });
}

/** Awards for another kind of subject. */
export function wrongSubjectKind(
  rows: readonly ListRow[],
  { book, awards, nameOf }: ListFacts,
): readonly ListProblem[] {
  const wrong = rows.filter(
    ({ awardCode, subjectKind }) => !awardOf(awards, awardCode).subjectKinds.includes(subjectKind),
  );
  return [
    ...Map.groupBy(wrong, ({ awardCode, subjectKind }) => `${awardCode} ${subjectKind}`).values(),
  ].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { awardCode, subjectKind } = first;
    const rule = book.provisions.findLast(
      ({ kind, awards: about }) => kind === 'conditions' && about.includes(awardCode),
    );
    const sentence = `${nameOf(awardCode)} không tặng cho ${kindWords[subjectKind]}: ${namesOf(same)}.`;
    return [problem('wrong_subject_kind', 'error', same, sentence, rule ?? awardOf(awards, awardCode))];
  });
}

/** Awards that can't be had without an initiative, where none is on file. */
export function missingInitiative(
  rows: readonly ListRow[],
  { book, nameOf }: ListFacts,
): readonly ListProblem[] {
  const lacking = rows.filter(({ initiatives }) => initiatives.asked && !initiatives.there);
  return [...Map.groupBy(lacking, ({ awardCode }) => awardCode).entries()].map(([code, same]) => {
    const rule = conditionsFor(book, code, same[0]?.subjectKind ?? 'individual').at(-1);
    const sentence = `${nameOf(code)} cần sáng kiến hoặc đề tài được công nhận, chưa thấy trong hồ sơ của ${namesOf(same)}.`;
    return problem('missing_initiative', 'warning', same, sentence, rule);
  });
}

/** More awards of a subject that lean on initiatives than initiatives on file: one serves once (CV 5007/BNV-TĐKT 2023). */
export function initiativeTwice(rows: readonly ListRow[], facts: ListFacts): readonly ListProblem[] {
  const using = rows.filter(({ initiatives }) => initiatives.used > 0);
  return [...Map.groupBy(using, subjectKeyOf).values()].flatMap((ofSubject) => {
    const [first] = ofSubject;
    const used = ofSubject.reduce((sum, { initiatives }) => sum + initiatives.used, 0);
    if (!first || ofSubject.length < 2 || used <= first.initiatives.onFile) return [];
    const names = ofSubject.map(({ awardCode }) => facts.nameOf(awardCode)).join(' và ');
    const sentence =
      `${nameWithUnit(first)}: ${names} cần ${used} sáng kiến, trong hồ sơ có ${first.initiatives.onFile}; ` +
      'một sáng kiến chỉ dùng để xét một lần.';
    // From one title to another nothing forbids it: the text speaks of a title and a form, and of several forms.
    const onlyTitles = ofSubject.every(({ awardCode }) => kindOf(facts, awardCode) === 'title');
    const principle = principleOf(facts.book, Principle.initiativeOnce);
    return [problem('initiative_twice', onlyTitles ? 'hint' : 'warning', ofSubject, sentence, principle)];
  });
}

/** Awards for those who lead their cluster or block, for a unit that no cluster has put forward. */
export function notByCluster(rows: readonly ListRow[], facts: ListFacts): readonly ListProblem[] {
  const fromRanking = new Set(
    rows
      .filter(({ origin }) => origin === 'ranking')
      .map(({ unitId, awardCode, year }) => `${unitId} ${awardCode} ${year}`),
  );
  const ofClusters = rows.filter(
    ({ awardCode, subjectKind, category }) =>
      category !== 'movement' &&
      conditionsFor(facts.book, awardCode, subjectKind).some(({ condition }) => asksForPlace(condition)),
  );
  const strangers = ofClusters.filter(
    ({ unitId, awardCode, year }) =>
      !fromRanking.has(`${unitId} ${awardCode} ${year}`) && facts.isLeader(unitId, year) !== true,
  );
  return [...Map.groupBy(strangers, ({ awardCode }) => awardCode).entries()].map(([code, same]) => {
    const sentence = `${facts.nameOf(code)} tặng tập thể dẫn đầu do cụm, khối thi đua đề nghị; chưa có đề nghị của cụm, khối: ${namesOf(same)}.`;
    return problem('not_by_cluster', 'warning', same, sentence, principleOf(facts.book, Principle.cluster));
  });
}

function asksForPlace(condition: Condition): boolean {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.some(asksForPlace);
  return condition.kind === 'placed';
}
