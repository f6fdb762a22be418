import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { DraftKind } from '../../../domain/documents/document-kind.ts';
import type { DraftContent } from '../../../domain/documents/draft-content.ts';
import type { DocumentId, DraftId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import type { RegisteredDocument, StoredDraft } from '../../document-repositories.ts';
import type { Repositories } from '../../repositories.ts';
import type { DraftMakerPorts, DraftSubject } from './draft-maker.ts';
import { draftMakers } from './draft-makers.ts';
import { makeContent } from './edit-drafts.ts';

/** What can be drafted in a year, and about what. */
export function draftKinds(
  ports: DraftMakerPorts,
  { year }: { year: number },
): { kind: DraftKind; subjects: DraftSubject[] | null }[] {
  return Object.entries(draftMakers).map(([kind, maker]) => {
    const subjects = maker.subjects(ports, year);
    return { kind: kind as DraftKind, subjects: subjects && [...subjects] };
  });
}

/** The drafts of a year, the newest change first. */
export function listDrafts({ drafts, documents }: Repositories, { year }: { year: number }) {
  return drafts.ofYear(year).map(({ id, kind, content, changedAt }) => ({
    id,
    kind,
    typeName: content.typeName,
    subject: content.subject,
    changedAt,
    documentId: documents.ofDraft(id)?.id ?? null,
  }));
}

/** A draft with what became of it. */
export function getDraft(
  { drafts, documents }: Repositories,
  { id }: { id: DraftId },
): Result<
  Omit<StoredDraft, 'createdAt' | 'changedAt'> & {
    documentId: DocumentId | null;
    signed: boolean;
    isOutdated: boolean;
  } & Pick<RegisteredDocument, 'number' | 'issuedOn'>,
  Refusal
> {
  const draft = drafts.find(id);
  if (!draft) return refuse('not_found');
  const { kind, year, aboutId, content, revision } = draft;
  const document = documents.ofDraft(id);
  const signed = document !== undefined && document.signedAt !== null;
  return ok({
    id,
    kind,
    year,
    aboutId,
    content,
    revision,
    documentId: document?.id ?? null,
    signed,
    number: document?.number ?? null,
    issuedOn: document?.issuedOn ?? null,
    isOutdated: document !== undefined && document.createdAt < draft.changedAt,
  });
}

/** What a draft would say if it were made now. */
export async function freshContent(
  ports: DraftMakerPorts,
  { id }: { id: DraftId },
): Promise<Result<{ content: DraftContent }, Refusal>> {
  const draft = ports.repositories.drafts.find(id);
  if (!draft) return refuse('not_found');
  const content = await makeContent(ports, draft);
  return content.ok ? ok({ content: content.value }) : content;
}
