import { DocumentKind } from '../../../domain/documents/document-kind.ts';
import type { DraftBlock } from '../../../domain/documents/draft-content.ts';
import { formatDate } from '../../../domain/kernel/dates.ts';
import type { IsoDate } from '../../../domain/kernel/dates.ts';
import { localMomentOf } from '../../../domain/kernel/local-moment.ts';
import { ok } from '../../../domain/kernel/result.ts';
import { ClusterKind } from '../../../domain/units/unit.ts';
import { legalGrounds } from '../../law/legal-grounds.ts';
import { savedTexts } from '../office-texts/saved-texts.ts';
import { committeeHeading, provinceName, provincePlace } from '../province-heading.ts';
import { column, heading, numberedTable, paragraph } from './draft-blocks.ts';
import type { DraftMaker, DraftMakerPorts } from './draft-maker.ts';
import { committeeSigner, standingBody } from './standing-body.ts';

/**
 * Kế hoạch công tác thi đua, khen thưởng of a year in the parts that the province's plans have, its duties as a table with who
 * answers for each and until when. Days that only the province can set are left open.
 */
export const planMaker: DraftMaker = {
  subjects: () => null,
  make: async (ports, { year }) => {
    const today = localMomentOf(ports.clock.now()).date;
    const january = `${year}-01-01` as IsoDate;
    // A plan of a year to come is grounded on what will be in force then.
    const groundedOn = january > today ? january : today;
    const saved = savedTexts(ports.repositories, DocumentKind.plan, groundedOn);
    return ok({
      heading: committeeHeading,
      notation: 'KH-UBND',
      typeName: 'Kế hoạch',
      subject: `Triển khai công tác thi đua, khen thưởng năm ${year}`,
      place: provincePlace,
      addressees: [],
      grounds: saved.grounds ?? legalGrounds(ports.instruments, groundedOn, null),
      blocks: [
        paragraph(
          `Ủy ban nhân dân tỉnh ban hành Kế hoạch triển khai công tác thi đua, khen thưởng năm ${year} trên địa bàn tỉnh như sau:`,
        ),
        ...purposeBlocks(year),
        ...contentBlocks(ports, year),
        ...organisationBlocks(year),
      ],
      signer:
        savedTexts(ports.repositories, DocumentKind.plan, today).signer ??
        committeeSigner(ports.repositories, today),
      recipients: saved.recipients ?? [
        'Ban Thi đua - Khen thưởng Trung ương',
        'Thường trực Tỉnh ủy (b/c)',
        'Thường trực HĐND tỉnh',
        'Chủ tịch, các Phó Chủ tịch UBND tỉnh',
        'Thành viên Hội đồng TĐKT tỉnh',
        'Các sở, ban, ngành, đoàn thể tỉnh',
        'UBND các xã, phường',
        'Các cơ quan ngành dọc, doanh nghiệp trên địa bàn tỉnh',
        'Lưu: VT, TĐKT',
      ],
      appendices: [
        {
          orientation: 'landscape',
          titleLines: ['CÁC NHIỆM VỤ TRỌNG TÂM', `CÔNG TÁC THI ĐUA, KHEN THƯỞNG NĂM ${year}`],
          blocks: [taskTable(ports, year)],
        },
      ],
    });
  },
};

function purposeBlocks(year: number): readonly DraftBlock[] {
  return [
    heading(1, 'I. MỤC ĐÍCH, YÊU CẦU'),
    heading(2, '1. Mục đích'),
    paragraph(
      `Tổ chức thực hiện đồng bộ công tác thi đua, khen thưởng năm ${year}; khơi dậy tinh thần thi đua của các cấp, các ngành và Nhân dân các dân tộc trong tỉnh, góp phần hoàn thành các mục tiêu phát triển kinh tế - xã hội, bảo đảm quốc phòng - an ninh năm ${year}.`,
    ),
    paragraph(
      'Đề cao trách nhiệm của người đứng đầu cơ quan, đơn vị, địa phương trong tổ chức phong trào thi đua và thực hiện pháp luật về thi đua, khen thưởng.',
    ),
    heading(2, '2. Yêu cầu'),
    paragraph(
      'Phong trào thi đua phải thiết thực, bám sát nhiệm vụ chính trị, có mục tiêu, chỉ tiêu cụ thể, tránh hình thức.',
    ),
    paragraph('Khen thưởng đúng quy định, chính xác, kịp thời, công khai, minh bạch.'),
  ];
}

function contentBlocks({ repositories }: DraftMakerPorts, year: number): readonly DraftBlock[] {
  const clusters = repositories.clusters.ofYear(year);
  const blocks = clusters.filter(({ kind }) => kind === ClusterKind.block).length;
  const groups =
    clusters.length === 0
      ? 'các cụm, khối thi đua'
      : `${clusters.length - blocks} cụm thi đua và ${blocks} khối thi đua`;
  return [
    heading(1, 'II. NỘI DUNG, NHIỆM VỤ VÀ GIẢI PHÁP'),
    heading(2, '1. Lãnh đạo, chỉ đạo công tác thi đua, khen thưởng'),
    paragraph(
      'Quán triệt, tuyên truyền chủ trương của Đảng, pháp luật của Nhà nước về thi đua, khen thưởng, trọng tâm là Chỉ thị số 41-CT/TW ngày 26/12/2024 của Bộ Chính trị; rà soát, sửa đổi, bổ sung quy chế của tỉnh cho phù hợp với quy định mới; ứng dụng công nghệ số trong quản lý, theo dõi thi đua, khen thưởng.',
    ),
    heading(2, '2. Tổ chức các phong trào thi đua'),
    paragraph(
      `Tiếp tục thực hiện các phong trào do Thủ tướng Chính phủ phát động; phát động các phong trào thường xuyên, chuyên đề của tỉnh năm ${year} gắn với những việc khó, cấp bách; sơ kết, tổng kết đúng thời hạn.`,
    ),
    heading(2, '3. Nâng cao chất lượng khen thưởng'),
    paragraph(
      'Bình xét chặt chẽ, đúng đối tượng; quan tâm tập thể nhỏ, người trực tiếp lao động, sản xuất, công tác, vùng sâu, vùng xa, biên giới, vùng đồng bào dân tộc thiểu số; khen thưởng kịp thời thành tích đột xuất; gắn xét sáng kiến với xét danh hiệu thi đua.',
    ),
    heading(2, '4. Phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến'),
    paragraph(
      'Thực hiện Hướng dẫn số 2533/UBND-TH ngày 02/7/2024 của Ủy ban nhân dân tỉnh: mỗi cơ quan, đơn vị đăng ký, xây dựng ít nhất 01 tập thể và 01 cá nhân điển hình; mỗi xã, phường ít nhất 02 mô hình, 02 tập thể và 03 cá nhân điển hình.',
    ),
    heading(2, '5. Nâng cao chất lượng hoạt động của cụm, khối thi đua'),
    paragraph(
      `Kiện toàn, hướng dẫn hoạt động, chấm điểm và xếp hạng ${groups}; các cụm, khối xây dựng quy chế, tiêu chí, ký kết giao ước và tự kiểm tra theo quy định.`,
    ),
    heading(2, '6. Kiện toàn tổ chức, tập huấn, kiểm tra'),
    paragraph(
      'Kiện toàn Hội đồng Thi đua - Khen thưởng các cấp; tập huấn nghiệp vụ cho người làm công tác thi đua, khen thưởng; kiểm tra việc chấp hành pháp luật về thi đua, khen thưởng ở các cơ quan, đơn vị, địa phương.',
    ),
    paragraph('(Có phụ lục các nhiệm vụ trọng tâm kèm theo)'),
  ];
}

function organisationBlocks(year: number): readonly DraftBlock[] {
  return [
    heading(1, 'III. TỔ CHỨC THỰC HIỆN'),
    paragraph(
      `1. Các cơ quan, đơn vị, địa phương ban hành kế hoạch công tác thi đua, khen thưởng năm ${year} trước ngày 15/01/${year}, gửi ${standingBody} để theo dõi; tổ chức thực hiện và báo cáo kết quả theo quy định.`,
    ),
    paragraph(
      '2. Các cơ quan báo chí, truyền thông của tỉnh tăng thời lượng tuyên truyền về phong trào thi đua, gương người tốt, việc tốt, điển hình tiên tiến.',
    ),
    paragraph(
      `3. Sở Tài chính tham mưu bố trí kinh phí cho công tác thi đua, khen thưởng năm ${year} của tỉnh.`,
    ),
    paragraph(
      `4. ${standingBody} (cơ quan Thường trực Hội đồng Thi đua - Khen thưởng tỉnh) hướng dẫn, theo dõi, đôn đốc việc thực hiện Kế hoạch này trên địa bàn ${provinceName}; tổng hợp, báo cáo Ủy ban nhân dân tỉnh.`,
    ),
  ];
}

const everyUnit = 'Các cơ quan, đơn vị, địa phương';
const allYear = 'Cả năm';

type Task = readonly [task: string, owner: string, support: string, deadline: string];

function taskTable({ repositories }: DraftMakerPorts, year: number): DraftBlock {
  const open = `…/…/${year}`;
  const rounds = repositories.rounds
    .ofYear(year)
    .map(({ name, deadline }): Task => [
      `Nộp hồ sơ đề nghị khen thưởng: ${name}`,
      everyUnit,
      standingBody,
      deadline === null ? open : `Trước ngày ${formatDate(deadline)}`,
    ]);
  const tasks: readonly Task[] = [
    [
      'Ban hành kế hoạch công tác thi đua, khen thưởng của đơn vị',
      everyUnit,
      standingBody,
      `Trước ngày 15/01/${year}`,
    ],
    [
      'Phát động phong trào thi đua, đăng ký danh hiệu thi đua và điển hình tiên tiến',
      everyUnit,
      standingBody,
      open,
    ],
    ['Kiện toàn cụm, khối thi đua; ký kết giao ước thi đua', standingBody, 'Các cụm, khối thi đua', open],
    [
      'Sửa đổi, bổ sung quy chế công tác thi đua, khen thưởng của tỉnh',
      standingBody,
      'Các sở, ban, ngành',
      open,
    ],
    ['Tập huấn nghiệp vụ thi đua, khen thưởng', standingBody, everyUnit, open],
    ['Kiểm tra công tác thi đua, khen thưởng', standingBody, 'Hội đồng Thi đua - Khen thưởng tỉnh', open],
    [
      'Tuyên truyền, nhân rộng điển hình tiên tiến',
      'Các cơ quan báo chí, truyền thông của tỉnh',
      everyUnit,
      allYear,
    ],
    ['Bố trí kinh phí thi đua, khen thưởng', 'Sở Tài chính', standingBody, open],
    ['Tự chấm điểm, chấm chéo, thẩm định và xếp hạng cụm, khối', 'Các cụm, khối thi đua', standingBody, open],
    ...(rounds.length === 0
      ? [['Nộp hồ sơ đề nghị khen thưởng hằng năm', everyUnit, standingBody, open] as const]
      : rounds),
    [
      'Họp Hội đồng Thi đua - Khen thưởng tỉnh xét khen thưởng',
      'Hội đồng Thi đua - Khen thưởng tỉnh',
      standingBody,
      open,
    ],
    ['Báo cáo tổng kết, thống kê công tác thi đua, khen thưởng', standingBody, everyUnit, open],
  ];
  return numberedTable(
    [
      column('Nhiệm vụ', 96),
      column('Cơ quan chủ trì', 56),
      column('Cơ quan phối hợp', 56),
      column('Thời hạn', 36, 'center'),
    ],
    tasks,
  );
}
