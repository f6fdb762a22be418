import { client } from '../../../api/page-connection.ts';
import { useDraftEditor } from '../../../ui/use-draft-editor.ts';
import type { DraftKind, EditDraftOf, KnownStamps } from '../../../ui/use-draft-editor.ts';
import type { LoadedDraft } from './draft-types.ts';
import { contentOf, editedOf } from './edited-draft.ts';
import type { EditedDraft } from './edited-draft.ts';

export type EditDocument = EditDraftOf<EditedDraft>;

const documents: DraftKind<LoadedDraft, EditedDraft, number> = {
  draftOf: ({ content }) => editedOf(content),
  stampOf: ({ revision }) => revision,
  keepStamps: keepRevisions,
  async save({ id }, draft, baseRevision) {
    const { revision } = await client.drafts.save({ id, baseRevision, content: contentOf(draft) });
    return revision;
  },
};

/** The editing of one document, stored as one goes. */
export function useDocumentEditor(loaded: LoadedDraft) {
  return useDraftEditor(loaded, documents);
}

export type DocumentEditor = ReturnType<typeof useDocumentEditor>;

/** Revisions only rise. */
function keepRevisions(first: number): KnownStamps<number> {
  let base = first;
  return {
    base: () => base,
    follow(next) {
      base = Math.max(base, next);
    },
    knows: (other) => other <= base,
  };
}
