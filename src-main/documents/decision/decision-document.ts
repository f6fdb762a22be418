import { blankGap } from '../../domain/documents/blank-gap.ts';
import type {
  DecisionArticle,
  DecisionList,
  DecisionSection,
  DecisionView,
} from '../../domain/documents/views/decision-view.ts';
import { cell, paragraph } from '../nd30/nd30-document.ts';
import type {
  Appendix,
  Block,
  DocumentTable,
  Nd30Document,
  Paragraph,
  TableColumn,
} from '../nd30/nd30-document.ts';

/** A decision on awards in the parts of Mẫu 1.2 (Nghị định 30/2020/NĐ-CP, Phụ lục III), its list as an appendix. */
export function decisionDocument(view: DecisionView): Nd30Document {
  const last = view.articles.length - 1;
  return {
    metadata: {
      title: `Quyết định ${view.title}`,
      author: view.issuingBodyLines.join(' '),
      preparedAt: new Date(view.preparedAt),
    },
    orientation: 'portrait',
    header: {
      parentBody: '',
      issuingBodyLines: view.issuingBodyLines,
      numberText: `Số: ${view.number ?? blankGap}/${view.series}`,
      placeDate: view.placeDate,
    },
    title: { typeName: 'QUYẾT ĐỊNH', subjectLines: [view.title], authority: view.authority },
    body: [
      ...view.grounds.map((ground) => italic(`${ground};`)),
      italic(`${view.request}.`),
      { kind: 'centred', runs: [{ text: 'QUYẾT ĐỊNH:', bold: true }] },
      ...view.articles.slice(0, last).flatMap((article, index) => articleBlocks(article, index + 1)),
    ],
    closing: view.articles.slice(last).flatMap((article) => articleBlocks(article, last + 1)),
    signatures: {
      left: null,
      right: { titleLines: view.signerTitleLines, aboveName: null, name: view.signerName },
    },
    recipients: view.recipients,
    appendices: view.list === null ? [] : [listAppendix(view.list)],
  };
}

function italic(text: string): Paragraph {
  return { kind: 'paragraph', runs: [{ text, italic: true }], keepWithNext: false, look: 'body' };
}

function articleBlocks({ sentence, points }: DecisionArticle, ordinal: number): Paragraph[] {
  return [
    {
      kind: 'paragraph',
      runs: [{ text: `Điều ${ordinal}. `, bold: true }, { text: sentence }],
      keepWithNext: points.length > 0,
      look: 'body',
    },
    ...points.map((point) => paragraph(point)),
  ];
}

function listAppendix(list: DecisionList): Appendix {
  return {
    orientation: list.hasAchievements ? 'landscape' : 'portrait',
    titleLines: ['DANH SÁCH'],
    note: list.note,
    body: [
      ...list.sections.flatMap((section) => sectionBlocks(section, list)),
      paragraph(list.totalSentence),
    ],
  };
}

function sectionBlocks({ heading, groups }: DecisionSection, list: DecisionList): Block[] {
  return [
    ...(heading === null ? [] : [{ kind: 'heading', text: heading } as const]),
    ...groups.flatMap((group): Block[] => [
      { kind: 'heading', text: group.heading },
      {
        kind: 'table',
        caption: null,
        size: 'normal',
        columns: columnsOf(group.kind, list.hasAchievements),
        rows: group.rows.map((row) => [
          cell(String(row.ordinal)),
          [{ text: row.name, bold: true }],
          cell(row.detail),
          ...(list.hasAchievements ? [cell(row.achievement)] : []),
          cell(row.prize),
        ]),
      } satisfies DocumentTable,
    ]),
  ];
}

const nameTitles = {
  collective: 'Tên tập thể',
  individual: 'Họ và tên',
  household: 'Họ và tên chủ hộ',
} as const;
const detailTitles = { collective: 'Đơn vị', individual: 'Chức vụ, đơn vị', household: 'Địa chỉ' } as const;

function columnsOf(kind: keyof typeof nameTitles, hasAchievements: boolean): TableColumn[] {
  return [
    { title: 'TT', group: null, share: 11, align: 'center' },
    { title: nameTitles[kind], group: null, share: kind === 'collective' ? 62 : 48, align: 'left' },
    { title: detailTitles[kind], group: null, share: kind === 'collective' ? 58 : 72, align: 'left' },
    ...(hasAchievements
      ? [{ title: 'Thành tích', group: null, share: 80, align: 'left' } satisfies TableColumn]
      : []),
    { title: 'Tiền thưởng (đồng)', group: null, share: 29, align: 'right' },
  ];
}
