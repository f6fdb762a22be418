/** A case as one document names it. */
export type CaseLine = {
  /** Without `Ông`, `Bà`. */
  readonly name: string;
  /** Post and unit as written; empty for a unit itself. */
  readonly detail: string;
  /** The award under whose heading it stands, or that its row names; null where the document doesn't say. */
  readonly award: string | null;
  /** `Đạt`, `Không đạt` … where the table has a column for it. */
  readonly verdict: string | null;
};

/** What a document says of a whole kind: `02 tập thể`. */
export type StatedCount = {
  readonly award: string;
  readonly kind: CountedKind;
  readonly count: number;
  /** It stands over a list whose rows tell their own verdict, as that of the cases which are not put forward. */
  readonly ofVerdicts?: boolean;
};

export type CountedKind = 'collective' | 'individual' | 'household';

/** A case as the votes have it: what all documents are compared with. */
export type ReferenceCase = {
  readonly name: string;
  readonly detail: string;
  readonly award: string;
  readonly kind: CountedKind;
  readonly passed: boolean;
  /** As the minutes word it. */
  readonly verdict: string;
};

/** What a document is there for: to name every case that was voted on, or those that passed. */
export const CaseScope = { all: 'all', passed: 'passed' } as const;
export type CaseScope = (typeof CaseScope)[keyof typeof CaseScope];

export type CaseDocument = {
  readonly scope: CaseScope;
  readonly lines: readonly CaseLine[];
  readonly counts: readonly StatedCount[];
};

/** A part of a document as it was read back: a paragraph, or a table with the texts of its cells. */
export type WrittenBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };
