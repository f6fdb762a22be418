import type { RankingRules } from '../../../src-main/domain/scoring/ranking/ranking-rules.ts';
import type { Scheme } from '../../../src-main/domain/scoring/schemes/scheme.ts';
import { numbered } from './criteria/criterion-codes.ts';
import type { CodePattern } from './criteria/criterion-codes.ts';
import { changeNode, codesOf, criteriaOf, indexOfId, treeOf } from './criteria/draft-tree.ts';
import type { DraftTree } from './criteria/draft-tree.ts';
import type { SchemeContent } from './types.ts';

/** A version of a scheme as it is being edited. */
export type SchemeDraft = {
  readonly tree: DraftTree;
  readonly settings: Omit<SchemeContent, 'criteria'>;
};

export function draftOf({
  key: _key,
  year: _year,
  version: _version,
  criteria,
  ...settings
}: Scheme): SchemeDraft {
  return { tree: treeOf(criteria), settings };
}

export function contentOf({ tree, settings }: SchemeDraft): SchemeContent {
  return { ...settings, criteria: criteriaOf(tree) };
}

/** The draft with its criteria changed; the same draft where nothing was. */
export function changeTree(draft: SchemeDraft, change: (tree: DraftTree) => DraftTree): SchemeDraft {
  const tree = change(draft.tree);
  return tree === draft.tree ? draft : { ...draft, tree };
}

/** Gives a line another code; ranking rules that name it follow. A code that another line has changes nothing. */
export function changeCode(draft: SchemeDraft, id: number, code: string): SchemeDraft {
  const node = draft.tree[indexOfId(draft.tree, id)];
  if (!node || node.code === code || codesOf(draft.tree).has(code)) return draft;
  return recoded(draft, changeNode(draft.tree, id, { code }));
}

/** Numbers all lines anew; ranking rules that name them follow. */
export function renumber(draft: SchemeDraft, pattern: CodePattern): SchemeDraft {
  const codes = renumberedCodes(draft.tree, pattern);
  if (draft.tree.every(({ code }, index) => code === codes[index])) return draft;
  return recoded(
    draft,
    draft.tree.map((node, index) => ({ ...node, code: codes[index] ?? node.code })),
  );
}

/** The codes that the lines would get, in their order. */
export function renumberedCodes(tree: DraftTree, pattern: CodePattern): readonly string[] {
  return numbered(
    tree.map(({ depth }) => depth),
    pattern,
  );
}

function recoded(draft: SchemeDraft, tree: DraftTree): SchemeDraft {
  const codes = new Map(draft.tree.map(({ code }, index) => [code, tree[index]?.code ?? code]));
  const { settings } = draft;
  const tieBreaks = settings.ranking.tieBreaks.map((rule) =>
    rule.kind === 'group_total' ? { ...rule, code: codes.get(rule.code) ?? rule.code } : rule,
  );
  return { tree, settings: { ...settings, ranking: { ...settings.ranking, tieBreaks } } };
}

/** The draft with some of its ranking rules changed. */
export function changeRanking(draft: SchemeDraft, changes: Partial<RankingRules>): SchemeDraft {
  const { settings } = draft;
  return { ...draft, settings: { ...settings, ranking: { ...settings.ranking, ...changes } } };
}
