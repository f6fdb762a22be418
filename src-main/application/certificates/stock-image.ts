import { STOCK_IMAGE_LIMIT_BYTES } from '../../contract/certificates.contract.ts';
import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { CertificateTemplateId } from '../../domain/kernel/ids.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command, storageRefusal } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { FileHash, FileStore } from '../ports.ts';
import type { Repositories } from '../repositories.ts';

/** Keeps a picture of a template's stock, PNG or JPEG, for orientation on the screen; null takes it away. */
export async function setStockImage(
  ports: CommandPorts & { files: FileStore },
  {
    id,
    baseRevision,
    file,
  }: {
    id: CertificateTemplateId;
    baseRevision: number;
    file: { name: string; bytes: Uint8Array } | null;
  },
): Promise<Result<{ revision: number }, Refusal>> {
  let hash: FileHash | null = null;
  if (file !== null) {
    const { name, bytes } = file;
    if (bytes.byteLength === 0) return refuse('file_empty', { name });
    if (bytes.byteLength > STOCK_IMAGE_LIMIT_BYTES) {
      return refuse('file_too_large', { name, limit: STOCK_IMAGE_LIMIT_BYTES / 1024 / 1024 });
    }
    if (pictureType(bytes) === null) return refuse('not_a_picture', { name });
    const kept = await ports.files.store(bytes);
    if (!kept.ok) return err(storageRefusal(kept.error.code));
    hash = kept.value.hash;
  }
  return command(ports, 'set_stock_image', id, ({ certificates }) => {
    const stored = certificates.findTemplate(id);
    if (!stored) return refuse('not_found');
    if (stored.revision !== baseRevision) return refuse('stale_revision', { name: stored.name });
    const revision = stored.revision + 1;
    certificates.saveTemplate({ ...stored, stockImage: hash, revision });
    return ok({
      value: { revision },
      payload: { id, revision, hash },
      changed: [{ topic: 'certificates', id }],
    });
  });
}

/** The picture of a template's stock. */
export async function readStockImage(
  { repositories, files }: { repositories: Repositories; files: FileStore },
  { id }: { id: CertificateTemplateId },
): Promise<Result<{ name: string; type: string; bytes: Uint8Array }, Refusal>> {
  const hash = repositories.certificates.findTemplate(id)?.stockImage ?? null;
  if (hash === null) return refuse('not_found');
  const content = await files.read(hash as FileHash);
  if (!content.ok) return err(storageRefusal(content.error.code));
  const type = pictureType(content.value) ?? 'image/png';
  return ok({ name: type === 'image/png' ? 'phoi.png' : 'phoi.jpg', type, bytes: content.value });
}

function pictureType(bytes: Uint8Array): 'image/png' | 'image/jpeg' | null {
  const begins = (...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  return begins(0xff, 0xd8, 0xff) ? 'image/jpeg' : null;
}
