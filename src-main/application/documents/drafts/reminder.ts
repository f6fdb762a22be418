import { refuse } from '../../../contract/refusal.ts';
import type { DraftBlock, DraftContent } from '../../../domain/documents/draft-content.ts';
import { formatDate } from '../../../domain/kernel/dates.ts';
import { localMomentOf } from '../../../domain/kernel/local-moment.ts';
import { ok } from '../../../domain/kernel/result.ts';
import { lateOnes } from '../../dossiers/late.ts';
import { namesOf } from '../../dossiers/letter-view.ts';
import { provincePlace } from '../province-heading.ts';
import { councilHeading, councilLetterNotation, councilSigner } from './council-heading.ts';
import type { DraftMaker, DraftMakerPorts } from './draft-maker.ts';

/** Công văn đôn đốc: one letter to all units that handed in nothing by the deadline of a round. */
export const reminderMaker: DraftMaker = {
  subjects: (ports, year) => {
    const rounds = Map.groupBy(lateOnes(ports, { year }).units, ({ roundId }) => roundId);
    return [...rounds].map(([id, [first]]) => ({ id, name: first?.roundName ?? '' }));
  },
  make: (ports, { year, aboutId }) => {
    const late = lateOnes(ports, { year }).units.filter(({ roundId }) => roundId === aboutId);
    const [first] = late;
    if (!first) return refuse('nobody_late');
    const names = late.map(({ unitId }) => namesOf(ports.repositories.units.find(unitId)));
    const content: DraftContent = {
      heading: councilHeading,
      notation: councilLetterNotation,
      typeName: '',
      subject: 'đôn đốc nộp hồ sơ đề nghị khen thưởng',
      place: provincePlace,
      addressees: names.map(({ addressee }) => addressee),
      grounds: [],
      blocks: reminderBlocks(ports, late),
      signer: councilSigner(ports.repositories, localMomentOf(ports.clock.now()).date),
      recipients: ['Như trên', 'Chủ tịch Hội đồng (để báo cáo)', 'Lưu: VT, TĐKT'],
      appendices: [],
    };
    return ok(content);
  },
};

function reminderBlocks(
  { repositories }: DraftMakerPorts,
  late: readonly ReturnType<typeof lateOnes>['units'][number][],
): readonly DraftBlock[] {
  const [first] = late;
  if (!first) return [];
  const round = repositories.rounds.find(first.roundId);
  const basis = round && round.basis !== '' ? `Căn cứ ${round.basis}, ` : '';
  const count = String(late.length).padStart(2, '0');
  return [
    {
      kind: 'paragraph',
      text: `${basis}thời hạn nộp hồ sơ đề nghị khen thưởng (${first.roundName}) là ngày ${formatDate(first.deadline)}. Đến nay còn ${count} cơ quan, đơn vị, địa phương chưa nộp hồ sơ, cụ thể như sau:`,
    },
    {
      kind: 'table',
      caption: '',
      columns: [
        { title: 'TT', share: 8, align: 'right' },
        { title: 'Cơ quan, đơn vị, địa phương', share: 70, align: 'left' },
        { title: 'Hạn nộp', share: 28, align: 'center' },
        { title: 'Quá hạn (ngày làm việc)', share: 30, align: 'center' },
        { title: 'Tình trạng', share: 30, align: 'left' },
      ],
      rows: late.map(({ unitName, deadline, workingDaysLate }, index) => [
        String(index + 1),
        unitName,
        formatDate(deadline),
        String(workingDaysLate),
        'Chưa nộp',
      ]),
    },
    {
      kind: 'paragraph',
      text: 'Thường trực Hội đồng Thi đua - Khen thưởng tỉnh đề nghị các cơ quan, đơn vị, địa phương có tên nêu trên khẩn trương hoàn thiện và gửi hồ sơ về Sở Nội vụ. Hồ sơ gửi chậm không được đưa vào chương trình xét của Hội đồng.',
    },
  ];
}
