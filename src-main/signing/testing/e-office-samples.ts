import type { EOfficeDocument } from '../../domain/e-office/e-office-document.ts';
import type { IsoDate } from '../../domain/kernel/dates.ts';

/** A made-up submission of a made-up council. */
export function sampleDocument(change: Partial<EOfficeDocument> = {}): EOfficeDocument {
  return {
    id: '01980000-0000-7000-8000-000000000001',
    number: 5,
    notation: 'TTr-HĐTĐKT',
    date: '2026-11-23' as IsoDate,
    place: 'Lai Châu',
    typeName: 'Tờ trình',
    subject: 'Về việc đề nghị tặng Bằng khen & Cờ thi đua <năm 2026> cho “đơn vị” tiêu biểu',
    summary: null,
    from: {
      organId: '000.00.01.H35',
      name: 'Hội đồng Thi đua - Khen thưởng tỉnh',
      inCharge: 'Ủy ban nhân dân tỉnh',
      address: null,
      email: null,
      telephone: null,
    },
    to: [
      {
        organId: '000.00.00.H35',
        name: 'Ủy ban nhân dân tỉnh',
        inCharge: null,
        address: null,
        email: null,
        telephone: null,
      },
      { organId: null, name: 'Sở Nội vụ', inCharge: null, address: null, email: null, telephone: null },
    ],
    toPlaces: ['Như trên', 'Lưu: VT, HĐTĐKT'],
    signer: { competence: 'TM.', position: 'Chủ tịch Hội đồng', fullName: 'Giàng A Thử' },
    priority: 1,
    dueDate: '2026-12-01' as IsoDate,
    typistMark: 'LTT',
    copies: 3,
    pages: 4,
    appendixes: ['Danh sách trích ngang'],
    answers: [
      { organId: '000.00.02.H35', number: '12', notation: 'SNV-TĐKT', date: '2026-11-01' as IsoDate },
    ],
    file: { catalogYear: 2026, notation: '01.TĐKT', order: 7 },
    ...change,
  };
}
