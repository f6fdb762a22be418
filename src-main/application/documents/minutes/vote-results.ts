import type { SubjectKind } from '../../../domain/awards/award.ts';
import type {
  AwardResult,
  ListedRow,
  ResultGroup,
  ResultRow,
  SummaryRow,
  VoteFigures,
  VoteResult,
} from '../../../domain/documents/views/minutes-view.ts';
import type { ProposalId } from '../../../domain/kernel/ids.ts';
import { formatLocalMoment, localMomentOf } from '../../../domain/kernel/local-moment.ts';
import { countRoll } from '../../../domain/voting/attendance.ts';
import { PollMethod, usesPapers } from '../../../domain/voting/method.ts';
import { supersededBy } from '../../../domain/voting/poll-records.ts';
import { PollOrigin } from '../../../domain/voting/poll.ts';
import { sealCode } from '../../../domain/voting/seal.ts';
import type { ItemCounts } from '../../../domain/voting/tally.ts';
import { formatVerdict, ruleSentence } from '../../../domain/voting/verdict-text.ts';
import { Verdict } from '../../../domain/voting/verdict.ts';
import { candidatesOf } from '../../meetings/candidates.ts';
import { listResultOf, resultsOf, subjectOfPoll } from '../../meetings/poll-results.ts';
import type { ItemResult } from '../../meetings/poll-results.ts';
import type { Law, Turns } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import type { StoredPoll } from '../../session-repositories.ts';
import { ended } from '../council-paper.ts';

const methodNames: Record<PollMethod, string> = {
  secret_ballot: 'Bỏ phiếu kín',
  show_of_hands: 'Biểu quyết bằng hình thức giơ tay',
  consent: 'Chủ tọa hỏi ý kiến, không có thành viên nào không đồng ý',
  in_writing: 'Lấy ý kiến bằng văn bản của toàn thể thành viên',
};

const kindNames: Record<SubjectKind, string> = {
  collective: 'Tập thể',
  individual: 'Cá nhân',
  household: 'Hộ gia đình',
};

type Named = ReturnType<typeof candidatesOf>[number];

/**
 * The results of `standing` votes by title or form of commendation, in the order of the agenda: a vote a turn of the main
 * thread, since one can be on hundreds. `all` holds what they correct too.
 */
export async function awardResults(
  law: Law & Turns,
  repositories: Repositories,
  standing: readonly StoredPoll[],
  all: readonly StoredPoll[],
): Promise<readonly AwardResult[]> {
  const results: AwardResult[] = [];
  for (const polls of Map.groupBy(standing, (poll) => poll.awardCode ?? poll.id).values()) {
    const [first] = polls;
    if (!first) continue;
    const hasRounds = polls.some(({ round }) => round > 1);
    const votes: VoteResult[] = [];
    for (const poll of polls) {
      await law.nextTurn();
      votes.push({
        ...voteResult(law, repositories, poll, all),
        title: titleOfVote(poll, polls.length, hasRounds),
      });
    }
    results.push({ awardForm: subjectOfPoll(law, first), votes });
  }
  return results;
}

function titleOfVote({ round, title, items }: StoredPoll, votes: number, hasRounds: boolean): string | null {
  if (votes === 1) return null;
  return hasRounds ? `Lần ${round} (${items.length} trường hợp)` : title;
}

function voteResult(
  law: Law,
  repositories: Repositories,
  poll: StoredPoll,
  all: readonly StoredPoll[],
): Omit<VoteResult, 'title'> {
  const results = resultsOf(poll);
  if (!results) throw new Error(`The poll ${poll.id} is not closed`);
  const candidates = candidatesOf(repositories, poll);
  const kinds = new Map(
    repositories.proposals
      .named(poll.items.map(({ proposalId }) => proposalId))
      .map(({ id, subjectKind }) => [id, subjectKind]),
  );
  const list = listResultOf(poll);
  const rows = poll.items.map((item, index) => {
    const [candidate, result] = [candidates[index], results[index]];
    if (!candidate || !result) throw new Error(`The poll ${poll.id} has an item without a result`);
    const counts = poll.wholeList && !item.carvedOut ? poll.listCounts : item.counts;
    const row: ResultRow = {
      ordinal: index + 1,
      name: candidate.name,
      unit: candidate.detail,
      note: item.carveOutNote,
      ...figuresOf(poll, counts, result),
    };
    return { row, kind: kinds.get(item.proposalId) ?? 'collective', carvedOut: item.carvedOut };
  });
  const own = poll.wholeList ? rows.filter(({ carvedOut }) => carvedOut) : rows;
  const passed = results.filter(({ verdict }) => verdict === Verdict.passed).length;
  const awardForm = subjectOfPoll(law, poll);
  return {
    method: methodNames[poll.method],
    otherColumn: usesPapers(poll.method) ? 'Không hợp lệ' : 'Không có ý kiến',
    papers: papersOf(poll),
    written: writtenIn(poll),
    rule: {
      sentence: ruleSentence(poll.rule, poll.method),
      article: poll.rule.article,
      confirmed: poll.rule.mark === 'confirmed',
    },
    list: list && { title: listTitle(poll), figures: figuresOf(poll, poll.listCounts, list) },
    listed: poll.wholeList
      ? byKind(
          rows.filter(({ carvedOut }) => !carvedOut),
          'Biểu quyết cả danh sách',
          ({ ordinal, name, unit, verdictText }): ListedRow => ({ ordinal, name, unit, verdictText }),
        )
      : [],
    groups: byKind(own, poll.wholeList ? 'Biểu quyết riêng' : null, (row) => row),
    remarks: [
      ...quotaRemarks(poll, candidates, results),
      ...(poll.origin === PollOrigin.reballot
        ? [`Biểu quyết lại các trường hợp chưa đạt ở lần trước${reasonOf(poll)}`]
        : []),
      ...correctionRemarks(repositories, poll, all),
    ],
    conclusion:
      poll.awardCode === null
        ? ''
        : `Có ${passed}/${results.length} trường hợp đạt tỷ lệ phiếu đồng ý đề nghị tặng ${awardForm}.`,
  };
}

function listTitle({ awardCode, items }: StoredPoll): string {
  if (awardCode === null) return 'Nội dung biểu quyết';
  const together = items.filter(({ carvedOut }) => !carvedOut).length;
  return together === items.length
    ? `Cả danh sách (${together} trường hợp)`
    : `Cả danh sách trừ các trường hợp biểu quyết riêng (${together} trường hợp)`;
}

function papersOf({ method, counts }: StoredPoll): VoteResult['papers'] {
  const { issued, returned, valid, invalid } = counts;
  if (!usesPapers(method) || issued === null || returned === null || valid === null || invalid === null) {
    return null;
  }
  return { issued, returned, notReturned: issued - returned, valid, invalid };
}

function writtenIn({ rule, roll, method }: StoredPoll): number {
  return rule.writtenOpinionsCount && method !== PollMethod.inWriting ? countRoll(roll ?? []).written : 0;
}

/** In the room and in writing together: a single opinion in writing would say how its member voted. */
function figuresOf({ rule }: StoredPoll, counts: ItemCounts, result: ItemResult): VoteFigures {
  // Only counted polls get here: what is null was not asked for, since there was none.
  const disagreeWritten = rule.writtenOpinionsCount ? (counts.writtenDisagree ?? 0) : 0;
  return {
    agree: result.agreeTotal,
    disagree: (counts.disagree ?? 0) + disagreeWritten,
    other: counts.invalidMarks ?? 0,
    base: result.base,
    percentageText: result.percentageText,
    verdictText: formatVerdict(result.verdict),
  };
}

function byKind<Row>(
  rows: readonly { readonly row: ResultRow; readonly kind: SubjectKind }[],
  title: string | null,
  rowOf: (row: ResultRow) => Row,
): ResultGroup<Row>[] {
  const kinds = Map.groupBy(rows, ({ kind }) => kind);
  return Object.entries(kindNames).flatMap(([kind, name]) => {
    const ofKind = kinds.get(kind as SubjectKind);
    if (!ofKind) return [];
    const parts = [title, kinds.size > 1 ? name : null].filter((part) => part !== null);
    return [
      { title: parts.length === 0 ? null : parts.join(' – '), rows: ofKind.map(({ row }) => rowOf(row)) },
    ];
  });
}

function quotaRemarks(
  poll: StoredPoll,
  candidates: readonly Named[],
  results: readonly ItemResult[],
): string[] {
  const { seats, chairChoice, rule } = poll;
  if (seats === null) return [];
  const over = candidates.filter((_, index) => results[index]?.verdict === Verdict.overQuota);
  return [
    `Số lượng được đề nghị tối đa: ${seats}${
      over.length === 0 ? '.' : `; đạt tỷ lệ nhưng vượt số lượng này: ${namesOf(over)}.`
    }`,
    ...(chairChoice === null
      ? []
      : [
          `Có các trường hợp bằng số phiếu ở vị trí cuối trong số lượng này; Chủ tọa quyết định chọn: ${namesOf(
            candidates.filter(({ proposalId }) => chairChoice.includes(proposalId)),
          )} (${rule.regulation.article}).`,
        ]),
  ];
}

/** What a record supersedes and why, with each case whose figures or verdict changed. */
function correctionRemarks(
  repositories: Repositories,
  poll: StoredPoll,
  all: readonly StoredPoll[],
): string[] {
  let corrected = poll;
  return supersededBy(all, poll).flatMap((before) => {
    const changes = changesBetween(repositories, before, corrected);
    const sealed =
      before.seal && before.sealedAt
        ? ` đã niêm phong lúc ${formatLocalMoment(localMomentOf(before.sealedAt))}, mã ${sealCode(before.seal)}`
        : '';
    const remark = `Đính chính: thay thế kết quả${sealed}${reasonOf(corrected)}`;
    corrected = before;
    return [
      remark,
      changes.length === 0
        ? 'Đính chính không làm thay đổi kết quả của trường hợp nào.'
        : `Kết quả thay đổi do đính chính: ${changes.join('; ')}.`,
    ];
  });
}

function changesBetween(repositories: Repositories, before: StoredPoll, after: StoredPoll): string[] {
  const [earlier, later] = [textsOf(before), textsOf(after)];
  return candidatesOf(repositories, after).flatMap(({ proposalId, name }) => {
    const [was, is] = [earlier.get(proposalId), later.get(proposalId)];
    return was === is || was === undefined ? [] : [`${name}: từ ${was} thành ${is}`];
  });
}

function textsOf(poll: StoredPoll): ReadonlyMap<ProposalId, string> {
  const results = resultsOf(poll) ?? [];
  return new Map(
    poll.items.flatMap(({ proposalId }, index) => {
      const result = results[index];
      if (!result) return [];
      const { agreeTotal, base, percentageText, verdict } = result;
      return [[proposalId, `${agreeTotal}/${base} (${percentageText}, ${formatVerdict(verdict)})`]];
    }),
  );
}

function reasonOf({ reason }: StoredPoll): string {
  return reason === '' ? '.' : `. Lý do: ${ended(reason)}`;
}

function namesOf(named: readonly Named[]): string {
  return named.map(({ name }) => name).join('; ');
}

/** How many of each title or form passed; a later vote on the same case overrules an earlier one. */
export function summaryOf(law: Law, standing: readonly StoredPoll[]): readonly SummaryRow[] {
  const groups = Map.groupBy(
    standing.filter(({ awardCode }) => awardCode !== null),
    ({ awardCode }) => awardCode,
  );
  return [...groups.values()].flatMap((polls): SummaryRow[] => {
    const [first] = polls;
    if (!first) return [];
    const last = new Map<ProposalId, Verdict>();
    for (const poll of polls) {
      const results = resultsOf(poll) ?? [];
      poll.items.forEach(({ proposalId }, index) => {
        const result = results[index];
        if (result) last.set(proposalId, result.verdict);
      });
    }
    const verdicts = [...last.values()];
    const count = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length;
    const [passed, overQuota] = [count(Verdict.passed), count(Verdict.overQuota)];
    return [
      {
        awardForm: subjectOfPoll(law, first),
        proposed: last.size,
        passed,
        failed: last.size - passed - overQuota,
        overQuota,
      },
    ];
  });
}
