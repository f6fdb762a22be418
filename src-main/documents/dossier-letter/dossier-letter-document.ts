import { blankGap } from '../../domain/documents/blank-gap.ts';
import { DossierLetterKind } from '../../domain/documents/dossier-letter-kind.ts';
import type {
  DossierLetterRow,
  DossierLetterView,
} from '../../domain/documents/views/dossier-letter-view.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import { cell, paragraph } from '../nd30/nd30-document.ts';
import type { DocumentTable, Nd30Document, Paragraph, Run } from '../nd30/nd30-document.ts';

/**
 * A letter that sends dossiers back to the unit that proposed them, or asks it to supplement them, in the parts of Mẫu 1.5
 * (Nghị định 30/2020/NĐ-CP, Phụ lục III).
 */
export function dossierLetterDocument(view: DossierLetterView): Nd30Document {
  const subject = subjectOf(view);
  return {
    metadata: {
      title: `Công văn ${subject}, ${view.unitName}`,
      author: view.issuingBodyLines.join(' '),
      preparedAt: new Date(view.preparedAt),
    },
    orientation: 'portrait',
    header: {
      parentBody: view.parentBody,
      issuingBodyLines: view.issuingBodyLines,
      numberText: `Số: ${blankGap}/${view.notation}`,
      // The word stays whole where the narrow column breaks the line.
      subject: `V/v ${subject.replace('hồ sơ', 'hồ\u00a0sơ')}`,
      placeDate: `${view.place}, ngày ${blankGap} tháng ${blankGap} năm ${view.year}`,
    },
    title: null,
    addressees: { label: 'Kính gửi', names: [view.addressee] },
    body: [...opening(view), dossierTable(view.rows)],
    closing: [...request(view), paragraph('Trân trọng./.')],
    signatures: {
      left: null,
      right: {
        titleLines: view.signerTitleLines,
        aboveName: view.signerPost === '' ? null : view.signerPost,
        name: view.signerName,
      },
    },
    recipients: ['Như trên', 'Chủ tịch Hội đồng (để báo cáo)', 'Lưu: VT, TĐKT'],
  };
}

function subjectOf({ kind }: DossierLetterView): string {
  return kind === DossierLetterKind.return
    ? 'trả lại hồ sơ đề nghị khen thưởng'
    : 'bổ sung, hoàn thiện hồ sơ đề nghị khen thưởng';
}

function opening({ kind, unitName, submission, roundName, rows }: DossierLetterView): Paragraph[] {
  const by = submission === '' ? '' : ` kèm theo ${submission}`;
  const round = roundName === null ? '' : ` (${roundName})`;
  const total = String(rows.length).padStart(2, '0');
  const finding =
    kind === DossierLetterKind.return
      ? `có ${total} hồ sơ chưa đủ điều kiện xem xét, nay trả lại ${unitName}, cụ thể như sau:`
      : `có ${total} hồ sơ cần bổ sung, hoàn thiện, cụ thể như sau:`;
  return [
    paragraph(
      `Thường trực Hội đồng Thi đua - Khen thưởng tỉnh đã tiếp nhận và thẩm định hồ sơ đề nghị khen thưởng của ${unitName}${by}${round}. Qua thẩm định, ${finding}`,
      { keepWithNext: true },
    ),
  ];
}

function dossierTable(rows: readonly DossierLetterRow[]): DocumentTable {
  return {
    kind: 'table',
    caption: null,
    size: 'normal',
    columns: [
      { title: 'TT', group: null, share: 9, align: 'center' },
      { title: 'Tên cá nhân, tập thể', group: null, share: 42, align: 'left' },
      { title: 'Hình thức đề nghị', group: null, share: 34, align: 'left' },
      { title: 'Lý do, nội dung cần bổ sung và căn cứ', group: null, share: 80, align: 'left' },
    ],
    rows: rows.map((row, index) => [
      cell(String(index + 1)),
      [{ text: row.name, bold: true }, ...(row.detail === '' ? [] : [{ text: row.detail }])],
      cell(row.award),
      reasonLines(row),
    ]),
  };
}

function reasonLines({ reason, unmet, missing, articles }: DossierLetterRow): Run[] {
  return [
    ...reason.split('\n').filter(Boolean),
    ...unmet,
    ...(missing.length === 0 ? [] : [`Còn thiếu: ${missing.join('; ')}.`]),
  ]
    .map((text): Run => ({ text }))
    .concat(articles.length === 0 ? [] : [{ text: `Căn cứ: ${articles.join('; ')}.`, italic: true }]);
}

function request({ kind, unitName, deadline }: DossierLetterView): Paragraph[] {
  const until = deadline === null ? '' : ` trước ngày ${formatDate(deadline)}`;
  const office = 'Hội đồng Thi đua - Khen thưởng tỉnh (qua Sở Nội vụ)';
  if (kind === DossierLetterKind.return) {
    return [
      paragraph(
        `Đề nghị ${unitName} thông báo cho cá nhân, tập thể có tên nêu trên được biết; trường hợp bảo đảm điều kiện theo quy định, lập lại hồ sơ và gửi ${office}${until}.`,
      ),
    ];
  }
  return [
    paragraph(
      `Đề nghị ${unitName} bổ sung, hoàn thiện hồ sơ và gửi ${office}${until}${deadline === null ? '.' : '; quá thời hạn trên, hồ sơ sẽ được trả lại.'}`,
    ),
  ];
}
