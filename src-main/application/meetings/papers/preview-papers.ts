import { refuse } from '../../../contract/refusal.ts';
import { DocumentKind } from '../../../domain/documents/document-kind.ts';
import type { MeetingId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Clock, Law } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { absentMembers, emergencyKitView, invitationView } from './session-papers.ts';
import { voteGroups } from './vote-groups.ts';

/** What the papers of a session would print now, as text. */
export function previewPapers(
  ports: Law & { repositories: Repositories; clock: Clock },
  { meetingId }: { meetingId: MeetingId },
) {
  const { repositories } = ports;
  const meeting = repositories.meetings.find(meetingId);
  if (!meeting) return refuse('not_found');
  const source = { law: ports, repositories, meeting, now: ports.clock.now() };
  const { number, notation, placeDate, addressees, lines, notes, agenda, signer } = invitationView(source, {
    number: null,
    addressing: 'list',
  });
  const { copies, quorum } = emergencyKitView(source);
  const registered = repositories.documents.ofMeeting(meetingId, DocumentKind.invitation);
  return ok({
    invitation: {
      number: `${number ?? '…'}/${notation}`,
      placeDate: placeDate.replace(/\u00a0+/gu, '…'),
      addressee: addressees[0] ?? '',
      lines: lines.map((line) => ({ ...line })),
      notes: [...notes],
      signer: [...signer.titleLines, ...(signer.aboveName === null ? [] : [signer.aboveName]), signer.name],
      registered: registered !== undefined,
      signed: registered !== undefined && registered.signedAt !== null,
    },
    agenda: agenda.map((part) => ({ name: part.name, lines: part.lines.map((line) => ({ ...line })) })),
    absent: absentMembers(repositories, meeting).map(({ memberId, fullName, attendance }) => ({
      memberId,
      fullName,
      attendance,
    })),
    votes: voteGroups(ports, repositories, meeting).map(
      ({ award, prefix, secret, rule, whole, rows, listed, writtenOpinionsCount }) => ({
        award,
        prefix,
        secret,
        rule,
        whole: whole !== null,
        rows: rows.length,
        listed: listed.length,
        writtenOpinionsCount,
      }),
    ),
    copies,
    quorum,
  });
}
