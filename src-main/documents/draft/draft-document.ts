import type {
  DraftAppendix,
  DraftBlock,
  DraftContent,
  DraftIssue,
} from '../../domain/documents/draft-content.ts';
import type { DraftView } from '../../domain/documents/draft-view.ts';
import { formatDocumentNumber } from '../../domain/documents/e-office-document.ts';
import { assertNever } from '../../domain/kernel/assert-never.ts';
import { formatDateInWords } from '../../domain/kernel/dates.ts';
import { cell, paragraph } from '../nd30/nd30-document.ts';
import type { Appendix, Block, DocumentTable, Nd30Document, Paragraph } from '../nd30/nd30-document.ts';

// No-break spaces: ordinary ones would collapse, and the clerk writes number and date into these gaps.
const gap = '\u00a0'.repeat(6);

/** A drafted document in the parts of Mẫu 1.4, or of Mẫu 1.5 for a letter (Nghị định 30/2020/NĐ-CP, Phụ lục III). */
export function draftDocument({ content, issue, preparedAt }: DraftView): Nd30Document {
  const { heading, typeName, signer, recipients } = content;
  const subjectLines = content.subject.split('\n');
  const isLetter = typeName === '';
  const blocks = [...groundLines(content), ...content.blocks.map(blockOf)];
  const [body, closing] = splitClosing(blocks);
  return {
    metadata: {
      title: `${isLetter ? 'Công văn' : typeName} ${subjectLines.join(' ')}`,
      author: heading.issuingBodyLines.join(' '),
      preparedAt: new Date(preparedAt),
    },
    orientation: 'portrait',
    header: {
      ...heading,
      numberText: numberTextOf(content, issue),
      placeDate: placeDateOf(content, issue, preparedAt),
      ...(isLetter ? { subject: `V/v ${subjectLines.join(' ')}` } : {}),
    },
    title: isLetter ? null : { typeName: typeName.toLocaleUpperCase('vi'), subjectLines },
    body: [...addresseeLines(content), ...body],
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
    appendices: content.appendices.map((appendix) => appendixOf(content, appendix, issue)),
  };
}

function numberTextOf({ notation }: DraftContent, { number }: DraftIssue): string {
  return `Số: ${number === null ? gap : formatDocumentNumber(number)}/${notation}`;
}

function placeDateOf({ place }: DraftContent, { date }: DraftIssue, preparedAt: string): string {
  return date === null
    ? `${place}, ngày ${gap} tháng ${gap} năm ${preparedAt.slice(0, 4)}`
    : `${place}, ${formatDateInWords(date)}`;
}

/** One recipient stands on the line of `Kính gửi`, several below it (Phụ lục I, phần I, mục II, khoản 9). */
function addresseeLines({ addressees }: DraftContent): readonly Block[] {
  const [only, ...others] = addressees;
  if (only === undefined) return [];
  if (others.length === 0) return [{ kind: 'centred', runs: [{ text: `Kính gửi: ${only}.` }] }];
  return [
    paragraph('Kính gửi:', { keepWithNext: true }),
    ...addressees.map((name, index) => paragraph(`- ${name}${index === others.length ? '.' : ';'}`)),
  ];
}

function groundLines({ grounds }: DraftContent): readonly Paragraph[] {
  return grounds.map((text, index) => ({
    kind: 'paragraph',
    runs: [{ text: `${text}${index === grounds.length - 1 ? '.' : ';'}`, italic: true }],
    keepWithNext: false,
    look: 'body',
  }));
}

function blockOf(block: DraftBlock): Block {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', text: block.text };
    case 'paragraph':
      return paragraph(block.text);
    case 'item':
      return paragraph(`- ${block.text}`);
    case 'table':
      return tableOf(block);
    default:
      return assertNever(block);
  }
}

function tableOf({ caption, columns, rows }: Extract<DraftBlock, { kind: 'table' }>): DocumentTable {
  return {
    kind: 'table',
    caption: caption === '' ? null : caption,
    size: 'normal',
    columns: columns.map((column) => ({ ...column, group: null })),
    rows: rows.map((row) => row.map((text) => cell(...text.split('\n')))),
  };
}

/** The last paragraph ends the document and stays with the signature. */
function splitClosing(blocks: readonly Block[]): readonly [readonly Block[], readonly Paragraph[]] {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph') return [blocks, [paragraph('./.')]];
  const text = last.runs.map((run) => run.text).join('');
  return [blocks.slice(0, -1), [paragraph(`${text.replace(/\.$/u, '')}./.`)]];
}

function appendixOf(
  content: DraftContent,
  { orientation, titleLines, blocks }: DraftAppendix,
  { number, date }: DraftIssue,
): Appendix {
  const name = content.typeName === '' ? 'Công văn' : content.typeName;
  const issued =
    number === null || date === null
      ? `số ${gap}/${content.notation} ngày ${gap} tháng ${gap} năm ${gap}`
      : `số ${formatDocumentNumber(number)}/${content.notation} ${formatDateInWords(date)}`;
  return {
    orientation,
    titleLines,
    note: `(Kèm theo ${name} ${issued})`,
    body: blocks.map(blockOf),
  };
}
