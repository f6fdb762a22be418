import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { TemplateKind } from '../../../domain/documents/printed-document.ts';
import { isWarning } from '../../../domain/documents/templates/template-problem.ts';
import type {
  TemplateFileFailure,
  TemplateProblem,
} from '../../../domain/documents/templates/template-problem.ts';
import type { DocumentTemplateId } from '../../../domain/kernel/ids.ts';
import { err, ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { command, storageRefusal } from '../../command.ts';
import type { CommandPorts } from '../../command.ts';
import type { DocumentTemplate } from '../../document-repositories.ts';
import type { Clock, FileHash, FileStore, IdSource } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import { templateRefusal } from '../make-document.ts';
import type { TemplateEngine } from '../template-ports.ts';

type TemplatePorts = CommandPorts & {
  readonly repositories: Repositories;
  readonly files: FileStore;
  readonly templateEngine: TemplateEngine;
};

/** What became of a Word file that an office handed in. */
export type AddedTemplate =
  | { readonly kind: 'unreadable'; readonly failure: TemplateFileFailure }
  /** Nothing was stored. */
  | { readonly kind: 'faulty'; readonly problems: readonly TemplateProblem[] }
  | {
      readonly kind: 'stored';
      readonly id: DocumentTemplateId;
      readonly problems: readonly TemplateProblem[];
    };

/**
 * Checks a Word file and keeps it as a further version for the kind; it isn't in use yet. A file with mistakes isn't kept: the
 * office mends it in Word and hands it in again. Warnings leave it usable.
 */
export async function addTemplate(
  ports: TemplatePorts & { clock: Clock; ids: IdSource },
  { kind, file }: { kind: TemplateKind; file: { name: string; bytes: Uint8Array } },
): Promise<Result<AddedTemplate, Refusal>> {
  const checked = await ports.templateEngine.checkTemplate(file.bytes, kind);
  if (!checked.ok) return ok({ kind: 'unreadable', failure: checked.error });
  const problems = checked.value;
  if (!problems.every(isWarning)) return ok({ kind: 'faulty', problems });
  const stored = await ports.files.store(file.bytes);
  if (!stored.ok) return err(storageRefusal(stored.error.code));
  const template: DocumentTemplate = {
    id: ports.ids.newId() as DocumentTemplateId,
    kind,
    name: file.name,
    hash: stored.value.hash,
    uploadedAt: ports.clock.now(),
    inUse: false,
  };
  return command(ports, 'add_template', template.id, (repositories) => {
    repositories.templates.insert(template);
    return ok({
      value: { kind: 'stored', id: template.id, problems },
      payload: { kind, name: template.name, hash: template.hash },
      changed: [{ topic: 'documents', id: null }],
    });
  });
}

/**
 * Lets the kind be written after a template, or after none: then the program's own layout is used. Answers with what was used
 * before, so that it can be taken back. A template is checked once more: another version of the program may know other fields.
 */
export async function chooseTemplate(
  ports: TemplatePorts,
  { kind, id }: { kind: TemplateKind; id: DocumentTemplateId | null },
): Promise<Result<{ before: DocumentTemplateId | null }, Refusal>> {
  const refused = id === null ? null : await refuseUse(ports, kind, id);
  if (refused) return refused;
  return command(ports, 'choose_template', kind, (repositories) => {
    const chosen = id === null ? null : repositories.templates.find(id);
    if (chosen === undefined) return refuse('not_found');
    const before = repositories.templates.inUse(kind);
    // The one that goes first: at most one of a kind is in use at any moment.
    if (before) repositories.templates.update({ ...before, inUse: false });
    if (chosen) repositories.templates.update({ ...chosen, inUse: true });
    return ok({
      value: { before: before?.id ?? null },
      payload: { kind, id, hash: chosen?.hash ?? null, before: before?.id ?? null },
      changed: [{ topic: 'documents', id: null }],
    });
  });
}

async function refuseUse(
  { repositories, files, templateEngine }: TemplatePorts,
  kind: TemplateKind,
  id: DocumentTemplateId,
): Promise<{ ok: false; error: Refusal } | null> {
  const template = repositories.templates.find(id);
  if (template?.kind !== kind) return refuse('not_found');
  const bytes = await files.read(template.hash as FileHash);
  if (!bytes.ok) return err(storageRefusal(bytes.error.code));
  const checked = await templateEngine.checkTemplate(bytes.value, kind);
  if (!checked.ok) return templateRefusal(template, { kind: 'file', failure: checked.error });
  const problems = checked.value.filter((problem) => !isWarning(problem));
  return problems.length === 0 ? null : templateRefusal(template, { kind: 'fields', problems });
}

/** What of a version it takes to put it back on the list. */
export type RemovedTemplate = Pick<DocumentTemplate, 'id' | 'kind' | 'name' | 'hash' | 'uploadedAt'>;

/** Takes a version that isn't in use off the list; documents that were written after it keep their files. */
export function removeTemplate(
  ports: CommandPorts,
  { id }: { id: DocumentTemplateId },
): Result<RemovedTemplate, Refusal> {
  return command(ports, 'remove_template', id, ({ templates }) => {
    const template = templates.find(id);
    if (!template) return refuse('not_found');
    if (template.inUse) return refuse('word_template_in_use', { name: template.name });
    templates.remove(id);
    const { inUse: _inUse, ...removed } = template;
    return ok({ value: removed, payload: { ...removed }, changed: [{ topic: 'documents', id: null }] });
  });
}

/** Puts a version back on the list as it was; its file never went. */
export async function restoreTemplate(
  ports: TemplatePorts,
  removed: RemovedTemplate,
): Promise<Result<Record<string, never>, Refusal>> {
  const bytes = await ports.files.read(removed.hash as FileHash);
  if (!bytes.ok) return err(storageRefusal(bytes.error.code));
  return command(ports, 'restore_template', removed.id, ({ templates }) => {
    if (templates.find(removed.id)) return refuse('nothing_changed');
    templates.insert({ ...removed, inUse: false });
    return ok({ value: {}, payload: { ...removed }, changed: [{ topic: 'documents', id: null }] });
  });
}
