import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Law } from '../application/ports.ts';
import { findAwardByName } from '../domain/awards/award.ts';
import type { IsoDate } from '../domain/kernel/dates.ts';
import { ruleFor } from '../domain/voting/rule.ts';
import { describeLawFileError, readLawFiles } from './law-files.ts';

const resources = path.join(import.meta.dirname, '..', '..', 'resources');

function shippedLaw(): Law {
  const law = readLawFiles(resources);
  if (!law.ok) throw new Error(describeLawFileError(law.error));
  return law.value;
}

describe('the law that the program brings along', () => {
  const law = shippedLaw();

  it('has every award once, in the order of the law', () => {
    expect(law.awards.map((award) => [award.code, award.subjectKinds.join(' '), award.article])).toEqual([
      ['CSTDTQ', 'individual', 'Điều 21 Luật Thi đua, khen thưởng số 06/2022/QH15'],
      ['CSTDT', 'individual', 'Điều 22 Luật Thi đua, khen thưởng số 06/2022/QH15'],
      ['CSTDCS', 'individual', 'Điều 23 Luật Thi đua, khen thưởng số 06/2022/QH15'],
      ['CO_CP', 'collective', 'Điều 25 Luật Thi đua, khen thưởng số 06/2022/QH15'],
      ['CO_TINH', 'collective', 'Điều 26 Luật Thi đua, khen thưởng số 06/2022/QH15'],
      ['TTLDXS', 'collective', 'Điều 27 Luật Thi đua, khen thưởng số 06/2022/QH15'],
      ['BK_TTG', 'individual collective household', 'Điều 73 Luật Thi đua, khen thưởng số 06/2022/QH15'],
      ['BK_TINH', 'individual collective household', 'Điều 74 Luật Thi đua, khen thưởng số 06/2022/QH15'],
    ]);
  });

  it.each([
    ['Cờ thi đua của Chính phủ', 'CO_CP'],
    ['Cờ thi đua của UBND tỉnh', 'CO_TINH'],
    ['Tập thể lao động xuất sắc', 'TTLDXS'],
    ['Chiến sĩ thi đua cấp tỉnh', 'CSTDT'],
    ['CSTĐ cấp tỉnh', 'CSTDT'],
    ['Bằng khen của Chủ tịch UBND tỉnh', 'BK_TINH'],
    ['Bằng khen UBND tỉnh', 'BK_TINH'],
  ])('recognises "%s" as lists write it', (text, code) => {
    expect(findAwardByName(law.awards, text)?.code).toBe(code);
  });

  const votedAwards = ['CSTDTQ', 'CSTDT', 'CSTDCS', 'CO_CP', 'CO_TINH', 'TTLDXS', 'BK_TTG', 'BK_TINH'];

  it.each(['2024-01-01', '2025-07-01', '2026-10-01', '2026-11-24'])(
    'has the figures of a session on %s',
    (date) => {
      const figures = votedAwards.map((code) => {
        const rule = ruleFor(law.votingRules, code, date as IsoDate);
        if (!rule.ok) return [code, rule.error.code];
        const { numerator, denominator, comparison } = rule.value.threshold;
        return [
          code,
          `${comparison} ${numerator}/${denominator}`,
          rule.value.ballotRequired,
          rule.value.secret,
        ];
      });
      expect(figures).toEqual([
        ['CSTDTQ', 'at_least 9/10', true, true],
        ['CSTDT', 'at_least 9/10', true, true],
        ['CSTDCS', 'at_least 4/5', true, true],
        ['CO_CP', 'at_least 4/5', true, true],
        ['CO_TINH', 'at_least 4/5', true, true],
        ['TTLDXS', 'more_than 1/2', false, false],
        ['BK_TTG', 'more_than 1/2', false, false],
        ['BK_TINH', 'more_than 1/2', false, false],
      ]);
    },
  );

  it.each([
    ['2025-06-30', 'nd98-2023', 'khoản 7 Điều 30 Nghị định số 98/2023/NĐ-CP', 'superseded_text'],
    ['2026-09-30', 'nd152-2025', 'Điều 33 Nghị định số 152/2025/NĐ-CP', 'superseded_text'],
    ['2026-10-01', 'luat-06-2026', 'Điều 33 Nghị định số 152/2025/NĐ-CP', 'unconfirmed'],
  ])('cites on %s the set %s', (date, ruleSet, article, mark) => {
    expect(ruleFor(law.votingRules, 'CO_TINH', date as IsoDate)).toMatchObject({
      ok: true,
      value: { ruleSet, article, mark, base: 'all_members', writtenOpinionsCount: true },
    });
  });

  it('has no rule before the first decree', () => {
    expect(ruleFor(law.votingRules, 'CO_TINH', '2023-12-31' as IsoDate).ok).toBe(false);
  });
});

describe('readLawFiles', () => {
  let folder: string;
  const awardsFile = () => path.join(folder, 'law', 'awards.json');
  const rulesFile = () => path.join(folder, 'law', 'voting-rules.json');

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'law-files-'));
    cpSync(path.join(resources, 'law'), path.join(folder, 'law'), { recursive: true });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function replaceIn(file: string, before: string, after: string): void {
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(before);
    writeFileSync(file, text.replace(before, after));
  }

  it('names the file that is not there', () => {
    rmSync(awardsFile());
    expect(readLawFiles(folder)).toMatchObject({
      ok: false,
      error: { code: 'unreadable', file: awardsFile() },
    });
  });

  it('names the line on which a missing comma shows', () => {
    replaceIn(awardsFile(), '"name": "Chiến sĩ thi đua toàn quốc",', '"name": "Chiến sĩ thi đua toàn quốc"');
    expect(readLawFiles(folder)).toMatchObject({
      ok: false,
      error: { code: 'not_json', file: awardsFile(), line: 6, key: null },
    });
  });

  it('names the last line of a file that was cut off', () => {
    writeFileSync(rulesFile(), '{\n "ruleSets": [\n');
    expect(readLawFiles(folder)).toMatchObject({
      ok: false,
      error: { code: 'not_json', file: rulesFile(), line: 3 },
    });
  });

  it.each([
    ['a day that does not exist', '"2025-07-01"', '"2025-06-31"', 'ruleSets[1].validFrom'],
    ['sets out of order', '"2026-10-01"', '"2025-01-01"', 'ruleSets[2].validFrom'],
    ['two sets of one name', '"nd152-2025"', '"nd98-2023"', 'ruleSets[1].key'],
    ['a share over the whole', '"numerator": 2', '"numerator": 4', 'ruleSets[0].quorum.share'],
    [
      'a fraction of a vote',
      '"numerator": 9',
      '"numerator": 0.9',
      'ruleSets[0].rules[0].threshold.numerator',
    ],
    ['an award without a rule', '"CSTDT"\n', '"CSTDTQ"\n', 'ruleSets[0].rules'],
    ['an unknown award', '"CO_CP"', '"CO_XA"', 'ruleSets[0].rules[1].awards[1]'],
    ['an unknown base', '"all_members"', '"present"', 'ruleSets[0].rules[0].base'],
  ])('refuses voting rules with %s', (_what, before, after, key) => {
    replaceIn(rulesFile(), before, after);
    expect(readLawFiles(folder)).toMatchObject({
      ok: false,
      error: { code: 'invalid', file: rulesFile(), line: null, key },
    });
  });

  it.each([
    ['an unknown key', '"aliases"', '"alias"', 'awards[0].aliases'],
    ['a name that means two awards', '"CSTĐ toàn quốc"', '"cstđ cấp tỉnh"', 'awards[1].aliases'],
    ['an award twice', '"CSTDTQ"', '"CSTDT"', 'awards'],
  ])('refuses a catalogue with %s', (_what, before, after, key) => {
    replaceIn(awardsFile(), before, after);
    expect(readLawFiles(folder)).toMatchObject({
      ok: false,
      error: { code: 'invalid', file: awardsFile(), key },
    });
  });

  it('tells a mistake in one line', () => {
    replaceIn(rulesFile(), '"all_members"', '"present"');
    const law = readLawFiles(folder);
    expect(!law.ok && describeLawFileError(law.error)).toBe(
      `${rulesFile()} (ruleSets[0].rules[0].base): Invalid input: expected "all_members"`,
    );
  });
});
