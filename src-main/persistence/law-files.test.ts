import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Law } from '../application/ports.ts';
import { findAwardByName } from '../domain/awards/award.ts';
import type { IsoDate } from '../domain/kernel/dates.ts';
import type { LawProblem, LawProblemReason } from '../domain/law/law-problem.ts';
import { ruleFor } from '../domain/voting/rule.ts';
import { describeLawProblems, readLawFiles } from './law-files.ts';

const resources = path.join(import.meta.dirname, '..', '..', 'resources');

function shippedLaw(): Law {
  const law = readLawFiles(resources);
  if (!law.ok) throw new Error(describeLawProblems(law.error));
  return law.value;
}

describe('the law that the program brings along', () => {
  const law = shippedLaw();

  it('has every title and form of the law, in its order', () => {
    expect(law.awards.map(({ code }) => code).join(' ')).toBe(
      'CSTDTQ CSTDT CSTDCS LDTT CO_CP CO_TINH CO_BO CO_QK TTLDXS TTLDTT XA_TB THON_VH GDVH KHAC ' +
        'HC_SAO_VANG HC_HCM HC_DL_1 HC_DL_2 HC_DL_3 HC_QC_1 HC_QC_2 HC_QC_3 HC_LD_1 HC_LD_2 HC_LD_3 ' +
        'HC_BVTQ_1 HC_BVTQ_2 HC_BVTQ_3 HC_CC_1 HC_CC_2 HC_CC_3 HC_DDK HC_DC HC_HN ' +
        'HUY_QKQT HUY_ANTQ HUY_CSVV_1 HUY_CSVV_2 HUY_CSVV_3 HUY_HN HUY_TNXP ' +
        'TINH_AH BMVNAH AHLLVTND AHLD NGND NGUT TTND TTUT NSND NSUT NNND NNUT GT_HCM GT_NN ' +
        'KNC_UBTVQH KNC_BO KNC_TINH BK_TTG BK_BO BK_TINH BK_QK GIAY_KHEN',
    );
  });

  it.each([
    ['Cờ thi đua của Chính phủ', 'CO_CP'],
    ['Cờ thi đua của UBND tỉnh', 'CO_TINH'],
    ['Tập thể lao động xuất sắc', 'TTLDXS'],
    ['Chiến sĩ thi đua cấp tỉnh', 'CSTDT'],
    ['CSTĐ cấp tỉnh', 'CSTDT'],
    ['Bằng khen của Chủ tịch UBND tỉnh', 'BK_TINH'],
    ['Bằng khen UBND tỉnh', 'BK_TINH'],
    ['HCLĐ hạng Ba', 'HC_LD_3'],
    ['HCĐL hạng Ba', 'HC_DL_3'],
    ['Huân chương Lao động hạng Nhì', 'HC_LD_2'],
    ['Xã, phường, đặc khu tiêu biểu', 'XA_TB'],
    ['LĐTT', 'LDTT'],
    ['Tập thể LĐTT', 'TTLDTT'],
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
  const fileOf = (name: string) => path.join(folder, 'law', name);

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'law-files-'));
    cpSync(path.join(resources, 'law'), path.join(folder, 'law'), { recursive: true });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** Replaces the first occurrence, and answers with its line. */
  function replaceIn(name: string, before: string, after: string): number {
    const text = readFileSync(fileOf(name), 'utf8');
    expect(text).toContain(before);
    writeFileSync(fileOf(name), text.replace(before, after));
    return text.slice(0, text.indexOf(before)).split('\n').length;
  }

  /** The first mistake in a file of the folder. */
  function firstMistake(): Omit<LawProblem, 'file'> & { file: string } {
    const law = readLawFiles(folder);
    if (law.ok) throw new Error('The law was read');
    const [first] = law.error;
    if (!first) throw new Error('No mistake is told');
    // Which provision it is, the line says; in long files its number would change with every new one.
    const key = first.key?.replace(/^provisions\[[1-9]\d*\]/, 'provisions[…]') ?? null;
    return { ...first, key, file: path.relative(path.join(folder, 'law'), first.file) };
  }

  it('reads what the program brings along', () => {
    expect(readLawFiles(folder)).toMatchObject({ ok: true });
  });

  it.each(['awards.json', 'voting-rules.json', 'instruments'])('names %s when it is not there', (name) => {
    rmSync(fileOf(name), { recursive: true });
    expect(firstMistake()).toEqual({
      reason: 'unreadable',
      file: name,
      line: null,
      key: null,
      detail: 'ENOENT',
    });
  });

  it('reads a file that Notepad saved', () => {
    const text = readFileSync(fileOf('awards.json'), 'utf8');
    writeFileSync(fileOf('awards.json'), `\ufeff${text.replaceAll('\n', '\r\n')}`);
    expect(readLawFiles(folder)).toMatchObject({ ok: true });
  });

  it('names the last line of a file that was cut off', () => {
    writeFileSync(fileOf('voting-rules.json'), '{\n "ruleSets": [\n');
    expect(firstMistake()).toMatchObject({ reason: 'not_json', file: 'voting-rules.json', line: 3 });
  });

  const decree = path.join('instruments', 'nd-152-2025.json');
  const salary = path.join('instruments', 'nd-73-2024.json');
  const model = path.join('instruments', 'bac-ninh-86-2025.json');
  const law2022 = path.join('instruments', 'luat-06-2022.json');
  const rules = 'voting-rules.json';
  const awards = 'awards.json';

  it.each<[string, string, string, string, LawProblemReason, number, string | null, string]>([
    ['a missing comma', awards, '"CSTDTQ",', '"CSTDTQ"', 'not_json', 1, null, ''],
    ['a missing comma', salary, '"nation",', '"nation"', 'not_json', 1, null, ''],
    ['an unknown key', awards, '"aliases"', '"alias"', 'missing_key', -5, 'awards[0].aliases', ''],
    [
      'a name that means two awards',
      awards,
      '"CSTĐ toàn quốc"',
      '"cstđ cấp tỉnh"',
      'name_taken',
      20,
      'awards[1].aliases[4]',
      'CSTĐ cấp tỉnh (CSTDTQ)',
    ],
    ['an award twice', awards, '"CSTDTQ"', '"CSTDT"', 'twice', 17, 'awards[1].code', 'CSTDT'],
    [
      'a day that does not exist',
      rules,
      '"2025-07-01"',
      '"2025-06-31"',
      'not_a_day',
      0,
      'ruleSets[1].validFrom',
      '',
    ],
    [
      'sets out of order',
      rules,
      '"2026-10-01"',
      '"2025-01-01"',
      'out_of_order',
      0,
      'ruleSets[2].validFrom',
      '',
    ],
    [
      'two sets of one name',
      rules,
      '"nd152-2025"',
      '"nd98-2023"',
      'twice',
      0,
      'ruleSets[1].key',
      'nd98-2023',
    ],
    [
      'a share over the whole',
      rules,
      '"numerator": 2',
      '"numerator": 4',
      'over_the_whole',
      -1,
      'ruleSets[0].quorum.share',
      '',
    ],
    [
      'a fraction of a vote',
      rules,
      '"numerator": 9',
      '"numerator": 0.9',
      'wrong_type',
      0,
      'ruleSets[0].rules[0].threshold.numerator',
      'int',
    ],
    [
      'an award with two rules',
      rules,
      '"CSTDT",',
      '"CSTDTQ",',
      'twice',
      0,
      'ruleSets[0].rules[0].awards[1]',
      'CSTDTQ',
    ],
    [
      'an unknown award',
      rules,
      '"CO_CP"',
      '"CO_XA"',
      'unknown_award',
      0,
      'ruleSets[0].rules[1].awards[1]',
      'CO_XA',
    ],
    [
      'an unknown base',
      rules,
      '"base": "all_members"',
      '"base": "everybody"',
      'not_allowed',
      0,
      'ruleSets[0].rules[0].base',
      'all_members, present, issued, returned, valid',
    ],
    [
      'an unknown award',
      law2022,
      '"CSTDCS"\n',
      '"CSTĐCS"\n',
      'not_allowed',
      0,
      'provisions[…].awards[0]',
      '',
    ],
    [
      'a wrong type',
      decree,
      '"coefficient": 450',
      '"coefficient": "4,5"',
      'wrong_type',
      0,
      'provisions[…].coefficient',
      'number',
    ],
    [
      'a coefficient of nothing',
      decree,
      '"coefficient": 450',
      '"coefficient": 0',
      'too_small',
      0,
      'provisions[…].coefficient',
      '1',
    ],
    [
      'a date that is not in the calendar',
      salary,
      '"2024-07-01"',
      '"2024-02-30"',
      'not_a_day',
      0,
      'validFrom',
      '',
    ],
    ['an end before the beginning', salary, '"2026-06-30"', '"2023-06-30"', 'out_of_order', 0, 'validTo', ''],
    [
      'a share over the whole',
      model,
      '"numerator": 100',
      '"numerator": 101',
      'over_the_whole',
      -1,
      'provisions[…].share',
      '',
    ],
    [
      'a key of another file',
      salary,
      '"nd-73-2024.base_salary"',
      '"nd152.cap.CO_CP"',
      'twice',
      0,
      'provisions[0].key',
      'nd152.cap.CO_CP',
    ],
    [
      'a kind of provision that there is none of',
      salary,
      '"base_salary"',
      '"salary"',
      'not_allowed',
      0,
      'provisions[0].kind',
      'kind',
    ],
    [
      'a kind of condition that there is none of',
      law2022,
      '"kind": "held_in_a_row"',
      '"kind": "held_in_row"',
      'not_allowed',
      0,
      'provisions[…].condition.of[0].of[0].kind',
      'kind',
    ],
    [
      'a condition that names an unknown award',
      law2022,
      '"awards": [\n       "CSTDCS"',
      '"awards": [\n       "CSTD"',
      'unknown_award',
      1,
      'provisions[…].condition.of[0].awards[0]',
      'CSTD',
    ],
    [
      'a deadline without a term',
      model,
      '"yearDay": "12-10"',
      '"yearDay": null',
      'one_of_both',
      0,
      'provisions[…].yearDay',
      '',
    ],
    [
      'a day of the year that does not exist',
      model,
      '"yearDay": "12-10"',
      '"yearDay": "13-10"',
      'not_a_day',
      0,
      'provisions[…].yearDay',
      '',
    ],
    [
      'a key that nobody knows',
      salary,
      '"amount"',
      '"sum": 1, "amount"',
      'unknown_key',
      0,
      'provisions[0].sum',
      'sum',
    ],
  ])('tells %s in %s', (_what, file, before, after, reason, below, key, detail) => {
    const changed = replaceIn(file, before, after);
    expect(firstMistake()).toEqual({ file, reason, line: changed + below, key, detail });
  });

  it('tells the mistakes of every file at once', () => {
    replaceIn(decree, '"coefficient": 450', '"coefficient": 0');
    replaceIn(salary, '"2024-07-01"', '"2024-02-30"');
    const law = readLawFiles(folder);
    expect(!law.ok && law.error.map(({ file }) => path.basename(file))).toEqual([
      'nd-152-2025.json',
      'nd-73-2024.json',
    ]);
  });

  it('tells a mistake in one line', () => {
    const line = replaceIn(rules, '"base": "all_members"', '"base": "everybody"');
    const law = readLawFiles(folder);
    expect(!law.ok && describeLawProblems(law.error)).toBe(
      `${fileOf(rules)} (line ${line}, ruleSets[0].rules[0].base): not_allowed (all_members, present, issued, returned, valid)`,
    );
  });
});
