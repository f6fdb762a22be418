import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { MARK_PICTURE_LIMIT_BYTES } from '../../../contract/signing.contract.ts';
import type { StoredSigning } from '../../../contract/signing.contract.ts';
import { err, ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { readPng } from '../../../domain/signing/png-picture.ts';
import { command, storageRefusal } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import type { FileHash, FileStore } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { readSigning } from './signing-settings.ts';

/** Fewer pixels than this on the longer side print as steps. */
const LEAST_PIXELS = 100;
const MOST_PIXELS = 4000;

/** Whose picture: a leader's by the name that documents print, or null for the office's seal. */
type Owner = { readonly name: string | null };

/**
 * Keeps the picture that a signature shows: a transparent PNG (Nghị định 30/2020/NĐ-CP, Phụ lục I), of a size that prints
 * well.
 */
export async function saveMarkPicture(
  ports: CommandPorts & { files: FileStore },
  { name: owner, file }: Owner & { file: { name: string; bytes: Uint8Array } },
): Promise<Result<Record<string, never>, Refusal>> {
  const { name, bytes } = file;
  if (bytes.byteLength === 0) return refuse('file_empty', { name });
  if (bytes.byteLength > MARK_PICTURE_LIMIT_BYTES) {
    return refuse('file_too_large', { name, limit: MARK_PICTURE_LIMIT_BYTES / 1024 / 1024 });
  }
  const png = readPng(bytes);
  if (png === null || png.interlaced || !png.transparent) return refuse('not_a_transparent_png', { name });
  const { width, height } = png;
  const longer = Math.max(width, height);
  if (longer < LEAST_PIXELS || longer > MOST_PIXELS) {
    return refuse('mark_size_wrong', { name, width, height, least: LEAST_PIXELS, most: MOST_PIXELS });
  }
  const kept = await ports.files.store(bytes);
  if (!kept.ok) return err(storageRefusal(kept.error.code));
  return changePictures(ports, 'save_mark_picture', owner, { hash: kept.value.hash, width, height });
}

/** Takes a picture away; signatures that were made with it keep it. */
export function removeMarkPicture(
  ports: CommandPorts,
  { name }: Owner,
): Result<Record<string, never>, Refusal> {
  return changePictures(ports, 'remove_mark_picture', name, null);
}

/** The picture, to be looked at. */
export async function readMarkPicture(
  { repositories, files }: { repositories: Repositories; files: FileStore },
  { name }: Owner,
): Promise<Result<{ name: string; bytes: Uint8Array }, Refusal>> {
  const picture = markPictureOf(readSigning(repositories), name);
  if (picture === null) return refuse('not_found');
  const content = await files.read(picture.hash as FileHash);
  if (!content.ok) return err(storageRefusal(content.error.code));
  return ok({ name: name === null ? 'con-dau.png' : 'chu-ky.png', bytes: content.value });
}

type Picture = NonNullable<StoredSigning['seal']>;

/** The picture of a leader, or of the seal for null. */
export function markPictureOf({ leaders, seal }: StoredSigning, name: string | null): Picture | null {
  return name === null ? seal : (leaders.find((leader) => leader.name === name) ?? null);
}

function changePictures(
  ports: CommandPorts,
  commandName: string,
  name: string | null,
  picture: Picture | null,
): Result<Record<string, never>, Refusal> {
  return command(ports, commandName, 'signing', ({ settings }) => {
    const stored = readSigning({ settings });
    const others = stored.leaders.filter((leader) => leader.name !== name);
    settings.set(
      'signing',
      name === null
        ? { ...stored, seal: picture }
        : { ...stored, leaders: picture === null ? others : [...others, { name, ...picture }] },
    );
    const hash = picture?.hash ?? null;
    return ok({ value: {}, payload: { name, hash }, changed: [{ topic: 'documents', id: null }] });
  });
}
