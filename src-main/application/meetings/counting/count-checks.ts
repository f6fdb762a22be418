import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { PollId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import {
  LIST_KEY,
  batchProblems,
  countedRows,
  emptySheetCounts,
  isRowCounted,
  sheetDifferences,
} from '../../../domain/voting/count-sheet.ts';
import type { CountSheet, SheetRowKey } from '../../../domain/voting/count-sheet.ts';
import { usesPapers } from '../../../domain/voting/method.ts';
import { CountEntry, pollProblems } from '../../../domain/voting/poll.ts';
import type { TallyProblem } from '../../../domain/voting/tally.ts';
import { tallyProblemSentence } from '../../../domain/voting/verdict-text.ts';
import type { Repositories } from '../../repositories.ts';
import type { StoredPoll } from '../../session-repositories.ts';
import { candidatesOf } from '../candidates.ts';
import { problemSentence } from '../poll-results.ts';
import { sheetsOf } from './load-count.ts';

/** At the beginning every figure is missing; a longer list helps nobody. */
const MOST_PROBLEMS = 50;

type Named = readonly { readonly name: string }[];

/** What stands between an open poll and its closing. */
export function countChecks(repositories: Repositories, { pollId }: { pollId: PollId }) {
  const poll = repositories.polls.find(pollId);
  if (!poll) return refuse('not_found');
  const meeting = repositories.meetings.find(poll.meetingId);
  if (!meeting) return refuse('not_found');
  const sheets = sheetsOf(repositories, poll);
  const names = candidatesOf(repositories, poll);
  const whole = pollProblems(poll).map((problem) => ({
    row: rowOf(poll, problem),
    batch: null,
    message: problemSentence(poll, names, problem),
  }));
  const rows = countedRows(poll);
  const first = sheets.filter(({ entry }) => entry === 1);
  const problems = [...whole, ...problemsOfBatches(poll, first, names)];
  return ok({
    revision: poll.revision,
    rows: rows.length,
    counted: rows.filter((row) =>
      first.every((sheet) => isRowCounted(sheet.rows.get(row) ?? emptySheetCounts)),
    ).length,
    problems: problems.slice(0, MOST_PROBLEMS),
    problemCount: problems.length,
    differences: differencesOf(poll, sheets)?.length ?? null,
    head: meeting.countingTeam?.members.find(({ role }) => role === 'head')?.name ?? null,
  });
}

/**
 * Why the sheets keep a poll from being closed though its sums may add up: two entries differ, or the errors of two
 * batches make up for each other. Null where nothing does.
 */
export function sheetHindrance(
  repositories: Repositories,
  poll: StoredPoll,
): { readonly ok: false; readonly error: Refusal } | null {
  const sheets = sheetsOf(repositories, poll);
  const differences = differencesOf(poll, sheets) ?? [];
  if (differences.length > 0) return refuse('count_entries_differ', { count: differences.length });
  const first = sheets.filter(({ entry }) => entry === 1);
  const [problem] = problemsOfBatches(poll, first, candidatesOf(repositories, poll));
  return problem ? refuse('tally_not_reconciled', { detail: problem.message }) : null;
}

/** What doesn't add up batch by batch; a single batch is the whole count, which is checked as such. */
function problemsOfBatches(poll: StoredPoll, sheets: readonly CountSheet[], names: Named) {
  if (sheets.length < 2) return [];
  const places = new Map<SheetRowKey, string>(
    poll.items.map(({ proposalId }, index) => [proposalId, `${index + 1}. ${names[index]?.name ?? ''}`]),
  );
  return sheets.flatMap((sheet) =>
    batchProblems(poll, sheet).map(({ row, problem }) => {
      const place = row === null ? '' : `${places.get(row) ?? 'Cả danh sách'}: `;
      return {
        row,
        batch: sheet.batch,
        message: `Tập ${sheet.batch}: ${place}${tallyProblemSentence(problem, poll.method)}`,
      };
    }),
  );
}

/** Where the two entries differ; null where the count is typed once. */
function differencesOf(poll: StoredPoll, sheets: readonly CountSheet[]) {
  return poll.entry === CountEntry.double
    ? sheetDifferences(sheets, countedRows(poll), usesPapers(poll.method))
    : null;
}

function rowOf(poll: StoredPoll, { itemIndex }: TallyProblem): SheetRowKey | null {
  if (itemIndex === null) return null;
  return itemIndex < 0 ? LIST_KEY : (poll.items[itemIndex]?.proposalId ?? null);
}
