import type { IsoDate } from '../kernel/dates.ts';
import type { DocumentKind } from './document-kind.ts';

/** What the office keeps to put into its documents; every entry is its own to change. */
export type OfficeTexts = {
  readonly recipientLists: readonly RecipientList[];
  readonly signatories: readonly Signatory[];
  readonly legalGrounds: readonly LegalGround[];
};

type Entry = {
  readonly id: string;
  /** Where it comes from, as it is shown. */
  readonly source: string;
  /** Whether somebody in the office has compared it with that. */
  readonly isConfirmed: boolean;
  /** The kinds of document that it is for; empty for all. */
  readonly kinds: readonly DocumentKind[];
  /** How often it was stored; 0 for what was never. */
  readonly revision: number;
};

/** Nơi nhận that is used again and again. */
export type RecipientList = Entry & {
  readonly name: string;
  /** `Thường trực Tỉnh ủy (b/c)`: one entry for each line, without dash and mark. */
  readonly lines: readonly string[];
};

/** Who signs, with what stands over his name (Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I). */
export type Signatory = Entry & {
  /** The competence (`TM.`, `KT.`, `TL.`, `TUQ.`, `Q.`) begins the first line: `KT. CHỦ TỊCH`. */
  readonly titleLines: readonly string[];
  /** The post in the agency, which is printed where the council uses the agency's seal. */
  readonly post: string;
  /** Empty where it is typed into each document. */
  readonly name: string;
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
};

/** A ground on which the office's documents rest. */
export type LegalGround = Entry & {
  /** `Căn cứ …`, without the mark at its end. */
  readonly text: string;
  /** The days on which documents may name it. */
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
};

/**
 * The entries that come into a document of a kind by themselves on a day: those that name the kind. What is kept for all kinds
 * fits no signer and no list of recipients of every paper, and is there to be picked.
 */
export function savedFor<One extends Parameters<typeof isOffered>[0]>(
  entries: readonly One[],
  at: Parameters<typeof isOffered>[1],
): readonly One[] {
  return entries.filter((entry) => entry.kinds.includes(at.kind) && isOffered(entry, at));
}

/** Whether an entry is offered for a kind of document on a day. */
export function isOffered(
  entry: Pick<Entry, 'kinds'> & { readonly from?: IsoDate | null; readonly until?: IsoDate | null },
  { kind, day }: { readonly kind: DocumentKind; readonly day: IsoDate },
): boolean {
  const { kinds, from = null, until = null } = entry;
  return (
    (kinds.length === 0 || kinds.includes(kind)) &&
    (from === null || from <= day) &&
    (until === null || day <= until)
  );
}
