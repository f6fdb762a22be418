/** Why a folder can't hold the database. */
export type UnsupportedLocation = 'network_share' | 'mapped_drive' | 'synchronised_folder';

/**
 * Whether a path lies where SQLite's write-ahead log is not safe: on a network share, on a drive letter mapped to one,
 * or in a folder that OneDrive copies behind the program's back. Pure; give it the path as typed and the real path
 * (Windows resolves a mapped letter to its share there). Null where nothing speaks against the place.
 */
export function unsupportedLocation(
  path: string,
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): UnsupportedLocation | null {
  const windows = platform === 'win32';
  const plain = windows ? normaliseWindowsPath(path) : path;
  if (windows && plain.startsWith('//')) return 'network_share';
  if (windows && isHomeShare(plain, env)) return 'mapped_drive';
  const roots = [env['OneDrive'], env['OneDriveCommercial'], env['OneDriveConsumer']];
  const inside = roots.some((root) => {
    if (root === undefined || root === '') return false;
    return isInside(plain, windows ? normaliseWindowsPath(root) : root);
  });
  // A business account's folder is called "OneDrive - <office>"; macOS writes "OneDrive-<office>".
  const named = plain.split('/').some((segment) => /^onedrive($|\s*-)/i.test(segment));
  return inside || named ? 'synchronised_folder' : null;
}

/** Lower case, forward slashes, and without the prefix of long local paths: `\\?\C:\A` → `c:/a`, `\\?\UNC\s\d` → `//s/d`. */
function normaliseWindowsPath(path: string): string {
  return path
    .replaceAll('\\', '/')
    .toLowerCase()
    .replace(/^\/\/[?.]\/unc\//, '//')
    .replace(/^\/\/[?.]\/(?=[a-z]:)/, '');
}

/** A domain may put people's home on a share and give it a letter; only these two variables tell. */
function isHomeShare(path: string, env: Readonly<Record<string, string | undefined>>): boolean {
  const drive = env['HOMEDRIVE']?.toLowerCase();
  const share = env['HOMESHARE'];
  return drive !== undefined && drive !== '' && share !== undefined && share !== '' && path.startsWith(drive);
}

function isInside(path: string, root: string): boolean {
  const folder = root.replace(/\/+$/, '');
  return path === folder || path.startsWith(`${folder}/`);
}
