const longestName = 150;

/** Windows keeps these for devices, with any ending. */
const deviceName = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$|clock\$)(?:\.|$)/iu;

/**
 * Why a name that came in a message may not name a file here: it leads out of its folder, names a drive, a device or a
 * hidden stream. Null for a plain name, whatever letters it has.
 */
export function fileNameProblem(name: string): 'path' | 'device' | 'control' | null {
  if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(name)) return 'control';
  if (/[/\\:]/u.test(name) || /^\.*$/u.test(name.trim())) return 'path';
  return deviceName.test(name.trim()) ? 'device' : null;
}

/**
 * A name that every system takes: only the last part of a path, without characters that Windows refuses, at most 150
 * characters with its ending kept.
 */
export function plainFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const cleaned = last
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[<>:"|?*]/gu, '_')
    .replace(/^\s+|[.\s]+$/gu, '');
  const ending = /\.[^.]{1,10}$/u.exec(cleaned)?.[0] ?? '';
  const stem = cleaned.slice(0, cleaned.length - ending.length).slice(0, longestName - ending.length);
  const whole = `${stem}${ending}`.replace(/^\.+/u, '');
  if (whole === '') return 'tep';
  return deviceName.test(whole) ? `_${whole}` : whole;
}
