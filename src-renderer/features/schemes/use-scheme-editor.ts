import { client } from '../../api/page-connection.ts';
import { useDraftEditor } from '../../ui/use-draft-editor.ts';
import type { DraftKind, EditDraftOf, KnownStamps } from '../../ui/use-draft-editor.ts';
import { contentOf, draftOf } from './scheme-draft.ts';
import type { SchemeDraft } from './scheme-draft.ts';
import type { LoadedScheme } from './types.ts';

export type EditDraft = EditDraftOf<SchemeDraft>;

const schemes: DraftKind<LoadedScheme, SchemeDraft, string> = {
  draftOf: ({ scheme }) => draftOf(scheme),
  stampOf: ({ stamp }) => stamp,
  keepStamps,
  async save({ scheme: { key, year, version } }, draft, base) {
    const { stamp } = await client.schemes.save({
      key,
      year,
      version,
      base,
      content: { ...contentOf(draft) },
    });
    return stamp;
  },
};

/** The editing of one version of a scheme. */
export function useSchemeEditor(loaded: LoadedScheme) {
  return useDraftEditor(loaded, schemes);
}

/** Stamps have no order. */
function keepStamps(first: string): KnownStamps<string> {
  let base = first;
  const known = new Set([first]);
  return {
    base: () => base,
    follow(next) {
      base = next;
      known.add(next);
    },
    knows: (other) => known.has(other),
  };
}
