import type { OfficeTexts } from '../../../domain/documents/office-texts.ts';
import type { IsoDate } from '../../../domain/kernel/dates.ts';

const plan = 'Kế hoạch công tác thi đua, khen thưởng năm 2026 của UBND tỉnh Lai Châu';
const decree = 'Nghị định 30/2020/NĐ-CP, Điều 13';

const unconfirmed = { isConfirmed: false, kinds: [], revision: 0 } as const;
const always = { from: null, until: null } as const;

/** What an office begins with; all of it waits for somebody to compare it with its source. */
export const startingOfficeTexts: OfficeTexts = {
  recipientLists: [
    {
      ...unconfirmed,
      id: 'start-whole-province',
      name: 'Toàn tỉnh',
      lines: [
        'Ban TĐKT Trung ương',
        'Thường trực Tỉnh ủy (b/c)',
        'Thường trực HĐND tỉnh',
        'Chủ tịch và các PCT UBND tỉnh',
        'UBND 7 tỉnh miền núi biên giới phía Bắc',
        'Thành viên Hội đồng TĐKT tỉnh',
        'Các sở, ban, ngành, đoàn thể tỉnh',
        'UBND các xã, phường',
        'Lưu: VT, Th8',
      ],
      source: plan,
    },
    {
      ...unconfirmed,
      id: 'start-council',
      name: 'Thành viên Hội đồng',
      lines: ['Chủ tịch Hội đồng (để báo cáo)', 'Thành viên Hội đồng TĐKT tỉnh', 'Lưu: VT, TĐKT'],
      source: plan,
    },
  ],
  signatories: [
    {
      ...unconfirmed,
      ...always,
      id: 'start-chair',
      titleLines: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'],
      post: '',
      name: '',
      source: decree,
    },
    {
      ...unconfirmed,
      ...always,
      id: 'start-vice-chair',
      titleLines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC'],
      post: '',
      name: '',
      source: decree,
    },
    {
      ...unconfirmed,
      ...always,
      id: 'start-standing-member',
      titleLines: ['TL. CHỦ TỊCH', 'ỦY VIÊN THƯỜNG TRỰC'],
      post: 'GIÁM ĐỐC SỞ NỘI VỤ',
      name: '',
      source: decree,
    },
  ],
  legalGrounds: [
    {
      ...unconfirmed,
      ...always,
      id: 'start-law',
      text: 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
      source: plan,
    },
    {
      ...unconfirmed,
      id: 'start-decree-152',
      text: 'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng',
      from: '2025-07-01' as IsoDate,
      until: null,
      source: plan,
    },
    {
      ...unconfirmed,
      id: 'start-circular-15',
      text: 'Căn cứ Thông tư số 15/2025/TT-BNV ngày 04 tháng 8 năm 2025 của Bộ Nội vụ quy định biện pháp để tổ chức, hướng dẫn thi hành Luật Thi đua, khen thưởng và Nghị định số 152/2025/NĐ-CP',
      from: '2025-08-04' as IsoDate,
      until: null,
      source: plan,
    },
    {
      ...unconfirmed,
      id: 'start-regulation-19',
      text: 'Căn cứ Quyết định số 19/2024/QĐ-UBND ngày 06 tháng 6 năm 2024 của Ủy ban nhân dân tỉnh Lai Châu ban hành Quy chế công tác thi đua, khen thưởng trên địa bàn tỉnh',
      from: '2024-06-06' as IsoDate,
      until: null,
      source: plan,
    },
  ],
};
