import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { EVIDENCE_LIMIT_BYTES } from '../../contract/scoring.contract.ts';
import type { DossierPartRecord } from '../../domain/dossiers/stage.ts';
import { PartState } from '../../domain/dossiers/stage.ts';
import type { ProposalId } from '../../domain/kernel/ids.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { command, storageRefusal } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { Clock, FileHash, FileStore, Law } from '../ports.ts';
import type { Repositories } from '../repositories.ts';
import { evidenceName } from '../scoring/evidence-name.ts';
import { checklistOfDossier } from './get-dossier.ts';

type PartKey = { readonly id: ProposalId; readonly partCode: string };
type PartPorts = CommandPorts & { clock: Clock } & Law;

/** Notes whether a document is there, or isn't needed, and what is to be said of it. */
export function setDossierPart(
  ports: PartPorts,
  { state, note, ...key }: PartKey & Pick<DossierPartRecord, 'state' | 'note'>,
): Result<Record<string, never>, Refusal> {
  return changePart(ports, 'set_dossier_part', key, (part) => ok({ ...part, state, note }));
}

/** Keeps a file at a document and marks it as present. The bytes are stored before the line, so that none lacks its file. */
export async function addDossierPartFile(
  ports: PartPorts & { files: FileStore },
  { file, ...key }: PartKey & { file: { name: string; bytes: Uint8Array } },
): Promise<Result<{ fileName: string }, Refusal>> {
  const fileName = evidenceName(file.name);
  if (file.bytes.byteLength === 0) return refuse('file_empty', { name: fileName });
  if (file.bytes.byteLength > EVIDENCE_LIMIT_BYTES) {
    return refuse('file_too_large', { name: fileName, limit: EVIDENCE_LIMIT_BYTES / 1024 / 1024 });
  }
  const kept = await ports.files.store(file.bytes);
  if (!kept.ok) return err(storageRefusal(kept.error.code));
  const { hash: fileHash } = kept.value;
  const changed = changePart(ports, 'add_dossier_file', key, (part) =>
    ok({ ...part, state: PartState.present, fileHash, fileName }),
  );
  return changed.ok ? ok({ fileName }) : changed;
}

/** Takes the file off a document, which counts as missing again. The bytes stay: backups and the audit log name them. */
export function removeDossierPartFile(
  ports: PartPorts,
  key: PartKey,
): Result<Record<string, never>, Refusal> {
  return changePart(ports, 'remove_dossier_file', key, (part) =>
    part.fileHash === null
      ? refuse('not_found')
      : ok({ ...part, state: PartState.missing, fileHash: null, fileName: '' }),
  );
}

/** The bytes of the file at a document, checked against their hash. */
export async function readDossierPartFile(
  { repositories, files }: { repositories: Repositories; files: FileStore },
  { id, partCode }: PartKey,
): Promise<Result<{ name: string; bytes: Uint8Array }, Refusal>> {
  const part = repositories.dossiers.parts([id]).find((one) => one.partCode === partCode);
  if (!part || part.fileHash === null) return refuse('not_found');
  const bytes = await files.read(part.fileHash as FileHash);
  if (bytes.ok) return ok({ name: part.fileName, bytes: bytes.value });
  const { code } = bytes.error;
  return code === 'missing' || code === 'damaged'
    ? refuse('part_file_damaged', { name: part.fileName })
    : err(storageRefusal(code));
}

function changePart(
  ports: PartPorts,
  name: string,
  { id, partCode }: PartKey,
  change: (part: DossierPartRecord) => Result<DossierPartRecord, Refusal>,
): Result<Record<string, never>, Refusal> {
  return command(ports, name, id, (repositories) => {
    if (!repositories.proposals.find(id)) return refuse('not_found');
    const line = checklistOfDossier({ ...ports, repositories }, id).find(({ code }) => code === partCode);
    if (!line) return refuse('part_unknown');
    const { state, fileHash, fileName, note } = line;
    const changed = change({ proposalId: id, partCode, state, fileHash, fileName, note });
    if (!changed.ok) return changed;
    repositories.dossiers.savePart(changed.value);
    return ok({ value: {}, payload: changed.value, changed: [{ topic: 'proposals', id }] });
  });
}
