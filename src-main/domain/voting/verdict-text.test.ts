import { describe, expect, it } from 'vitest';

import { PollMethod } from './method.ts';
import { quorumState } from './quorum.ts';
import type { CouncilRegulation } from './rule.ts';
import type { Percentage } from './share.ts';
import { emptyBallotCounts, emptyItemCounts } from './tally.ts';
import type { TallyProblem } from './tally.ts';
import { makeRegulation, makeRule } from './testing/make-poll.ts';
import {
  formatPercentage,
  formatVerdict,
  quorumSentence,
  resultRangeText,
  resultTexts,
  ruleSentence,
  tallyProblemSentence,
  verdictSentence,
} from './verdict-text.ts';
import { decideVerdict } from './verdict.ts';
import type { ItemVerdict } from './verdict.ts';

const ninety = { numerator: 9, denominator: 10, comparison: 'at_least' } as const;

describe('formatPercentage', () => {
  it.each([
    [0, '0 %'],
    [5, '0,05 %'],
    [8947, '89,47 %'],
    [8999, '89,99 %'],
    [8750, '87,5 %'],
    [9000, '90 %'],
    [10_000, '100 %'],
  ])('writes %i as %s', (hundredths, text) => {
    expect(formatPercentage(hundredths as Percentage)).toBe(text);
  });
});

const nobody = { members: 0, present: 0, written: 0 };

/** A vote of 19 or so, with one count in everything that papers could be. */
function vote(
  agree: number,
  writtenAgree: number,
  members: number,
  rule = {},
  recused = nobody,
): ItemVerdict {
  const present = members - writtenAgree;
  return decideVerdict({
    counts: { ...emptyItemCounts, agree, disagree: 0, invalidMarks: 0, writtenAgree },
    papers: { ...emptyBallotCounts, issued: present, returned: present, valid: present },
    method: 'secret_ballot',
    roll: { members, present, written: writtenAgree },
    rule: makeRule({ threshold: ninety, ...rule }),
    recused,
  });
}

describe('verdictSentence', () => {
  it('says the base in words and what is short', () => {
    expect(verdictSentence(vote(17, 0, 19))).toBe(
      'Không đạt: 17/19 tổng số thành viên Hội đồng đồng ý (89,47 %), cần ít nhất 18, thiếu 1',
    );
  });

  it('names the written opinions within', () => {
    expect(verdictSentence(vote(16, 2, 20))).toBe(
      'Đạt: 18/20 tổng số thành viên Hội đồng đồng ý (90 %), trong đó 2 ý kiến bằng văn bản, cần ít nhất 18',
    );
  });

  it('does not tell a single opinion in writing apart, which would say how its member voted', () => {
    expect(verdictSentence(vote(17, 1, 20))).toBe(
      'Đạt: 18/20 tổng số thành viên Hội đồng đồng ý (90 %), cần ít nhất 18',
    );
  });

  it('has words for each base, with and without opinions in writing', () => {
    const bases = ['all_members', 'present', 'issued', 'returned', 'valid'] as const;
    expect(bases.map((base) => resultTexts(vote(18, 1, 20, { base })).baseText)).toEqual([
      '19/20 tổng số thành viên Hội đồng',
      '19/20 số thành viên có mặt và ý kiến bằng văn bản',
      '19/20 số phiếu phát ra và ý kiến bằng văn bản',
      '19/20 số phiếu thu về và ý kiến bằng văn bản',
      '19/20 số phiếu hợp lệ và ý kiến bằng văn bản',
    ]);
    expect(resultTexts(vote(18, 0, 20, { base: 'valid' })).baseText).toBe('18/20 số phiếu hợp lệ');
  });

  it('says who keeps out of the vote, and whether the base is without them', () => {
    const recused = { members: 2, present: 2, written: 0 };
    const sentence = (conflictEffect: CouncilRegulation['conflictEffect']) =>
      verdictSentence(vote(18, 0, 20, { regulation: makeRegulation({ conflictEffect }) }, recused));
    expect([sentence('abstain_keep_base'), sentence('abstain_reduce_base')]).toEqual([
      'Đạt: 18/20 tổng số thành viên Hội đồng đồng ý (90 %), 2 thành viên không tham gia biểu quyết, cần ít nhất 18',
      'Đạt: 18/18 tổng số thành viên Hội đồng đồng ý (100 %), đã trừ 2 thành viên không tham gia biểu quyết, cần ít nhất 17',
    ]);
  });

  it('says how a limit was filled', () => {
    const places = ['votes', 'chosen', 'fewer_votes', 'tie_open', 'not_chosen', 'tie_unbroken'] as const;
    expect(
      places.map((place) => verdictSentence({ ...vote(19, 0, 20), place }).split('cần ít nhất 18')[1]),
    ).toEqual([
      '',
      ', bằng phiếu ở chỉ tiêu cuối, Chủ tịch Hội đồng chọn',
      ', chỉ tiêu đã đủ với các trường hợp nhiều phiếu hơn',
      ', bằng phiếu ở chỉ tiêu cuối, chờ Chủ tịch Hội đồng quyết định',
      ', bằng phiếu ở chỉ tiêu cuối, Chủ tịch Hội đồng không chọn',
      ', bằng phiếu ở chỉ tiêu cuối mà Quy chế không giao ai quyết định',
    ]);
  });
});

describe('resultTexts', () => {
  it('writes all that is ever written about a result', () => {
    expect(resultTexts(vote(17, 0, 19))).toEqual({
      verdictText: 'Không đạt',
      percentageText: '89,47 %',
      shareText: '17/19 (89,47 %)',
      baseText: '17/19 tổng số thành viên Hội đồng',
      sentence: 'Không đạt: 17/19 tổng số thành viên Hội đồng đồng ý (89,47 %), cần ít nhất 18, thiếu 1',
    });
  });
});

describe('resultRangeText', () => {
  it('gives one figure, a range, a range for each base, or nothing', () => {
    expect([
      resultRangeText([]),
      resultRangeText([vote(18, 0, 20), vote(18, 0, 20)]),
      resultRangeText([vote(20, 0, 20), vote(18, 0, 20), vote(19, 0, 20)]),
      resultRangeText([vote(20, 0, 20), vote(18, 0, 20), vote(19, 0, 20, { base: 'valid' })]),
    ]).toEqual([
      '',
      'đạt 90 % tổng số thành viên Hội đồng đồng ý',
      'đạt từ 90 % đến 100 % tổng số thành viên Hội đồng đồng ý',
      'đạt từ 90 % đến 100 % tổng số thành viên Hội đồng đồng ý; 95 % số phiếu hợp lệ đồng ý',
    ]);
  });
});

describe('formatVerdict', () => {
  it('has a word for each', () => {
    expect((['passed', 'failed', 'over_quota', 'tied'] as const).map(formatVerdict)).toEqual([
      'Đạt',
      'Không đạt',
      'Vượt chỉ tiêu',
      'Bằng phiếu',
    ]);
  });
});

describe('ruleSentence', () => {
  const rule = { threshold: ninety, base: 'all_members', writtenOpinionsCount: true } as const;

  it('writes shares in percent where they are whole', () => {
    expect([
      ruleSentence(rule),
      ruleSentence({ ...rule, threshold: { numerator: 1, denominator: 2, comparison: 'more_than' } }),
      ruleSentence({ ...rule, threshold: { numerator: 2, denominator: 3, comparison: 'at_least' } }),
    ]).toEqual([
      'Đạt khi có ít nhất 90 % tổng số thành viên Hội đồng đồng ý',
      'Đạt khi có trên 50 % tổng số thành viên Hội đồng đồng ý',
      'Đạt khi có ít nhất 2/3 tổng số thành viên Hội đồng đồng ý',
    ]);
  });

  it('says the base that the method really counts', () => {
    const valid = { ...rule, base: 'valid' } as const;
    expect([
      ruleSentence({ ...valid, writtenOpinionsCount: false }),
      ruleSentence(valid),
      ruleSentence(valid, 'show_of_hands'),
      ruleSentence({ ...rule, base: 'present' }, 'in_writing'),
    ]).toEqual([
      'Đạt khi có ít nhất 90 % số phiếu hợp lệ đồng ý',
      'Đạt khi có ít nhất 90 % số phiếu hợp lệ và ý kiến bằng văn bản đồng ý',
      'Đạt khi có ít nhất 90 % số thành viên có mặt và ý kiến bằng văn bản đồng ý',
      'Đạt khi có ít nhất 90 % số phiếu thu về đồng ý',
    ]);
  });
});

describe('quorumSentence', () => {
  const shares = { quorum: { numerator: 2, denominator: 3 }, warningShare: { numerator: 4, denominator: 5 } };

  it('says who is there and whether it is enough', () => {
    expect([
      quorumSentence(quorumState({ members: 19, present: 17, ...shares })),
      quorumSentence(quorumState({ members: 19, present: 12, ...shares })),
    ]).toEqual([
      'Có mặt 17/19 thành viên, cần ít nhất 13: đủ điều kiện họp',
      'Có mặt 12/19 thành viên, cần ít nhất 13: chưa đủ điều kiện họp',
    ]);
  });
});

describe('tallyProblemSentence', () => {
  it('has a sentence with its figures for every problem', () => {
    const marks = { agree: 10, disagree: 3, invalidMarks: 1 };
    const problems: TallyProblem[] = [
      { code: 'not_recorded', itemIndex: 0, field: 'writtenAgree' },
      { code: 'not_a_count', itemIndex: null, field: 'issued', value: -1 },
      { code: 'no_papers', itemIndex: null, field: 'issued', value: 3 },
      { code: 'issued_over_present', itemIndex: null, issued: 18, present: 17 },
      { code: 'issued_over_members', itemIndex: null, issued: 26, members: 25 },
      { code: 'returned_over_issued', itemIndex: null, returned: 18, issued: 17 },
      { code: 'papers_over_returned', itemIndex: null, field: 'valid', value: 18, returned: 17 },
      { code: 'returned_not_valid_and_invalid', itemIndex: null, returned: 17, valid: 15, invalid: 1 },
      { code: 'marks_not_valid_ballots', itemIndex: 2, ...marks, valid: 15, recused: 0 },
      { code: 'marks_not_valid_ballots', itemIndex: 2, ...marks, valid: 17, recused: 2 },
      { code: 'marks_not_voters', itemIndex: 2, ...marks, voters: 17 },
      { code: 'marks_over_ballots', itemIndex: 2, marks: 18, ballots: 17 },
      { code: 'written_not_opinions', itemIndex: 2, written: 1, opinions: 2 },
      { code: 'agree_over_members', itemIndex: 2, agree: 20, members: 19 },
    ];
    expect(problems.map((problem) => tallyProblemSentence(problem, PollMethod.secretBallot))).toEqual([
      'Chưa nhập số ý kiến bằng văn bản đồng ý',
      'Số phiếu phát ra (-1) phải là số nguyên không âm',
      'Không phát phiếu nên không có số phiếu phát ra (3)',
      'Số phiếu phát ra (18) nhiều hơn số thành viên có mặt (17)',
      'Số phiếu phát ra (26) nhiều hơn tổng số thành viên Hội đồng (25)',
      'Số phiếu thu về (18) nhiều hơn số phiếu phát ra (17)',
      'Số phiếu hợp lệ (18) nhiều hơn số phiếu thu về (17)',
      'Số phiếu thu về (17) khác tổng số phiếu hợp lệ và không hợp lệ (15 + 1)',
      'Đồng ý + không đồng ý + ô không hợp lệ (10 + 3 + 1) khác số phiếu hợp lệ (15)',
      'Đồng ý + không đồng ý + ô không hợp lệ (10 + 3 + 1) khác số phiếu hợp lệ (17, trong đó 2 thành viên không tham gia biểu quyết dòng này)',
      'Đồng ý + không đồng ý + không có ý kiến (10 + 3 + 1) khác số thành viên biểu quyết (17)',
      'Số đã nhập của dòng (18) nhiều hơn số phiếu có thể có (17)',
      'Tổng ý kiến bằng văn bản (1) khác số thành viên gửi ý kiến (2)',
      'Tổng số đồng ý (20) nhiều hơn tổng số thành viên Hội đồng (19)',
    ]);
  });

  it('speaks of no papers where hands were counted', () => {
    const problems: TallyProblem[] = [
      { code: 'not_recorded', itemIndex: 0, field: 'agree' },
      { code: 'not_recorded', itemIndex: 0, field: 'disagree' },
      { code: 'not_recorded', itemIndex: 0, field: 'invalidMarks' },
      { code: 'marks_over_ballots', itemIndex: 2, marks: 18, ballots: 17 },
    ];
    expect(problems.map((problem) => tallyProblemSentence(problem, PollMethod.showOfHands))).toEqual([
      'Chưa nhập số đồng ý',
      'Chưa nhập số không đồng ý',
      'Chưa nhập số không có ý kiến',
      'Số đã nhập của dòng (18) nhiều hơn số thành viên biểu quyết (17)',
    ]);
  });
});
