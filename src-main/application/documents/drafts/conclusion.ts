import { refuse } from '../../../contract/refusal.ts';
import { DocumentKind } from '../../../domain/documents/document-kind.ts';
import type { DraftBlock } from '../../../domain/documents/draft-content.ts';
import { MinutesPart, paragraphsOf } from '../../../domain/documents/minutes-sections.ts';
import { formatDateInWords } from '../../../domain/kernel/dates.ts';
import type { MeetingId } from '../../../domain/kernel/ids.ts';
import { localMomentOf } from '../../../domain/kernel/local-moment.ts';
import { ok } from '../../../domain/kernel/result.ts';
import { isOver } from '../../../domain/meetings/meeting.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { rollOf } from '../../meetings/named-roll.ts';
import { ended, memberText } from '../council-paper.ts';
import { councilSigner } from '../council-signer.ts';
import { assembledSections } from '../minutes/minutes-texts.ts';
import { factsOf, ownTexts } from '../minutes/minutes-view.ts';
import { savedTexts } from '../office-texts/saved-texts.ts';
import { provincePlace } from '../province-heading.ts';
import { councilHeading } from './council-heading.ts';
import { heading, items, paragraph } from './draft-blocks.ts';
import type { DraftMaker, DraftMakerPorts } from './draft-maker.ts';
import { casesOfSession } from './session-cases.ts';
import { standingBody } from './standing-body.ts';
import { resultTable } from './submission.ts';

/** Thông báo kết luận of a session that is over: what was voted, what its chair concluded and who does what now. */
export const conclusionMaker: DraftMaker = {
  subjects: ({ repositories }, year) =>
    repositories.meetings
      .ofYear(year)
      .filter(isOver)
      .toSorted((a, b) => (a.date < b.date ? 1 : -1))
      .map(({ id, title }) => ({ id, name: title })),
  make: async (ports, { aboutId }) => {
    const { repositories, clock } = ports;
    const meeting = repositories.meetings.find(aboutId as MeetingId);
    if (!meeting) return refuse('not_found');
    if (!isOver(meeting)) return refuse('meeting_not_ended');
    const results = await resultBlocks(ports, meeting);
    const conclusion = await conclusionBlocks(ports, meeting);
    const today = localMomentOf(clock.now()).date;
    const saved = savedTexts(repositories, DocumentKind.conclusion, today);
    return ok({
      heading: councilHeading,
      notation: 'TB-HĐTĐKT',
      typeName: 'Thông báo',
      subject: `Kết luận ${meeting.title.charAt(0).toLocaleLowerCase('vi')}${meeting.title.slice(1)}`,
      place: provincePlace,
      addressees: [],
      grounds: saved.grounds ?? [],
      blocks: [
        paragraph(openingText(ports, meeting)),
        ...numberedParts([
          ['Kết quả biểu quyết', results],
          ['Các nội dung đã quyết định', decisionBlocks(ports, meeting)],
          ['Kết luận của chủ tọa', conclusion],
          ['Tổ chức thực hiện', followUpBlocks],
        ]),
        paragraph(
          'Hội đồng Thi đua - Khen thưởng tỉnh thông báo để các cơ quan, đơn vị, địa phương biết, thực hiện.',
        ),
      ],
      signer: saved.signer ?? councilSigner(repositories, today),
      recipients: saved.recipients ?? [
        'Chủ tịch, các Phó Chủ tịch UBND tỉnh (để b/c)',
        'Thành viên Hội đồng TĐKT tỉnh',
        'Các cơ quan, đơn vị, địa phương có liên quan',
        'Lưu: VT, TĐKT',
      ],
      appendices: [],
    });
  },
};

/** The parts that have something to say, numbered from 1. */
function numberedParts(
  parts: readonly (readonly [title: string, blocks: readonly DraftBlock[]])[],
): readonly DraftBlock[] {
  return parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index) => [heading(2, `${index + 1}. ${title}`), ...blocks]);
}

function openingText({ repositories }: DraftMakerPorts, meeting: Meeting): string {
  const chair = rollOf(repositories, meeting.id).find(({ memberId }) => memberId === meeting.chairId);
  const by = chair ? ` do đồng chí ${memberText(chair)}, chủ trì` : '';
  const place = meeting.place === '' ? '' : `, tại ${meeting.place},`;
  const { title, date } = meeting;
  return ended(
    `${formatDateInWords(date).replace(/^ngày/u, 'Ngày')}${place} Hội đồng Thi đua - Khen thưởng tỉnh đã tổ chức ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}${by}. Hội đồng thống nhất kết luận như sau:`,
  );
}

async function resultBlocks(ports: DraftMakerPorts, meeting: Meeting): Promise<readonly DraftBlock[]> {
  const groups = await casesOfSession(ports, ports.repositories, meeting);
  return groups.length === 0 ? [] : [resultTable(groups)];
}

/** What was decided under items of the agenda. */
function decisionBlocks({ repositories }: DraftMakerPorts, { id }: Meeting): readonly DraftBlock[] {
  return repositories.meetings
    .agenda(id)
    .filter(({ decision }) => decision !== '')
    .flatMap(({ title, decision }) => {
      const [first = '', ...others] = paragraphsOf(decision);
      return [paragraph(`${title}: ${ended(first)}`), ...others.map((text) => paragraph(ended(text)))];
    });
}

/** As the minutes have it. */
async function conclusionBlocks(ports: DraftMakerPorts, meeting: Meeting): Promise<readonly DraftBlock[]> {
  const { repositories } = ports;
  await ports.nextTurn();
  const facts = factsOf(ports, repositories, meeting);
  await ports.nextTurn();
  const own = ownTexts(repositories, meeting).get(MinutesPart.conclusion);
  const sections = assembledSections(ports, repositories, facts);
  const texts =
    own === undefined
      ? (sections.find(({ key }) => key === MinutesPart.conclusion)?.paragraphs ?? [])
      : paragraphsOf(own);
  return texts.map((text) => paragraph(ended(text)));
}

const followUpBlocks: readonly DraftBlock[] = items([
  `Giao ${standingBody} hoàn thiện hồ sơ các trường hợp đạt tỷ lệ phiếu theo quy định, trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định hoặc trình cấp trên khen thưởng theo thẩm quyền`,
  `${standingBody} thông báo kết quả xét đến các cơ quan, đơn vị, địa phương có trường hợp chưa đạt`,
]);
