import {
  MinutesPart,
  figuresIn,
  isItemSection,
  paragraphsOf,
} from '../../../domain/documents/minutes-sections.ts';
import type { MinutesSectionKey } from '../../../domain/documents/minutes-sections.ts';
import type { AwardResult, MinutesView } from '../../../domain/documents/views/minutes-view.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { MeetingMode } from '../../../domain/meetings/meeting.ts';
import { Attendance } from '../../../domain/voting/attendance.ts';
import { rollOf } from '../../meetings/named-roll.ts';
import type { Law, Turns } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { councilPaper, councilRoleNames, sealsOf, standingPolls } from '../council-paper.ts';
import type { NamedMember, PaperContext } from '../council-paper.ts';
import { assembledSections, isAbsent } from './minutes-texts.ts';
import type { AssembledSection, SessionFacts } from './minutes-texts.ts';
import { awardResults, summaryOf } from './vote-results.ts';

/** A session as its minutes see it. Only figures that stand are read, so that nothing of an open vote gets out. */
export function factsOf(law: Law, repositories: Repositories, meeting: Meeting): SessionFacts {
  const polls = repositories.polls.ofMeeting(meeting.id);
  const standing = standingPolls(polls);
  return {
    meeting,
    roll: rollOf(repositories, meeting.id),
    polls,
    standing,
    summary: summaryOf(law, standing),
  };
}

/** Texts that the secretary wrote over assembled parts. The chair's conclusion belongs to the session itself. */
export function ownTexts(
  { meetings }: Pick<Repositories, 'meetings'>,
  { id, conclusion }: Meeting,
): ReadonlyMap<string, string> {
  const texts = new Map(meetings.minutesTexts(id));
  if (conclusion !== '') texts.set(MinutesPart.conclusion, conclusion);
  return texts;
}

/**
 * Assembles what the minutes of a session print, over several turns of the main thread. Verdicts and percentages are those of
 * every other place.
 */
export async function minutesViewOf(
  law: Law & Turns,
  repositories: Repositories,
  meeting: Meeting,
  context: PaperContext,
): Promise<MinutesView> {
  const facts = factsOf(law, repositories, meeting);
  const { roll, standing, polls } = facts;
  const awards = await awardResults(law, repositories, standing, polls);
  await law.nextTurn();
  const sections = assembledSections(law, repositories, facts);
  const own = ownTexts(repositories, meeting);
  const textOf = (key: MinutesSectionKey): readonly string[] => {
    const text = own.get(key);
    if (text !== undefined) return paragraphsOf(text);
    return sections.find((section) => section.key === key)?.paragraphs ?? [];
  };
  const nameOf = (id: Meeting['chairId']) => roll.find(({ memberId }) => memberId === id)?.fullName ?? '';
  return {
    ...councilPaper(repositories, meeting, context, 'minutes'),
    opening: textOf(MinutesPart.opening),
    participants: { paragraphs: textOf(MinutesPart.participants), ...listsOf(meeting, roll) },
    proceedings: sections
      .filter(({ key }) => isItemSection(key))
      .map(({ key, title }) => ({ title, paragraphs: textOf(key) })),
    countingTeam: textOf(MinutesPart.countingTeam),
    conflicts: textOf(MinutesPart.conflicts),
    writtenOpinions: textOf(MinutesPart.writtenOpinions),
    results: { paragraphs: textOf(MinutesPart.results), awards },
    summary: facts.summary,
    conclusions: textOf(MinutesPart.conclusion),
    closing: textOf(MinutesPart.closing),
    seal: sealsOf(law, standing, context),
    signatures: {
      secretary: { titleLines: ['THƯ KÝ'], aboveName: null, name: nameOf(meeting.secretaryId) },
      chair: { titleLines: ['CHỦ TỌA'], aboveName: null, name: nameOf(meeting.chairId) },
    },
  };
}

function listsOf(
  { mode }: Meeting,
  roll: readonly NamedMember[],
): Pick<MinutesView['participants'], 'present' | 'absent'> {
  // Where nobody meets nobody is absent either.
  if (mode === MeetingMode.writtenRound) return { present: [], absent: [] };
  const person = ({ fullName, role, post }: NamedMember) => ({
    name: fullName,
    councilRole: councilRoleNames[role],
    post,
  });
  return {
    present: roll
      .filter((member) => !isAbsent(member))
      .map((member) => ({
        ...person(member),
        substitute: member.attendance === Attendance.substitute ? member.substitute : '',
      })),
    absent: roll.filter(isAbsent).map((member) => ({
      ...person(member),
      reason: member.reason,
      writtenOpinion: member.attendance === Attendance.writtenOpinion,
    })),
  };
}

/** Every figure that the session and its sealed results name; others in a text by hand are warned of. */
export function knownFigures(
  sections: readonly AssembledSection[],
  awards: readonly AwardResult[],
  { summary }: SessionFacts,
): ReadonlySet<string> {
  const results = awards.flatMap(({ votes }) =>
    votes.flatMap(({ rule, list, groups, remarks, conclusion }) => [
      rule.sentence,
      conclusion,
      ...remarks,
      ...[...(list ? [list.figures] : []), ...groups.flatMap(({ rows }) => rows)].flatMap(
        ({ agree, base, percentageText }) => [`${agree}/${base}`, percentageText],
      ),
    ]),
  );
  const counts = summary.flatMap(({ passed, failed, proposed }) => [
    `${passed}/${proposed}`,
    `${failed}/${proposed}`,
  ]);
  return figuresIn([...sections.flatMap(({ paragraphs }) => paragraphs), ...results, ...counts]);
}
