import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { conversionProblem } from '../../../domain/intake/conversion-problem.ts';
import { fileFailureProblem } from '../../../domain/intake/file-failure.ts';
import { problemMessage } from '../../../domain/intake/problem-message.ts';
import { assertNever } from '../../../domain/kernel/assert-never.ts';
import type { StagedId } from '../../../domain/kernel/ids.ts';
import { localMomentOf } from '../../../domain/kernel/local-moment.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { HistoryColumns } from '../../../domain/register/history/history-columns.ts';
import type { HistoryAnswers } from '../../../domain/register/history/history-preview.ts';
import type { ColumnChoice } from '../../../domain/register/history/read-history.ts';
import type { IncomingFile } from '../../intake/read-workbooks.ts';
import type { Staging } from '../../intake/staging.ts';
import type { Clock, FileHash, Law } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import type { HistoryFailure, HistoryReader } from '../register-ports.ts';
import { followProgress } from './follow-progress.ts';
import { savedMapping } from './saved-mapping.ts';
import { judgeHistory } from './staged-history.ts';
import type { JudgePorts, StagedHistory } from './staged-history.ts';

export type ReadHistoryPorts = JudgePorts &
  Law & {
    repositories: Repositories;
    clock: Clock;
    historyReader: HistoryReader;
    hashBytes: (bytes: Uint8Array) => FileHash;
    histories: Staging<StagedHistory>;
  };

export type HistoryPreview = ReturnType<typeof previewOf>;

/** How far reading is; the last says what was read, or why nothing could be. */
export type ReadHistoryEvent =
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  | { readonly kind: 'read'; readonly preview: HistoryPreview }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * Reads a history of awards with the columns that were found, or that the sender's last workbook had, and tells how far it is.
 * Aborting ends the reading at once and leaves nothing behind.
 */
export function readHistoryFile(
  ports: ReadHistoryPorts,
  { file, sender }: { file: IncomingFile; sender: string },
  signal: AbortSignal | undefined,
): AsyncGenerator<ReadHistoryEvent, void> {
  const saved = savedMapping(ports.repositories, sender);
  return read(ports, {
    file,
    sender,
    choice: saved === null ? { kind: 'found' } : { kind: 'headings', headings: saved.headings },
    answers: saved?.answers ?? { awards: {}, units: {} },
    signal,
  });
}

/** Reads a staged file anew with the columns that the officer chose; what was staged goes. */
export function readHistoryAgain(
  ports: ReadHistoryPorts,
  { stagedId, columns }: { stagedId: StagedId; columns: HistoryColumns },
  signal: AbortSignal | undefined,
): Result<AsyncGenerator<ReadHistoryEvent, void>, Refusal> {
  const staged = ports.histories.get(stagedId);
  if (!staged) return refuse('staged_gone');
  const { sender, answers } = staged;
  return ok(
    read(ports, {
      file: staged,
      sender,
      choice: { kind: 'columns', columns },
      answers,
      signal,
      replaces: stagedId,
    }),
  );
}

/** Puts answers about texts that nobody recognised in, and judges the rows anew. */
export async function answerHistory(
  ports: JudgePorts & Pick<ReadHistoryPorts, 'histories' | 'repositories'>,
  { stagedId, answers }: { stagedId: StagedId; answers: HistoryAnswers },
): Promise<Result<HistoryPreview, Refusal>> {
  const staged = ports.histories.get(stagedId);
  if (!staged) return refuse('staged_gone');
  staged.answers = {
    awards: { ...staged.answers.awards, ...answers.awards },
    units: { ...staged.answers.units, ...answers.units },
  };
  staged.judgement = await judgeHistory(ports, staged.reading, staged.answers);
  return ok(previewOf(ports.repositories, stagedId, staged));
}

type ReadInput = {
  readonly file: IncomingFile;
  readonly sender: string;
  readonly choice: ColumnChoice;
  readonly answers: HistoryAnswers;
  readonly signal: AbortSignal | undefined;
  readonly replaces?: StagedId;
};

async function* read(
  ports: ReadHistoryPorts,
  { file, sender, choice, answers, signal, replaces }: ReadInput,
): AsyncGenerator<ReadHistoryEvent, void> {
  const { repositories, awards, clock } = ports;
  const knowledge = {
    awards,
    units: repositories.units.all(),
    today: localMomentOf(clock.now()).date,
  };
  const reading = yield* followProgress<ReadHistoryEvent, Awaited<ReturnType<HistoryReader['readHistory']>>>(
    (tell) =>
      ports.historyReader.readHistory(
        { bytes: file.bytes, knowledge, choice },
        { signal, onProgress: (done, all) => tell({ kind: 'progress', done, all }) },
      ),
  );
  if (!reading.ok) {
    if (reading.error.code !== 'cancelled') yield { kind: 'failed', message: failureMessage(reading.error) };
    return;
  }
  const judgement = await judgeHistory(ports, reading.value, answers);
  if (signal?.aborted === true) return;
  if (replaces !== undefined) ports.histories.remove(replaces);
  const { name, bytes } = file;
  const staged: StagedHistory = {
    name,
    bytes,
    hash: ports.hashBytes(bytes),
    sender,
    reading: reading.value,
    answers,
    judgement,
  };
  const stagedId = ports.histories.put(staged);
  yield { kind: 'read', preview: previewOf(repositories, stagedId, staged) };
}

function failureMessage(failure: HistoryFailure): string {
  switch (failure.code) {
    case 'no_table':
      return 'Không tìm thấy bảng nào có cột họ tên và cột danh hiệu, hình thức khen thưởng. Kiểm tra xem có chọn nhầm tệp không, hoặc ghi tên cột ở dòng đầu bảng rồi chọn lại.';
    case 'too_large':
      return 'Tệp quá lớn nên không được mở. Bỏ ảnh và các trang không cần thiết, hoặc chia thành nhiều tệp rồi nhập lần lượt.';
    case 'cancelled':
      return '';
    case 'not_a_workbook':
    case 'damaged':
    case 'encrypted':
      return problemMessage(fileFailureProblem(failure));
    default:
      return assertNever(failure);
  }
}

function previewOf(
  { sources }: Pick<Repositories, 'sources'>,
  stagedId: StagedId,
  { name, hash, sender, reading, judgement }: StagedHistory,
) {
  const { sheet, headerRow, headings, columns, conversions } = reading;
  const { rows, counts, problems, unknownAwards, unknownUnits } = judgement;
  return {
    stagedId,
    fileName: name,
    sender,
    importedBefore: sources.find(hash)?.importedAt ?? null,
    sheet,
    headerRow,
    headings,
    columns,
    conversions: conversions.map((conversion) => problemMessage(conversionProblem(conversion, sheet))),
    rows: rows.length,
    counts,
    problems,
    unknownAwards: unknownAwards.map(({ answer, ...group }) => ({
      ...group,
      answer: answer ?? null,
      isAnswered: answer !== undefined,
    })),
    unknownUnits: unknownUnits.map(({ answer, ...group }) => ({ ...group, answer: answer ?? null })),
  };
}
