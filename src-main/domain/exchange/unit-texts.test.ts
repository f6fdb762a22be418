import { describe, expect, it } from 'vitest';

import { evidenceOf, withUnitTexts } from './unit-texts.ts';

const none = { evidence: null, note: null };

describe("a unit's texts in the note at a cell", () => {
  it('stand in lines of their own, line breaks taken out', () => {
    expect(withUnitTexts(null, { evidence: 'QĐ 1\nQĐ 2', note: ' Xin  xem lại ' })).toBe(
      'Minh chứng: QĐ 1; QĐ 2\nĐơn vị ghi: Xin xem lại',
    );
  });

  it('leave what officers wrote as it is', () => {
    expect(withUnitTexts('Hỏi lại Sở Tài chính', { ...none, evidence: 'QĐ 1' })).toBe(
      'Hỏi lại Sở Tài chính\nMinh chứng: QĐ 1',
    );
  });

  it('are nothing new when they come back as they were sent', () => {
    const note = 'Minh chứng: QĐ 1\nHỏi lại\nMinh chứng: QĐ 2';
    expect(evidenceOf(note)).toBe('QĐ 1; QĐ 2');
    expect(withUnitTexts(note, { ...none, evidence: 'QĐ 1; QĐ 2' })).toBeNull();
    expect(withUnitTexts(note, none)).toBeNull();
  });

  it('take the place of what they continue, and are added to anything else', () => {
    const note = 'Minh chứng: QĐ 1\nHỏi lại';
    expect(withUnitTexts(note, { ...none, evidence: 'QĐ 1; QĐ 2' })).toBe('Minh chứng: QĐ 1; QĐ 2\nHỏi lại');
    expect(withUnitTexts(note, { ...none, evidence: 'BC 7' })).toBe(
      'Minh chứng: QĐ 1\nHỏi lại\nMinh chứng: BC 7',
    );
  });
});
