import type { EmergencyKitView, VoteGroup } from '../../domain/documents/views/session-papers-view.ts';
import { cell, labelled, paragraph } from '../nd30/nd30-document.ts';
import type { DocumentTable, Nd30Document } from '../nd30/nd30-document.ts';
import { agendaDocument } from './agenda-document.ts';
import { paperOf } from './paper-head.ts';
import { voteTables } from './vote-tables.ts';

/**
 * The papers with which a session goes on without the machine, in the order in which they are needed: what lies in the
 * bundle, the roll to sign, the agenda, one ballot of each secret vote, a tally sheet for each vote, and counting minutes to
 * fill in. Ballots bear no name; their rows and those of the tally sheets have the same codes.
 */
export function kitDocuments(view: EmergencyKitView): readonly [Nd30Document, ...Nd30Document[]] {
  const secret = view.groups.filter((group) => group.secret);
  return [
    contents(view),
    rollToSign(view),
    agendaDocument(view.agenda),
    ...secret.map((group) => ballot(view, group)),
    ...view.groups.map((group) => tallySheet(view, group)),
    ...(secret.length === 0 ? [] : [blankCountingMinutes(view, secret)]),
  ];
}

function contents(view: EmergencyKitView): Nd30Document {
  const { head, groups, copies, roll } = view;
  const line = (paper: string, detail: string, print: string) => ({ paper, detail, print });
  const lines = [
    line('Danh sách ký tên', `${roll.length} thành viên`, '1'),
    line('Chương trình họp', '', String(roll.length)),
    ...groups
      .filter(({ secret }) => secret)
      .map((group) => line(`Phiếu biểu quyết: ${group.award}`, rowsText(group), String(copies))),
    ...groups.map((group) => line(`Bảng kiểm phiếu: ${group.award}`, rowsText(group), '2')),
    ...(groups.some(({ secret }) => secret) ? [line('Biên bản kiểm phiếu (mẫu trống)', '', '3')] : []),
  ];
  return {
    ...paperOf(head, { typeName: 'BỘ GIẤY DỰ PHÒNG', subjectLines: [head.sessionTitle] }),
    body: [
      labelled('Thời gian, địa điểm', `${head.sessionMoment}; ${head.sessionPlace}.`),
      paragraph(
        `Dùng khi máy tính, máy chiếu hoặc nguồn điện gặp sự cố. Mỗi phiếu, bảng in một lần trong tệp này; nhân bản đủ số ghi ở cột cuối. Số phiếu biểu quyết bằng số thành viên có mặt theo điểm danh lúc lập (${copies}); thành viên đến thêm thì in thêm, phiếu thừa hủy trước khi phát.`,
      ),
      paragraph(
        'Mã ở đầu mỗi dòng trên phiếu và trên bảng kiểm phiếu là một, dùng để đọc, ghi và đối chiếu.',
      ),
      {
        kind: 'table',
        caption: null,
        size: 'normal',
        columns: [
          { title: 'TT', group: null, share: 10, align: 'center' },
          { title: 'Giấy', group: null, share: 95, align: 'left' },
          { title: 'Gồm', group: null, share: 35, align: 'left' },
          { title: 'Số bản in', group: null, share: 25, align: 'center' },
        ],
        rows: lines.map(({ paper, detail, print }, index) => [
          cell(String(index + 1)),
          cell(paper),
          cell(detail),
          cell(print),
        ]),
      },
    ],
  };
}

function rowsText({ whole, rows, listed }: VoteGroup): string {
  if (listed.length > 0) {
    return rows.length === 0
      ? `cả danh sách ${listed.length} trường hợp`
      : `danh sách ${listed.length} và ${rows.length} trường hợp riêng`;
  }
  return whole === null ? `${rows.length} dòng` : '1 nội dung';
}

function rollToSign({ head, roll, guests, quorum }: EmergencyKitView): Nd30Document {
  const columns: DocumentTable['columns'] = [
    { title: 'TT', group: null, share: 10, align: 'center' },
    { title: 'Họ và tên', group: null, share: 42, align: 'left' },
    { title: 'Chức vụ', group: null, share: 55, align: 'left' },
    { title: 'Ký tên', group: null, share: 34, align: 'left' },
    { title: 'Giờ đến, rời', group: null, share: 24, align: 'left' },
  ];
  return {
    ...paperOf(head, { typeName: 'DANH SÁCH KÝ TÊN', subjectLines: [head.sessionTitle] }),
    body: [
      labelled('Thời gian, địa điểm', `${head.sessionMoment}; ${head.sessionPlace}.`),
      labelled('Điều kiện họp', quorum),
      {
        kind: 'table',
        caption: null,
        size: 'normal',
        rowHeightMm: 11,
        columns,
        rows: roll.map(({ name, post, councilRole }, index) => [
          cell(String(index + 1)),
          cell(name),
          cell(post, councilRole),
          cell(),
          cell(),
        ]),
      },
      ...(guests.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              caption: 'Khách mời (không biểu quyết)',
              size: 'normal' as const,
              rowHeightMm: 11,
              columns: [
                { title: 'TT', group: null, share: 10, align: 'center' as const },
                { title: 'Họ và tên, chức vụ', group: null, share: 97, align: 'left' as const },
                { title: 'Ký tên', group: null, share: 58, align: 'left' as const },
              ],
              rows: guests.map((guest, index) => [cell(String(index + 1)), cell(guest), cell()]),
            },
          ]),
    ],
    closing: [paragraph('Tổng số có mặt: …… thành viên; vắng: …… thành viên; khách mời: …… người.')],
    signatures: { left: null, right: { titleLines: ['THƯ KÝ'], aboveName: null, name: '' } },
  };
}

function ballot({ head }: EmergencyKitView, group: VoteGroup): Nd30Document {
  return {
    ...paperOf(head, {
      typeName: 'PHIẾU BIỂU QUYẾT',
      subjectLines: [group.award, head.sessionTitle],
    }),
    body: [
      paragraph(
        '(Bỏ phiếu kín: không ghi tên, không ký tên; phiếu có đóng dấu của Hội đồng hoặc chữ ký của Tổ kiểm phiếu.)',
      ),
      paragraph(
        'Ở mỗi dòng đánh dấu X vào một ô Đồng ý hoặc Không đồng ý. Dòng để trống, đánh dấu cả hai ô hoặc tẩy xóa là không hợp lệ riêng dòng đó; phiếu không do Tổ kiểm phiếu phát ra, có ghi tên hoặc viết thêm là phiếu không hợp lệ.',
      ),
      ...voteTables(group, [
        { title: 'Đồng ý', share: 20 },
        { title: 'Không đồng ý', share: 20 },
      ]),
    ],
  };
}

function tallySheet({ head }: EmergencyKitView, group: VoteGroup): Nd30Document {
  return {
    ...paperOf(head, {
      typeName: group.secret ? 'BẢNG KIỂM PHIẾU' : 'BẢNG GHI KẾT QUẢ BIỂU QUYẾT',
      subjectLines: [group.award, head.sessionTitle],
    }),
    body: [
      paragraph(group.rule),
      ...(group.secret
        ? [
            paragraph(
              'Phiếu phát ra: ……… thu về: ……… hợp lệ: ……… không hợp lệ: ……… (thu về = hợp lệ + không hợp lệ). Ở mỗi dòng: đồng ý + không đồng ý + không hợp lệ = số phiếu hợp lệ.',
            ),
          ]
        : []),
      ...voteTables(group, [
        { title: 'Đồng ý', share: 22 },
        { title: 'Không đồng ý', share: 22 },
        { title: 'Không hợp lệ', share: 22 },
      ]),
    ],
    closing: [paragraph('Tờ số: …… / ……     Lập lúc: …… giờ …… phút.')],
    signatures: {
      left: { titleLines: ['NGƯỜI ĐỌC'], aboveName: null, name: '' },
      right: { titleLines: ['NGƯỜI GHI'], aboveName: null, name: '' },
    },
  };
}

function blankCountingMinutes(view: EmergencyKitView, secret: readonly VoteGroup[]): Nd30Document {
  const { head, countingTeam } = view;
  return {
    ...paperOf(head, { typeName: 'BIÊN BẢN KIỂM PHIẾU', subjectLines: [head.sessionTitle] }),
    body: [
      labelled('Thời gian kiểm phiếu', 'từ …… giờ …… phút đến …… giờ …… phút, ngày …… tháng …… năm ………'),
      ...(countingTeam.length > 0
        ? [labelled('Tổ kiểm phiếu', `${countingTeam.join('; ')}.`)]
        : [
            labelled('Tổ trưởng', '…'.repeat(20)),
            labelled('Thành viên', '…'.repeat(20)),
            labelled('Thư ký', '…'.repeat(20)),
          ]),
      paragraph(
        `Tổng số thành viên Hội đồng: ${view.roll.length}; có mặt: ………; vắng: ………, trong đó có ý kiến bằng văn bản: ………`,
      ),
      {
        kind: 'table',
        caption: 'Số phiếu',
        size: 'narrow',
        rowHeightMm: 9,
        columns: [
          { title: 'Hình thức khen thưởng', group: null, share: 65, align: 'left' },
          { title: 'Phát ra', group: null, share: 20, align: 'center' },
          { title: 'Thu về', group: null, share: 20, align: 'center' },
          { title: 'Hợp lệ', group: null, share: 20, align: 'center' },
          { title: 'Không hợp lệ', group: null, share: 20, align: 'center' },
          { title: 'Số tờ kiểm phiếu', group: null, share: 20, align: 'center' },
        ],
        rows: secret.map(({ award }) => [cell(award), ...Array.from({ length: 5 }, () => cell())]),
      },
      paragraph('Kết quả từng trường hợp ghi tại các bảng kiểm phiếu kèm theo, là bộ phận của biên bản này.'),
      paragraph('Ý kiến về việc kiểm phiếu (nếu có):'),
      paragraph('…'.repeat(26)),
    ],
    closing: [paragraph('Biên bản lập thành …… bản, đọc lại cho Hội đồng nghe và thống nhất ký tên./.')],
    signatures: {
      left: { titleLines: ['TỔ KIỂM PHIẾU'], aboveName: null, name: '' },
      right: { titleLines: ['CHỦ TỌA'], aboveName: null, name: '' },
    },
  };
}
