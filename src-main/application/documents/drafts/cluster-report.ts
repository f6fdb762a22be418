import { refuse } from '../../../contract/refusal.ts';
import { countKinds, countsText, twoDigits } from '../../../domain/decisions/decision-texts.ts';
import { DocumentKind } from '../../../domain/documents/document-kind.ts';
import type { DraftBlock } from '../../../domain/documents/draft-content.ts';
import type { ScoreSummaryView } from '../../../domain/documents/views/score-summary-view.ts';
import type { ClusterId } from '../../../domain/kernel/ids.ts';
import { localMomentOf } from '../../../domain/kernel/local-moment.ts';
import { ok } from '../../../domain/kernel/result.ts';
import { SheetStage } from '../../../domain/scoring/sheet/layer.ts';
import { ClusterKind, ClusterRole } from '../../../domain/units/unit.ts';
import type { Cluster } from '../../../domain/units/unit.ts';
import { awardNames } from '../../decisions/decision-lines.ts';
import { proposedAwards } from '../../scoring/export-sheet.ts';
import { getSheet } from '../../scoring/get-sheet.ts';
import { scoreSummaryOf } from '../../scoring/score-summary.ts';
import { savedTexts } from '../office-texts/saved-texts.ts';
import { provinceHeading, provincePlace } from '../province-heading.ts';
import { blankLine, column, heading, items, numberedTable, paragraph } from './draft-blocks.ts';
import type { DraftMaker, DraftMakerPorts } from './draft-maker.ts';

/** Báo cáo tổng kết of a cluster or block whose result is final, in the usual six parts. */
export const clusterReportMaker: DraftMaker = {
  subjects: ({ repositories }, year) =>
    repositories.clusters
      .ofYear(year)
      .filter(({ id }) => repositories.scores.sheet(id).lockedLayers.includes(SheetStage.final))
      .map(({ id, name }) => ({ id, name })),
  make: async (ports, { aboutId }) => {
    const { repositories, clock } = ports;
    const cluster = repositories.clusters.find(aboutId as ClusterId);
    if (!cluster) return refuse('not_found');
    const sheet = getSheet(repositories, { clusterId: cluster.id });
    if (!sheet.ok) return sheet;
    if (!sheet.value.lockedLayers.includes(SheetStage.final)) {
      return refuse('ranking_not_final', { cluster: cluster.name });
    }
    const now = clock.now();
    const names = awardNames(ports.awards, localMomentOf(now).date);
    const proposals = repositories.proposals.ofYear(cluster.year);
    const proposed = proposedAwards(proposals, (code) => names.get(code) ?? code);
    const summary = scoreSummaryOf(sheet.value, proposed, now);
    const word = wordOf(cluster);
    const saved = savedTexts(repositories, DocumentKind.clusterReport, localMomentOf(now).date);
    return ok({
      heading: {
        parentBody: provinceHeading,
        issuingBodyLines: [shortName(cluster.name).toLocaleUpperCase('vi')],
      },
      notation: `BC-${codeOf(cluster.name)}`,
      typeName: 'Báo cáo',
      subject: `Tổng kết phong trào thi đua và công tác khen thưởng năm ${cluster.year}\ncủa ${cluster.name}`,
      place: provincePlace,
      addressees: ['Hội đồng Thi đua - Khen thưởng tỉnh (qua Sở Nội vụ)'],
      grounds: saved.grounds ?? [],
      blocks: [
        ...memberBlocks(ports, cluster),
        heading(1, 'II. TỔ CHỨC PHONG TRÀO THI ĐUA'),
        paragraph(
          `Phát động, đăng ký và ký kết giao ước thi đua; mô hình, điển hình tiên tiến: ${blankLine}`,
        ),
        heading(1, 'III. KẾT QUẢ THỰC HIỆN NHIỆM VỤ'),
        paragraph(`Kết quả thực hiện các chỉ tiêu, nhiệm vụ năm ${cluster.year}: ${blankLine}`),
        ...scoreBlocks(summary, word),
        heading(1, 'V. HẠN CHẾ, NGUYÊN NHÂN'),
        paragraph(blankLine),
        ...proposalBlocks(ports, cluster, summary, word),
      ],
      signer: {
        titleLines: [`TM. ${word.toLocaleUpperCase('vi')} THI ĐUA`, `TRƯỞNG ${word.toLocaleUpperCase('vi')}`],
        post: '',
        name: '',
      },
      recipients: saved.recipients ?? ['Như trên', `Các thành viên ${word}`, 'Lưu: VT'],
      appendices: [],
    });
  },
};

function wordOf({ kind }: Pick<Cluster, 'kind'>): string {
  return kind === ClusterKind.block ? 'khối' : 'cụm';
}

/** Without what explains it: `Cụm thi đua số 1 (Than Uyên - Tân Uyên)` → `Cụm thi đua số 1`. */
function shortName(name: string): string {
  return name.replace(/ *\(.*\)$/u, '');
}

/** `Cụm thi đua số 1` → `CTĐ1`: each has a series of its own, since each has its own clerk. */
function codeOf(name: string): string {
  return shortName(name)
    .split(/[\s,-]+/u)
    .filter((part) => part !== '' && part !== 'số' && part !== 'và')
    .map((part) => (/^\d+$/u.test(part) ? part : part.charAt(0).toLocaleUpperCase('vi')))
    .join('')
    .slice(0, 20);
}

function memberBlocks({ repositories }: DraftMakerPorts, cluster: Cluster): readonly DraftBlock[] {
  const word = wordOf(cluster);
  const namesIn = (role: ClusterRole) =>
    cluster.members
      .filter((member) => member.role === role)
      .map(({ unitId }) => repositories.units.find(unitId)?.name ?? '');
  const line = (label: string, role: ClusterRole): readonly DraftBlock[] => {
    const names = namesIn(role);
    return names.length === 0 ? [] : [paragraph(`${label}: ${names.join('; ')}.`)];
  };
  return [
    heading(1, 'I. ĐẶC ĐIỂM TÌNH HÌNH'),
    paragraph(`${cluster.name} năm ${cluster.year} có ${twoDigits(cluster.members.length)} thành viên.`),
    ...line(`Trưởng ${word}`, ClusterRole.head),
    ...line(`Phó Trưởng ${word}`, ClusterRole.deputy),
    ...line('Thành viên', ClusterRole.member),
    paragraph(`Thuận lợi, khó khăn: ${blankLine}`),
  ];
}

/** The very totals and ranks that the sheet shows. */
function scoreBlocks(
  { schemeSentence, rows, remarks }: ScoreSummaryView,
  word: string,
): readonly DraftBlock[] {
  return [
    heading(1, 'IV. CHẤM ĐIỂM, XẾP HẠNG'),
    paragraph(
      `Các thành viên tự chấm điểm, ${word} chấm chéo, Sở Nội vụ thẩm định. ${schemeSentence} Kết quả như sau:`,
    ),
    numberedTable(
      [
        column('Đơn vị', 50),
        column('Tự chấm', 20, 'right'),
        column(`${word === 'cụm' ? 'Cụm' : 'Khối'} chấm`, 20, 'right'),
        column('Thẩm định', 20, 'right'),
        column('Tổng điểm', 20, 'right'),
        column('Xếp hạng', 18, 'center'),
      ],
      rows.map(({ unit, selfTotal, clusterTotal, appraisalTotal, finalTotal, rank }) => [
        unit,
        selfTotal,
        clusterTotal,
        appraisalTotal,
        finalTotal,
        rank,
      ]),
    ),
    ...remarks.map(paragraph),
  ];
}

function proposalBlocks(
  { repositories }: DraftMakerPorts,
  cluster: Cluster,
  { rows }: ScoreSummaryView,
  word: string,
): readonly DraftBlock[] {
  const proposed = rows.filter(({ proposal }) => proposal !== '');
  const unitIds = new Set(cluster.members.map(({ unitId }) => unitId));
  const all = repositories.proposals.ofYear(cluster.year).filter(({ unitId }) => unitIds.has(unitId));
  return [
    heading(1, 'VI. ĐỀ NGHỊ KHEN THƯỞNG, PHƯƠNG HƯỚNG'),
    ...(proposed.length === 0
      ? [paragraph(`${cluster.name} không đề nghị khen thưởng thành viên nào.`)]
      : [
          paragraph(`Căn cứ kết quả xếp hạng, ${word} suy tôn, đề nghị khen thưởng:`),
          ...items(proposed.map(({ unit, proposal, rank }) => `${unit} (hạng ${rank}): ${proposal}`)),
        ]),
    ...(all.length === 0
      ? []
      : [
          paragraph(
            `Trong năm, các thành viên đã đề nghị khen thưởng ${countsText(countKinds(all))} trong hồ sơ gửi tỉnh.`,
          ),
        ]),
    paragraph(`Trưởng ${word}, Phó Trưởng ${word} năm ${cluster.year + 1}: ${blankLine}`),
    paragraph(`Phương hướng, nhiệm vụ năm ${cluster.year + 1}: ${blankLine}`),
    paragraph(`${cluster.name} báo cáo để Hội đồng Thi đua - Khen thưởng tỉnh xem xét.`),
  ];
}
