import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { CaseScope } from '../../../domain/documents/consistency/case-line.ts';
import type { CaseDocument, ReferenceCase } from '../../../domain/documents/consistency/case-line.ts';
import { compareCase } from '../../../domain/documents/consistency/compare-case.ts';
import type { CaseFinding } from '../../../domain/documents/consistency/compare-case.ts';
import { readLooseLines } from '../../../domain/documents/consistency/loose-texts.ts';
import type { MeetingId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { isOver } from '../../../domain/meetings/meeting.ts';
import type { Law, Turns } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { decisionsOf, readSource, sourcesOf } from './case-documents.ts';
import type { DecisionLines, ReadPorts } from './case-documents.ts';
import { awardNamesOf, votedCases } from './case-reference.ts';

export type CheckPorts = Law & Turns & ReadPorts & { readonly repositories: Repositories };

export type CheckedDocument = {
  readonly id: string;
  /** `Tờ trình 05/TTr-SNV`, `Tờ trình (dự thảo)`. */
  readonly title: string;
  /** How many cases it names; none where it only sums them up. */
  readonly lines: number;
  readonly findings: readonly CaseFinding[];
};

export type CaseCheck = {
  readonly cases: number;
  readonly passed: number;
  readonly documents: readonly CheckedDocument[];
  /** Passed on an award of the province, while there are decisions and none of them names it. */
  readonly undecided: readonly ReferenceCase[];
};

/**
 * Holds every document of a session to what was voted on: list, minutes, tờ trình, conclusion and decisions must agree in every
 * name, unit, award and count. Documents in the register are read back from their files, drafts from their text.
 */
export async function checkCase(
  ports: CheckPorts,
  { meetingId }: { meetingId: MeetingId },
): Promise<Result<CaseCheck, Refusal>> {
  const { repositories } = ports;
  const meeting = repositories.meetings.find(meetingId);
  if (!meeting) return refuse('not_found');
  if (!isOver(meeting)) return refuse('meeting_not_ended');
  const { reference, provincial } = await votedCases(ports, meeting);
  const awardNames = awardNamesOf(ports, meeting);

  const documents: CheckedDocument[] = [];
  for (const source of sourcesOf(repositories, meeting)) {
    await ports.nextTurn();
    const read = await readSource(ports, source, awardNames);
    if (!read.ok) return read;
    await ports.nextTurn();
    documents.push(compareDocument(source, reference, read.value));
  }
  await ports.nextTurn();
  const decided = decisionsOf(ports, meeting);
  await ports.nextTurn();
  const granted = compareCase(reference, {
    scope: CaseScope.passed,
    lines: decided.flatMap(({ lines }) => lines),
    counts: [],
    texts: [],
  });
  return ok({
    cases: reference.length,
    passed: reference.filter(({ passed }) => passed).length,
    documents: [...documents, ...decided.map((decision) => compareDecision(decision, reference))],
    undecided:
      decided.length === 0
        ? []
        : granted.flatMap((finding) =>
            finding.kind === 'missing' && provincial.has(finding.reference) ? [finding.reference] : [],
          ),
  });
}

/** A document beside what was voted on. */
export function compareDocument(
  { id, title }: Pick<CheckedDocument, 'id' | 'title'>,
  reference: readonly ReferenceCase[],
  document: CaseDocument,
): CheckedDocument {
  const { scope, lines, texts } = document;
  const findings = compareCase(reference, document);
  if (scope === CaseScope.passed) {
    // A document that only sums up what passed names nobody, and leaves nobody out.
    const told = lines.length === 0 ? findings.filter(({ kind }) => kind !== 'missing') : findings;
    return { id, title, lines: lines.length, findings: told };
  }
  const missing = findings.flatMap((finding) => (finding.kind === 'missing' ? [finding.reference] : []));
  const loose = missing.length === 0 ? [] : readLooseLines(missing, texts, reference);
  if (loose.length === 0) return { id, title, lines: lines.length, findings };
  const named = [...lines, ...loose];
  return { id, title, lines: named.length, findings: compareCase(reference, { ...document, lines: named }) };
}

/** A decision beside it. It need not name all: what none of them names is told once. */
export function compareDecision(
  { id, title, lines }: DecisionLines,
  reference: readonly ReferenceCase[],
): CheckedDocument {
  const document = compareDocument({ id, title }, reference, {
    scope: CaseScope.passed,
    lines,
    counts: [],
    texts: [],
  });
  return { ...document, findings: document.findings.filter(({ kind }) => kind !== 'missing') };
}
