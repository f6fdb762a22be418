/** The oldest Node the database driver runs on; an older one crashes without a word when it is loaded. */
const OLDEST = { major: 22, minor: 12 } as const;

/**
 * What to tell the person when this Node is too old (Vietnamese, then English), or undefined when it will do.
 *
 * Every entry asks this first, before it loads (with `await import`) anything that loads the database driver.
 *
 * @param version as in `process.versions.node`: `24.21.0`
 */
export function nodeVersionProblem(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) {
    return undefined;
  }
  const oldest = `${OLDEST.major}.${OLDEST.minor}`;
  return [
    `Sổ Vàng cần Node.js ${oldest} trở lên, máy này đang dùng Node.js ${version}.`,
    'Hãy cài Node.js 24 (https://nodejs.org) rồi chạy lại, hoặc chạy bằng "npm start" để dùng bản đi kèm.',
    `So Vang needs Node.js ${oldest} or newer; this is Node.js ${version}.`,
    'Install Node.js 24 (https://nodejs.org) and start again, or use "npm start", which brings its own.',
  ].join('\n');
}
