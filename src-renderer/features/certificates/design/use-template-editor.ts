import { client } from '../../../api/page-connection.ts';
import { useDraftEditor } from '../../../ui/use-draft-editor.ts';
import type { DraftKind, EditDraftOf, KnownStamps } from '../../../ui/use-draft-editor.ts';
import type { LoadedTemplate, TemplateDraft } from '../types.ts';

export type EditTemplate = EditDraftOf<TemplateDraft>;

const templates: DraftKind<LoadedTemplate, TemplateDraft, number> = {
  draftOf({ id: _id, revision: _revision, stockImage: _stockImage, ...draft }) {
    return draft;
  },
  stampOf: ({ revision }) => revision,
  keepStamps: keepRevisions,
  async save({ id }, draft, baseRevision) {
    const content = { ...draft, blocks: draft.blocks.map((block) => ({ ...block })) };
    const { revision } = await client.certificates.saveTemplate({ id, baseRevision, content });
    return revision;
  },
};

/** The editing of one template. */
export function useTemplateEditor(loaded: LoadedTemplate) {
  return useDraftEditor(loaded, templates);
}

export type TemplateEditor = ReturnType<typeof useTemplateEditor>;

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
