import { blankGap } from '../../domain/documents/blank-gap.ts';
import type {
  DraftAppendix,
  DraftBlock,
  DraftContent,
  DraftIssue,
} from '../../domain/documents/draft-content.ts';
import { typeNameOf } from '../../domain/documents/draft-content.ts';
import type { DraftView } from '../../domain/documents/views/draft-view.ts';
import { formatDocumentNumber } from '../../domain/e-office/e-office-document.ts';
import { assertNever } from '../../domain/kernel/assert-never.ts';
import { formatDateInWords } from '../../domain/kernel/dates.ts';
import { romanNumeral } from '../../domain/kernel/roman-numeral.ts';
import { cell, paragraph } from '../nd30/nd30-document.ts';
import type { Appendix, Block, DocumentTable, Nd30Document, Paragraph } from '../nd30/nd30-document.ts';

/** A drafted document in the parts of Mẫu 1.4, or of Mẫu 1.5 for a letter (Nghị định 30/2020/NĐ-CP, Phụ lục III). */
export function draftDocument({ content, issue, preparedAt }: DraftView): Nd30Document {
  const { heading, typeName, signer, recipients } = content;
  const subjectLines = content.subject.split('\n');
  const isLetter = typeName === '';
  const blocks = [...groundLines(content), ...blocksOf(content.blocks)];
  const [body, closing] = signer === null ? [blocks, []] : splitClosing(blocks);
  return {
    metadata: {
      title: `${typeNameOf(content)} ${subjectLines.join(' ')}`,
      author: heading.issuingBodyLines.join(' '),
      preparedAt: new Date(preparedAt),
    },
    orientation: content.orientation ?? 'portrait',
    header: {
      ...heading,
      // A list that nobody signs is no document by itself until it gets a number.
      numberText: signer === null && issue.number === null ? null : numberTextOf(content, issue),
      ...(signer === null && issue.date === null
        ? {}
        : { placeDate: placeDateOf(content, issue, preparedAt) }),
      ...(isLetter ? { subject: `V/v ${subjectLines.join(' ')}` } : {}),
    },
    title: isLetter ? null : { typeName: typeName.toLocaleUpperCase('vi'), subjectLines },
    ...(content.addressees.length === 0
      ? {}
      : { addressees: { label: 'Kính gửi', names: content.addressees } }),
    body,
    closing,
    signatures: signer && {
      left: null,
      right: {
        titleLines: signer.titleLines,
        aboveName: signer.post === '' ? null : signer.post,
        name: signer.name,
      },
    },
    recipients,
    appendices: content.appendices.map((appendix, index) => ({
      ...appendixOf(content, appendix, issue),
      label: content.appendices.length === 1 ? 'Phụ lục' : `Phụ lục ${romanNumeral(index + 1)}`,
    })),
  };
}

function numberTextOf({ notation }: DraftContent, { number }: DraftIssue): string {
  return `Số: ${number === null ? blankGap : formatDocumentNumber(number)}/${notation}`;
}

function placeDateOf({ place }: DraftContent, { date }: DraftIssue, preparedAt: string): string {
  return date === null
    ? `${place}, ngày ${blankGap} tháng ${blankGap} năm ${preparedAt.slice(0, 4)}`
    : `${place}, ${formatDateInWords(date)}`;
}

function groundLines({ grounds }: DraftContent): readonly Paragraph[] {
  return grounds.map((text, index) => ({
    kind: 'paragraph',
    runs: [{ text: `${text}${index === grounds.length - 1 ? '.' : ';'}`, italic: true }],
    keepWithNext: false,
    look: 'body',
  }));
}

function blocksOf(blocks: readonly DraftBlock[]): readonly Block[] {
  return blocks.map((block, index) => blockOf(block, leadsOn(blocks[index + 1])));
}

/** What introduces a list or a table isn't left alone at the foot of a page. */
function leadsOn(next: DraftBlock | undefined): boolean {
  return next?.kind === 'table' || next?.kind === 'item';
}

function blockOf(block: DraftBlock, keepWithNext: boolean): Block {
  switch (block.kind) {
    case 'heading':
      return headingOf(block.text);
    case 'paragraph':
      return paragraphOf(block.text, keepWithNext);
    case 'item':
      return paragraph(`- ${block.text}`);
    case 'table':
      return tableOf(block);
    default:
      return assertNever(block);
  }
}

const centredHeading = /^(?:Phần|Chương|Mục|Tiểu mục) [\dIVXLC]+(?:\.|:|$| )/u;

/** Phần, chương and mục stand in the middle; other headings begin where paragraphs do (Phụ lục I, phần II, mục II, khoản 6). */
function headingOf(text: string): Block {
  return centredHeading.test(text)
    ? { kind: 'centred', runs: [{ text, bold: true }] }
    : { kind: 'heading', text };
}

/** The number of an article stands out: `Điều 1.` */
function paragraphOf(text: string, keepWithNext: boolean): Paragraph {
  const [, article, rest] = /^(Điều \d+\.)(.*)$/su.exec(text) ?? [];
  return article === undefined || rest === undefined
    ? paragraph(text, { keepWithNext })
    : { ...paragraph(text, { keepWithNext }), runs: [{ text: article, bold: true }, { text: rest }] };
}

/** From so many columns on a table takes the smaller type. */
const manyColumns = 6;

function tableOf({ caption, columns, rows }: Extract<DraftBlock, { kind: 'table' }>): DocumentTable {
  return {
    kind: 'table',
    caption: caption === '' ? null : caption,
    size: columns.length < manyColumns ? 'normal' : 'narrow',
    columns: columns.map((column) => ({ ...column, group: null })),
    rows: rows.map((row) => row.map((text) => cell(...text.split('\n')))),
  };
}

/** The last paragraph ends the document and stays with the signature; what ends with a table gets a mark of its own. */
function splitClosing(blocks: readonly Block[]): readonly [readonly Block[], readonly Paragraph[]] {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph') return [blocks, [paragraph('./.')]];
  const runs = last.runs.map((run, index) =>
    index === last.runs.length - 1 ? { ...run, text: `${run.text.replace(/[.;]$/u, '')}./.` } : run,
  );
  return [blocks.slice(0, -1), [{ ...last, runs, keepWithNext: false }]];
}

function appendixOf(
  content: DraftContent,
  { orientation, titleLines, blocks }: DraftAppendix,
  { number, date }: DraftIssue,
): Appendix {
  const name = typeNameOf(content);
  const issued =
    number === null || date === null
      ? `số ${blankGap}/${content.notation} ngày ${blankGap} tháng ${blankGap} năm ${blankGap}`
      : `số ${formatDocumentNumber(number)}/${content.notation} ${formatDateInWords(date)}`;
  return {
    orientation,
    titleLines,
    note: `(Kèm theo ${name} ${issued})`,
    body: blocksOf(blocks),
  };
}
