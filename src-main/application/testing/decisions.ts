import type { DecisionId, ProposalId } from '../../domain/kernel/ids.ts';
import type { Proposal } from '../../domain/proposals/proposal.ts';
import { newDossier } from '../../domain/proposals/proposal.ts';
import type { Office } from './office.ts';
import { day, endSession, openSampleOffice, unitOf } from './sample-office.ts';

/** The day after the session of the sample, at which decisions are made. */
export const decisionDay = day('2026-11-26');

/** An office in which a session has passed one flag of two, on the day after it. */
export async function openDecisionOffice() {
  const office = await openSampleOffice();
  const session = await endSession(office);
  office.setNow('2026-11-27T02:00:00.000Z');
  const [passed, failed] = session.proposalIds;
  if (passed === undefined || failed === undefined) throw new Error('The session has two cases');
  return { office, meetingId: session.meetingId, passed, failed };
}

/** Persons put forward, as a list would, and brought to a stage. */
export function putForward(
  { services }: Office,
  names: readonly string[],
  changes: Partial<Proposal> = {},
): ProposalId[] {
  const unit = unitOf({ services } as Office, 'SNV');
  return names.map((name) => {
    const id = services.ids.newId() as ProposalId;
    services.repositories.proposals.insert({
      ...newDossier,
      id,
      year: 2026,
      subjectKind: 'individual',
      salutation: 'Ông',
      name,
      position: 'Chuyên viên',
      unitId: unit.id,
      awardCode: 'BK_TINH',
      objectClass: '',
      field: '',
      origin: 'list',
      sourceHash: null,
      stage: 'approved',
      ...changes,
    });
    return id;
  });
}

/** A draft on the passed flag of the session. */
export async function draftFlagDecision() {
  const open = await openDecisionOffice();
  const { id } = await open.office.client.decisions.create({
    year: 2026,
    basis: 'council',
    meetingId: open.meetingId,
    proposalIds: [open.passed],
  });
  return { ...open, id };
}

/** Drafts and issues a decision on persons whom the standing committee approved. */
export async function issueCertificates(office: Office, names: readonly string[], number: number) {
  const proposalIds = putForward(office, names);
  const { id } = await office.client.decisions.create({
    year: 2026,
    basis: 'standing',
    meetingId: null,
    proposalIds,
  });
  await issueAs(office, id, number);
  return { id, proposalIds };
}

/** Enters a number on the usual day under the revision in which the draft stands. */
export async function issueAs(office: Office, id: DecisionId, number: number, date = decisionDay) {
  const { revision } = await office.client.decisions.get({ id });
  return office.client.decisions.issue({ id, baseRevision: revision, number, date });
}
