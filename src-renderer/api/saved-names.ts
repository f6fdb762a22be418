import type { Shell } from './shell.ts';

/** The names of the files that the person kept since the page was loaded, and of those that were kept together. */
export type SavedNames = {
  readonly current: () => ReadonlySet<string>;
  /** Tells of every further one; returns how to stop listening. Fits React’s `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** The same shell, which also remembers by which names it saved files. */
export function rememberingSaved(shell: Shell): { shell: Shell; savedNames: SavedNames } {
  let names: ReadonlySet<string> = new Set();
  const listeners = new Set<() => void>();
  function remember(name: string): void {
    if (names.has(name)) return;
    names = new Set([...names, name]);
    for (const listener of listeners) listener();
  }
  const { saveToFolder } = shell;
  return {
    shell: {
      ...shell,
      async saveFile(name, content) {
        const isSaved = await shell.saveFile(name, content);
        if (isSaved) remember(name);
        return isSaved;
      },
      ...(saveToFolder && {
        async saveToFolder(load) {
          let together = '';
          const saving = await saveToFolder(async () => {
            const loaded = await load();
            together = loaded.name;
            return loaded;
          });
          if (saving.kind === 'saved') remember(together);
          return saving;
        },
      }),
    },
    savedNames: {
      current: () => names,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}
