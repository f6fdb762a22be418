import { describe, expect, it } from 'vitest';

import { pointsFrom } from '../../../src-main/domain/kernel/points.ts';
import { usualRanking } from '../../../src-main/domain/scoring/schemes/scheme-file.ts';
import {
  makeCriterion,
  makeGroup,
  makeScheme,
} from '../../../src-main/domain/scoring/testing/make-scheme.ts';
import { historyOf, redo, step, undo } from '../../ui/draft-history.ts';
import { groupSums } from './criteria/group-sums.ts';
import { changeCode, contentOf, draftOf, renumber } from './scheme-draft.ts';

const scheme = makeScheme(
  [
    makeGroup('A', 60),
    makeCriterion('A.1', 40, { parentCode: 'A' }),
    makeCriterion('A.2', 15, { parentCode: 'A' }),
    makeGroup('B', 40),
    makeCriterion('B.1', 40, { parentCode: 'B' }),
    makeCriterion('C', 10, { role: 'penalty' }),
  ],
  { total: 100, ranking: { ...usualRanking, tieBreaks: [{ kind: 'group_total', code: 'B' }] } },
);
const draft = draftOf(scheme);

function idOf(code: string): number {
  return draft.tree.find((node) => node.code === code)?.id ?? -1;
}

describe('a draft', () => {
  it('says what the scheme says', () => {
    const { key: _key, year: _year, version: _version, ...content } = scheme;
    expect(contentOf(draft)).toEqual(content);
  });

  it('takes ranking rules along when a code changes, and children too', () => {
    const { ranking, criteria } = contentOf(changeCode(draft, idOf('B'), 'II'));
    expect(ranking.tieBreaks).toEqual([{ kind: 'group_total', code: 'II' }]);
    expect(criteria.find(({ code }) => code === 'B.1')?.parentCode).toBe('II');
  });

  it('leaves a code that another line has', () => {
    expect(changeCode(draft, idOf('A'), 'B')).toBe(draft);
  });

  it('numbers all lines anew, and the rules follow', () => {
    const { ranking, criteria } = contentOf(renumber(draft, 'I, I.1, I.1.a'));
    expect(criteria.map(({ code }) => code)).toEqual(['I', 'I.1', 'I.2', 'II', 'II.1', 'III']);
    expect(ranking.tieBreaks).toEqual([{ kind: 'group_total', code: 'II' }]);
  });

  it('goes back and forth, and forgets what was undone once something else is done', () => {
    const named = (name: string) => (before: typeof draft) => ({
      ...before,
      settings: { ...before.settings, name },
    });
    const two = step(step(historyOf(draft), named('một')), named('hai'));
    expect(undo(two).present.settings.name).toBe('một');
    expect(redo(undo(two))).toEqual(two);
    expect(step(undo(two), named('ba')).future).toEqual([]);
    expect(step(two, (same) => same)).toBe(two);
  });
});

describe('the sums of a draft', () => {
  it('compare each group with its maximum, and the groups with the total, penalties apart', () => {
    const sums = groupSums(draft.tree, pointsFrom(100));
    expect([...sums].map(([id, { sum, maximum, difference }]) => [id, sum, maximum, difference])).toEqual([
      [null, 10_000, 10_000, 0],
      [idOf('A'), 5500, 6000, -500],
      [idOf('B'), 4000, 4000, 0],
    ]);
  });
});
