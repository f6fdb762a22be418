import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { DraftKind } from '../../../domain/documents/document-kind.ts';
import type { DraftContent } from '../../../domain/documents/draft-content.ts';
import type { DraftId } from '../../../domain/kernel/ids.ts';
import { ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { command } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import type { StoredDraft } from '../../document-repositories.ts';
import type { IdSource } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import type { DraftMakerPorts } from './draft-maker.ts';
import { draftMakers } from './draft-makers.ts';

type EditPorts = CommandPorts & DraftMakerPorts;

/** What a document would say as the book stands now; nothing is stored. */
export function makeContent(
  ports: DraftMakerPorts,
  { kind, year, aboutId }: Pick<StoredDraft, 'kind' | 'year' | 'aboutId'>,
): Promise<Result<DraftContent, Refusal>> {
  return draftMakers[kind].make(ports, { year, aboutId });
}

/** Begins a document with what the book says. */
export async function createDraft(
  ports: EditPorts & { ids: IdSource },
  input: { kind: DraftKind; year: number; aboutId: string },
): Promise<Result<{ id: DraftId }, Refusal>> {
  const content = await makeContent(ports, input);
  if (!content.ok) return content;
  const now = ports.clock.now();
  const id = ports.ids.newId() as DraftId;
  return command(ports, 'create_draft', id, ({ drafts }) => {
    drafts.insert({ ...input, id, content: content.value, revision: 1, createdAt: now, changedAt: now });
    return ok({ value: { id }, payload: { ...input }, changed: [{ topic: 'documents', id }] });
  });
}

/** Stores what the office made of the text. */
export function saveDraft(
  ports: CommandPorts & Pick<DraftMakerPorts, 'clock'>,
  { id, baseRevision, content }: { id: DraftId; baseRevision: number; content: DraftContent },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'save_draft', id, (repositories) => {
    const standing = openDraft(repositories, id, baseRevision);
    if (!standing.ok) return standing;
    const revision = baseRevision + 1;
    repositories.drafts.update({
      ...standing.value,
      content,
      revision,
      changedAt: ports.clock.now(),
    });
    return ok({
      value: { revision },
      payload: { revision, content },
      changed: [{ topic: 'documents', id }],
    });
  });
}

/** Throws a draft away. One that a document was written from stays. */
export function removeDraft(
  ports: CommandPorts,
  { id, baseRevision }: { id: DraftId; baseRevision: number },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'remove_draft', id, (repositories) => {
    const standing = openDraft(repositories, id, baseRevision);
    if (!standing.ok) return standing;
    if (repositories.documents.ofDraft(id)) return refuse('draft_in_register');
    repositories.drafts.remove(id);
    const { kind, content } = standing.value;
    return ok({ value: {}, payload: { kind, content }, changed: [{ topic: 'documents', id }] });
  });
}

/** A draft that may be changed: what is signed says for good what it says. */
function openDraft(
  { drafts, documents }: Repositories,
  id: DraftId,
  baseRevision: number,
): Result<StoredDraft, Refusal> {
  const draft = drafts.find(id);
  if (!draft) return refuse('not_found');
  if (draft.revision !== baseRevision) return refuse('stale_revision', { name: draft.content.subject });
  const signedAt = documents.ofDraft(id)?.signedAt ?? null;
  return signedAt === null ? ok(draft) : refuse('document_signed');
}
