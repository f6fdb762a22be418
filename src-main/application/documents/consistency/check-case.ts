import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { AwardLevel, awardNameOn } from '../../../domain/awards/award.ts';
import { CaseScope } from '../../../domain/documents/consistency/case-line.ts';
import type {
  CaseDocument,
  CaseLine,
  ReferenceCase,
  WrittenBlock,
} from '../../../domain/documents/consistency/case-line.ts';
import { compareCase } from '../../../domain/documents/consistency/compare-case.ts';
import type { CaseFinding } from '../../../domain/documents/consistency/compare-case.ts';
import { readCaseLines, withoutSalutation } from '../../../domain/documents/consistency/read-lines.ts';
import { DocumentKind } from '../../../domain/documents/document-kind.ts';
import type { DraftBlock, DraftContent } from '../../../domain/documents/draft-content.ts';
import { formatNumberAndNotation } from '../../../domain/documents/e-office-document.ts';
import type { MeetingId } from '../../../domain/kernel/ids.ts';
import { err, ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { isOver } from '../../../domain/meetings/meeting.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { formatVerdict } from '../../../domain/voting/verdict-text.ts';
import { storageRefusal } from '../../command.ts';
import { nameProposals, proposalsOf } from '../../decisions/decision-lines.ts';
import type { RegisteredDocument, StoredDraft } from '../../document-repositories.ts';
import type { FileHash, FileStore, Law, Turns } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { casesOfSession } from '../drafts/session-cases.ts';
import type { DocxReader } from './consistency-ports.ts';

type CheckPorts = Law & Turns & { repositories: Repositories; files: FileStore; docxReader: DocxReader };

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
  const { reference, provincial } = await referenceOf(ports, meeting);
  const awards = ports.awards.map((award) => awardNameOn(award, meeting.date));

  const documents: CheckedDocument[] = [];
  for (const source of sourcesOf(repositories, meeting)) {
    const blocks = await blocksOf(ports, source);
    if (!blocks.ok) return blocks;
    const read: CaseDocument = { scope: source.scope, ...readCaseLines(blocks.value, awards) };
    documents.push(checked(source, reference, read));
  }
  const decided = decisionsOf(ports, meeting, awards);
  const granted = compareCase(reference, {
    scope: CaseScope.passed,
    lines: decided.flatMap(({ lines }) => lines),
    counts: [],
  });
  return ok({
    cases: reference.length,
    passed: reference.filter(({ passed }) => passed).length,
    documents: [
      ...documents,
      // A decision need not name all: what none of them names is told once.
      ...decided.map(({ id, title, lines }) => {
        const document = checked({ id, title }, reference, { scope: CaseScope.passed, lines, counts: [] });
        return { ...document, findings: document.findings.filter(({ kind }) => kind !== 'missing') };
      }),
    ],
    undecided:
      decided.length === 0
        ? []
        : granted.flatMap((finding) =>
            finding.kind === 'missing' && provincial.has(finding.reference) ? [finding.reference] : [],
          ),
  });
}

function checked(
  { id, title }: Pick<CheckedDocument, 'id' | 'title'>,
  reference: readonly ReferenceCase[],
  document: CaseDocument,
): CheckedDocument {
  const findings = compareCase(reference, document);
  // A document that only sums up names nobody, and leaves nobody out.
  const told = document.lines.length === 0 ? findings.filter(({ kind }) => kind !== 'missing') : findings;
  return { id, title, lines: document.lines.length, findings: told };
}

/** The cases as the votes have them, and which of them are for an award that the province gives. */
async function referenceOf(
  { repositories, ...law }: CheckPorts,
  meeting: Meeting,
): Promise<{ reference: readonly ReferenceCase[]; provincial: ReadonlySet<ReferenceCase> }> {
  const groups = (await casesOfSession(law, repositories, meeting)).map(({ award, awardName, cases }) => ({
    isProvincial: award.level === AwardLevel.province,
    cases: cases.map(({ name, detail, subjectKind, verdict }): ReferenceCase => ({
      name: withoutSalutation(name),
      detail,
      award: awardName,
      kind: subjectKind,
      passed: verdict.verdict === 'passed',
      verdict: formatVerdict(verdict.verdict),
    })),
  }));
  return {
    reference: groups.flatMap(({ cases }) => cases),
    provincial: new Set(groups.filter(({ isProvincial }) => isProvincial).flatMap(({ cases }) => cases)),
  };
}

type Source = {
  readonly id: string;
  readonly title: string;
  readonly scope: CaseScope;
  /** The file of a document in the register, or the text of a draft. */
  readonly from:
    | { readonly kind: 'file'; readonly hash: string }
    | { readonly kind: 'draft'; readonly content: DraftContent };
};

const scopes: Partial<Record<DocumentKind, CaseScope>> = {
  [DocumentKind.nomineeList]: CaseScope.all,
  [DocumentKind.minutes]: CaseScope.all,
  [DocumentKind.countingMinutes]: CaseScope.all,
  [DocumentKind.submission]: CaseScope.passed,
  [DocumentKind.conclusion]: CaseScope.passed,
};

/** The documents of a session that name cases, in the order in which they come about. */
function sourcesOf({ documents, drafts }: Repositories, meeting: Meeting): Source[] {
  const ofYears = [meeting.year, meeting.year + 1];
  const registered = ofYears
    .flatMap((year) => documents.ofYear(year))
    .filter(({ meetingId }) => meetingId === meeting.id)
    .flatMap((document) => sourceOfDocument(document));
  const drafted = ofYears
    .flatMap((year) => drafts.ofYear(year))
    .filter(({ aboutId }) => aboutId === meeting.id)
    .flatMap((draft) => {
      const document = documents.ofDraft(draft.id);
      return document ? sourceOfDocument(document) : sourceOfDraft(draft);
    });
  return [...registered, ...drafted];
}

function sourceOfDocument(document: RegisteredDocument): Source[] {
  const scope = scopes[document.kind];
  if (scope === undefined) return [];
  const { id, typeName, number, notation, docxHash } = document;
  const title = `${typeName} ${number === null ? '(chưa có số)' : formatNumberAndNotation(number, notation)}`;
  return [{ id, title, scope, from: { kind: 'file', hash: docxHash } }];
}

function sourceOfDraft({ id, kind, content }: StoredDraft): Source[] {
  const scope = scopes[kind];
  return scope === undefined
    ? []
    : [{ id, title: `${content.typeName} (dự thảo)`, scope, from: { kind: 'draft', content } }];
}

async function blocksOf(
  { files, docxReader }: CheckPorts,
  { from }: Source,
): Promise<Result<readonly WrittenBlock[], Refusal>> {
  if (from.kind === 'draft') return ok(blocksOfDraft(from.content));
  const docx = await files.read(from.hash as FileHash);
  return docx.ok ? ok(await docxReader.readDocxBlocks(docx.value)) : err(storageRefusal(docx.error.code));
}

/** The text of a draft in the shape in which its file would be read back. */
function blocksOfDraft({ subject, blocks, appendices }: DraftContent): WrittenBlock[] {
  const written = (block: DraftBlock): WrittenBlock[] =>
    block.kind === 'table'
      ? [
          { kind: 'text', text: block.caption },
          { kind: 'table', rows: [block.columns.map(({ title }) => title), ...block.rows] },
        ]
      : [{ kind: 'text', text: block.text }];
  return [
    { kind: 'text', text: subject },
    ...blocks.flatMap(written),
    ...appendices.flatMap((appendix) => [
      { kind: 'text' as const, text: appendix.titleLines.join(' ') },
      ...appendix.blocks.flatMap(written),
    ]),
  ];
}

type DecisionLines = { readonly id: string; readonly title: string; readonly lines: readonly CaseLine[] };

/** What the decisions that follow the session name. */
function decisionsOf(
  { repositories, ...law }: CheckPorts,
  meeting: Meeting,
  awardNames: readonly string[],
): DecisionLines[] {
  const names = new Map(law.awards.map(({ code }, index) => [code, awardNames[index] ?? null]));
  return [meeting.year, meeting.year + 1]
    .flatMap((year) => repositories.decisions.ofYear(year))
    .filter(({ meetingId }) => meetingId === meeting.id)
    .map(({ id, number, series, title, proposalIds }) => ({
      id,
      title:
        number === null
          ? `Quyết định (dự thảo): ${title}`
          : `Quyết định ${formatNumberAndNotation(number, series)}`,
      lines: nameProposals(repositories, proposalsOf(repositories, proposalIds)).map(
        ({ proposal, detail }): CaseLine => ({
          name: proposal.name,
          detail,
          award: names.get(proposal.awardCode) ?? null,
          verdict: null,
        }),
      ),
    }));
}
