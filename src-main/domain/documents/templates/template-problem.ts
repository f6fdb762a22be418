/** Where in a Word file something stands. */
export type TemplatePlace = {
  readonly part: 'body' | 'header' | 'footer' | 'note';
  /** From 1, as Word counted them when it saved the file; null where the file doesn't tell. */
  readonly page: number | null;
  /** From 1, within the part, table cells and text boxes counted in reading order. */
  readonly paragraph: number;
  /** The words before and behind it, for finding it again. */
  readonly around: string;
};

/** What can be wrong with a field in a template. */
export const TemplateProblemCode = {
  unknownField: 'unknown_field',
  emptyTag: 'empty_tag',
  braceNotClosed: 'brace_not_closed',
  braceNotOpened: 'brace_not_opened',
  listNotClosed: 'list_not_closed',
  listNotOpened: 'list_not_opened',
  /** Another list was opened last. */
  wrongClose: 'wrong_close',
  listAsText: 'list_as_text',
  textAsList: 'text_as_list',
  listInList: 'list_in_list',
  /** A column of a list outside of it. */
  columnOutsideList: 'column_outside_list',
  /** A block shares its paragraph, or stands in a table, a list or beside the body. */
  blockNotAlone: 'block_not_alone',
  /** A list begins in one cell or box and ends elsewhere. */
  listCrosses: 'list_crosses',
  listInControl: 'list_in_control',
  /** Footnotes and endnotes are not filled in. */
  inNote: 'in_note',
  requiredMissing: 'required_missing',
  /** The file could not be filled in although nothing was found wrong before. */
  fillingFailed: 'filling_failed',
} as const;
export type TemplateProblemCode = (typeof TemplateProblemCode)[keyof typeof TemplateProblemCode];

export type TemplateProblem = {
  readonly code: TemplateProblemCode;
  /** As it stands in the file: `{#noi_nhan}`; for what is missing, as it would. */
  readonly field: string;
  /** Null for what isn't there. */
  readonly place: TemplatePlace | null;
  /** A field that may have been meant, or the list that a column belongs to; null where there is none. */
  readonly hint: string | null;
};

/** Why a file can't be a template at all. */
export type TemplateFileFailure = {
  readonly code: 'too_large' | 'encrypted' | 'not_a_docx' | 'macros' | 'damaged';
  /** What it seems to be, `doc`, `pdf`; null where that isn't known. */
  readonly found: string | null;
};

/** A warning leaves a template usable. */
export function isWarning({ code }: TemplateProblem): boolean {
  return code === TemplateProblemCode.requiredMissing;
}
