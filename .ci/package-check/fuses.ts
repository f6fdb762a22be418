/**
 * The fuses inside an Electron executable: after a sentinel come a version byte, the number of fuses and one character
 * for each. These are the settings the product must be delivered with; the check doesn't read them from
 * electron-builder.yml, so that a slip there is found as well.
 */
export const REQUIRED_FUSES = {
  runAsNode: 'off',
  enableCookieEncryption: 'on',
  enableNodeOptionsEnvironmentVariable: 'off',
  enableNodeCliInspectArguments: 'off',
  enableEmbeddedAsarIntegrityValidation: 'on',
  onlyLoadAppFromAsar: 'on',
  loadBrowserProcessSpecificV8Snapshot: 'off',
  grantFileProtocolExtraPrivileges: 'off',
} as const;

export type FuseName = keyof typeof REQUIRED_FUSES;

/** The order of the wire. */
export const FUSE_NAMES = Object.keys(REQUIRED_FUSES) as FuseName[];

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const WIRE_VERSION = 1;

/** The state of each fuse: on, off, absent, or the raw byte where it is none of these; null without a fuse wire. */
export function readFuses(executable: Buffer): Record<FuseName, string> | null {
  const start = executable.indexOf(SENTINEL, 0, 'latin1');
  if (start === -1) return null;
  const version = executable[start + SENTINEL.length];
  const length = executable[start + SENTINEL.length + 1];
  if (version !== WIRE_VERSION || length === undefined) return null;
  const states = FUSE_NAMES.map((name, index) => {
    const state = index < length ? executable[start + SENTINEL.length + 2 + index] : undefined;
    return [name, describeFuse(state)];
  });
  return Object.fromEntries(states) as Record<FuseName, string>;
}

/** What Electron ships before anyone flips a fuse: the opposite of what the product needs, or a flip would go unseen. */
export function unflippedWire(): Buffer {
  const states = FUSE_NAMES.map((name) => (REQUIRED_FUSES[name] === 'on' ? '0' : '1')).join('');
  return Buffer.concat([
    Buffer.from(SENTINEL, 'latin1'),
    Buffer.from([WIRE_VERSION, FUSE_NAMES.length]),
    Buffer.from(states, 'latin1'),
  ]);
}

function describeFuse(state: number | undefined): string {
  if (state === undefined) return 'absent';
  if (state === 0x30) return 'off';
  if (state === 0x31) return 'on';
  return `0x${state.toString(16)}`;
}
