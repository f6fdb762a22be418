import { describe, expect, it } from 'vitest';

import { processorTime } from '../../../testing/processor-time.ts';
import type { CaseDocument, CaseLine, ReferenceCase, WrittenBlock } from './case-line.ts';
import { compareCase } from './compare-case.ts';
import { readCaseLines } from './read-lines.ts';

const awards = ['Cờ thi đua của UBND tỉnh', 'Bằng khen của Chủ tịch UBND tỉnh', 'Bằng khen'];
const merit = 'Bằng khen của Chủ tịch UBND tỉnh';

function reference(name: string, change: Partial<ReferenceCase> = {}): ReferenceCase {
  return {
    name,
    detail: 'Chuyên viên, Sở Y tế',
    award: merit,
    kind: 'individual',
    passed: true,
    verdict: 'Đạt',
    earlier: [],
    onPapers: true,
    ...change,
  };
}

function line(name: string, change: Partial<CaseLine> = {}): CaseLine {
  return { name, detail: 'Chuyên viên, Sở Y tế', award: merit, verdict: null, ...change };
}

function document(lines: readonly CaseLine[], change: Partial<CaseDocument> = {}): CaseDocument {
  return { scope: 'all', lines, counts: [], texts: [], ...change };
}

describe('compareCase', () => {
  it('finds nothing where a document says what was voted on', () => {
    const cases = [reference('Lò Văn Nga'), reference('Sở Y tế', { detail: '', kind: 'collective' })];
    const lines = [line('Lò Văn Nga'), line('Sở Y tế', { detail: 'Tỉnh Lai Châu' })];
    expect(compareCase(cases, document(lines))).toEqual([]);
  });

  it.each<[string, CaseLine, string]>([
    ['the place of a tone', line('Vàng Thị Hoà'), 'name_differs'],
    ['an accent', line('Vang Thị Hòa'), 'name_differs'],
    ['one letter', line('Vàng Thị Hòan'), 'name_differs'],
    ['a unit', line('Vàng Thị Hòa', { detail: 'Chuyên viên, Sở Nội vụ' }), 'detail_differs'],
    ['an award', line('Vàng Thị Hòa', { award: 'Cờ thi đua của UBND tỉnh' }), 'award_differs'],
    ['a verdict', line('Vàng Thị Hòa', { verdict: 'Không đạt' }), 'verdict_differs'],
  ])('names what differs by %s, side by side', (_, written, kind) => {
    const own = reference('Vàng Thị Hòa');
    expect(compareCase([own], document([written]))).toEqual([{ kind, reference: own, line: written }]);
  });

  it('tells who is missing, who was never voted on, and who stands there twice', () => {
    const [first, second] = [reference('Lò Văn Nga'), reference('Giàng A Páo')];
    const lines = [line('Lò Văn Nga'), line('Lò Văn Nga'), line('Tẩn A Sơn')];
    expect(compareCase([first, second], document(lines))).toEqual([
      { kind: 'missing', reference: second },
      { kind: 'twice', reference: first, line: lines[1] },
      { kind: 'extra', line: lines[2] },
    ]);
  });

  it('wants those who passed in a decision, and nobody else', () => {
    const passed = reference('Lò Văn Nga');
    const failed = reference('Giàng A Páo', { passed: false, verdict: 'Không đạt' });
    const wrong = line('Giàng A Páo');
    const told = line('Giàng A Páo', { verdict: 'Không đạt' });
    expect(compareCase([passed, failed], document([line('Lò Văn Nga'), told], { scope: 'passed' }))).toEqual(
      [],
    );
    expect(compareCase([passed, failed], document([wrong], { scope: 'passed' }))).toEqual([
      { kind: 'missing', reference: passed },
      { kind: 'not_passed', reference: failed, line: wrong },
    ]);
  });

  it('keeps namesakes apart by their units', () => {
    const cases = [reference('Lò Văn Nga'), reference('Lò Văn Nga', { detail: 'Bác sĩ, Sở Nội vụ' })];
    const lines = [line('Lò Văn Nga', { detail: 'Bác sĩ, Sở Nội vụ' }), line('Lò Văn Nga')];
    expect(compareCase(cases, document(lines))).toEqual([]);
  });

  it('lets the minutes name a case once for each vote on it, and the count on papers what was counted there', () => {
    const again = reference('Lò Văn Nga', { earlier: ['Không đạt'] });
    const byHand = reference('Giàng A Páo', { onPapers: false });
    const [first, second] = [
      line('Lò Văn Nga', { verdict: 'Không đạt' }),
      line('Lò Văn Nga', { verdict: 'Đạt' }),
    ];
    expect(compareCase([again], document([first, second]))).toEqual([]);
    expect(compareCase([again, byHand], document([first], { scope: 'on_papers' }))).toEqual([]);
    expect(compareCase([again], document([first]))).toEqual([
      { kind: 'verdict_differs', reference: again, line: first },
    ]);
  });

  it('compares a stated count with the lines of the award', () => {
    const cases = [reference('Lò Văn Nga'), reference('Giàng A Páo')];
    const lines = [line('Lò Văn Nga'), line('Giàng A Páo')];
    const stated = (count: number) => ({ award: merit, kind: 'individual' as const, count });
    expect(compareCase(cases, document(lines, { counts: [stated(2)] }))).toEqual([]);
    expect(compareCase(cases, document(lines, { counts: [stated(3)] }))).toEqual([
      { kind: 'count_differs', stated: stated(3), counted: 2 },
    ]);
  });

  it('counts those who are not put forward by the list that says so', () => {
    const failed = { passed: false, verdict: 'Không đạt' };
    const cases = [reference('Lò Văn Nga'), reference('Giàng A Páo', failed)];
    const lines = [line('Lò Văn Nga'), line('Giàng A Páo', { verdict: 'Không đạt' })];
    const stated = (count: number) => ({
      award: merit,
      kind: 'individual' as const,
      count,
      ofVerdicts: true,
    });
    const submission = (count: number) => document(lines, { scope: 'passed', counts: [stated(count)] });
    expect(compareCase(cases, submission(1))).toEqual([]);
    expect(compareCase(cases, submission(2))).toEqual([
      { kind: 'count_differs', stated: stated(2), counted: 1 },
    ]);
  });

  it('takes of two cases of one name, unit and award the one that ended as the line says', () => {
    const twins = [reference('Lò Văn Nga', { passed: false, verdict: 'Không đạt' }), reference('Lò Văn Nga')];
    const lines = [line('Lò Văn Nga'), line('Lò Văn Nga', { verdict: 'Không đạt' })];
    expect(compareCase(twins, document(lines, { scope: 'passed' }))).toEqual([]);
  });

  it('compares ten sessions of the largest council while one waits', async () => {
    const cases = Array.from({ length: 10_490 }, (_, index) => reference(`Lò Văn Nga ${index}`));
    const lines = cases.map(({ name }) => line(name)).toReversed();
    const comparing = await processorTime(() =>
      expect(compareCase(cases.slice(0, 1049), document(lines.slice(-1049)))).toEqual([]),
    );
    expect(comparing).toBeLessThan(2000);
  });
});

describe('readCaseLines', () => {
  const table = (...rows: string[][]): WrittenBlock => ({ kind: 'table', rows });

  it('reads a table under the heading of its award', () => {
    const blocks: WrittenBlock[] = [
      { kind: 'text', text: `1. ${merit} (01 tập thể, 02 cá nhân)` },
      table(
        ['TT', 'Tên tập thể, cá nhân, hộ gia đình', 'Chức vụ, đơn vị', 'Phiếu đồng ý'],
        ['1', 'Ông Lò Văn Nga', 'Chuyên viên, Sở Y tế', '15/17'],
      ),
    ];
    expect(readCaseLines(blocks, awards)).toMatchObject({
      lines: [line('Lò Văn Nga')],
      counts: [
        { award: merit, kind: 'collective', count: 1 },
        { award: merit, kind: 'individual', count: 2 },
      ],
    });
  });

  it('knows a count that stands over a list with verdicts', () => {
    const blocks: WrittenBlock[] = [
      { kind: 'text', text: `1. ${merit} (01 cá nhân)` },
      table(
        ['TT', 'Tên tập thể, cá nhân, hộ gia đình', 'Chức vụ, đơn vị', 'Kết luận'],
        ['1', 'Ông Lò Văn Nga', 'Chuyên viên, Sở Y tế', 'Không đạt'],
      ),
    ];
    expect(readCaseLines(blocks, awards).counts).toEqual([
      { award: merit, kind: 'individual', count: 1, ofVerdicts: true },
    ]);
  });

  it('reads a table whose caption names the award, with the unit below the name', () => {
    const blocks = [
      table(
        [`${merit} – Cá nhân`],
        ['STT', 'Tên cá nhân, tập thể; chức vụ, đơn vị', 'Số phiếu', 'Đồng ý / tổng số', 'Kết luận'],
        ['STT', 'Đồng ý', 'Không đồng ý', 'Không hợp lệ', 'Kết luận'],
        ['1', 'Bà Vàng Thị Hòa\nChuyên viên, Sở Y tế', '15', '2', '0', '15/17\n88,23 %', 'Không đạt'],
      ),
    ];
    expect(readCaseLines(blocks, awards).lines).toEqual([line('Vàng Thị Hòa', { verdict: 'Không đạt' })]);
  });

  it('takes the award of a row where the table has a column for it, and leaves other tables alone', () => {
    const blocks = [
      table(['TT', 'Nội dung', 'Hạn'], ['1', 'Nộp hồ sơ', '15/01']),
      table(['TT', 'Họ và tên', 'Đơn vị', 'Hình thức đề nghị'], ['1', 'Lò Văn Nga', 'Sở Y tế', merit]),
    ];
    expect(readCaseLines(blocks, awards).lines).toEqual([line('Lò Văn Nga', { detail: 'Sở Y tế' })]);
  });

  it('takes no award from the column of what somebody was given before', () => {
    const blocks: WrittenBlock[] = [
      { kind: 'text', text: `I. ${merit.toLocaleUpperCase('vi')}` },
      table(
        ['TT', 'Họ tên, chức vụ, đơn vị', 'Danh hiệu, khen thưởng đã có (năm, quyết định)'],
        ['1', 'Ông Lò Văn Nga\nChuyên viên, Sở Y tế', 'Cờ thi đua của UBND tỉnh: 2024'],
      ),
    ];
    expect(readCaseLines(blocks, awards).lines).toEqual([line('Lò Văn Nga')]);
  });
});
