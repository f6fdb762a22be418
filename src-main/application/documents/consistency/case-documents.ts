import type { Refusal } from '../../../contract/refusal.ts';
import type { Decision } from '../../../domain/decisions/decision.ts';
import { CaseScope } from '../../../domain/documents/consistency/case-line.ts';
import type {
  CaseDocument,
  CaseLine,
  WrittenBlock,
} from '../../../domain/documents/consistency/case-line.ts';
import { readCaseLines } from '../../../domain/documents/consistency/read-lines.ts';
import { DocumentKind } from '../../../domain/documents/document-kind.ts';
import type { DraftBlock, DraftContent } from '../../../domain/documents/draft-content.ts';
import { formatNumberAndNotation } from '../../../domain/e-office/e-office-document.ts';
import { err, ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import { storageRefusal } from '../../command.ts';
import { nameProposals, proposalsOf } from '../../decisions/decision-lines.ts';
import type { RegisteredDocument, StoredDraft } from '../../document-repositories.ts';
import type { FileHash, FileStore, Law } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { awardNamesOf } from './case-reference.ts';
import type { DocxReader } from './consistency-ports.ts';

export type ReadPorts = { readonly files: Pick<FileStore, 'read'>; readonly docxReader: DocxReader };

/** A document of a session that names cases. */
export type CaseSource = {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly scope: CaseScope;
  /** The file of a document in the register, one that was just made, or the text of a draft. */
  readonly from:
    | { readonly kind: 'file'; readonly hash: string }
    | { readonly kind: 'docx'; readonly docx: Uint8Array }
    | { readonly kind: 'draft'; readonly content: DraftContent };
};

/** What is there for which cases; other kinds name none. */
export const caseScopes = {
  [DocumentKind.nomineeList]: CaseScope.all,
  [DocumentKind.minutes]: CaseScope.all,
  [DocumentKind.countingMinutes]: CaseScope.onPapers,
  [DocumentKind.submission]: CaseScope.passed,
  [DocumentKind.conclusion]: CaseScope.passed,
} as const satisfies Partial<Record<DocumentKind, CaseScope>>;

function scopeOf(kind: DocumentKind): CaseScope | undefined {
  return kind in caseScopes ? caseScopes[kind as keyof typeof caseScopes] : undefined;
}

/** The documents of a session that name cases, in the order in which they come about. */
export function sourcesOf({ documents, drafts }: Repositories, meeting: Meeting): CaseSource[] {
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

/** Nothing for a kind that names no cases. */
export function sourceOfDocument(document: RegisteredDocument): CaseSource[] {
  const scope = scopeOf(document.kind);
  if (scope === undefined) return [];
  const { id, kind, typeName, number, notation, docxHash } = document;
  const title = `${typeName} ${number === null ? '(chưa có số)' : formatNumberAndNotation(number, notation)}`;
  return [{ id, kind, title, scope, from: { kind: 'file', hash: docxHash } }];
}

/** As `sourceOfDocument`, for a text that is not in the register. */
export function sourceOfDraft({ id, kind, content }: StoredDraft): CaseSource[] {
  const scope = scopeOf(kind);
  return scope === undefined
    ? []
    : [{ id, kind, title: `${content.typeName} (dự thảo)`, scope, from: { kind: 'draft', content } }];
}

/** What a document says of its cases. */
export async function readSource(
  ports: ReadPorts,
  source: CaseSource,
  awardNames: readonly string[],
): Promise<Result<CaseDocument, Refusal>> {
  const blocks = await blocksOf(ports, source);
  return blocks.ok ? ok({ scope: source.scope, ...readCaseLines(blocks.value, awardNames) }) : blocks;
}

async function blocksOf(
  { files, docxReader }: ReadPorts,
  { from }: CaseSource,
): Promise<Result<readonly WrittenBlock[], Refusal>> {
  if (from.kind === 'draft') return ok(blocksOfDraft(from.content));
  if (from.kind === 'docx') return ok(await docxReader.readDocxBlocks(from.docx));
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

export type DecisionLines = {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly CaseLine[];
};

type LinePorts = Law & { readonly repositories: Repositories };

/** What the decisions that follow the session name. */
export function decisionsOf(ports: LinePorts, meeting: Meeting): DecisionLines[] {
  return [meeting.year, meeting.year + 1]
    .flatMap((year) => ports.repositories.decisions.ofYear(year))
    .filter(({ meetingId }) => meetingId === meeting.id)
    .map((decision) => linesOfDecision(ports, decision, meeting));
}

/** What one of them names. */
export function linesOfDecision(
  { repositories, ...law }: LinePorts,
  { id, number, series, title, proposalIds }: Decision,
  meeting: Meeting,
): DecisionLines {
  const awardNames = awardNamesOf(law, meeting);
  const names = new Map(law.awards.map(({ code }, index) => [code, awardNames[index] ?? null]));
  return {
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
  };
}
