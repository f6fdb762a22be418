import { describe, expect, it } from 'vitest';

import { quorumState } from './quorum.ts';
import type { TallyProblem } from './tally.ts';
import { emptyBallotCounts } from './tally.ts';
import { makeRule } from './testing/make-poll.ts';
import {
  formatPercentage,
  formatVerdict,
  quorumSentence,
  ruleSentence,
  tallyProblemSentence,
  verdictSentence,
} from './verdict-text.ts';
import { decideVerdict } from './verdict.ts';
import type { Percentage } from './verdict.ts';

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

describe('verdictSentence', () => {
  const vote = (agree: number, writtenAgree: number, members: number) =>
    decideVerdict({
      counts: { agree, writtenAgree },
      papers: emptyBallotCounts,
      roll: { members, present: members - writtenAgree, written: writtenAgree },
      rule: makeRule({ threshold: ninety }),
      recused: 0,
    });

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
});

describe('formatVerdict', () => {
  it('has a word for each', () => {
    expect([formatVerdict('passed'), formatVerdict('failed')]).toEqual(['Đạt', 'Không đạt']);
  });
});

describe('ruleSentence', () => {
  it('writes shares in percent where they are whole', () => {
    expect([
      ruleSentence({ threshold: ninety }),
      ruleSentence({ threshold: { numerator: 1, denominator: 2, comparison: 'more_than' } }),
      ruleSentence({ threshold: { numerator: 2, denominator: 3, comparison: 'at_least' } }),
    ]).toEqual([
      'Đạt khi có ít nhất 90 % tổng số thành viên Hội đồng đồng ý',
      'Đạt khi có trên 50 % tổng số thành viên Hội đồng đồng ý',
      'Đạt khi có ít nhất 2/3 tổng số thành viên Hội đồng đồng ý',
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
    const problems: TallyProblem[] = [
      { code: 'not_recorded', itemIndex: 0, field: 'writtenAgree' },
      { code: 'not_a_count', itemIndex: null, field: 'issued', value: -1 },
      { code: 'issued_over_present', itemIndex: null, issued: 18, present: 17 },
      { code: 'returned_over_issued', itemIndex: null, returned: 18, issued: 17 },
      { code: 'returned_not_valid_and_invalid', itemIndex: null, returned: 17, valid: 15, invalid: 1 },
      { code: 'marks_not_valid_ballots', itemIndex: 2, agree: 10, disagree: 3, invalidMarks: 1, valid: 15 },
      { code: 'written_not_opinions', itemIndex: 2, written: 1, opinions: 2 },
      { code: 'agree_over_members', itemIndex: 2, agree: 20, members: 19 },
    ];
    expect(problems.map(tallyProblemSentence)).toEqual([
      'Chưa nhập số ý kiến bằng văn bản đồng ý',
      'Số phiếu phát ra (-1) phải là số nguyên không âm',
      'Số phiếu phát ra (18) nhiều hơn số thành viên có mặt (17)',
      'Số phiếu thu về (18) nhiều hơn số phiếu phát ra (17)',
      'Số phiếu thu về (17) khác tổng số phiếu hợp lệ và không hợp lệ (15 + 1)',
      'Đồng ý + không đồng ý + ô không hợp lệ (10 + 3 + 1) khác số phiếu hợp lệ (15)',
      'Tổng ý kiến bằng văn bản (1) khác số thành viên gửi ý kiến (2)',
      'Tổng số đồng ý (20) nhiều hơn tổng số thành viên Hội đồng (19)',
    ]);
  });
});
