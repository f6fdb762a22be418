import type { VoteGroup } from '../../../domain/documents/views/session-papers-view.ts';
import type { CouncilMemberId, ProposalId } from '../../../domain/kernel/ids.ts';
import { keepsOut, recusedMembers } from '../../../domain/meetings/conflicts.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { PollMethod } from '../../../domain/voting/method.ts';
import { PollState } from '../../../domain/voting/poll.ts';
import { pollCodes } from '../../../domain/voting/row-code.ts';
import { ruleSentence } from '../../../domain/voting/verdict-text.ts';
import type { Law } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import type { StoredPoll } from '../../session-repositories.ts';
import { candidatesOf } from '../candidates.ts';
import { conflictsOf } from '../conflicts/conflicts-of-meeting.ts';
import { subjectOfPoll } from '../poll-results.ts';

/** A vote on paper, with what papers for one member must know of it. */
export type PaperVote = VoteGroup & {
  readonly writtenOpinionsCount: boolean;
  /** Who keeps out of the vote on a row, by its code. */
  readonly recused: ReadonlyMap<string, readonly CouncilMemberId[]>;
};

/** What the votes of a session look like on paper, those that are still to be counted, in the order of the session. */
export function voteGroups(
  law: Law,
  repositories: Repositories,
  meeting: Pick<Meeting, 'id' | 'councilId' | 'date'>,
): readonly PaperVote[] {
  const polls = repositories.polls.ofMeeting(meeting.id);
  const byId = new Map(polls.map((poll) => [poll.id, poll]));
  const codes = pollCodes(repositories.polls.madeInMeeting(meeting.id).flatMap((id) => byId.get(id) ?? []));
  return polls.flatMap((poll) => {
    const code = codes.get(poll.id);
    const isPending = poll.state === PollState.draft || poll.state === PollState.open;
    if (!code || !isPending || poll.method === PollMethod.consent) return [];
    const award = subjectOfPoll(law, poll);
    const rows = candidatesOf(repositories, poll).map(({ name, detail }, row) => ({
      code: code.rows[row] ?? '',
      name,
      detail,
      alone: !poll.wholeList || (poll.items[row]?.carvedOut ?? false),
    }));
    const recused = recusedOf(repositories, meeting, poll);
    const listed = rows.filter(({ alone }) => !alone).map(paperRow);
    const isMotion = poll.awardCode === null;
    return [
      {
        award,
        title: poll.title,
        prefix: code.prefix,
        secret: poll.method === PollMethod.secretBallot,
        rule: `${ruleSentence(poll.rule)} (${poll.rule.article}${poll.rule.mark === 'confirmed' ? '' : ' – chưa đối chiếu văn bản gốc'}).`,
        whole:
          isMotion || listed.length > 0
            ? {
                code: code.whole,
                name: isMotion ? poll.title : `Cả danh sách đề nghị tặng ${award}`,
                detail: isMotion ? '' : `${listed.length} trường hợp có tên ở danh sách kèm theo`,
              }
            : null,
        rows: rows.filter(({ alone }) => alone).map(paperRow),
        listed,
        writtenOpinionsCount: poll.rule.writtenOpinionsCount,
        recused: new Map(
          poll.items.map(({ proposalId }, row) => [code.rows[row] ?? '', recused.get(proposalId) ?? []]),
        ),
      },
    ];
  });
}

/** As the ballots were handed out; before, as the session has decided so far. */
function recusedOf(
  repositories: Repositories,
  meeting: Pick<Meeting, 'id' | 'councilId' | 'date'>,
  { state, items, rule }: StoredPoll,
): ReadonlyMap<ProposalId, readonly CouncilMemberId[]> {
  if (state !== PollState.draft)
    return new Map(items.map(({ proposalId, recused }) => [proposalId, recused]));
  if (!keepsOut(rule.regulation.conflictEffect)) return new Map();
  return recusedMembers(
    conflictsOf(
      repositories,
      meeting,
      items.map(({ proposalId }) => proposalId),
    ),
  );
}

function paperRow({ code, name, detail }: { code: string; name: string; detail: string }) {
  return { code, name, detail };
}
