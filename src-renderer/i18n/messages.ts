/** A tree of texts, `{{name}}` standing for what the page fills in. */
type MessageTree = { readonly [key: string]: string | MessageTree };

/** The same tree with any text at its leaves. */
type SameShape<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends string ? string : SameShape<Tree[Key]>;
};

/** Binds the Vietnamese texts of a feature to their English ones; a key missing in English fails to compile. */
export function messages<const Tree extends MessageTree>(vi: Tree, en: SameShape<Tree>) {
  return { vi, en };
}
