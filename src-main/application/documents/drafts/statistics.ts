import { AwardCategory, AwardLevel, SubjectKind, awardNameOn } from '../../../domain/awards/award.ts';
import type { AwardCode } from '../../../domain/awards/award.ts';
import { twoDigits } from '../../../domain/decisions/decision-texts.ts';
import { DocumentKind } from '../../../domain/documents/document-kind.ts';
import type { DraftBlock } from '../../../domain/documents/draft-content.ts';
import { DossierStage } from '../../../domain/dossiers/stage.ts';
import { formatDate } from '../../../domain/kernel/dates.ts';
import { percentText } from '../../../domain/kernel/fraction.ts';
import { localMomentOf } from '../../../domain/kernel/local-moment.ts';
import { ok } from '../../../domain/kernel/result.ts';
import { foldText } from '../../../domain/kernel/vietnamese-text.ts';
import { isOver } from '../../../domain/meetings/meeting.ts';
import { UnitKind } from '../../../domain/units/unit.ts';
import { countRoll } from '../../../domain/voting/attendance.ts';
import { loadYear, stageOf } from '../../dossiers/dossiers-of-year.ts';
import { savedTexts } from '../office-texts/saved-texts.ts';
import { provincePlace } from '../province-heading.ts';
import { column, heading, numberedTable, paragraph } from './draft-blocks.ts';
import type { DraftMaker, DraftMakerPorts } from './draft-maker.ts';
import { casesOfSession, withVerdict } from './session-cases.ts';
import { standingBody, standingHeading, standingNotation, standingSigner } from './standing-body.ts';

/**
 * Báo cáo thống kê of a year: what was given by decisions of the calendar year, dossiers by round, sessions. The columns follow
 * what the ministry's yearly forms ask for (Thông tư 02/2023/TT-BNV, biểu 0602 and 0603), as tables that the office edits.
 */
export const statisticsMaker: DraftMaker = {
  subjects: () => null,
  make: async (ports, { year }) => {
    const given = givenIn(ports, year);
    const today = localMomentOf(ports.clock.now()).date;
    const saved = savedTexts(ports.repositories, DocumentKind.statistics, today);
    await ports.nextTurn();
    const dossiers = dossierBlocks(ports, year);
    const sessions = await sessionBlocks(ports, year);
    return ok({
      heading: standingHeading,
      notation: standingNotation('BC'),
      typeName: 'Báo cáo',
      subject: `Thống kê công tác thi đua, khen thưởng năm ${year}`,
      place: provincePlace,
      addressees: ['Ủy ban nhân dân tỉnh'],
      grounds: saved.grounds ?? [],
      blocks: [
        paragraph(
          `${standingBody} báo cáo số liệu công tác thi đua, khen thưởng của tỉnh năm ${year}, tính đến ngày ${formatDate(today)}, như sau:`,
        ),
        ...givenBlocks(ports, given),
        ...historyBlocks(given),
        ...directBlocks(given),
        ...dossiers,
        ...sessions,
        paragraph(`${standingBody} kính báo cáo Ủy ban nhân dân tỉnh.`),
      ],
      signer: saved.signer ?? standingSigner(ports.repositories, today),
      recipients: saved.recipients ?? ['Như trên', 'Bộ Nội vụ (để b/c)', 'Lưu: VT, TĐKT'],
      appendices: [],
    });
  },
};

/** An award that a decision of the year gave. */
type Given = {
  readonly awardCode: AwardCode;
  readonly subjectKind: SubjectKind;
  readonly unitKind: UnitKind | null;
  readonly category: AwardCategory;
  /** As the list classed the person; empty where nobody said. */
  readonly objectClass: string;
  /** It came with the history, and no decision of the book gave it. */
  readonly isHistory: boolean;
};

/** What decisions of the calendar year gave and nobody took back, those that came as history among them. */
function givenIn({ repositories }: DraftMakerPorts, year: number): readonly Given[] {
  const { register, subjects, proposals, units } = repositories;
  const issued = repositories.decisions.issuedIn(year).flatMap(({ id }) => register.ofDecision(id));
  const entries = [...issued, ...register.historyOf(year)].filter(({ status }) => status === 'in_force');
  const known = new Map(
    subjects.named(entries.map(({ subjectId }) => subjectId)).map((one) => [one.id, one]),
  );
  const proposed = new Map(
    proposals.named(entries.flatMap(({ proposalId }) => proposalId ?? [])).map((one) => [one.id, one]),
  );
  const unitKinds = new Map(units.all().map(({ id, kind }) => [id, kind]));
  return entries.map(({ awardCode, category, subjectId, proposalId, unitId, decisionId }) => {
    const proposal = proposalId === null ? undefined : proposed.get(proposalId);
    const subject = known.get(subjectId);
    return {
      awardCode,
      category,
      subjectKind: subject?.kind ?? proposal?.subjectKind ?? SubjectKind.individual,
      unitKind: (unitId === null ? undefined : unitKinds.get(unitId)) ?? null,
      objectClass: proposal?.objectClass || (subject?.objectClass ?? ''),
      isHistory: decisionId === null,
    };
  });
}

/** Groups of units as the table has columns for them; the last takes what no unit of today is known for. */
const unitGroups: readonly { readonly title: string; readonly kinds: readonly (UnitKind | null)[] }[] = [
  { title: 'Xã, phường', kinds: [UnitKind.commune, UnitKind.ward] },
  { title: 'Sở, ban, ngành', kinds: [UnitKind.department] },
  { title: 'Cơ quan Đảng', kinds: [UnitKind.partyBody] },
  { title: 'MTTQ, đoàn thể', kinds: [UnitKind.frontUnion] },
  { title: 'Ngành dọc', kinds: [UnitKind.verticalAgency] },
  { title: 'Doanh nghiệp', kinds: [UnitKind.enterprise] },
  { title: 'Khác', kinds: [UnitKind.district, null] },
];

const categoryNames: Record<AwardCategory, string> = {
  merit: 'Công trạng',
  surprise: 'Đột xuất',
  movement: 'Phong trào thi đua, chuyên đề',
  long_service: 'Quá trình cống hiến',
  seniority: 'Niên hạn',
  foreign: 'Đối ngoại',
  resistance: 'Kháng chiến',
};

const levelNames: Record<AwardLevel, string> = {
  state: 'cấp Nhà nước',
  province: 'cấp tỉnh',
  grass_roots: 'cấp cơ sở',
};

function givenBlocks({ awards, clock }: DraftMakerPorts, given: readonly Given[]): readonly DraftBlock[] {
  const title = heading(1, 'I. KẾT QUẢ KHEN THƯỞNG');
  if (given.length === 0)
    return [title, paragraph('Trong năm chưa có quyết định khen thưởng nào được ban hành.')];
  const today = localMomentOf(clock.now()).date;
  const codes = awards.filter(({ code }) => given.some(({ awardCode }) => awardCode === code));
  const count = (of: readonly Given[]) => String(of.length);
  const kindsOf = (of: readonly Given[]) =>
    [SubjectKind.collective, SubjectKind.individual, SubjectKind.household].map((kind) =>
      count(of.filter(({ subjectKind }) => subjectKind === kind)),
    );
  const groupsOf = (of: readonly Given[]) =>
    unitGroups.map(({ kinds }) => count(of.filter(({ unitKind }) => kinds.includes(unitKind))));
  const rows = codes.map((award) => ({
    name: awardNameOn(award, today),
    of: given.filter(({ awardCode }) => awardCode === award.code),
  }));
  const levels = Object.values(AwardLevel).flatMap((level) => {
    const of = given.filter(({ awardCode }) =>
      codes.some((award) => award.code === awardCode && award.level === level),
    );
    return of.length === 0 ? [] : [`${levelNames[level]}: ${twoDigits(of.length)}`];
  });
  const categories = Object.values(AwardCategory)
    .map((category) => ({ category, of: given.filter((one) => one.category === category) }))
    .filter(({ of }) => of.length > 0);
  return [
    title,
    paragraph(
      `Các quyết định ban hành trong năm đã khen thưởng ${twoDigits(given.length)} lượt tập thể, cá nhân, hộ gia đình (${levels.join('; ')}).`,
    ),
    withTotal('Biểu 1. Theo danh hiệu, hình thức và đối tượng', columnsByKind('Danh hiệu, hình thức'), [
      ...rows.map(({ name, of }) => [name, ...kindsOf(of), count(of)]),
      ['Tổng cộng', ...kindsOf(given), count(given)],
    ]),
    withTotal(
      'Biểu 2. Theo danh hiệu, hình thức và khối đơn vị',
      [
        column('Danh hiệu, hình thức', 36),
        ...unitGroups.map((group) => column(group.title, 20, 'center')),
        column('Tổng số', 14, 'center'),
      ],
      [
        ...rows.map(({ name, of }) => [name, ...groupsOf(of), count(of)]),
        ['Tổng cộng', ...groupsOf(given), count(given)],
      ],
    ),
    withTotal('Biểu 3. Theo loại hình khen thưởng và đối tượng', columnsByKind('Loại hình'), [
      ...categories.map(({ category, of }) => [categoryNames[category], ...kindsOf(of), count(of)]),
      ['Tổng cộng', ...kindsOf(given), count(given)],
    ]),
  ];
}

/** A title for each row, its counts by the kind of subject, and their sum. */
function columnsByKind(title: string): Parameters<typeof numberedTable>[0] {
  return [
    column(title, 70),
    column('Tập thể', 20, 'center'),
    column('Cá nhân', 20, 'center'),
    column('Hộ gia đình', 20, 'center'),
    column('Tổng số', 20, 'center'),
  ];
}

/** What of the counts no decision of the book stands behind, so that a reader can tell. */
function historyBlocks(given: readonly Given[]): readonly DraftBlock[] {
  const count = given.filter(({ isHistory }) => isHistory).length;
  return count === 0
    ? []
    : [
        paragraph(
          `Trong đó ${twoDigits(count)} lượt lấy từ lịch sử khen thưởng đã nhập, không qua quyết định lập trên phần mềm.`,
        ),
      ];
}

/** A table whose last row is the sum of the others and bears no number. */
function withTotal(
  caption: string,
  columns: Parameters<typeof numberedTable>[0],
  rows: readonly (readonly string[])[],
): DraftBlock {
  const table = numberedTable(columns, rows, { caption });
  const last = table.rows.length - 1;
  return { ...table, rows: table.rows.map((row, index) => (index === last ? ['', ...row.slice(1)] : row)) };
}

/** The share of direct workers among persons of a known class; whoever nobody classed is named apart and never guessed. */
function directBlocks(given: readonly Given[]): readonly DraftBlock[] {
  const persons = given.filter(({ subjectKind }) => subjectKind === SubjectKind.individual);
  const classed = persons.filter(({ objectClass }) => objectClass !== '');
  const direct = classed.filter(({ objectClass }) => foldText(objectClass).includes('truc tiep')).length;
  const unknown = persons.length - classed.length;
  if (persons.length === 0) return [];
  const share =
    classed.length === 0
      ? 'Chưa phân loại đối tượng của cá nhân nào được khen thưởng'
      : `Người trực tiếp công tác, lao động: ${direct}/${classed.length} cá nhân đã phân loại đối tượng (${percentText(direct, classed.length)})`;
  return [
    paragraph(
      `${share}${unknown === 0 || classed.length === 0 ? '' : `; còn ${unknown} cá nhân chưa phân loại`}.`,
    ),
  ];
}

/** How the dossiers of each round stand today. */
function dossierBlocks({ repositories }: DraftMakerPorts, year: number): readonly DraftBlock[] {
  const ofYear = loadYear(repositories, year);
  const dossiers = [...ofYear.standing.values()].map((proposal) => ({
    roundId: proposal.roundId,
    stage: stageOf(ofYear, proposal),
  }));
  const title = heading(1, 'II. TIẾP NHẬN, THẨM ĐỊNH HỒ SƠ');
  if (dossiers.length === 0)
    return [title, paragraph('Trong năm chưa tiếp nhận hồ sơ đề nghị khen thưởng nào.')];
  const countsOf = (of: typeof dossiers) => {
    const count = (...stages: readonly DossierStage[]) =>
      String(of.filter(({ stage }) => stages.includes(stage)).length);
    return [
      String(of.length),
      count(DossierStage.returned),
      count(DossierStage.received, DossierStage.appraising, DossierStage.supplement, DossierStage.presented),
      count(DossierStage.approved),
      count(DossierStage.rejected),
      count(DossierStage.decided, DossierStage.delivered),
    ];
  };
  const rounds = [
    ...repositories.rounds.ofYear(year).map(({ id, name }) => ({ id, name })),
    { id: null, name: 'Không thuộc đợt nào' },
  ]
    .map(({ id, name }) => ({ name, of: dossiers.filter(({ roundId }) => roundId === id) }))
    .filter(({ of }) => of.length > 0);
  return [
    title,
    withTotal(
      'Biểu 4. Hồ sơ theo đợt khen thưởng',
      [
        column('Đợt khen thưởng', 52),
        column('Tiếp nhận', 19, 'center'),
        column('Trả lại', 17, 'center'),
        column('Đang xét', 17, 'center'),
        column('Đạt, chờ quyết định', 20, 'center'),
        column('Không đạt', 17, 'center'),
        column('Đã có quyết định', 20, 'center'),
      ],
      [...rounds.map(({ name, of }) => [name, ...countsOf(of)]), ['Tổng cộng', ...countsOf(dossiers)]],
    ),
  ];
}

async function sessionBlocks(ports: DraftMakerPorts, year: number): Promise<readonly DraftBlock[]> {
  const { meetings } = ports.repositories;
  const sessions = meetings
    .ofYear(year)
    .filter(isOver)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const title = heading(1, 'III. PHIÊN HỌP CỦA HỘI ĐỒNG');
  if (sessions.length === 0) return [title, paragraph('Trong năm Hội đồng chưa họp phiên nào.')];
  const rows: (readonly string[])[] = [];
  for (const meeting of sessions) {
    const groups = await casesOfSession(ports, ports.repositories, meeting);
    const cases = groups.flatMap((group) => group.cases);
    const passed = withVerdict(cases, 'passed').length;
    const { present, members } = countRoll(meetings.roll(meeting.id));
    rows.push([
      formatDate(meeting.date),
      meeting.title,
      meeting.mode === 'session' ? `${present}/${members}` : 'Lấy ý kiến bằng văn bản',
      String(cases.length),
      String(passed),
      String(cases.length - passed),
    ]);
  }
  return [
    title,
    numberedTable(
      [
        column('Ngày', 24, 'center'),
        column('Phiên họp', 62),
        column('Có mặt', 20, 'center'),
        column('Trường hợp xét', 22, 'center'),
        column('Đạt', 16, 'center'),
        column('Không đạt', 18, 'center'),
      ],
      rows,
      { caption: 'Biểu 5. Các phiên họp' },
    ),
  ];
}
