import type {
  AwardResult,
  ListedRow,
  ResultGroup,
  ResultRow,
  SummaryRow,
  VoteResult,
} from '../../domain/documents/views/minutes-view.ts';
import { cell, labelled, paragraph } from '../nd30/nd30-document.ts';
import type { Block, DocumentTable, Paragraph, TableCell, TableColumn } from '../nd30/nd30-document.ts';

/** The votes on each title or form, headed `3.1. Cờ thi đua của Chính phủ`. */
export function awardBlocks(awards: readonly AwardResult[], ordinal: number): Block[] {
  return awards.flatMap(({ awardForm, votes }, index): Block[] => [
    { kind: 'heading', text: `${ordinal}.${index + 1}. ${awardForm}` },
    ...votes.flatMap((vote) => voteBlocks(awardForm, vote)),
  ]);
}

function voteBlocks(awardForm: string, vote: VoteResult): Block[] {
  return [
    ...(vote.title === null ? [] : [titleLine(vote.title)]),
    labelled('Cách biểu quyết', `${vote.method}.`),
    ...papersLine(vote),
    ruleLine(vote),
    ...(vote.list === null ? [] : [listTable(vote, vote.list)]),
    ...vote.listed.map((group) => listedTable(awardForm, group)),
    ...vote.groups.map((group) => resultTable(awardForm, vote, group)),
    ...vote.remarks.map((remark) => paragraph(remark)),
    ...(vote.conclusion === '' ? [] : [labelled('Kết luận', vote.conclusion)]),
  ];
}

function titleLine(text: string): Paragraph {
  return { kind: 'paragraph', runs: [{ text, bold: true, italic: true }], keepWithNext: true, look: 'body' };
}

function papersLine({ papers, written }: VoteResult): Paragraph[] {
  const inWriting = written === 0 ? '' : `; cùng ${written} ý kiến bằng văn bản được tính theo quy định`;
  if (papers === null) {
    return written === 0
      ? []
      : [paragraph(`Kết quả gồm cả ${written} ý kiến bằng văn bản được tính theo quy định.`)];
  }
  return [
    labelled(
      'Kiểm phiếu',
      `phát ra ${papers.issued} phiếu; thu về ${papers.returned} phiếu; chưa thu ${papers.notReturned} phiếu; ` +
        `hợp lệ ${papers.valid} phiếu; không hợp lệ ${papers.invalid} phiếu${inWriting}.`,
    ),
  ];
}

function ruleLine({ rule }: VoteResult): Paragraph {
  const mark = rule.confirmed ? '' : ' – chưa đối chiếu văn bản gốc';
  return labelled('Quy tắc', `${rule.sentence} (${rule.article}${mark}).`, { keepWithNext: true });
}

const ordinalColumn: TableColumn = { title: 'TT', group: null, share: 10.5, align: 'center' };

function figureColumns(otherColumn: string): TableColumn[] {
  return [
    { title: 'Đồng ý', group: 'Số phiếu', share: 14, align: 'right' },
    { title: 'Không đồng ý', group: 'Số phiếu', share: 15, align: 'right' },
    { title: otherColumn, group: 'Số phiếu', share: 15, align: 'right' },
    { title: 'Đồng ý / tổng số', group: null, share: 21, align: 'right' },
    { title: 'Kết luận', group: null, share: 20, align: 'center' },
  ];
}

function figureCells(row: Pick<ResultRow, keyof NonNullable<VoteResult['list']>['figures']>): TableCell[] {
  return [
    cell(String(row.agree)),
    cell(String(row.disagree)),
    cell(String(row.other)),
    cell(`${row.agree}/${row.base}`, row.percentageText),
    cell(row.verdictText),
  ];
}

function nameCell({ name, unit, note }: { name: string; unit: string; note?: string }): TableCell {
  return [
    unit === '' ? { text: name } : { text: name, bold: true },
    ...(unit === '' ? [] : [{ text: unit }]),
    ...(note === undefined || note === '' ? [] : [{ text: `Biểu quyết riêng: ${note}`, italic: true }]),
  ];
}

function captionOf(awardForm: string, title: string | null): string {
  return title === null ? awardForm : `${awardForm} – ${title}`;
}

function listTable(
  { otherColumn }: VoteResult,
  { title, figures }: NonNullable<VoteResult['list']>,
): DocumentTable {
  return {
    kind: 'table',
    caption: null,
    size: 'narrow',
    columns: [
      { title: 'Nội dung biểu quyết', group: null, share: 80, align: 'left' },
      ...figureColumns(otherColumn),
    ],
    rows: [[cell(title), ...figureCells(figures)]],
  };
}

function listedTable(awardForm: string, { title, rows }: ResultGroup<ListedRow>): DocumentTable {
  return {
    kind: 'table',
    caption: captionOf(awardForm, title),
    size: 'narrow',
    columns: [
      ordinalColumn,
      { title: 'Tên cá nhân, tập thể; chức vụ, đơn vị', group: null, share: 128.5, align: 'left' },
      { title: 'Kết luận', group: null, share: 26, align: 'center' },
    ],
    rows: rows.map((row) => [cell(String(row.ordinal)), nameCell(row), cell(row.verdictText)]),
  };
}

function resultTable(
  awardForm: string,
  { otherColumn }: VoteResult,
  { title, rows }: ResultGroup<ResultRow>,
): DocumentTable {
  return {
    kind: 'table',
    caption: captionOf(awardForm, title),
    size: 'narrow',
    columns: [
      ordinalColumn,
      { title: 'Tên cá nhân, tập thể; chức vụ, đơn vị', group: null, share: 69.5, align: 'left' },
      ...figureColumns(otherColumn),
    ],
    rows: rows.map((row) => [cell(String(row.ordinal)), nameCell(row), ...figureCells(row)]),
  };
}

/** How many passed, by title or form, with the sum where there is more than one. */
export function summaryTable(rows: readonly SummaryRow[]): DocumentTable {
  const sum = (field: Exclude<keyof SummaryRow, 'awardForm'>): number =>
    rows.reduce((total, row) => total + row[field], 0);
  const counts = (row: Omit<SummaryRow, 'awardForm'>): TableCell[] =>
    [row.proposed, row.passed, row.failed, row.overQuota].map((count) => cell(String(count)));
  const total = {
    proposed: sum('proposed'),
    passed: sum('passed'),
    failed: sum('failed'),
    overQuota: sum('overQuota'),
  };
  return {
    kind: 'table',
    caption: null,
    size: 'normal',
    columns: [
      { title: 'TT', group: null, share: 12, align: 'center' },
      { title: 'Danh hiệu, hình thức khen thưởng', group: null, share: 73, align: 'left' },
      { title: 'Đề nghị', group: null, share: 20, align: 'right' },
      { title: 'Đạt', group: null, share: 18, align: 'right' },
      { title: 'Không đạt', group: null, share: 20, align: 'right' },
      { title: 'Vượt số lượng', group: null, share: 22, align: 'right' },
    ],
    rows: [
      ...rows.map((row, index) => [cell(String(index + 1)), cell(row.awardForm), ...counts(row)]),
      ...(rows.length > 1 ? [[cell(''), [{ text: 'Cộng', bold: true }], ...counts(total)]] : []),
    ],
  };
}
