import type { ScoreSummaryRow, ScoreSummaryView } from '../../domain/documents/views/score-summary-view.ts';
import { cell, paragraph } from '../nd30/nd30-document.ts';
import type { DocumentTable, Nd30Document, TableColumn } from '../nd30/nd30-document.ts';

/** The summary of a cluster's scores as a table across the page: units by groups, layers, rank and proposal. */
export function scoreSummaryDocument(view: ScoreSummaryView): Nd30Document {
  return {
    metadata: {
      title: `Bảng tổng hợp điểm thi đua ${view.titleLines.join(' ')}`,
      author: view.issuingBodyLines.join(' '),
      preparedAt: new Date(view.preparedAt),
    },
    orientation: 'landscape',
    header: {
      parentBody: view.parentBody,
      issuingBodyLines: view.issuingBodyLines,
      numberText: null,
    },
    title: {
      typeName: 'BẢNG TỔNG HỢP ĐIỂM THI ĐUA',
      subjectLines: view.titleLines,
    },
    body: [
      ...(view.final ? [] : [paragraph('Bản theo dõi: kết quả chưa chốt, số liệu còn có thể thay đổi.')]),
      paragraph(view.schemeSentence, { keepWithNext: true }),
      table(view),
      ...view.remarks.map((remark) => paragraph(remark)),
    ],
    // The signatures never stand on a page alone.
    closing: [paragraph(`Bảng gồm ${String(view.rows.length).padStart(2, '0')} đơn vị.`)],
    signatures: {
      left: { titleLines: view.signatures.left, aboveName: null, name: '' },
      right: { titleLines: view.signatures.right, aboveName: null, name: '' },
    },
    recipients: [],
  };
}

function table(view: ScoreSummaryView): DocumentTable {
  return {
    kind: 'table',
    caption: null,
    size: 'narrow',
    columns: columnsOf(view),
    rows: view.rows.map((row) => cellsOf(row).map((text) => cell(text))),
  };
}

function columnsOf({ groups }: ScoreSummaryView): TableColumn[] {
  const figures = (title: string, group: string | null, share = 17): TableColumn => ({
    title,
    group,
    share,
    align: 'right',
  });
  return [
    { title: 'TT', group: null, share: 10, align: 'center' },
    { title: 'Đơn vị', group: null, share: 50, align: 'left' },
    ...groups.map(({ code, maximum }) => figures(`${code} (${maximum})`, 'Điểm theo nhóm tiêu chí')),
    figures('Điểm thưởng', null),
    figures('Điểm trừ', null),
    figures('Tự chấm', 'Tổng điểm'),
    figures('Cụm, khối chấm', 'Tổng điểm', 18),
    figures('Thẩm định', 'Tổng điểm', 18),
    figures('Chính thức', 'Tổng điểm', 18),
    { title: 'Xếp hạng', group: null, share: 14, align: 'center' },
    { title: 'Đề nghị', group: null, share: 36, align: 'left' },
  ];
}

function cellsOf(row: ScoreSummaryRow): string[] {
  return [
    String(row.ordinal),
    row.unit,
    ...row.groupTotals,
    row.bonus,
    row.penalty,
    row.selfTotal,
    row.clusterTotal,
    row.appraisalTotal,
    row.finalTotal,
    row.rank,
    row.proposal,
  ];
}
