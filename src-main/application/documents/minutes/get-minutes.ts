import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { DocumentKind } from '../../../domain/documents/document-kind.ts';
import { unknownFigures } from '../../../domain/documents/minutes-sections.ts';
import type { AwardResult } from '../../../domain/documents/views/minutes-view.ts';
import type { MeetingId } from '../../../domain/kernel/ids.ts';
import { err, ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { MeetingState } from '../../../domain/meetings/meeting.ts';
import type { RegisteredDocument } from '../../document-repositories.ts';
import type { Law, Turns } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { paperPolls } from './counting-minutes-view.ts';
import { assembledSections } from './minutes-texts.ts';
import { factsOf, knownFigures, ownTexts } from './minutes-view.ts';
import { awardResults } from './vote-results.ts';

/** The parts of a session's minutes with what was written over them. */
export async function getMinutes(
  law: Law & Turns,
  repositories: Repositories,
  { meetingId }: { meetingId: MeetingId },
) {
  const meeting = repositories.meetings.find(meetingId);
  if (!meeting) return refuse('not_found');
  const facts = factsOf(law, repositories, meeting);
  const sections = assembledSections(law, repositories, facts);
  const own = ownTexts(repositories, meeting);
  // The results of a thousand cases are read only where a text by hand has to be held against them.
  const known =
    own.size === 0
      ? new Set<string>()
      : knownFigures(sections, await awardResults(law, repositories, facts.standing, facts.polls), facts);
  const minutes = repositories.documents.ofMeeting(meetingId, DocumentKind.minutes);
  const countingMinutes = repositories.documents.ofMeeting(meetingId, DocumentKind.countingMinutes);
  return ok({
    revision: meeting.revision,
    isEditable: meeting.state !== MeetingState.locked && (minutes?.signedAt ?? null) === null,
    sections: sections.map(({ key, title, paragraphs }) => {
      const text = own.get(key) ?? null;
      return {
        key,
        title,
        assembled: paragraphs.join('\n'),
        own: text,
        unknownFigures: text === null ? [] : unknownFigures(text, known),
      };
    }),
    minutes: registeredView(minutes),
    countingMinutes: registeredView(countingMinutes),
    hasPaperBallots: paperPolls(repositories, meeting).length > 0,
    isOutdated:
      minutes !== undefined &&
      facts.standing.some(({ sealedAt }) => sealedAt !== null && sealedAt > minutes.createdAt),
  }) satisfies Result<unknown, Refusal>;
}

function registeredView(document: RegisteredDocument | undefined) {
  if (!document) return null;
  const { id, number, createdAt, signedAt } = document;
  return { id, number, createdAt, signedAt };
}

/** The results of a session as its minutes print them. */
export async function getMinutesResults(
  law: Law & Turns,
  repositories: Repositories,
  { meetingId }: { meetingId: MeetingId },
): Promise<Result<AwardResult[], Refusal>> {
  const meeting = repositories.meetings.find(meetingId);
  if (!meeting) return err({ code: 'not_found', parameters: {} });
  const { standing, polls } = factsOf(law, repositories, meeting);
  return ok([...(await awardResults(law, repositories, standing, polls))]);
}
