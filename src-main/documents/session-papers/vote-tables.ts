import type { VoteGroup, VoteRow } from '../../domain/documents/views/session-papers-view.ts';
import { cell, paragraph } from '../nd30/nd30-document.ts';
import type { Block, DocumentTable, TableCell, TableColumn } from '../nd30/nd30-document.ts';

/** High enough for a mark made with a pen. */
const markRowMm = 9;

type MarkColumn = { readonly title: string; readonly share: number };

/**
 * What is voted on in a group, with empty columns to write into: first the list or the motion, then what is voted on by
 * itself; what only goes with the list is named below.
 */
export function voteTables(group: VoteGroup, marks: readonly MarkColumn[]): readonly Block[] {
  const { whole, rows, listed } = group;
  const columns: TableColumn[] = [
    { title: 'Mã', group: null, share: 30, align: 'left' },
    {
      title: 'Tên cá nhân, tập thể; chức vụ, đơn vị',
      group: null,
      share: 135 - markShare(marks),
      align: 'left',
    },
    ...marks.map(({ title, share }): TableColumn => ({ title, group: null, share, align: 'center' })),
  ];
  const table = (caption: string | null, voted: readonly VoteRow[]): DocumentTable => ({
    kind: 'table',
    caption,
    size: 'narrow',
    rowHeightMm: markRowMm,
    columns,
    rows: voted.map((row) => [cell(row.code), nameCell(row), ...marks.map(() => cell())]),
  });
  return [
    ...(whole === null ? [] : [table(wholeCaption(group), [whole])]),
    ...(rows.length === 0 ? [] : [table(whole === null ? null : 'Biểu quyết riêng từng trường hợp', rows)]),
    ...(listed.length === 0 ? [] : listedBlocks(listed)),
  ];
}

function markShare(marks: readonly MarkColumn[]): number {
  return marks.reduce((sum, { share }) => sum + share, 0);
}

function wholeCaption({ listed }: VoteGroup): string | null {
  return listed.length === 0 ? null : `Biểu quyết chung cả danh sách gồm ${listed.length} trường hợp`;
}

function nameCell({ name, detail }: VoteRow): TableCell {
  return detail === '' ? cell(name) : [{ text: name, bold: true }, { text: detail }];
}

function listedBlocks(listed: readonly VoteRow[]): readonly Block[] {
  return [
    paragraph('Danh sách các trường hợp biểu quyết chung:', { keepWithNext: true }),
    {
      kind: 'table',
      caption: null,
      size: 'narrow',
      columns: [
        { title: 'Mã', group: null, share: 30, align: 'left' },
        { title: 'Tên cá nhân, tập thể; chức vụ, đơn vị', group: null, share: 135, align: 'left' },
      ],
      rows: listed.map((row) => [cell(row.code), nameCell(row)]),
    },
  ];
}
