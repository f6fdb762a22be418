import { refuse } from '../../../contract/refusal.ts';
import { AwardLevel } from '../../../domain/awards/award.ts';
import {
  countKinds,
  countsInWords,
  countsText,
  grantText,
  proposedTitle,
  spelledOut,
  twoDigits,
} from '../../../domain/decisions/decision-texts.ts';
import { DocumentKind } from '../../../domain/documents/document-kind.ts';
import type { DraftAppendix, DraftBlock } from '../../../domain/documents/draft-content.ts';
import { formatDateInWords } from '../../../domain/kernel/dates.ts';
import type { MeetingId } from '../../../domain/kernel/ids.ts';
import { localMomentOf } from '../../../domain/kernel/local-moment.ts';
import { amountInWords } from '../../../domain/kernel/number-in-words.ts';
import { ok } from '../../../domain/kernel/result.ts';
import { citedArticles } from '../../../domain/law/cited-articles.ts';
import { isOver } from '../../../domain/meetings/meeting.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { formatDong } from '../../../domain/money/format-dong.ts';
import { countRoll } from '../../../domain/voting/attendance.ts';
import { quorumByRule } from '../../../domain/voting/quorum.ts';
import {
  formatVerdict,
  quorumSentence,
  resultRangeText,
  shareText,
} from '../../../domain/voting/verdict-text.ts';
import { minutesCited } from '../../decisions/decision-grounds.ts';
import { legalGrounds } from '../../law/legal-grounds.ts';
import { quorumOfMeeting } from '../../meetings/quorum-of-meeting.ts';
import { prizeCaseOf } from '../../money/prize-case.ts';
import { reckonPrizes } from '../../money/reckon-prizes.ts';
import type { Reckoning } from '../../money/reckon-prizes.ts';
import { savedTexts } from '../office-texts/saved-texts.ts';
import { provincePlace } from '../province-heading.ts';
import { column, heading, items, joined, numberedTable, paragraph } from './draft-blocks.ts';
import type { DraftMaker, DraftMakerPorts } from './draft-maker.ts';
import { casesOfSession, endedSessions, withVerdict } from './session-cases.ts';
import type { AwardCases, SessionCase } from './session-cases.ts';
import { standingBody, standingHeading, standingNotation, standingSigner } from './standing-body.ts';

/** Tờ trình of the standing body to the chair of the province, from a session that is over. */
export const submissionMaker: DraftMaker = {
  subjects: ({ repositories }, year) => endedSessions(repositories, year),
  make: async (ports, { aboutId }) => {
    const { repositories, clock } = ports;
    const meeting = repositories.meetings.find(aboutId as MeetingId);
    if (!meeting) return refuse('not_found');
    if (!isOver(meeting)) return refuse('meeting_not_ended');
    const groups = await casesOfSession(ports, repositories, meeting);
    if (groups.length === 0) return refuse('nothing_to_draft');
    const granted = passedOf(groups);
    const today = localMomentOf(clock.now()).date;
    const saved = savedTexts(repositories, DocumentKind.submission, today);
    const minutes = minutesCited(repositories, meeting);
    await ports.nextTurn();
    const prizes = reckonPrizes(ports, today, prizeCases(ofProvince(granted)));
    await ports.nextTurn();
    return ok({
      heading: standingHeading,
      notation: standingNotation('TTr'),
      typeName: 'Tờ trình',
      subject: subjectOf(meeting, granted),
      place: provincePlace,
      addressees: ['Chủ tịch Ủy ban nhân dân tỉnh'],
      grounds: [
        ...(saved.grounds ??
          legalGrounds(
            ports.instruments,
            today,
            groups.map(({ award }) => award.code),
          )),
        `Căn cứ ${minutes === '' ? 'Biên bản' : minutes} họp Hội đồng Thi đua - Khen thưởng tỉnh ${formatDateInWords(meeting.date)}`,
      ],
      blocks: [
        ...receivedBlocks(ports, groups),
        ...resultBlocks(ports, meeting, groups),
        ...requestBlocks(ports, meeting, granted, prizes),
      ],
      signer: saved.signer ?? standingSigner(repositories, today),
      recipients: saved.recipients ?? ['Như trên', 'Chủ tịch Hội đồng TĐKT tỉnh (để b/c)', 'Lưu: VT, TĐKT'],
      appendices: appendicesOf(meeting, groups, granted, prizes),
    });
  },
};

/** The awards with the cases that reached their share of votes; awards without any are left out. */
function passedOf(groups: readonly AwardCases[]): readonly AwardCases[] {
  return groups
    .map((group) => ({ ...group, cases: withVerdict(group.cases, 'passed') }))
    .filter(({ cases }) => cases.length > 0);
}

/** What the province itself gives, and pays. */
function ofProvince(groups: readonly AwardCases[]): readonly AwardCases[] {
  return groups.filter(({ award }) => award.level === AwardLevel.province);
}

/** Awards in a trích yếu are named as long as they are few. */
const mostNamed = 3;

function subjectOf(meeting: Meeting, granted: readonly AwardCases[]): string {
  if (granted.length === 0 || granted.length > mostNamed) {
    return `Về việc khen thưởng theo kết quả ${lowerFirst(meeting.title)}`;
  }
  return proposedTitle(
    granted.map(({ award, awardName }) => ({ kind: award.kind, name: awardName })),
  ).replace(/^Về việc tặng/u, 'Về việc tặng thưởng');
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`;
}

/** What came in with these cases, and what became of it before the session. */
function receivedBlocks(
  { repositories }: DraftMakerPorts,
  groups: readonly AwardCases[],
): readonly DraftBlock[] {
  const cases = groups.flatMap((group) => group.cases);
  const proposals = cases.map(({ proposal }) => proposal);
  const roundIds = new Set(proposals.flatMap(({ roundId }) => roundId ?? []));
  const rounds = [...roundIds].flatMap((id) => repositories.rounds.find(id) ?? []);
  const units = new Set(proposals.map(({ unitId }) => unitId)).size;
  const ofRounds = [...new Set(proposals.map(({ year }) => year))]
    .flatMap((year) => repositories.proposals.ofYear(year))
    .filter(({ roundId }) => roundId !== null && roundIds.has(roundId));
  // Cases of no round, such as the flags of clusters, are known only from the session itself.
  const sent = [...ofRounds, ...proposals.filter(({ roundId }) => roundId === null)];
  const returned = sent.filter(({ stage }) => stage === 'returned').length;
  const bases = rounds.flatMap(({ name, basis }) => (basis === '' ? [name] : [`${basis} (${name})`]));
  const following = bases.length === 0 ? '' : `Thực hiện ${joined(bases)}, `;
  const opening = `${following}${standingBody} (cơ quan Thường trực Hội đồng Thi đua - Khen thưởng tỉnh) đã tiếp nhận `;
  const received = `${twoDigits(sent.length)} trường hợp đề nghị khen thưởng (${countsText(countKinds(sent))})`;
  const back = returned === 0 ? '' : `trả lại ${twoDigits(returned)} trường hợp chưa bảo đảm quy định; `;
  return [
    heading(1, 'I. TIẾP NHẬN, THẨM ĐỊNH HỒ SƠ'),
    paragraph(upperFirst(`${opening}${received}.`)),
    paragraph(
      `Qua thẩm định, ${standingBody} ${back}trình Hội đồng xét ${twoDigits(cases.length)} trường hợp (${countsText(countKinds(cases))}) của ${twoDigits(units)} cơ quan, đơn vị, địa phương.`,
    ),
  ];
}

function upperFirst(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`;
}

function resultBlocks(
  ports: DraftMakerPorts,
  meeting: Meeting,
  groups: readonly AwardCases[],
): readonly DraftBlock[] {
  const { rule } = quorumOfMeeting(ports, ports.repositories, meeting);
  const roll = countRoll(ports.repositories.meetings.roll(meeting.id));
  return [
    heading(1, 'II. KẾT QUẢ XÉT CỦA HỘI ĐỒNG'),
    paragraph(
      `${meeting.title} được tổ chức ${formatDateInWords(meeting.date)}. ${quorumSentence(quorumByRule(rule, roll, true))}. Kết quả biểu quyết như sau:`,
    ),
    resultTable(groups),
  ];
}

/** The counts of each award and the share of votes of those who passed, in the words that minutes and screens have. */
export function resultTable(groups: readonly AwardCases[]): DraftBlock {
  const count = (cases: readonly SessionCase[]) => String(cases.length);
  return numberedTable(
    [
      column('Danh hiệu, hình thức', 52),
      column('Trình xét', 18, 'center'),
      column('Đạt', 16, 'center'),
      column('Không đạt', 18, 'center'),
      column('Vượt chỉ tiêu', 18, 'center'),
      column('Tỷ lệ phiếu của các trường hợp đạt', 56),
    ],
    groups.map(({ awardName, cases }) => {
      const passed = withVerdict(cases, 'passed');
      return [
        awardName,
        count(cases),
        count(passed),
        count(withVerdict(cases, 'failed')),
        count(withVerdict(cases, 'over_quota')),
        upperFirst(resultRangeText(passed.map(({ verdict }) => verdict))),
      ];
    }),
  );
}

/** What the chair is asked for, what it costs and what lies beside the letter. */
function requestBlocks(
  ports: DraftMakerPorts,
  meeting: Meeting,
  granted: readonly AwardCases[],
  prizes: Reckoning,
): readonly DraftBlock[] {
  if (granted.length === 0) {
    return [
      heading(1, 'III. ĐỀ NGHỊ'),
      paragraph(
        `Không có trường hợp nào đạt tỷ lệ phiếu đồng ý theo quy định. ${standingBody} kính báo cáo Chủ tịch Ủy ban nhân dân tỉnh.`,
      ),
    ];
  }
  const own = ofProvince(granted);
  const higher = granted.filter(({ award }) => award.level === AwardLevel.state);
  return [
    heading(1, 'III. NỘI DUNG TRÌNH'),
    ...(own.length === 0
      ? []
      : [
          paragraph(
            `Căn cứ kết quả trên, ${standingBody} kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định:`,
          ),
          ...items(own.map(grantLine)),
        ]),
    ...(higher.length === 0
      ? []
      : [
          paragraph('Kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, trình cấp có thẩm quyền khen thưởng:'),
          ...items(higher.map(grantLine)),
        ]),
    ...moneyBlocks(meeting, prizes),
    paragraph(
      `${standingBody} kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định (${enclosures(ports, meeting, own)} kèm theo).`,
    ),
  ];
}

function grantLine({ award, awardName, cases }: AwardCases): string {
  return `${grantText(award, spelledOut(awardName))} cho ${countsInWords(countKinds(cases))}`;
}

function moneyBlocks(meeting: Meeting, { prizes, articles }: Reckoning): readonly DraftBlock[] {
  const total = [...prizes.values()].reduce((sum, { amount }) => sum + amount, 0);
  if (total === 0) return [];
  const by = articles.length === 0 ? '' : ` theo ${citedArticles(articles)}`;
  return [
    paragraph(
      `Tiền thưởng dự kiến${by}: ${formatDong(total)} đồng (${amountInWords(total)}), chi từ Quỹ thi đua, khen thưởng của tỉnh năm ${meeting.year}.`,
    ),
  ];
}

function prizeCases(groups: readonly AwardCases[]) {
  return groups.flatMap(({ cases }) => cases.map(({ proposal }) => prizeCaseOf(proposal)));
}

/** The drafts of decisions by their titles, where there are any already. */
function enclosures({ repositories }: DraftMakerPorts, meeting: Meeting, own: readonly AwardCases[]): string {
  const drafts = [meeting.year, meeting.year + 1]
    .flatMap((year) => repositories.decisions.ofYear(year))
    .filter(({ meetingId }) => meetingId === meeting.id)
    .map(({ title }) => `dự thảo Quyết định ${lowerFirst(title)}`);
  const decisions = drafts.length > 0 || own.length === 0 ? drafts : ['dự thảo Quyết định khen thưởng'];
  return ['danh sách', 'biên bản họp Hội đồng', ...decisions].join('; ');
}

function appendicesOf(
  meeting: Meeting,
  groups: readonly AwardCases[],
  granted: readonly AwardCases[],
  { prizes }: Reckoning,
): readonly DraftAppendix[] {
  const others = groups
    .map((group) => ({ ...group, cases: group.cases.filter(({ verdict }) => verdict.verdict !== 'passed') }))
    .filter(({ cases }) => cases.length > 0);
  return [
    ...(granted.length === 0
      ? []
      : [
          {
            orientation: 'portrait' as const,
            titleLines: ['DANH SÁCH TRÌNH KHEN THƯỞNG'],
            blocks: granted.flatMap((group, index) =>
              listBlocks(group, index, 'Tiền thưởng (đồng)', ({ proposal }) => {
                const prize = prizes.get(proposal.id);
                return prize === undefined ? '' : formatDong(prize.amount);
              }),
            ),
          },
        ]),
    ...(others.length === 0
      ? []
      : [
          {
            orientation: 'portrait' as const,
            titleLines: ['DANH SÁCH CÁC TRƯỜNG HỢP KHÔNG TRÌNH', `(${meeting.title})`],
            blocks: others.flatMap((group, index) =>
              listBlocks(group, index, 'Kết luận', ({ verdict }) => formatVerdict(verdict.verdict)),
            ),
          },
        ]),
  ];
}

function listBlocks(
  { awardName, cases }: AwardCases,
  index: number,
  lastTitle: string,
  lastCell: (one: SessionCase) => string,
): readonly DraftBlock[] {
  return [
    heading(2, `${index + 1}. ${awardName} (${countsText(countKinds(cases))})`),
    numberedTable(
      [
        column('Tên tập thể, cá nhân, hộ gia đình', 50),
        column('Chức vụ, đơn vị', 50),
        column('Phiếu đồng ý', 40, 'center'),
        column(lastTitle, 30, lastTitle === 'Kết luận' ? 'left' : 'right'),
      ],
      cases.map((one) => [one.name, one.detail, shareText(one.verdict), lastCell(one)]),
    ),
  ];
}
