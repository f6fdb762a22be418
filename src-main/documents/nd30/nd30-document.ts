/**
 * An administrative document as parts, before it becomes a file. A document kind is one function from its view to this
 * type; the two writers (docx, pdf) know parts only and no kind.
 */
export type Nd30Document = {
  readonly metadata: {
    /** The title of the file's properties: `Biên bản …`. */
    readonly title: string;
    readonly author: string;
    /** When the text was put together; the moment that the file's properties name. */
    readonly preparedAt: Date;
  };
  /** How the paper lies; a wide table may be set across it. */
  readonly orientation: 'portrait' | 'landscape';
  readonly header: DocumentHeader;
  /** Null for a letter (công văn), which bears its trích yếu below the number. */
  readonly title: {
    /** Tên loại, in capitals: `BIÊN BẢN`. */
    readonly typeName: string;
    /** Trích yếu, one entry for each line as it should stand. */
    readonly subjectLines: readonly string[];
    /** Thẩm quyền ban hành of a decision, in capitals below the line under the trích yếu; left out elsewhere. */
    readonly authority?: string;
  } | null;
  /** Kính gửi, or whom an invitation invites; left out where the form has none. */
  readonly addressees?: Addressees;
  readonly body: readonly Block[];
  /** The last paragraphs of the body, which stay on one page with the signatures. */
  readonly closing: readonly Paragraph[];
  /**
   * Where nobody signs on the left, nơi nhận stands there, level with the title of the signer (ô 9b and 7a). Null for a paper
   * that nobody signs, such as a ballot.
   */
  readonly signatures: { readonly left: Signature | null; readonly right: Signature } | null;
  /** Nơi nhận, one entry for each line, without the dash and the mark at its end. */
  readonly recipients: readonly string[];
  /** Each begins on a page of its own, with page numbers of its own. */
  readonly appendices?: readonly Appendix[];
};

/** Whom a letter, a submission, a report or an invitation is addressed to (ô 9a). */
export type Addressees = {
  /** `Kính gửi`, without its colon. */
  readonly label: string;
  /** One entry each, without dash and mark. */
  readonly names: readonly string[];
};

export type Appendix = {
  /** `Phụ lục`, `Phụ lục II`; left out above a list that is called a list. */
  readonly label?: string;
  readonly orientation: Nd30Document['orientation'];
  /** Tên phụ lục in capitals, one entry for each line as it should stand. */
  readonly titleLines: readonly string[];
  /** `(Kèm theo Quyết định số … ngày … của …)`. */
  readonly note: string;
  readonly body: readonly Block[];
};

export type DocumentHeader = {
  /** Cơ quan chủ quản, in capitals; empty where it is left out. */
  readonly parentBody: string;
  /** Cơ quan ban hành, in capitals, one entry for each line as it should stand. */
  readonly issuingBodyLines: readonly string[];
  /** `Số: 05/BB-HĐTĐKT`; while there is no number, a gap is left for it. Null for a table that is no document by itself. */
  readonly numberText: string | null;
  /** Trích yếu of a letter (ô 5b): `V/v …`; left out where the document has a title. */
  readonly subject?: string;
  /** Địa danh và ngày (ô 4): `Lai Châu, ngày 05 tháng 01 năm 2026`; left out where the form has none. */
  readonly placeDate?: string;
};

export type Signature = {
  /** Quyền hạn, chức vụ in capitals, one entry for each line. */
  readonly titleLines: readonly string[];
  /** The line above the name for the post in the agency (ô 7b), where it is printed. */
  readonly aboveName: string | null;
  readonly name: string;
};

/** A piece of text of one style. */
export type Run = { readonly text: string; readonly bold?: boolean; readonly italic?: boolean };

export type Paragraph = {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  /** Stays on the page of the next block's first lines. */
  readonly keepWithNext: boolean;
  /** `code` is for digests: left-aligned, smaller, broken anywhere. */
  readonly look: 'body' | 'code';
};

export type Heading = { readonly kind: 'heading'; readonly text: string };

/** A line in the middle of the page: `QUYẾT ĐỊNH:`. */
export type CentredLine = { readonly kind: 'centred'; readonly runs: readonly Run[] };

export type Block = Paragraph | Heading | CentredLine | DocumentTable;

export type TableColumn = {
  readonly title: string;
  /** Neighbouring columns of one group stand under a common title. */
  readonly group: string | null;
  /** The width relative to the other columns; together they fill the text width. */
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
};

/** A cell: one entry for each line as it should stand; a long line wraps. */
export type TableCell = readonly Run[];

export type DocumentTable = {
  readonly kind: 'table';
  /** Stands above the column titles and is repeated with them on each page. */
  readonly caption: string | null;
  readonly size: 'normal' | 'narrow';
  /** How high a row is at least, in millimetres, where people write into it; left out, a row is as high as its text. */
  readonly rowHeightMm?: number;
  readonly columns: readonly TableColumn[];
  /** Each row has as many cells as there are columns. */
  readonly rows: readonly (readonly TableCell[])[];
};

/** A body paragraph of plain text. */
export function paragraph(text: string, options: { keepWithNext?: boolean } = {}): Paragraph {
  return { kind: 'paragraph', runs: [{ text }], keepWithNext: options.keepWithNext ?? false, look: 'body' };
}

/** A body paragraph that begins with a label: `Địa điểm: …`. */
export function labelled(label: string, text: string, options: { keepWithNext?: boolean } = {}): Paragraph {
  return {
    kind: 'paragraph',
    runs: [{ text: `${label}: `, bold: true }, { text }],
    keepWithNext: options.keepWithNext ?? false,
    look: 'body',
  };
}

/** A cell of plain text lines. */
export function cell(...lines: readonly string[]): TableCell {
  return lines.map((text) => ({ text }));
}

/** An appendix from its label to its end. */
export function appendixBlocks({ label, titleLines, note, body }: Appendix): readonly Block[] {
  return [
    ...[...(label === undefined ? [] : [label]), ...titleLines].map((text): CentredLine => ({
      kind: 'centred',
      runs: [{ text, bold: true }],
    })),
    { kind: 'centred', runs: [{ text: note, italic: true }] },
    ...body,
  ];
}

const fewRows = 5;

/** How many rows stay on the page on which their table begins: the first, and all where there are few. */
export function rowsTogether({ rows }: DocumentTable): number {
  return rows.length <= fewRows ? rows.length : 1;
}

/** Columns with the group that runs over them: the upper row of a two-row table heading. */
export function columnGroups(
  columns: readonly TableColumn[],
): readonly { readonly title: string | null; readonly columns: readonly TableColumn[] }[] {
  const groups: { title: string | null; columns: TableColumn[] }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last && column.group !== null && last.title === column.group) last.columns.push(column);
    else groups.push({ title: column.group, columns: [column] });
  }
  return groups;
}

/** `- …;` for each recipient, with a full stop after the last. */
export function recipientLines(recipients: readonly string[]): readonly string[] {
  return recipients.map((text, index) => `- ${text}${index === recipients.length - 1 ? '.' : ';'}`);
}

/**
 * Text that every reader of docx and pdf accepts: composed letters, and none of the control characters and broken
 * surrogates that XML has no way to write.
 */
export function printableText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) => (character === '\t' || character === '\n' ? ' ' : ''));
}
