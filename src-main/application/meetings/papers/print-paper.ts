import type { PaperName } from '../../../contract/papers.contract.ts';
import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { DocumentKind } from '../../../domain/documents/document-kind.ts';
import type { SessionPaper } from '../../../domain/documents/views/session-papers-view.ts';
import { assertNever } from '../../../domain/kernel/assert-never.ts';
import type { CouncilMemberId, MeetingId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { hyphenated } from '../../../domain/kernel/vietnamese-text.ts';
import { listDifferences } from '../../documents/consistency/differences.ts';
import { hold } from '../../documents/consistency/hold.ts';
import type { HoldPorts } from '../../documents/consistency/hold.ts';
import { makeDocument } from '../../documents/make-document.ts';
import type { MakingPorts } from '../../documents/make-document.ts';
import { fileTypes } from '../../file-types.ts';
import type { Clock } from '../../ports.ts';
import {
  absentMembers,
  agendaView,
  emergencyKitView,
  invitationView,
  opinionSheetsView,
} from './session-papers.ts';
import type { PaperSource } from './session-papers.ts';

export type PaperRequest = {
  readonly meetingId: MeetingId;
  readonly paper: PaperName;
  readonly format: 'docx' | 'pdf';
  /** For opinion sheets: whose; null for those of all who are absent. */
  readonly memberId: CouncilMemberId | null;
};

const fileStems: Record<PaperName, string> = {
  invitation: 'giay-moi',
  invitations: 'giay-moi-tung-nguoi',
  agenda: 'chuong-trinh-hop',
  opinions: 'phieu-lay-y-kien',
  kit: 'bo-giay-du-phong',
};

/** Papers that voters mark are held to the lists that the council was given. */
function holdsBallots(paper: PaperName): boolean {
  return paper === 'kit' || paper === 'opinions';
}

/** Makes the file of a paper as the session stands now. Nothing is stored. */
export async function printPaper(
  ports: HoldPorts & MakingPorts & { clock: Clock },
  request: PaperRequest,
): Promise<Result<{ name: string; type: string; bytes: Uint8Array }, Refusal>> {
  const meeting = ports.repositories.meetings.find(request.meetingId);
  if (!meeting) return refuse('not_found');
  const source = { law: ports, repositories: ports.repositories, meeting, now: ports.clock.now() };
  const paper = paperOf(source, request);
  if (!paper.ok) return paper;
  await ports.nextTurn();
  const held = holdsBallots(request.paper) ? hold(ports, await listDifferences(ports, meeting.id)) : ok(null);
  if (!held.ok) return held;
  const { format } = request;
  const made = await makePaper(ports, paper.value, format);
  if (!made.ok) return made;
  const whose =
    paper.value.kind === 'opinions' && request.memberId !== null ? paper.value.sheets[0]?.member.name : '';
  const stem = [fileStems[request.paper], whose, meeting.date].filter(Boolean).join(' ');
  return ok({
    name: `${hyphenated(stem).slice(0, 90)}.${format}`,
    type: fileTypes[format],
    bytes: made.value,
  });
}

/** The emergency kit is a bundle whose sheets belong together: it always has the program's own layout. */
async function makePaper(
  ports: MakingPorts,
  paper: SessionPaper,
  format: 'docx' | 'pdf',
): Promise<Result<Uint8Array, Refusal>> {
  switch (paper.kind) {
    case 'invitation':
      return makeDocument(ports, { kind: DocumentKind.invitation, view: paper }, format);
    case 'agenda':
      return makeDocument(ports, { kind: DocumentKind.agenda, view: paper }, format);
    case 'opinions':
      return makeDocument(ports, { kind: DocumentKind.opinionSheet, view: paper }, format);
    case 'kit':
      return ok(await ports.sessionPaperRenderer.renderSessionPaper(paper, format));
    default:
      return assertNever(paper);
  }
}

function paperOf(source: PaperSource, { paper, memberId }: PaperRequest): Result<SessionPaper, Refusal> {
  switch (paper) {
    case 'invitation':
      return ok(invitationView(source, { number: null, addressing: 'list' }));
    case 'invitations':
      return ok(invitationView(source, { number: null, addressing: 'each' }));
    case 'agenda':
      return ok(agendaView(source));
    case 'kit':
      return ok(emergencyKitView(source));
    case 'opinions': {
      const absent = absentMembers(source.repositories, source.meeting);
      const asked = absent.filter((member) => memberId === null || member.memberId === memberId);
      if (asked.length === 0) return refuse(memberId === null ? 'nobody_absent' : 'not_found');
      const view = opinionSheetsView(source, asked);
      return view.sheets.length === 0 ? refuse('nothing_to_ask') : ok(view);
    }
    default:
      return assertNever(paper);
  }
}
