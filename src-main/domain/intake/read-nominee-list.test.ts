import { describe, expect, it } from 'vitest';

import type { UnitId } from '../kernel/ids.ts';
import { problemMessage } from './problem-message.ts';
import type { RawCell } from './raw-workbook.ts';
import { readNomineeList } from './read-nominee-list.ts';
import { sheetOf } from './testing/make-sheet.ts';

const knowledge = {
  units: ['Xã Bum Tở', 'Sở Y tế'].map((name) => ({ id: name as UnitId, name })),
  awards: [
    { code: 'CO_TINH', name: 'Cờ thi đua của UBND tỉnh', aliases: [] },
    {
      code: 'BK_TINH',
      name: 'Bằng khen của Chủ tịch UBND tỉnh',
      aliases: ['BK UBND tỉnh'],
    },
    { code: 'CSTDT', name: 'Chiến sĩ thi đua cấp tỉnh', aliases: [] },
  ],
};
const notAvailable: RawCell = { kind: 'error', code: '#N/A' };

describe('readNomineeList', () => {
  it('reads lines in another order of columns, past headings, codes that failed and a total', () => {
    const sheet = sheetOf([
      ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG'],
      [
        'STT',
        'Mã đơn vị',
        'Đơn vị công tác',
        'Họ và tên',
        'Chức vụ',
        'Hình thức khen thưởng',
        'Phân loại',
        'Lĩnh vực',
      ],
      [null, null, null, 'I. CÁ NHÂN'],
      [
        1,
        notAvailable,
        'UBND xã Bum Tở',
        'Ông PỜ XUÂN ƠN',
        'Công chức',
        'Bằng khen UBND tỉnh',
        'Cá nhân',
        'Y tế',
      ],
      [null, null, null, 'II. TẬP THỂ'],
      [
        2,
        notAvailable,
        'Sở y tế',
        'TRƯỜNG PTDTBT THCS XÃ BUM TỞ',
        null,
        'Cờ thi đua của Ủy ban nhân dân tỉnh',
        'TAPTHE',
        null,
      ],
      [null, null, null, 'Tổng cộng: 2'],
    ]);
    const { nominees, problems } = readNomineeList({ sheets: [sheet] }, knowledge);
    expect(nominees.map(({ unit, ...rest }) => ({ unit: unit?.name, ...rest }))).toEqual([
      {
        row: 4,
        unit: 'Xã Bum Tở',
        unitText: 'UBND xã Bum Tở',
        salutation: 'Ông',
        name: 'Pờ Xuân Ơn',
        position: 'Công chức',
        subjectKind: 'individual',
        awardCode: 'BK_TINH',
        awardText: 'Bằng khen UBND tỉnh',
        objectClass: '',
        field: 'Y tế',
        achievement: '',
      },
      {
        row: 6,
        unit: 'Sở Y tế',
        unitText: 'Sở y tế',
        salutation: '',
        name: 'Trường PTDTBT THCS Xã Bum Tở',
        position: '',
        subjectKind: 'collective',
        awardCode: 'CO_TINH',
        awardText: 'Cờ thi đua của Ủy ban nhân dân tỉnh',
        objectClass: '',
        field: '',
        achievement: '',
      },
    ]);
    expect(problems.map(({ kind, row }) => `${kind} ${row}`)).toEqual(['name_recased 4', 'name_recased 6']);
  });

  it('says for each line what is missing, unknown or repeated', () => {
    const header = ['STT', 'Tên', 'Đơn vị', 'Phân loại', 'Danh hiệu'];
    const line = ['Lò Văn An', 'Xã Bum Tở', 'CANHAN', 'Chiến sĩ thi đua cấp tỉnh'];
    const sheet = sheetOf([
      header,
      [1, ...line],
      [2, 'Lò Văn Bình', 'Xã Không Có', 'CÁN BỘ', 'Kỷ niệm chương'],
      [3, ...line],
      [4, notAvailable, 'Xã Bum Tở', 'CANHAN', 'Chiến sĩ thi đua cấp tỉnh'],
    ]);
    const { problems } = readNomineeList({ sheets: [sheet] }, knowledge);
    expect(problems.map(problemMessage)).toEqual([
      'Trang “Tự chấm”, ô C3: không nhận ra đơn vị từ “Xã Không Có”. Chọn đơn vị trước khi nhận số liệu.',
      'Trang “Tự chấm”, ô D3: không rõ là cá nhân, tập thể hay hộ gia đình (ghi “CÁN BỘ”). Chọn lại phân loại.',
      'Trang “Tự chấm”, ô E3: không nhận ra danh hiệu, hình thức khen thưởng “Kỷ niệm chương”. Chọn lại trong danh mục.',
      'Trang “Tự chấm”, ô B4: trùng với dòng 2: cùng tên, đơn vị và hình thức. Kiểm tra xem có đề nghị hai lần không.',
      'Trang “Tự chấm”, ô B5: dòng không có tên cá nhân, tập thể hoặc hộ gia đình.',
    ]);
  });

  it('says that a workbook holds no list, or that a column is missing', () => {
    expect(readNomineeList({ sheets: [sheetOf([['Thông báo']])] }, knowledge)).toMatchObject({
      sheet: null,
      nominees: [],
      problems: [{ kind: 'no_table', row: null }],
    });
    const { problems } = readNomineeList({ sheets: [sheetOf([['Họ tên', 'Hình thức']])] }, knowledge);
    expect(problems.map(({ kind, detail }) => `${kind} ${detail.understood}`)).toEqual([
      'column_missing Đơn vị công tác',
      'column_missing Phân loại',
    ]);
  });
});
