import { spawn } from 'node:child_process';
import path from 'node:path';

/** Shows a file or folder in the file manager. `false` where there is none. */
export type ShowInFolder = (place: string) => Promise<boolean>;

export type FileManagerCommand = {
  readonly program: string;
  readonly words: readonly string[];
  /** The words are written as they stand: Explorer takes quotes as part of a name. */
  readonly verbatim: boolean;
};

/**
 * The command that shows an absolute path in the file manager: Explorer and Finder with the thing itself marked, elsewhere
 * the folder that holds it, since `xdg-open` would open a file in its program.
 *
 * @param platform as `process.platform`
 * @param environment as `process.env`
 */
export function fileManagerCommand(
  place: string,
  { platform, environment }: { platform: string; environment: Readonly<Record<string, string | undefined>> },
): FileManagerCommand {
  switch (platform) {
    case 'win32':
      return {
        program: path.win32.join(environment['SystemRoot'] ?? 'C:\\Windows', 'explorer.exe'),
        // No name on Windows has a quotation mark.
        words: [`/select,"${place}"`],
        verbatim: true,
      };
    case 'darwin':
      return { program: '/usr/bin/open', words: ['-R', place], verbatim: false };
    default:
      return { program: 'xdg-open', words: [path.posix.dirname(place)], verbatim: false };
  }
}

/** Shows a path that the program wrote itself. Nothing that a page said may come here. */
export const showInFolder: ShowInFolder = (place) => {
  const { program, words, verbatim } = fileManagerCommand(place, {
    platform: process.platform,
    environment: process.env,
  });
  // No shell takes part, so nothing in a name can become a command; detached, so the window outlives us.
  const child = spawn(program, words, {
    detached: true,
    stdio: 'ignore',
    shell: false,
    windowsVerbatimArguments: verbatim,
  });
  return new Promise((resolve) => {
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
    child.once('error', () => resolve(false));
  });
};
