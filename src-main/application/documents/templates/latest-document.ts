import { awardOf } from '../../../domain/awards/award.ts';
import { DocumentKind } from '../../../domain/documents/document-kind.ts';
import { DossierLetterKind } from '../../../domain/documents/dossier-letter-kind.ts';
import type { PrintedDocument, TemplateKind } from '../../../domain/documents/printed-document.ts';
import { DossierStage } from '../../../domain/dossiers/stage.ts';
import { assertNever } from '../../../domain/kernel/assert-never.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { decisionViewOf, loadDecision } from '../../decisions/load-decision.ts';
import { letterViews } from '../../dossiers/letter-view.ts';
import {
  absentMembers,
  agendaView,
  invitationView,
  opinionSheetsView,
} from '../../meetings/papers/session-papers.ts';
import { proposedAwards } from '../../scoring/export-sheet.ts';
import { getSheet } from '../../scoring/get-sheet.ts';
import { scoreSummaryOf } from '../../scoring/score-summary.ts';
import { countingMinutesViewOf, paperPolls } from '../minutes/counting-minutes-view.ts';
import { minutesViewOf } from '../minutes/minutes-view.ts';
import { contextOf } from '../minutes/write-minutes.ts';
import type { WriteMinutesPorts } from '../minutes/write-minutes.ts';

/** A document as it would be written now, and what it is called in the book. */
export type NamedDocument = { readonly document: PrintedDocument; readonly name: string };

/**
 * The newest of a kind in a year; null where the book has none. Letters and opinion sheets are about cases that an officer
 * chooses: they show what would be written for the dossiers and the absent members at hand.
 */
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
    case DocumentKind.returnLetter:
      return latestLetter(ports, year);
    case DocumentKind.opinionSheet: {
      const asked = newestMeetings(ports, year).map((meeting) => {
        const source = { law: ports, repositories, meeting, now: clock.now() };
        return { meeting, view: opinionSheetsView(source, absentMembers(repositories, meeting)) };
      });
      const latest = asked.find(({ view }) => view.sheets.length > 0);
      return latest ? { document: { kind, view: latest.view }, name: latest.meeting.title } : null;
    }
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

/** A letter on the dossiers that wait for one; where none does, on the newest ones as they stand. */
async function latestLetter(ports: WriteMinutesPorts, year: number): Promise<NamedDocument | null> {
  const proposals = ports.repositories.proposals.ofYear(year);
  const waiting = [DossierStage.returned, DossierStage.supplement].flatMap((stage) =>
    proposals.filter((proposal) => proposal.stage === stage),
  );
  const newest = waiting.at(0) ?? proposals.at(-1);
  if (!newest) return null;
  const { unitId, stage, dueOn } = newest;
  const ofUnit = proposals.filter((proposal) => proposal.unitId === unitId && proposal.stage === stage);
  const isSupplement = stage === DossierStage.supplement;
  const [letter] = await letterViews(ports, ofUnit, {
    kind: isSupplement ? DossierLetterKind.supplement : DossierLetterKind.return,
    deadline: isSupplement ? dueOn : null,
  });
  if (!letter) return null;
  return { document: { kind: DocumentKind.returnLetter, view: letter.view }, name: letter.view.unitName };
}

function lastMeeting(
  ports: Pick<WriteMinutesPorts, 'repositories'>,
  year: number,
  fits: (meeting: Meeting) => boolean = () => true,
): Meeting | undefined {
  return newestMeetings(ports, year).find(fits);
}

function newestMeetings(
  { repositories }: Pick<WriteMinutesPorts, 'repositories'>,
  year: number,
): readonly Meeting[] {
  return repositories.meetings.ofYear(year).toSorted((a, b) => b.date.localeCompare(a.date));
}
