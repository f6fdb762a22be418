import { describe, expect, it } from 'vitest';

import { someEntry } from '../register/testing/some-entry.ts';
import { blockText, certificateValues, overriddenValues } from './certificate-values.ts';
import { blockProblems, composeBlocks, printedSheet } from './compose-certificate.ts';
import { fittingTemplates } from './template.ts';
import { plainFaces, someBlock, someTemplate } from './testing/sample-template.ts';

const source = {
  entry: someEntry('1'),
  subject: { kind: 'individual', salutation: 'Ông' },
  awardName: 'Bằng khen của Chủ tịch UBND tỉnh',
  signerPosition: 'KT. Chủ tịch\nPhó Chủ tịch',
  place: 'Lai Châu',
} as const;

describe('certificateValues', () => {
  it('says what the register says, with day and place in words', () => {
    expect(certificateValues(source)).toEqual({
      salutation: 'Ông',
      name: 'Lò Văn Ừng',
      position: 'Trưởng phòng Tổ chức, Sở Nội vụ',
      achievement: 'Đã có thành tích xuất sắc trong phong trào thi đua năm 2026',
      award_name: 'Bằng khen của Chủ tịch UBND tỉnh',
      decided_by: 'Chủ tịch UBND tỉnh Lai Châu',
      place_and_date: 'Lai Châu, ngày 05 tháng 12 năm 2026',
      signer_position: 'KT. Chủ tịch\nPhó Chủ tịch',
      signer_name: 'Trần Thị Minh Phượng',
      decision: '1742/QĐ-UBND ngày 05 tháng 12 năm 2026',
      register_number: '1',
      certificate_number: '',
    });
  });

  it.each([
    ['Trưởng phòng, Sở Nội vụ', 'Lò Văn Ừng', 'Trưởng phòng, Sở Nội vụ'],
    ['', 'Tập thể cán bộ Sở Nội Vụ', ''],
    ['', 'Phòng Tổ chức', 'Sở Nội vụ'],
  ])('names the unit once: “%s” of %s', (position, name, text) => {
    const entry = someEntry('1', { position, name });
    expect(certificateValues({ ...source, entry }).position).toBe(text);
  });

  it('has neither a salutation for collectives nor a date where history knows none', () => {
    const values = certificateValues({
      ...source,
      entry: someEntry('1', { decisionDate: null, number: null }),
      subject: { kind: 'collective', salutation: 'Ông' },
    });
    expect(values).toMatchObject({
      salutation: '',
      place_and_date: '',
      decision: '1742/QĐ-UBND',
      register_number: '',
    });
  });

  it('prints an override with its line breaks, and no prefix where the value is missing', () => {
    const values = overriddenValues(certificateValues(source), { achievement: 'Có thành tích\ntốt' });
    expect(blockText({ field: 'achievement', text: '' }, values)).toBe('Có thành tích\ntốt');
    expect(blockText({ field: 'register_number', text: 'Số sổ vàng: ' }, values)).toBe('Số sổ vàng: 1');
    expect(blockText({ field: 'certificate_number', text: 'Số phôi: ' }, values)).toBe('');
    expect(blockText({ field: 'fixed_text', text: 'BẰNG KHEN' }, values)).toBe('BẰNG KHEN');
  });
});

describe('blockProblems', () => {
  const problemsOf = (
    blocks: Parameters<typeof someTemplate>[0] & object,
    kind: 'individual' | 'collective' = 'individual',
    name = 'Lò Ừng',
  ) => {
    const template = someTemplate(blocks);
    const values = { ...certificateValues(source), name, salutation: '', position: '' };
    return blockProblems(composeBlocks(template, values, plainFaces), template, kind, plainFaces);
  };

  it('finds nothing where everything is there and fits', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it('names what overflows, is missing, has no glyph or lies off the sheet', () => {
    const blocks = [
      someBlock({ id: 'a', width: 5_000 }),
      someBlock({ id: 'b', field: 'certificate_number' }),
      someBlock({ id: 'c', field: 'fixed_text', text: 'ꪀ' }),
      someBlock({ id: 'd', x: 39_000 }),
      someBlock({ id: 'e', field: 'certificate_number', onStock: true }),
      someBlock({ id: 'f', field: 'fixed_text', text: '' }),
    ];
    expect(problemsOf({ blocks })).toEqual([
      { kind: 'overflow', blockId: 'a', field: 'name', text: 'Lò Ừng' },
      { kind: 'missing', blockId: 'b', field: 'certificate_number' },
      { kind: 'no_glyph', blockId: 'c', field: 'fixed_text', character: 'ꪀ' },
      { kind: 'off_sheet', blockId: 'd', field: 'name' },
    ]);
  });

  it('asks a person for salutation and position, but no collective', () => {
    const blocks = [someBlock({ id: 'a', field: 'salutation' }), someBlock({ id: 'b', field: 'position' })];
    expect(problemsOf({ blocks }).map(({ kind, blockId }) => `${kind} ${blockId}`)).toEqual([
      'missing a',
      'missing b',
    ]);
    expect(problemsOf({ blocks }, 'collective')).toEqual([]);
  });
});

describe('printedSheet', () => {
  const template = someTemplate({
    blocks: [someBlock(), someBlock({ id: 'stock', field: 'fixed_text', text: 'BẰNG KHEN', onStock: true })],
  });
  const composed = composeBlocks(template, certificateValues(source), plainFaces);

  it('moves everything against the printer’s shift and leaves out what the stock bears', () => {
    const sheet = printedSheet(template, composed, { offset: { dx: 120, dy: -50 }, isTrial: false });
    expect(sheet.lines).toEqual([]);
    expect(sheet.texts.map(({ text, x, baseline }) => [text, x, baseline])).toEqual([
      ['Lò Văn Ừng', 880, 2_000 + 2_032 + 50],
    ]);
  });

  it('shows the stock’s words, its frame and the edge on a trial sheet', () => {
    const sheet = printedSheet(template, composed, { offset: { dx: 0, dy: 0 }, isTrial: true });
    expect(sheet.texts.map(({ text }) => text)).toEqual([
      'Lò Văn Ừng',
      'BẰNG KHEN',
      expect.stringContaining('BẢN XEM THỬ'),
    ]);
    expect(sheet.lines).toHaveLength(8);
  });
});

describe('fittingTemplates', () => {
  it('goes by award and kind of subject', () => {
    const person = someTemplate();
    const collective = someTemplate({ subjectKinds: ['collective', 'household'] });
    const fitting = (awardCode: string, subjectKind: 'individual' | 'household') =>
      fittingTemplates([person, collective], { awardCode, subjectKind });
    expect(fitting('BK_TINH', 'individual')).toEqual([person]);
    expect(fitting('BK_TINH', 'household')).toEqual([collective]);
    expect(fitting('CSTDT', 'individual')).toEqual([]);
  });
});
