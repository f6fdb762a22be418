import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { trustedEntry } from '../../../contract/verification.contract.ts';
import type { TrustedEntry } from '../../../contract/verification.contract.ts';
import { err, ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { command, storageRefusal } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import type { Clock, FileHash, FileStore } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import type { ReadTrustedItems, SupersedesList, Trusted, TrustedItem } from '../verification-ports.ts';

const trustedEntries = trustedEntry.array();

/** The certificates and revocation lists that the office installed, in the order in which they came. */
export function listTrusted({ settings }: Pick<Repositories, 'settings'>): readonly TrustedEntry[] {
  return trustedEntries.parse(settings.get('trustRoots') ?? []);
}

/** Their bytes, for a check. What the disk no longer gives isn't trusted. */
export async function readTrusted(ports: {
  repositories: Pick<Repositories, 'settings'>;
  files: Pick<FileStore, 'read'>;
}): Promise<Trusted> {
  const certificates: Uint8Array[] = [];
  const revocationLists: Uint8Array[] = [];
  for (const { hash, kind } of listTrusted(ports.repositories)) {
    const read = await ports.files.read(hash as FileHash);
    if (!read.ok) continue;
    (kind === 'revocation_list' ? revocationLists : certificates).push(read.value);
  }
  return { certificates, revocationLists };
}

/** The largest file of an authority, in bytes; a list of revoked certificates has some megabytes. */
const LARGEST_FILE = 32 * 1024 * 1024;

/**
 * Installs every certificate and revocation list of a file (.cer, .crt, .pem, .p7b, .crl). A newer list takes the place
 * of an older one where it says all that the older one says and an installed certificate has signed both.
 */
export async function installTrusted(
  ports: CommandPorts & {
    repositories: Repositories;
    clock: Clock;
    files: FileStore;
    readTrustedItems: ReadTrustedItems;
    supersedesList: SupersedesList;
  },
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<{ added: number }, Refusal>> {
  if (bytes.length === 0) return refuse('file_empty', { name });
  const items = bytes.length > LARGEST_FILE ? [] : ports.readTrustedItems(bytes);
  if (items.length === 0) return refuse('no_certificate_in_file', { name });
  const addedAt = ports.clock.now();
  const known = new Set(listTrusted(ports.repositories).map(({ hash }) => hash));
  const entries: TrustedEntry[] = [];
  const fresh: TrustedItem[] = [];
  for (const item of items) {
    const { der, ...described } = item;
    const stored = await ports.files.store(der);
    if (!stored.ok) return err(storageRefusal(stored.error.code));
    const { hash } = stored.value;
    entries.push({ ...described, hash, addedAt, addedBy: ports.actor });
    // What is installed already takes no place, least of all its own.
    if (!known.has(hash)) fresh.push(item);
  }
  const superseded = await supersededBy(ports, fresh);
  return command(ports, 'install_trusted', 'settings', (repositories) => {
    const before = listTrusted(repositories);
    const added = entries.filter(({ hash }) => before.every((one) => one.hash !== hash));
    if (added.length === 0) return refuse('already_trusted', { name });
    const kept = before.filter(({ hash }) => !superseded.has(hash));
    repositories.settings.set('trustRoots', [...kept, ...added]);
    return ok({
      value: { added: added.length },
      payload: { added },
      changed: [{ topic: 'documents', id: null }],
    });
  });
}

/** The installed lists, by their hash, whose place those of a file take. */
async function supersededBy(
  ports: {
    repositories: Repositories;
    files: Pick<FileStore, 'read'>;
    supersedesList: SupersedesList;
  },
  items: readonly TrustedItem[],
): Promise<ReadonlySet<string>> {
  const lists = items.filter(({ kind }) => kind === 'revocation_list');
  if (lists.length === 0) return new Set();
  const installed = await readTrusted(ports);
  const certificates = [
    ...installed.certificates,
    ...items.flatMap(({ kind, der }) => (kind === 'revocation_list' ? [] : [der])),
  ];
  const superseded = new Set<string>();
  for (const { hash, kind, issuer } of listTrusted(ports.repositories)) {
    const alike = kind === 'revocation_list' ? lists.filter((one) => one.issuer === issuer) : [];
    const old = alike.length > 0 ? await ports.files.read(hash as FileHash) : null;
    if (!old?.ok) continue;
    for (const { der } of alike) {
      if (await ports.supersedesList(der, old.value, certificates)) superseded.add(hash);
    }
  }
  return superseded;
}

/** Takes a certificate or a list out of what is trusted; signatures that were checked before keep their report. */
export function removeTrusted(
  ports: CommandPorts,
  { hash }: { hash: string },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'remove_trusted', 'settings', (repositories) => {
    const known = listTrusted(repositories);
    const entry = known.find((one) => one.hash === hash);
    if (!entry) return refuse('not_found');
    repositories.settings.set(
      'trustRoots',
      known.filter((one) => one !== entry),
    );
    return ok({ value: {}, payload: { removed: entry }, changed: [{ topic: 'documents', id: null }] });
  });
}
