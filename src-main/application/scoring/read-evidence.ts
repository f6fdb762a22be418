import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { ClusterId } from '../../domain/kernel/ids.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { storageRefusal } from '../command.ts';
import type { FileHash, FileStore } from '../ports.ts';
import type { Repositories, ScoreKey } from '../repositories.ts';

/** The bytes of a file at a cell, checked against their hash. */
export async function readEvidence(
  { repositories, files }: { repositories: Repositories; files: FileStore },
  { clusterId, cell, hash }: { clusterId: ClusterId; cell: ScoreKey; hash: string },
): Promise<Result<{ name: string; bytes: Uint8Array }, Refusal>> {
  const evidence = repositories.scoreContext.findEvidence(clusterId, cell, hash);
  if (!evidence) return refuse('not_found');
  const { name } = evidence;
  const bytes = await files.read(hash as FileHash);
  if (bytes.ok) return ok({ name, bytes: bytes.value });
  const { code } = bytes.error;
  return code === 'missing' || code === 'damaged'
    ? refuse('evidence_damaged', { name })
    : err(storageRefusal(code));
}
