import { assertNever } from '../../kernel/assert-never.ts';
import type { Fraction } from '../../kernel/fraction.ts';
import { percentText, reachesShare } from '../../kernel/fraction.ts';
import { foldText } from '../../kernel/vietnamese-text.ts';
import { Principle, principleOf } from '../../law/principles.ts';
import { provisionOf } from '../../law/rule-book.ts';
import type { ProvisionOf } from '../../law/rule-book.ts';
import { problem } from './list-row.ts';
import type { ListFacts, ListProblem, ListRow } from './list-row.ts';

/** A set of rows and what they may be a share of; the base is null where nobody said. */
type Capped = { readonly rows: readonly ListRow[]; readonly base: number | null; readonly of: string };

/** More rows than the share of a population allows, rounded down. */
export function overCap(rows: readonly ListRow[], facts: ListFacts): readonly ListProblem[] {
  const standing = rows.filter(({ stage }) => stage !== 'returned' && stage !== 'rejected');
  return [...Map.groupBy(standing, ({ awardCode }) => awardCode).entries()].flatMap(([code, ofAward]) => {
    const [first] = ofAward;
    const cap = first && provisionOf(facts.book, 'cap', code, first.subjectKind);
    if (!cap) return [];
    return populationsOf(cap, ofAward, standing, facts).flatMap((capped) => {
      const { numerator, denominator } = cap.share;
      const share = percent(cap.share);
      if (capped.base === null) {
        // The whole of a population is no limit that is worth asking for.
        if (numerator === denominator) return [];
        const sentence = `Chưa có số ${capped.of} nên chưa kiểm tra được tỷ lệ ${share} của ${facts.nameOf(code)}.`;
        return [problem('over_cap', 'hint', capped.rows, sentence, cap)];
      }
      const most = Math.floor((capped.base * numerator) / denominator);
      if (capped.rows.length <= most) return [];
      const sentence =
        `Đề nghị ${capped.rows.length} ${facts.nameOf(code)} trên ${capped.base} ${capped.of}: ` +
        `vượt tỷ lệ ${share} (nhiều nhất ${most}).`;
      return [problem('over_cap', 'error', capped.rows, sentence, cap)];
    });
  });
}

function populationsOf(
  { of }: ProvisionOf<'cap'>,
  ofAward: readonly ListRow[],
  standing: readonly ListRow[],
  { advancedWorkers }: ListFacts,
): readonly Capped[] {
  switch (of) {
    case 'advanced_workers':
      return [...Map.groupBy(ofAward, ({ unitId, year }) => `${unitId} ${year}`).values()].flatMap((rows) => {
        const [first] = rows;
        if (!first) return [];
        const base = advancedWorkers(first.unitId, first.year);
        return [{ rows, base, of: `Lao động tiên tiến của ${first.unitName}` }];
      });
    case 'provincial_flags': {
      const flags = standing.filter(({ awardCode }) => awardCode === 'CO_TINH').length;
      return [{ rows: ofAward, base: flags, of: 'tập thể được đề nghị Cờ thi đua của tỉnh' }];
    }
    case 'proposals':
      return [{ rows: ofAward, base: ofAward.length, of: 'đề nghị' }];
    default:
      return assertNever(of);
  }
}

/** The shares of direct workers and of leaders among the persons of a list, against what the office aims at. */
export function directWorkers(rows: readonly ListRow[], facts: ListFacts): readonly ListProblem[] {
  const persons = rows.filter(
    ({ subjectKind, objectClass }) => subjectKind === 'individual' && objectClass !== '',
  );
  const direct = persons.filter(({ objectClass }) => foldText(objectClass).includes('truc tiep'));
  const leaders = persons.filter(({ objectClass }) => foldText(objectClass).includes('lanh dao'));
  if (persons.length === 0 || reachesShare(direct.length, persons.length, facts.directWorkers)) return [];
  const sentence =
    `Người trực tiếp công tác, lao động: ${direct.length}/${persons.length} cá nhân (${percentText(direct.length, persons.length)}), ` +
    `dưới mức ${percent(facts.directWorkers)} cơ quan đặt ra; lãnh đạo: ${leaders.length}/${persons.length} ` +
    `(${percentText(leaders.length, persons.length)}).`;
  return [
    problem('direct_workers', 'hint', leaders, sentence, principleOf(facts.book, Principle.directWorkers)),
  ];
}

function percent({ numerator, denominator }: Fraction): string {
  return percentText(numerator, denominator);
}
