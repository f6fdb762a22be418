import type { PackageCheck } from '../../contract/e-office.contract.ts';
import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { assertNever } from '../../domain/kernel/assert-never.ts';
import type { Instant } from '../../domain/kernel/dates.ts';
import type { DocumentId } from '../../domain/kernel/ids.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { DocumentFileRole } from '../document-repositories.ts';
import type { CheckedPackage, EOfficeOutbox, UnreadablePackage } from '../documents/document-ports.ts';
import { outgoingText } from '../incoming/find-outgoing.ts';
import type { Repositories } from '../repositories.ts';
import { outboxFolderOf, readEOfficeSettings } from './e-office-settings.ts';
import { exportRefusal } from './export-refusal.ts';
import { standingOf } from './follow-ups/standing.ts';

type CheckPorts = { repositories: Repositories; outbox: EOfficeOutbox };

/** The packages that lie in the office's outbox, by name. */
export async function listPackages({
  repositories,
  outbox,
}: CheckPorts): Promise<Result<{ folder: string; names: string[] }, Refusal>> {
  const folder = outboxFolderOf({ outbox }, readEOfficeSettings(repositories));
  const names = await outbox.list(folder);
  return names.ok ? ok({ folder, names: [...names.value] }) : err(exportRefusal(names.error, folder));
}

/**
 * Holds a package of the outbox against its manifest file by file, and against the register: whether its pdf is the signed file
 * of the document that counts now, and whether the document still stands.
 */
export async function checkPackage(
  { repositories, outbox }: CheckPorts,
  { name }: { name: string },
): Promise<Result<PackageCheck, Refusal>> {
  const folder = outboxFolderOf({ outbox }, readEOfficeSettings(repositories));
  const checked = await outbox.verify(folder, name);
  if (!checked.ok) return err(unreadable(checked.error, name));
  const { manifest, findings } = checked.value;
  const problems = new Map(findings.map((finding) => [finding.name, finding.code]));
  const listed = manifest.files.map((file) => ({
    name: file.name,
    size: file.size,
    problem: problems.get(file.name) ?? null,
  }));
  const unlisted = findings
    .filter(({ code }) => code === 'file_not_listed')
    .map((finding) => ({ name: finding.name, size: null, problem: finding.code }));
  return ok({
    name,
    folder,
    createdAt: manifest.createdAt as Instant,
    files: [...listed, ...unlisted],
    register: registerSays(repositories, manifest, new Set(problems.keys())),
  });
}

/** @param wrong names of files that aren't as the manifest says, whatever hash it gives for them */
function registerSays(
  repositories: Repositories,
  { documentId, files }: CheckedPackage['manifest'],
  wrong: ReadonlySet<string>,
): PackageCheck['register'] {
  const document = repositories.documents.find(documentId as DocumentId);
  if (!document) return null;
  // Receivers open the pdf of this name; the right one beside it would not help them.
  const signed = files.filter(({ name }) => name.endsWith('_signed.pdf') && !wrong.has(name));
  const hashes = new Set(signed.map(({ sha256 }) => sha256));
  const isEarlier = repositories.documents
    .files(document.id)
    .some(({ role, hash }) => role === DocumentFileRole.signedPdf && hashes.has(hash));
  const pdf = document.signedPdfHash !== null && hashes.has(document.signedPdfHash) ? 'current' : null;
  return {
    number: outgoingText(document),
    subject: document.subject,
    pdf: pdf ?? (isEarlier ? 'earlier' : 'foreign'),
    ...standingOf(repositories, document.id),
  };
}

function unreadable({ code }: UnreadablePackage, name: string): Refusal {
  switch (code) {
    case 'folder_unreadable':
      return refuse('package_unreadable', { name }).error;
    case 'manifest_missing':
      return refuse('package_without_manifest', { name }).error;
    case 'manifest_unreadable':
      return refuse('package_manifest_damaged', { name }).error;
    default:
      return assertNever(code);
  }
}
