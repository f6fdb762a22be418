import type { CountingMinutesView } from '../../../domain/documents/views/counting-minutes-view.ts';
import { formatLocalMoment, localMomentOf } from '../../../domain/kernel/local-moment.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { countRoll } from '../../../domain/voting/attendance.ts';
import { usesPapers } from '../../../domain/voting/method.ts';
import { CountEntry } from '../../../domain/voting/poll.ts';
import { rollOf } from '../../meetings/named-roll.ts';
import type { AuditReader, Law, Turns } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import type { StoredPoll } from '../../session-repositories.ts';
import {
  beginningInWords,
  chairOf,
  councilPaper,
  ended,
  momentOfSession,
  sealsOf,
  standingPolls,
} from '../council-paper.ts';
import type { PaperContext } from '../council-paper.ts';
import { copies, countingTeamText, teamRoleNames, writtenAmongAbsent } from './minutes-texts.ts';
import { awardResults } from './vote-results.ts';

/** The standing votes of a session that were counted on papers. */
export function paperPolls(repositories: Repositories, meeting: Meeting): readonly StoredPoll[] {
  const standing = standingPolls(repositories.polls.ofMeeting(meeting.id));
  return standing.filter(({ method }) => usesPapers(method));
}

/** Assembles the counting minutes of a session: all its votes on papers, in the words and figures of every other place. */
export async function countingMinutesViewOf(
  law: Law & Turns & { readonly audit: AuditReader },
  repositories: Repositories,
  meeting: Meeting,
  context: PaperContext,
): Promise<CountingMinutesView> {
  const standing = paperPolls(repositories, meeting);
  const { members, present, written } = countRoll(rollOf(repositories, meeting.id));
  const team = meeting.countingTeam;
  const [introduction] = team ? countingTeamText(team) : [];
  const head = team?.members.find(({ role }) => role === 'head');
  return {
    ...councilPaper(repositories, meeting, context, 'counting_minutes'),
    opening: [
      `Phiên họp: bắt đầu lúc ${beginningInWords(meeting)}.`,
      `Địa điểm: ${ended(meeting.place)}`,
      `Thành viên Hội đồng: tổng số ${members} người; có mặt ${present} người; vắng mặt ${members - present} người${writtenAmongAbsent(written)}.`,
    ],
    introduction: introduction === undefined ? [] : [introduction],
    team: (team?.members ?? []).map(({ name, post, role }) => ({ name, post, role: teamRoleNames[role] })),
    course: courseOf(law.audit, repositories, standing),
    awards: await awardResults(law, repositories, standing, repositories.polls.ofMeeting(meeting.id)),
    closing: [closingText(meeting)],
    seal: sealsOf(law, standing, context),
    signatures: {
      head: { titleLines: ['TM. TỔ KIỂM PHIẾU', 'TỔ TRƯỞNG'], aboveName: null, name: head?.name ?? '' },
      chair: { titleLines: ['CHỦ TỌA'], aboveName: null, name: chairOf(repositories, meeting).name },
    },
  };
}

/** Far more than the votes of a session are counted anew. */
const MOST_RECOUNTS = 500;

/** How each vote was counted, where it wasn't in one go by one pair: facts about the work, no figure of a part of it. */
function courseOf(audit: AuditReader, { polls }: Repositories, standing: readonly StoredPoll[]): string[] {
  const recounts = Map.groupBy(
    audit.newestFirst({ commands: ['recount_poll'], containing: [], limit: MOST_RECOUNTS }),
    ({ subject }) => subject,
  );
  return standing.flatMap((poll) => {
    const batches = new Set(
      polls
        .sheets(poll.id)
        .filter(({ entry }) => entry === 1)
        .map(({ batch }) => batch),
    ).size;
    const facts = [
      ...(recounts.get(poll.id) ?? []).toReversed().map(({ at, payload }) => {
        const { reason } = payload as { readonly reason: string };
        return `kiểm lại từ đầu lúc ${formatLocalMoment(localMomentOf(at))} (${reason})`;
      }),
      ...(batches > 1 ? [`kiểm theo ${batches} tập phiếu`] : []),
      ...(poll.entry === CountEntry.double ? ['nhập độc lập hai lần và đối chiếu khớp nhau'] : []),
    ];
    return facts.length === 0 ? [] : [`${poll.title}: ${facts.join('; ')}.`];
  });
}

function closingText(meeting: Meeting): string {
  const end =
    meeting.endTime === null
      ? ''
      : ` Phiên họp kết thúc lúc ${formatLocalMoment(momentOfSession(meeting, meeting.endTime))}.`;
  return (
    `Tổ kiểm phiếu đã kiểm phiếu công khai, kết quả được công bố tại phiên họp.${end} Biên bản được lập thành ` +
    `${String(copies).padStart(2, '0')} bản có giá trị như nhau./.`
  );
}
