import path from 'node:path';

export interface DataFolderSurroundings {
  /** As `process.platform`. */
  readonly platform: string;
  /** As `process.env`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** As `os.homedir()`. */
  readonly homeFolder: string;
}

/**
 * Where the council's data lie when nobody says otherwise: a folder of this computer and this person that neither
 * roams nor is synchronised, because a live database must not be copied by others.
 */
export function defaultDataFolder(surroundings: DataFolderSurroundings): string {
  const { platform, environment, homeFolder } = surroundings;
  switch (platform) {
    case 'win32': {
      const local = environment['LOCALAPPDATA'];
      const base = local !== undefined && path.win32.isAbsolute(local) ? local : undefined;
      return path.win32.join(base ?? path.win32.join(homeFolder, 'AppData', 'Local'), 'SoVang');
    }
    case 'darwin':
      return path.posix.join(homeFolder, 'Library', 'Application Support', 'SoVang');
    default: {
      const shared = environment['XDG_DATA_HOME'];
      const base = shared !== undefined && path.posix.isAbsolute(shared) ? shared : undefined;
      return path.posix.join(base ?? path.posix.join(homeFolder, '.local', 'share'), 'so-vang');
    }
  }
}
