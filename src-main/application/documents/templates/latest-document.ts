import { awardOf } from '../../../domain/awards/award.ts';
import { DocumentKind } from '../../../domain/documents/document-kind.ts';
import type { PrintedDocument, TemplateKind } from '../../../domain/documents/printed-document.ts';
import { assertNever } from '../../../domain/kernel/assert-never.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { decisionViewOf, loadDecision } from '../../decisions/load-decision.ts';
import { agendaView, invitationView } from '../../meetings/papers/session-papers.ts';
import { proposedAwards } from '../../scoring/export-sheet.ts';
import { getSheet } from '../../scoring/get-sheet.ts';
import { scoreSummaryOf } from '../../scoring/score-summary.ts';
import { countingMinutesViewOf, paperPolls } from '../counting-minutes-view.ts';
import { minutesViewOf } from '../minutes-view.ts';
import { contextOf } from '../write-minutes.ts';
import type { WriteMinutesPorts } from '../write-minutes.ts';

/** A document as it would be written now, and what it is called in the book. */
export type NamedDocument = { readonly document: PrintedDocument; readonly name: string };

/** The newest of a kind in a year; null where the book has none, or it belongs to a case that an officer must choose first. */
export async function latestDocument(
  ports: WriteMinutesPorts,
  kind: TemplateKind,
  year: number,
): Promise<NamedDocument | null> {
  const { repositories, clock } = ports;
  switch (kind) {
    case DocumentKind.minutes: {
      const meeting = lastMeeting(ports, year);
      if (!meeting) return null;
      const view = await minutesViewOf(ports, repositories, meeting, contextOf(ports, null));
      return { document: { kind, view }, name: meeting.title };
    }
    case DocumentKind.countingMinutes: {
      const meeting = lastMeeting(ports, year, (one) => paperPolls(repositories, one).length > 0);
      if (!meeting) return null;
      const view = await countingMinutesViewOf(ports, repositories, meeting, contextOf(ports, null));
      return { document: { kind, view }, name: meeting.title };
    }
    case DocumentKind.invitation:
    case DocumentKind.agenda: {
      const meeting = lastMeeting(ports, year);
      if (!meeting) return null;
      const source = { law: ports, repositories, meeting, now: clock.now() };
      const document: PrintedDocument =
        kind === DocumentKind.agenda
          ? { kind, view: agendaView(source) }
          : { kind, view: invitationView(source, { number: null, addressing: 'list' }) };
      return { document, name: meeting.title };
    }
    case DocumentKind.decision: {
      const decision = repositories.decisions.ofYear(year).at(-1);
      if (!decision) return null;
      const view = decisionViewOf(ports, loadDecision(ports, decision));
      return { document: { kind, view }, name: decision.title };
    }
    case DocumentKind.scoreSummary: {
      const [cluster] = repositories.clusters.ofYear(year);
      const sheet = cluster && getSheet(repositories, { clusterId: cluster.id });
      if (!sheet?.ok) return null;
      const proposed = proposedAwards(
        repositories.proposals.ofYear(year),
        (code) => awardOf(ports.awards, code).name,
      );
      const view = scoreSummaryOf(sheet.value, proposed, clock.now());
      return { document: { kind, view }, name: sheet.value.cluster.name };
    }
    // Both are about cases that an officer chooses: dossiers to send back, members who stay away.
    case DocumentKind.returnLetter:
    case DocumentKind.opinionSheet:
      return null;
    case DocumentKind.nomineeList:
    case DocumentKind.unitSubmission:
    case DocumentKind.submission:
    case DocumentKind.reminder:
    case DocumentKind.conclusion:
    case DocumentKind.clusterReport:
    case DocumentKind.statistics:
    case DocumentKind.plan: {
      const draft = repositories.drafts.ofYear(year).find((one) => one.kind === kind);
      if (!draft) return null;
      const view = { content: draft.content, issue: { number: null, date: null }, preparedAt: clock.now() };
      return { document: { kind, view }, name: draft.content.subject.replaceAll('\n', ' ') };
    }
    default:
      return assertNever(kind);
  }
}

function lastMeeting(
  { repositories }: Pick<WriteMinutesPorts, 'repositories'>,
  year: number,
  fits: (meeting: Meeting) => boolean = () => true,
): Meeting | undefined {
  return repositories.meetings
    .ofYear(year)
    .toSorted((a, b) => b.date.localeCompare(a.date))
    .find(fits);
}
