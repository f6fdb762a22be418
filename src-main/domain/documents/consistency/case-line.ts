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
  /** As the minutes word it; of the last vote on it. */
  readonly verdict: string;
  /** Of the votes before it in the session. */
  readonly earlier: readonly string[];
  /** Whether one of its votes was counted on papers. */
  readonly onPapers: boolean;
};

/** What a document is there for: to name every case that was voted on, those whose votes were counted on papers, or those that passed. */
export const CaseScope = { all: 'all', onPapers: 'on_papers', passed: 'passed' } as const;
export type CaseScope = (typeof CaseScope)[keyof typeof CaseScope];

/** What a document says outside of its tables of cases, with the award that it names. */
export type LooseText = { readonly text: string; readonly award: string | null };

export type CaseDocument = {
  readonly scope: CaseScope;
  readonly lines: readonly CaseLine[];
  readonly counts: readonly StatedCount[];
  readonly texts: readonly LooseText[];
};

/** A part of a document as it was read back: a paragraph, or a table with the texts of its cells. */
export type WrittenBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };
