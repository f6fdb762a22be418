import type { DocumentKind } from './document-kind.ts';
import { DraftKind } from './document-kind.ts';
import type { CountingMinutesView } from './views/counting-minutes-view.ts';
import type { DecisionView } from './views/decision-view.ts';
import type { DossierLetterView } from './views/dossier-letter-view.ts';
import type { DraftView } from './views/draft-view.ts';
import type { MinutesView } from './views/minutes-view.ts';
import type { ScoreSummaryView } from './views/score-summary-view.ts';
import type { AgendaView, InvitationView, OpinionSheetsView } from './views/session-papers-view.ts';

/** A document that is about to become a file: its kind and everything that it prints. */
export type PrintedDocument =
  | { readonly kind: typeof DocumentKind.minutes; readonly view: MinutesView }
  | { readonly kind: typeof DocumentKind.countingMinutes; readonly view: CountingMinutesView }
  | { readonly kind: typeof DocumentKind.decision; readonly view: DecisionView }
  | { readonly kind: typeof DocumentKind.returnLetter; readonly view: DossierLetterView }
  | { readonly kind: typeof DocumentKind.scoreSummary; readonly view: ScoreSummaryView }
  | { readonly kind: typeof DocumentKind.invitation; readonly view: InvitationView }
  | { readonly kind: typeof DocumentKind.agenda; readonly view: AgendaView }
  | { readonly kind: typeof DocumentKind.opinionSheet; readonly view: OpinionSheetsView }
  | DraftedDocument;

/** A document that the office wrote itself, part by part. */
export type DraftedDocument = { readonly kind: DraftKind; readonly view: DraftView };

/** The kinds that an office can lay out by a Word file of its own: all but ballots, which come out of the emergency kit only. */
export type TemplateKind = PrintedDocument['kind'];

const draftKinds: ReadonlySet<string> = new Set(Object.values(DraftKind));

export function isDrafted(document: PrintedDocument): document is DraftedDocument {
  return draftKinds.has(document.kind);
}
