import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

import type { CertificateFonts, CertificateWriter } from '../application/certificates/certificate-ports.ts';
import { createChangeFeed } from '../application/change-feed.ts';
import type { CommandPorts } from '../application/command.ts';
import type { DocxReader } from '../application/documents/consistency/consistency-ports.ts';
import { rememberBlocks } from '../application/documents/consistency/remember-blocks.ts';
import type {
  DecisionRenderer,
  DossierLetterRenderer,
  DraftRenderer,
  DocumentRenderer,
  ScoreRenderer,
  SessionPaperRenderer,
  EOfficeOutbox,
  PdfSigner,
  SigningService,
} from '../application/documents/document-ports.ts';
import { createFolderWatch } from '../application/documents/external/folder-watch.ts';
import type { FolderWatch } from '../application/documents/external/folder-watch.ts';
import type { RegisterBookWriter } from '../application/documents/register/export-register-book.ts';
import type { DocxConverter, LayoutChoice, TemplateEngine } from '../application/documents/template-ports.ts';
import type {
  PdfChecker,
  ReadTrustedItems,
  SupersedesList,
} from '../application/documents/verification-ports.ts';
import type { WorkbookWriter } from '../application/exchange/exchange-ports.ts';
import type { StagedReturn } from '../application/exchange/read-returned.ts';
import type { SentBatch } from '../application/exchange/send-workbooks.ts';
import { keptSince, readFileSettings } from '../application/files/file-settings.ts';
import type { EOfficeInbox, MessageReader, StagedMessage } from '../application/incoming/staged-message.ts';
import type { StagedNominees } from '../application/intake/nominees.ts';
import type { StagedWorkbook } from '../application/intake/read-workbooks.ts';
import { createStaging } from '../application/intake/staging.ts';
import type { Staging } from '../application/intake/staging.ts';
import type { WorkbookReader } from '../application/intake/workbook-ports.ts';
import type { MoneyWriter } from '../application/money/export-money.ts';
import type {
  AuditReader,
  AuditTrail,
  ChangeFeed,
  Clock,
  FileHash,
  FileStore,
  IdSource,
  Law,
  Logger,
  ProvisionCheck,
  StorageErrorCode,
  VotingCheck,
} from '../application/ports.ts';
import type { StagedHistory } from '../application/register/history/staged-history.ts';
import type { HistoryReader, RegisterWriter } from '../application/register/register-ports.ts';
import type { Rehearsals } from '../application/rehearsal/rehearsal-ports.ts';
import type { Repositories } from '../application/repositories.ts';
import { createCommandRunner } from '../application/run-command.ts';
import type { SchemeWorkbookWriter } from '../application/schemes/scheme-ports.ts';
import type { SampleSource } from '../application/setup/begin.ts';
import { createCertificateFonts } from '../documents/certificates/certificate-fonts.ts';
import { createDocxConverter } from '../documents/convert-docx.ts';
import { createDocumentWorker } from '../documents/document-worker.ts';
import { libreOffice } from '../documents/pdf-programs/libre-office.ts';
import { word } from '../documents/pdf-programs/word.ts';
import type { TemplateContent } from '../domain/certificates/template.ts';
import type { Instant } from '../domain/kernel/dates.ts';
import { err, ok } from '../domain/kernel/result.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { LawProblem } from '../domain/law/law-problem.ts';
import { errorDetail, storageErrorCode } from '../persistence/database-errors.ts';
import { createFileStore } from '../persistence/file-store.ts';
import { checkProvision } from '../persistence/law-files/check-provision.ts';
import { checkVoting } from '../persistence/law-files/check-voting.ts';
import { loadLaw } from '../persistence/law-files/last-good-law.ts';
import { openStore } from '../persistence/open-store.ts';
import type { Store } from '../persistence/open-store.ts';
import { watchedFolder } from '../persistence/watched-folder.ts';
import { createSigningService } from '../signing/bridge/signing-service.ts';
import { readInboxFolder } from '../signing/e-office-inbox.ts';
import { createOutbox } from '../signing/e-office-outbox.ts';
import { createPdfSigner } from '../signing/pdf-signer.ts';
import { createToken } from '../signing/token/token.ts';
import type { HelperProcess } from '../signing/token/token.ts';
import { createPdfChecker } from '../signing/verify/pdf-checker.ts';
import { readTrustedItems, supersedesList } from '../signing/verify/read-trusted-items.ts';
import { readStartingTemplates } from './certificate-templates.ts';
import { createFileLogger } from './file-logger.ts';
import { forkProcess } from './fork-process.ts';
import { createJobBoard } from './jobs/job-board.ts';
import type { JobBoard } from './jobs/job-board.ts';
import { createMadeFiles } from './jobs/made-files.ts';
import type { MadeFiles } from './jobs/made-files.ts';
import { workInHand } from './jobs/work-in-hand.ts';
import { keepLaw, lawStartupMessage, tellLawProblems } from './law-at-start.ts';
import { layoutChoice } from './layout-choice.ts';
import { programVersion } from './program-version.ts';
import { insideRehearsal, noOutbox, noSigner, readBehind } from './rehearsal/inside-rehearsal.ts';
import type { MarkRehearsal } from './rehearsal/keep-inside.ts';
import { createRehearsalDesk } from './rehearsal/rehearsal-desk.ts';
import { createRepeat } from './repeat.ts';
import { readSampleFiles } from './sample-files.ts';
import { showInFolder } from './show-in-folder.ts';
import type { ShowInFolder } from './show-in-folder.ts';
import { startupProblemOf } from './startup-messages.ts';
import type { StartupProblem } from './startup-messages.ts';
import { backUpDaily, removeOldExports } from './upkeep.ts';

export type ServiceOptions = {
  readonly dataFolder: string;
  readonly resourcesFolder: string;
  readonly migrationsFolder: string;
  readonly workerFile: string;
  readonly checkWorkerFile: string;
  readonly tokenProcessFile: string;
  /** Starts a file of the program as a process of its own; Electron has its own way. */
  readonly startProcess?: (file: string) => HelperProcess;
  /** Shows a file in the file manager; Electron has its own way. */
  readonly showInFolder?: ShowInFolder;
  /** Stand in for the machine's own where a test must know the time and the ids, or reach behind the repositories. */
  readonly clock?: Clock;
  readonly ids?: IdSource;
  readonly openBook?: typeof openStore;
  /** Given where the data folder holds a copy in which a session is rehearsed. */
  readonly rehearsalOf?: {
    readonly rehearsals: Rehearsals;
    /** What was kept beside the book that was copied; it is read and never written. */
    readonly files: Pick<FileStore, 'read'>;
  };
};

/** Copies in which sessions are rehearsed lie below the data folder. */
const REHEARSAL_FOLDER = 'rehearsal';

/** Files of which only the browser knows where they were saved are shown from here. */
const EXPORTS_FOLDER = 'exports';
/** What the program has put into that folder. */
const EXPORTS_INDEX = 'exports.json';

/** Sendings whose files can still be saved again; each holds some hundred kilobytes. */
const BATCHES_KEPT = 10;

/** Histories that wait for the officer; each may hold some ten megabytes of rows. */
const HISTORIES_KEPT = 3;

/** Messages of the exchange that wait for the officer; each may hold some ten megabytes of files. */
const MESSAGES_KEPT = 100;

/** Everything the use cases are given: one object, so that the router can hand it to any of them. */
export type Services = CommandPorts &
  Law & {
    /** What is wrong with the law files, while the program goes by what it read at its last good start. */
    readonly lawProblems: readonly LawProblem[];
    readonly checkProvision: ProvisionCheck;
    readonly checkVoting: VotingCheck;
    readonly repositories: Repositories;
    readonly audit: AuditTrail & AuditReader;
    readonly changeFeed: ChangeFeed;
    readonly logger: Logger;
    readonly clock: Clock;
    readonly ids: IdSource;
    readonly files: FileStore;
    readonly reader: WorkbookReader;
    readonly writer: WorkbookWriter;
    readonly renderer: DocumentRenderer;
    readonly sessionPaperRenderer: SessionPaperRenderer;
    readonly decisionRenderer: DecisionRenderer;
    readonly dossierLetterRenderer: DossierLetterRenderer;
    readonly draftRenderer: DraftRenderer;
    readonly docxReader: DocxReader;
    readonly templateEngine: TemplateEngine;
    readonly docxConverter: DocxConverter;
    readonly layoutChoice: LayoutChoice;
    readonly moneyWriter: MoneyWriter;
    readonly scoreRenderer: ScoreRenderer;
    readonly schemeWriter: SchemeWorkbookWriter;
    readonly certificateWriter: CertificateWriter;
    readonly certificateFonts: CertificateFonts;
    readonly startingTemplates: readonly TemplateContent[];
    readonly signer: PdfSigner;
    readonly signingService: SigningService;
    readonly outbox: EOfficeOutbox;
    readonly inbox: EOfficeInbox;
    readonly messageReader: MessageReader;
    readonly registerBookWriter: RegisterBookWriter;
    readonly stagedMessages: Staging<StagedMessage>;
    readonly pdfChecker: PdfChecker;
    readonly readTrustedItems: ReadTrustedItems;
    readonly supersedesList: SupersedesList;
    readonly folderWatch: FolderWatch;
    readonly sample: SampleSource;
    readonly stagedWorkbooks: Staging<StagedWorkbook>;
    readonly stagedNominees: Staging<StagedNominees>;
    readonly historyReader: HistoryReader;
    readonly registerWriter: RegisterWriter;
    readonly histories: Staging<StagedHistory>;
    /** Lets everything else that waits have its turn. */
    readonly nextTurn: () => Promise<void>;
    readonly returns: Staging<StagedReturn>;
    readonly batches: Staging<SentBatch>;
    readonly hashBytes: (bytes: Uint8Array) => FileHash;
    readonly hashText: (text: string) => string;
    readonly pagesOf: (pdf: Uint8Array) => Promise<number>;
    readonly backUp: Store['backUp'];
    readonly jobs: JobBoard;
    readonly madeFiles: MadeFiles;
    readonly rehearsals: Rehearsals;
    /** The services of the rehearsal for a connection, which must leave when it ends; null where there is none. */
    readonly joinRehearsal: (leave: () => void) => Services | null;
    readonly markRehearsal: MarkRehearsal;
    /** Gives numbers from 0 up to and without 1. */
    readonly random: () => number;
    readonly program: {
      readonly version: string;
      readonly dataFolder: string;
      readonly outboxFolder: string;
    };
    close(): Promise<void>;
  };

/**
 * Puts the program together on a data folder. This is the one place that knows every part. Throws for wrong law files where
 * none were right before, and names each mistake with its place: offices may edit those.
 */
export async function createServices(
  options: ServiceOptions,
): Promise<Result<Services, { readonly code: StartupProblem }>> {
  const { clock = systemClock, ids = randomIds, openBook = openStore } = options;
  const law = loadLaw(options);
  if (!law.ok) throw new Error(lawStartupMessage(law.error));
  const sample = readSampleFiles(options.resourcesFolder);

  const logger = createFileLogger(options.dataFolder, clock);
  const opened = openBook({ ...options, at: clock.now() });
  if (!opened.ok) {
    const { code, detail } = opened.error;
    // Nothing may be left behind in a place that can't hold the data, not even a log.
    if (code !== 'unsupported_location') logger.error('not_opened', { code, detail });
    return err({ code: startupProblemOf(code) });
  }
  const store = opened.value;
  const outboxFolder = path.join(options.dataFolder, 'e-office');
  const outboxProblem = makeFolder(outboxFolder);
  if (outboxProblem !== null) {
    store.close();
    return err({ code: startupProblemOf(outboxProblem) });
  }
  const ownFiles = createFileStore({ dataFolder: options.dataFolder });
  const files = options.rehearsalOf ? readBehind(ownFiles, options.rehearsalOf.files) : ownFiles;
  const desk = options.rehearsalOf
    ? insideRehearsal<Services>(options.rehearsalOf.rehearsals)
    : createRehearsalDesk<Services>({
        folder: path.join(options.dataFolder, REHEARSAL_FOLDER),
        copyBook: (dataFolder) => store.copyTo(dataFolder),
        openCopy: (dataFolder, rehearsals) => openCopy({ ...options, dataFolder }, { rehearsals, files }),
        onError: (error) => logger.error('rehearsal_failed', { detail: errorDetail(error) }),
      });
  const changeFeed = createChangeFeed();
  const worker = createDocumentWorker({
    workerFile: pathToFileURL(options.workerFile),
    resourcesFolder: options.resourcesFolder,
    workInHand: () => workInHand.getStore(),
  });
  // Ids of its own: those of the book are given to what is stored.
  const jobs = createJobBoard({ clock, ids: randomIds });
  logger.info('opened', { version: programVersion });
  tellLawProblems(law.value.problems, logger);
  keepLaw(law.value, logger);

  const actor = 'secretariat';
  const { repositories } = store;
  const runCommand = createCommandRunner({
    unitOfWork: store.unitOfWork,
    audit: store.audit,
    changeFeed,
    clock,
    logger,
    storageErrorCode,
  });
  const hashBytes = (bytes: Uint8Array): FileHash => sha256(bytes) as FileHash;
  const pdfChecker = createPdfChecker({ workerFile: pathToFileURL(options.checkWorkerFile) });
  const madeFiles = createMadeFiles({
    folder: path.join(options.dataFolder, EXPORTS_FOLDER),
    indexFile: path.join(options.dataFolder, EXPORTS_INDEX),
    now: () => clock.now(),
    showInFolder: options.showInFolder ?? showInFolder,
  });
  const cleaning = options.rehearsalOf
    ? Promise.resolve()
    : removeOldExports(madeFiles, keptSince({ repositories, clock }), logger);
  const folderWatch = createFolderWatch({
    actor,
    runCommand,
    repositories,
    changeFeed,
    logger,
    clock,
    files,
    hashBytes,
    pdfChecker,
    watchedFolder,
    repeat: createRepeat((error) => logger.error('watch_failed', { detail: errorDetail(error) })),
  });
  // A rehearsal takes nothing in from outside.
  if (!options.rehearsalOf) folderWatch.start();

  return ok({
    actor,
    runCommand,
    repositories,
    audit: store.audit,
    ...law.value.law,
    lawProblems: law.value.problems,
    checkProvision,
    checkVoting,
    changeFeed,
    logger,
    clock,
    ids,
    files,
    reader: worker,
    writer: worker,
    renderer: worker,
    sessionPaperRenderer: worker,
    decisionRenderer: worker,
    dossierLetterRenderer: worker,
    draftRenderer: worker,
    docxReader: rememberBlocks(worker, hashBytes),
    templateEngine: worker,
    docxConverter: createDocxConverter({
      ways: [
        word({
          readScript: () => readFile(path.join(options.resourcesFolder, 'word', 'convert-to-pdf.ps1')),
        }),
        libreOffice(),
      ],
      preferred: () => readFileSettings(repositories).pdfProgram,
    }),
    layoutChoice,
    moneyWriter: worker,
    scoreRenderer: worker,
    schemeWriter: worker,
    certificateWriter: worker,
    certificateFonts: createCertificateFonts(options.resourcesFolder),
    startingTemplates: readStartingTemplates(options.resourcesFolder),
    signer: options.rehearsalOf ? noSigner : createSigner(options),
    signingService: createSigningService(),
    outbox: options.rehearsalOf
      ? noOutbox
      : createOutbox({
          ownFolder: outboxFolder,
          programVersion,
          made: (place) => workInHand.getStore()?.made(place),
        }),
    inbox: { read: readInboxFolder },
    messageReader: worker,
    registerBookWriter: worker,
    stagedMessages: createStaging(ids, MESSAGES_KEPT),
    pdfChecker,
    readTrustedItems,
    supersedesList,
    folderWatch,
    sample,
    stagedWorkbooks: createStaging(ids),
    stagedNominees: createStaging(ids),
    historyReader: worker,
    registerWriter: worker,
    histories: createStaging(ids, HISTORIES_KEPT),
    nextTurn: () => nextTurn(),
    returns: createStaging(ids),
    batches: createStaging(ids, BATCHES_KEPT),
    hashBytes,
    hashText: sha256,
    pagesOf: (pdf) => worker.countPages(pdf),
    backUp: (at, reason) => store.backUp(at, reason),
    jobs,
    madeFiles,
    rehearsals: desk.rehearsals,
    joinRehearsal: (leave) => desk.join(leave),
    markRehearsal: (kind, bytes) => worker.markRehearsal(kind, bytes),
    random: Math.random,
    program: { version: programVersion, dataFolder: options.dataFolder, outboxFolder },
    async close() {
      await desk.close();
      jobs.close();
      folderWatch.stop();
      await cleaning;
      await pdfChecker.close();
      await worker.close();
      try {
        // Nobody goes back to the state of a rehearsal.
        if (!options.rehearsalOf) await backUpDaily(store, clock.now(), logger);
      } finally {
        store.close();
      }
    },
  });
}

/** Opens the copy of a book as a program of its own, which signs nothing and hands nothing over. */
async function openCopy(
  options: ServiceOptions,
  rehearsalOf: NonNullable<ServiceOptions['rehearsalOf']>,
): Promise<Result<Services, { readonly code: StorageErrorCode }>> {
  const opened = await createServices({ ...options, rehearsalOf });
  if (opened.ok) return opened;
  const { code } = opened.error;
  return err({ code: code === 'disk_full' || code === 'no_rights' || code === 'damaged' ? code : 'io' });
}

function createSigner({
  resourcesFolder,
  tokenProcessFile,
  startProcess = forkProcess,
}: Pick<ServiceOptions, 'resourcesFolder' | 'tokenProcessFile' | 'startProcess'>): PdfSigner {
  return createPdfSigner({
    readMarkFont: () => readFile(path.join(resourcesFolder, 'fonts', 'Tinos-Regular.ttf')),
    token: createToken({ start: () => startProcess(tokenProcessFile) }),
  });
}

const systemClock: Clock = {
  now: () => new Date().toISOString() as Instant,
  elapsed: () => performance.now(),
};

const randomIds: IdSource = { newId: () => randomUUID() };

/** Makes a folder where there is none; answers with what the machine had against it. */
function makeFolder(folder: string): StorageErrorCode | null {
  try {
    mkdirSync(folder, { recursive: true });
    return null;
  } catch (thrown) {
    const code = storageErrorCode(thrown);
    if (code === null) throw thrown;
    return code;
  }
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
