import { refuse } from '../../../contract/refusal.ts';
import { twoDigits } from '../../../domain/decisions/decision-texts.ts';
import { DocumentKind } from '../../../domain/documents/document-kind.ts';
import type { DraftBlock, DraftContent } from '../../../domain/documents/draft-content.ts';
import { yearOf } from '../../../domain/kernel/date-spans.ts';
import { formatDate } from '../../../domain/kernel/dates.ts';
import { localMomentOf } from '../../../domain/kernel/local-moment.ts';
import { ok } from '../../../domain/kernel/result.ts';
import { lateOnes } from '../../dossiers/late.ts';
import { namesOf } from '../../dossiers/letter-view.ts';
import { councilSigner } from '../council-signer.ts';
import { savedTexts } from '../office-texts/saved-texts.ts';
import { provincePlace } from '../province-heading.ts';
import { councilHeading, councilLetterNotation } from './council-heading.ts';
import { column, numberedTable, paragraph } from './draft-blocks.ts';
import type { DraftMaker, DraftMakerPorts } from './draft-maker.ts';

type LateUnits = ReturnType<typeof lateOnes>['units'];

/** Up to so many units are addressed by name; a longer letter names them in its list. */
const mostAddressed = 8;

/** Công văn đôn đốc: one letter to all units that handed in nothing by the deadline of a round, or one to a single unit. */
export const reminderMaker: DraftMaker = {
  subjects: (ports, year) => {
    const rounds = Map.groupBy(lateOnes(ports, { year }).units, ({ roundId }) => roundId);
    return [...rounds].flatMap(([id, late]) => {
      const name = late[0]?.roundName ?? '';
      return [
        { id, name },
        ...late.map(({ unitId, unitName }) => ({ id: `${id}/${unitId}`, name: `${name} – ${unitName}` })),
      ];
    });
  },
  make: async (ports, { year, aboutId }) => {
    const [roundId, unitId] = aboutId.split('/');
    const late = lateOnes(ports, { year }).units.filter(
      (unit) => unit.roundId === roundId && (unitId === undefined || unit.unitId === unitId),
    );
    if (late.length === 0) return refuse('nobody_late');
    const names = late.map((unit) => namesOf(ports.repositories.units.find(unit.unitId)).addressee);
    const today = localMomentOf(ports.clock.now()).date;
    const saved = savedTexts(ports.repositories, DocumentKind.reminder, today);
    const isLong = late.length > mostAddressed;
    const content: DraftContent = {
      heading: councilHeading,
      notation: councilLetterNotation,
      typeName: '',
      subject: 'đôn đốc nộp hồ sơ đề nghị khen thưởng',
      place: provincePlace,
      addressees: isLong ? ['Các cơ quan, đơn vị, địa phương (theo danh sách kèm theo)'] : names,
      grounds: saved.grounds ?? [],
      blocks: reminderBlocks(ports, late, isLong),
      signer: saved.signer ?? councilSigner(ports.repositories, today),
      recipients: saved.recipients ?? ['Như trên', 'Chủ tịch Hội đồng (để b/c)', 'Lưu: VT, TĐKT'],
      appendices: isLong
        ? [
            {
              orientation: 'portrait',
              titleLines: ['DANH SÁCH CƠ QUAN, ĐƠN VỊ, ĐỊA PHƯƠNG CHƯA NỘP HỒ SƠ'],
              blocks: [lateTable(late)],
            },
          ]
        : [],
    };
    return ok(content);
  },
};

function reminderBlocks(
  { repositories }: DraftMakerPorts,
  late: LateUnits,
  isLong: boolean,
): readonly DraftBlock[] {
  const [first] = late;
  if (!first) return [];
  const round = repositories.rounds.find(first.roundId);
  const year = round?.year ?? yearOf(first.deadline);
  const basis = round && round.basis !== '' ? `Theo ${round.basis}, ` : '';
  const deadline = `thời hạn nộp hồ sơ đề nghị khen thưởng (${first.roundName}) là ngày ${formatDate(first.deadline)}`;
  const sentence = `${basis}${deadline}.`;
  const request = `khẩn trương hoàn thiện và gửi hồ sơ về Sở Nội vụ trước ngày …/…/${year}. Hồ sơ gửi chậm không được đưa vào chương trình xét của Hội đồng.`;
  const opening = `${sentence.charAt(0).toLocaleUpperCase('vi')}${sentence.slice(1)}`;
  const council = 'Thường trực Hội đồng Thi đua - Khen thưởng tỉnh đề nghị';
  if (late.length === 1) {
    return [
      paragraph(
        `${opening} Đến nay, quá hạn ${first.workingDaysLate} ngày làm việc, ${namesOf(repositories.units.find(first.unitId)).unitName} chưa nộp hồ sơ.`,
      ),
      paragraph(`${council} ${namesOf(repositories.units.find(first.unitId)).unitName} ${request}`),
    ];
  }
  const count = twoDigits(late.length);
  return [
    paragraph(
      `${opening} Đến nay còn ${count} cơ quan, đơn vị, địa phương chưa nộp hồ sơ${isLong ? ' (có danh sách kèm theo).' : ', cụ thể như sau:'}`,
    ),
    ...(isLong ? [] : [lateTable(late)]),
    paragraph(
      `${council} các cơ quan, đơn vị, địa phương có tên ${isLong ? 'trong danh sách' : 'nêu trên'} ${request}`,
    ),
  ];
}

function lateTable(late: LateUnits): DraftBlock {
  return numberedTable(
    [
      column('Cơ quan, đơn vị, địa phương', 74),
      column('Hạn nộp', 28, 'center'),
      column('Quá hạn (ngày làm việc)', 28, 'center'),
      column('Tình trạng', 30),
    ],
    late.map(({ unitName, deadline, workingDaysLate }) => [
      unitName,
      formatDate(deadline),
      String(workingDaysLate),
      'Chưa nộp',
    ]),
  );
}
