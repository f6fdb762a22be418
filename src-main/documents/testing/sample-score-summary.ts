import type { ScoreSummaryRow, ScoreSummaryView } from '../../domain/documents/views/score-summary-view.ts';
import type { Instant } from '../../domain/kernel/dates.ts';

const units = ['Xã Bum Tở', 'Xã Hồng Thu', 'Xã Mường Khoa', 'Xã Mường Than', 'Phường Đoàn Kết', 'Xã Tả Lèng'];

function row(unit: string, index: number): ScoreSummaryRow {
  const scored = index < units.length - 1;
  const text = (value: string) => (scored ? value : '');
  return {
    ordinal: index + 1,
    unit,
    groupTotals: ['482,75', '96,5', '188', '141,25'].map(text),
    bonus: text('35'),
    penalty: text(index === 1 ? '-8' : ''),
    selfTotal: text('951,5'),
    clusterTotal: text('943,5'),
    appraisalTotal: text('943,5'),
    finalTotal: text('943,5'),
    rank: text(['1', '2=', '2=', '4', '5'][index] ?? ''),
    proposal: index === 0 ? 'Cờ thi đua của UBND tỉnh' : index < 3 ? 'Bằng khen của Chủ tịch UBND tỉnh' : '',
  };
}

/** The summary of a cluster of six units, one of which has no score. */
export function sampleScoreSummary(changes: Partial<ScoreSummaryView> = {}): ScoreSummaryView {
  return {
    parentBody: 'UBND TỈNH LAI CHÂU',
    issuingBodyLines: ['CỤM THI ĐUA SỐ 1'],
    titleLines: ['Cụm thi đua số 1 năm 2026'],
    schemeSentence: 'Bảng tiêu chí Cụm xã, phường, phiên bản 1; tổng điểm tối đa 1.000 điểm.',
    final: true,
    groups: [
      { code: 'I', name: 'Phát triển kinh tế - xã hội', maximum: '500' },
      { code: 'II', name: 'Quốc phòng, an ninh, biên giới', maximum: '100' },
      { code: 'III', name: 'Xây dựng Đảng, chính quyền; cải cách hành chính', maximum: '200' },
      { code: 'IV', name: 'Công tác thi đua, khen thưởng', maximum: '150' },
    ],
    rows: units.map(row),
    remarks: ['Xã Tả Lèng chưa có điểm, không xếp hạng.'],
    signatures: { left: ['NGƯỜI LẬP BIỂU'], right: ['TRƯỞNG CỤM'] },
    preparedAt: '2026-11-26T02:00:00.000Z' as Instant,
    ...changes,
  };
}
