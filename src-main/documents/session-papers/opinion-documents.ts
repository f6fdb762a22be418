import type { OpinionSheet, OpinionSheetsView } from '../../domain/documents/views/session-papers-view.ts';
import { labelled, paragraph } from '../nd30/nd30-document.ts';
import type { Nd30Document } from '../nd30/nd30-document.ts';
import { paperOf } from './paper-head.ts';
import { voteTables } from './vote-tables.ts';

/** Phiếu lấy ý kiến, one for each member who is absent; unlike a ballot it bears the member's name and signature. */
export function opinionDocuments(view: OpinionSheetsView): readonly [Nd30Document, ...Nd30Document[]] {
  const [first, ...others] = view.sheets;
  if (!first) throw new Error('Opinion sheets were asked for without a member');
  return [sheetOf(view, first), ...others.map((sheet) => sheetOf(view, sheet))];
}

function sheetOf(
  { head, deadline, returnTo }: OpinionSheetsView,
  { member, groups, keptOut }: OpinionSheet,
): Nd30Document {
  return {
    ...paperOf(head, { typeName: 'PHIẾU LẤY Ý KIẾN', subjectLines: [head.sessionTitle] }),
    body: [
      labelled('Họ và tên', `${member.name}.`),
      labelled('Chức vụ', `${[member.post, member.councilRole].filter(Boolean).join('; ')}.`),
      paragraph(
        `Đề nghị đồng chí đánh dấu X vào một ô trong hai ô Đồng ý, Không đồng ý ở từng dòng; ý kiến khác ghi vào cột bên cạnh hoặc cuối phiếu. Phiếu ký tên, gửi về ${returnTo} ${deadline}. Ý kiến bằng văn bản được tính theo quy tắc ghi ở từng nội dung; thành viên không gửi phiếu được tính là không đồng ý.`,
      ),
      ...(keptOut.length === 0
        ? []
        : [paragraph(`Đồng chí không tham gia biểu quyết đối với: ${keptOut.join('; ')}.`)]),
      ...groups.flatMap((group, index) => [
        { kind: 'heading' as const, text: `${index + 1}. ${group.award}` },
        paragraph(group.rule, { keepWithNext: true }),
        ...voteTables(group, [
          { title: 'Đồng ý', share: 17 },
          { title: 'Không đồng ý', share: 17 },
          { title: 'Ý kiến khác', share: 34 },
        ]),
      ]),
    ],
    closing: [
      paragraph('Ý kiến khác (nếu có):'),
      paragraph('…'.repeat(26)),
      paragraph('…'.repeat(26)),
      paragraph('Ngày …… tháng …… năm ………'),
    ],
    signatures: {
      left: null,
      right: { titleLines: ['NGƯỜI CHO Ý KIẾN'], aboveName: null, name: member.name },
    },
  };
}
