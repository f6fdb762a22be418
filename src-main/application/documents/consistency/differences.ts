import type { Refusal } from '../../../contract/refusal.ts';
import { DocumentKind } from '../../../domain/documents/document-kind.ts';
import { canonicalJson } from '../../../domain/kernel/canonical-json.ts';
import type { DecisionId, MeetingId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import type { HashText } from '../../../domain/voting/poll.ts';
import type { RegisteredDocument, StoredDraft } from '../../document-repositories.ts';
import { linesOfDecision, readSource, sourceOfDocument, sourceOfDraft, sourcesOf } from './case-documents.ts';
import type { CaseSource } from './case-documents.ts';
import { awardNamesOf, referenceOf } from './case-reference.ts';
import { compareDecision, compareDocument } from './check-case.ts';
import type { CheckPorts, CheckedDocument } from './check-case.ts';

export type DifferencePorts = CheckPorts & { readonly hashText: HashText };

/** What documents say otherwise than the votes of their session, or than its ballots before it is over. */
export type Differences = {
  /** Those that differ, and only they. */
  readonly documents: readonly CheckedDocument[];
  /** The same for the same differences, in whatever file they stand. */
  readonly fingerprint: string;
};

/** Where nothing is voted on there is nothing to differ from. */
const none: Differences = { documents: [], fingerprint: '' };

/** Of a document in the register, as its file reads. */
export async function documentDifferences(
  ports: DifferencePorts,
  document: RegisteredDocument,
): Promise<Result<Differences, Refusal>> {
  if (document.decisionId !== null) return ok(await decisionDifferences(ports, document.decisionId));
  return ofSession(ports, document.meetingId ?? document.aboutId, sourceOfDocument(document));
}

/** Of a draft, as its text stands. */
export async function draftDifferences(
  ports: DifferencePorts,
  draft: StoredDraft,
): Promise<Result<Differences, Refusal>> {
  return ofSession(ports, draft.aboutId, sourceOfDraft(draft));
}

/** Of a decision on awards, in whatever state. */
export async function decisionDifferences(ports: DifferencePorts, id: DecisionId): Promise<Differences> {
  const { decisions, meetings } = ports.repositories;
  const decision = decisions.find(id);
  const meetingId = decision?.meetingId ?? null;
  const meeting = meetingId === null ? undefined : meetings.find(meetingId);
  if (!decision || !meeting) return none;
  const lines = linesOfDecision(ports, decision, meeting);
  await ports.nextTurn();
  const reference = await referenceOf(ports, meeting);
  await ports.nextTurn();
  return differing(ports, meeting.id, [compareDecision(lines, reference)]);
}

/** Of the lists of nominees that lie beside the ballots of a session. */
export async function listDifferences(
  ports: DifferencePorts,
  meetingId: MeetingId,
): Promise<Result<Differences, Refusal>> {
  const meeting = ports.repositories.meetings.find(meetingId);
  if (!meeting) return ok(none);
  const lists = sourcesOf(ports.repositories, meeting).filter(
    ({ kind }) => kind === DocumentKind.nomineeList,
  );
  return differencesIn(ports, meeting, lists);
}

/** `aboutId` is that of a session only where the kind is about one. */
async function ofSession(
  ports: DifferencePorts,
  aboutId: string,
  sources: readonly CaseSource[],
): Promise<Result<Differences, Refusal>> {
  const meeting = sources.length === 0 ? undefined : ports.repositories.meetings.find(aboutId as MeetingId);
  return meeting ? differencesIn(ports, meeting, sources) : ok(none);
}

/** Of any documents of one session. */
export async function differencesIn(
  ports: DifferencePorts,
  meeting: Meeting,
  sources: readonly CaseSource[],
): Promise<Result<Differences, Refusal>> {
  const reference = sources.length === 0 ? [] : await referenceOf(ports, meeting);
  if (reference.length === 0) return ok(none);
  const awardNames = awardNamesOf(ports, meeting);
  const documents: CheckedDocument[] = [];
  for (const source of sources) {
    await ports.nextTurn();
    const read = await readSource(ports, source, awardNames);
    if (!read.ok) return read;
    await ports.nextTurn();
    documents.push(compareDocument(source, reference, read.value));
  }
  return ok(differing(ports, meeting.id, documents));
}

function differing(
  { hashText }: DifferencePorts,
  meetingId: MeetingId,
  documents: readonly CheckedDocument[],
): Differences {
  const found = documents.filter(({ findings }) => findings.length > 0);
  if (found.length === 0) return none;
  const findings = found.map((document) => document.findings.map((finding) => ({ ...finding })));
  return { documents: found, fingerprint: hashText(canonicalJson({ meetingId, findings })) };
}
