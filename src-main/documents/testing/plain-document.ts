import { cell } from '../nd30/nd30-document.ts';
import type { DocumentTable, Nd30Document } from '../nd30/nd30-document.ts';

/** A document of the council with nothing below its title. */
export const plainDocument: Nd30Document = {
  metadata: { title: 'Thông báo', author: 'Hội đồng', preparedAt: new Date('2026-12-01T01:00:00Z') },
  orientation: 'portrait',
  header: {
    parentBody: 'UBND TỈNH LAI CHÂU',
    issuingBodyLines: ['HỘI ĐỒNG', 'THI ĐUA - KHEN THƯỞNG'],
    numberText: 'Số: 07/TB-HĐTĐKT',
  },
  title: { typeName: 'THÔNG BÁO', subjectLines: ['Kết luận phiên họp'] },
  body: [],
  closing: [],
  signatures: null,
  recipients: [],
};

/** A table of numbered names. */
export function tableOfNames(names: readonly string[]): DocumentTable {
  return {
    kind: 'table',
    caption: null,
    size: 'normal',
    columns: [
      { title: 'TT', group: null, share: 1, align: 'right' },
      { title: 'Tên', group: null, share: 9, align: 'left' },
    ],
    rows: names.map((name, row) => [cell(String(row + 1)), cell(name)]),
  };
}
