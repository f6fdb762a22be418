import { describe, expect, it } from 'vitest';

import { convertSheetText, tcvn3ToUnicode, vniToUnicode } from './legacy-text.ts';
import { shownText } from './raw-workbook.ts';
import { sheetOf } from './testing/make-sheet.ts';

function textsOf(lines: readonly (readonly string[])[], fontName?: string): unknown {
  const { sheet, conversions } = convertSheetText(sheetOf(lines, fontName === undefined ? {} : { fontName }));
  return {
    texts: sheet.rows.map((row) => [...row.cells.values()].map(shownText)),
    conversions: conversions.map(({ kind, cell, cells }) => `${kind} ${cell} ${cells}`),
  };
}

describe('legacy encodings', () => {
  it('reads every letter of TCVN3', () => {
    expect(
      tcvn3ToUnicode(
        'µ¶·¸¹ ¨»¼½¾Æ ©ÇÈÉÊË ® ÌÎÏÐÑ ªÒÓÔÕÖ ×ØÜÝÞ ßáâãä «åæçèé ¬êëìíî ïñòóô \u00adõö÷øù úûüýþ ¡¢£¤¥¦§',
      ),
    ).toBe('àảãáạ ăằẳẵắặ âầẩẫấậ đ èẻẽéẹ êềểễếệ ìỉĩíị òỏõóọ ôồổỗốộ ơờởỡớợ ùủũúụ ưừửữứự ỳỷỹýỵ ĂÂÊÔƠƯĐ');
    expect(tcvn3ToUnicode('Céng hßa x· héi chñ nghÜa ViÖt Nam')).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam');
    expect(tcvn3ToUnicode('x· m\u00adêng tÌ', true)).toBe('XÃ MƯỜNG TÈ');
  });

  it('reads VNI, whose marks stand behind their vowels', () => {
    expect(vniToUnicode('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam')).toBe(
      'Cộng hòa xã hội chủ nghĩa Việt Nam',
    );
    expect(vniToUnicode('COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM')).toBe(
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    );
    expect(vniToUnicode('Ñieåm töï chaám, naêm tröôùc, kyù teân, baèng, thò, tyû leä')).toBe(
      'Điểm tự chấm, năm trước, ký tên, bằng, thị, tỷ lệ',
    );
  });
});

describe('convertSheetText', () => {
  it('goes by the font first', () => {
    expect(textsOf([['X· M\u00adêng Than', 'I.1'], ['§iÓm tèi ®a']], '.VnTime')).toEqual({
      texts: [['Xã Mường Than', 'I.1'], ['Điểm tối đa']],
      conversions: ['tcvn3 A1 2'],
    });
    expect(textsOf([['x· m\u00adêng than']], '.VnTimeH')).toEqual({
      texts: [['XÃ MƯỜNG THAN']],
      conversions: ['tcvn3 A1 1'],
    });
    expect(textsOf([['Xaõ Möôøng Than']], 'VNI-Times')).toEqual({
      texts: [['Xã Mường Than']],
      conversions: ['vni A1 1'],
    });
  });

  it('goes by the words of the sheet where the font tells nothing', () => {
    const lines = [['Néi dung tiªu chÝ', '§iÓm tèi ®a', '§iÓm tù chÊm'], ['X· M\u00adêng Than']];
    expect(textsOf(lines, 'Times New Roman')).toEqual({
      texts: [['Nội dung tiêu chí', 'Điểm tối đa', 'Điểm tự chấm'], ['Xã Mường Than']],
      conversions: ['tcvn3 A1 4'],
    });
    expect(textsOf([['Noäi dung tieâu chí', 'Ñieåm toái ña', 'Ñieåm töï chaám']])).toEqual({
      texts: [['Nội dung tiêu chí', 'Điểm tối đa', 'Điểm tự chấm']],
      conversions: ['vni A1 3'],
    });
  });

  it('leaves Unicode alone, in a legacy font too', () => {
    const lines = [
      ['Xã Mù Cả', 'Nội dung tiêu chí'],
      ['Hà', 'Pờ Xuân Ơn', '5 m² ± 2°'],
    ];
    expect(textsOf(lines)).toEqual({ texts: lines, conversions: [] });
    expect(textsOf(lines, '.VnTime')).toEqual({ texts: lines, conversions: [] });
    expect(textsOf(lines, 'VNI-Times')).toEqual({ texts: lines, conversions: [] });
  });

  it('composes decomposed letters', () => {
    expect(textsOf([['Xã Khun Há'.normalize('NFD'), 'I.1']])).toEqual({
      texts: [['Xã Khun Há', 'I.1']],
      conversions: ['nfd A1 1'],
    });
  });
});
