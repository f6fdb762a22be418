import type { CertificateJob } from '../application/certificates/certificate-ports.ts';
import type { FillingFault, LayoutDeviation } from '../application/documents/template-ports.ts';
import type { ScoreFile } from '../application/intake/workbook-ports.ts';
import type { WorkProgress } from '../application/ports.ts';
import type { HistoryFailure, HistoryFile, HistoryReading } from '../application/register/register-ports.ts';
import type { WrittenBlock } from '../domain/documents/consistency/case-line.ts';
import type { PrintedDocument, TemplateKind } from '../domain/documents/printed-document.ts';
import type { TemplateFileFailure, TemplateProblem } from '../domain/documents/templates/template-problem.ts';
import type { ClusterWorkbookView } from '../domain/documents/views/cluster-workbook-view.ts';
import type { CountingMinutesView } from '../domain/documents/views/counting-minutes-view.ts';
import type { DecisionView } from '../domain/documents/views/decision-view.ts';
import type { DossierLetterView } from '../domain/documents/views/dossier-letter-view.ts';
import type { DraftView } from '../domain/documents/views/draft-view.ts';
import type { MinutesView } from '../domain/documents/views/minutes-view.ts';
import type { FundReportView, PrizeListView } from '../domain/documents/views/prize-list-view.ts';
import type { RegisterBookView } from '../domain/documents/views/register-book-view.ts';
import type { ScoreSummaryView } from '../domain/documents/views/score-summary-view.ts';
import type { SessionPaper } from '../domain/documents/views/session-papers-view.ts';
import type { EdxmlFailure, EdxmlReading } from '../domain/e-office/edxml-message.ts';
import type { ReturnReportView } from '../domain/exchange/return-report.ts';
import type { UnitWorkbookView } from '../domain/exchange/unit-workbook-view.ts';
import type { WorkbookFailure } from '../domain/intake/file-failure.ts';
import type { RawWorkbook } from '../domain/intake/raw-workbook.ts';
import type { ScoreWorkbookReading } from '../domain/intake/read-score-workbook.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { Scheme } from '../domain/scoring/schemes/scheme.ts';
import type { RenderedDocument } from './nd30/render-document.ts';
import type { EncodedSlice } from './slices.ts';

/** A file by its name, as it lies in a zip. */
export type NamedFile = { readonly name: string; readonly bytes: Uint8Array };

/** A history whose rows change threads without being copied in one turn. */
export type EncodedHistory = Omit<HistoryReading, 'rows'> & { readonly slices: readonly EncodedSlice[] };

/** A document of which one file is wanted. */
type InOneFormat<View> = {
  readonly input: { readonly view: View; readonly format: 'docx' | 'pdf' };
  readonly output: Uint8Array<ArrayBuffer>;
};

/** What the document worker can do: the name of a task, what goes in and what comes out. */
export type WorkerTasks = {
  readonly renderMinutes: { readonly input: MinutesView; readonly output: RenderedDocument };
  readonly renderMinutesAs: InOneFormat<MinutesView>;
  readonly renderCountingMinutesAs: InOneFormat<CountingMinutesView>;
  readonly renderCountingMinutes: { readonly input: CountingMinutesView; readonly output: RenderedDocument };
  readonly renderSessionPaper: {
    readonly input: { readonly paper: SessionPaper; readonly format: 'docx' | 'pdf' };
    readonly output: Uint8Array<ArrayBuffer>;
  };
  readonly renderDecision: { readonly input: DecisionView; readonly output: RenderedDocument };
  readonly renderDraft: { readonly input: DraftView; readonly output: RenderedDocument };
  readonly renderDraftAs: InOneFormat<DraftView>;
  readonly renderDossierLetter: { readonly input: DossierLetterView; readonly output: RenderedDocument };
  readonly renderScoreSummary: { readonly input: ScoreSummaryView; readonly output: RenderedDocument };
  readonly writeClusterWorkbook: {
    readonly input: ClusterWorkbookView;
    readonly output: Uint8Array<ArrayBuffer>;
  };
  readonly readWorkbook: {
    readonly input: Uint8Array;
    readonly output: Result<RawWorkbook, WorkbookFailure>;
  };
  readonly writeSchemeWorkbook: { readonly input: Scheme; readonly output: Uint8Array<ArrayBuffer> };
  readonly readScores: {
    readonly input: ScoreFile;
    readonly output: Result<ScoreWorkbookReading, WorkbookFailure>;
  };
  readonly writePrizeList: { readonly input: PrizeListView; readonly output: Uint8Array<ArrayBuffer> };
  readonly writeFundReport: { readonly input: FundReportView; readonly output: Uint8Array<ArrayBuffer> };
  readonly writeUnitWorkbook: {
    readonly input: UnitWorkbookView;
    readonly output: Uint8Array<ArrayBuffer>;
  };
  readonly writeReturnReport: {
    readonly input: ReturnReportView;
    readonly output: Uint8Array<ArrayBuffer>;
  };
  readonly writeCertificates: {
    readonly input: CertificateJob;
    readonly output: Uint8Array<ArrayBuffer>;
  };
  readonly readHistory: {
    readonly input: HistoryFile;
    readonly output: Result<EncodedHistory, HistoryFailure>;
  };
  readonly writeRegister: {
    readonly input: {
      readonly head: { readonly title: string; readonly subtitle: string };
      readonly slices: readonly EncodedSlice[];
    };
    readonly output: Uint8Array<ArrayBuffer>;
  };
  readonly writeRejected: {
    readonly input: { readonly headings: readonly string[]; readonly slices: readonly EncodedSlice[] };
    readonly output: Uint8Array<ArrayBuffer>;
  };
  readonly checkTemplate: {
    readonly input: { readonly docx: Uint8Array; readonly kind: TemplateKind };
    readonly output: Result<readonly TemplateProblem[], TemplateFileFailure>;
  };
  readonly fillTemplate: {
    readonly input: { readonly docx: Uint8Array; readonly document: PrintedDocument };
    readonly output: Result<Uint8Array<ArrayBuffer>, FillingFault>;
  };
  readonly starterTemplate: { readonly input: TemplateKind; readonly output: Uint8Array<ArrayBuffer> };
  readonly fieldExamples: {
    readonly input: TemplateKind;
    readonly output: Readonly<Record<string, string>>;
  };
  readonly layoutDeviations: {
    readonly input: Uint8Array;
    readonly output: readonly LayoutDeviation[];
  };
  readonly readDocxBlocks: { readonly input: Uint8Array; readonly output: readonly WrittenBlock[] };
  /** Marks a document as made in a rehearsal. */
  readonly markRehearsal: {
    readonly input: { readonly kind: 'pdf' | 'docx'; readonly bytes: Uint8Array };
    readonly output: Uint8Array<ArrayBuffer>;
  };
  readonly countPages: { readonly input: Uint8Array; readonly output: number };
  readonly writeRegisterBook: {
    readonly input: { readonly view: RegisterBookView; readonly format: 'xlsx' | 'pdf' };
    readonly output: Uint8Array<ArrayBuffer>;
  };
  readonly readEdxml: {
    readonly input: Uint8Array;
    readonly output: Result<EdxmlReading, EdxmlFailure>;
  };
  readonly zipFiles: {
    readonly input: readonly NamedFile[];
    readonly output: Uint8Array<ArrayBuffer>;
  };
};

export type WorkerTaskName = keyof WorkerTasks;

export type WorkerRequest = {
  readonly [Name in WorkerTaskName]: { readonly task: Name; readonly input: WorkerTasks[Name]['input'] };
}[WorkerTaskName];

/** One answer for each request, in the order of the requests; `error` is what the task threw. */
export type WorkerAnswer =
  | { readonly ok: true; readonly output: WorkerTasks[WorkerTaskName]['output'] }
  | { readonly ok: false; readonly error: unknown };

/** How far a long task is, sent before its answer. */
export type WorkerProgress = { readonly progress: WorkProgress };

/** What the worker is started with. */
export type WorkerStart = { readonly resourcesFolder: string };
