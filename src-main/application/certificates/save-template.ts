import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { CertificateTemplate, TemplateContent } from '../../domain/certificates/template.ts';
import type { CertificateTemplateId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { foldText } from '../../domain/kernel/vietnamese-text.ts';
import type { CertificateRepository } from '../award-repositories.ts';
import { command } from '../command.ts';
import type { CommandPorts } from '../command.ts';
import type { IdSource } from '../ports.ts';

/** Stores what an office made of a template. Refused where another window stored it meanwhile. */
export function saveTemplate(
  ports: CommandPorts,
  {
    id,
    baseRevision,
    content,
  }: {
    id: CertificateTemplateId;
    baseRevision: number;
    content: Omit<TemplateContent, 'stockImage'>;
  },
): Result<{ revision: number }, Refusal> {
  return command(ports, 'save_certificate_template', id, ({ certificates }) => {
    const stored = certificates.findTemplate(id);
    if (!stored) return refuse('not_found');
    if (stored.revision !== baseRevision) return refuse('stale_revision', { name: stored.name });
    const taken = nameTaken(certificates, content.name, id);
    if (taken) return taken;
    const revision = stored.revision + 1;
    certificates.saveTemplate({ ...stored, ...content, revision });
    return ok({
      value: { revision },
      payload: { id, revision, blocks: content.blocks.length },
      changed: [{ topic: 'certificates', id }],
    });
  });
}

/** Begins a template from another one. */
export function copyTemplate(
  ports: CommandPorts & { ids: IdSource },
  { id, name }: { id: CertificateTemplateId; name: string },
): Result<{ id: CertificateTemplateId }, Refusal> {
  const newId = ports.ids.newId() as CertificateTemplateId;
  return command(ports, 'copy_certificate_template', newId, ({ certificates }) => {
    const origin = certificates.findTemplate(id);
    if (!origin) return refuse('not_found');
    const taken = nameTaken(certificates, name, newId);
    if (taken) return taken;
    certificates.saveTemplate({ ...origin, id: newId, name, revision: 1 });
    return ok({
      value: { id: newId },
      payload: { id: newId, from: id },
      changed: [{ topic: 'certificates', id: newId }],
    });
  });
}

/** Takes a template away. One that certificates were printed by stays: the print log names it. */
export function removeTemplate(
  ports: CommandPorts,
  { id }: { id: CertificateTemplateId },
): Result<Record<string, never>, Refusal> {
  return command(ports, 'remove_certificate_template', id, ({ certificates }) => {
    const stored = certificates.findTemplate(id);
    if (!stored) return refuse('not_found');
    const count = certificates.printsByTemplate(id);
    if (count > 0) return refuse('template_in_use', { name: stored.name, count });
    certificates.removeTemplate(id);
    return ok({ value: {}, payload: { id }, changed: [{ topic: 'certificates', id }] });
  });
}

/** Stores the templates that come with the program. Nothing happens where the office has any. */
export function loadStartingTemplates(
  ports: CommandPorts & { ids: IdSource; startingTemplates: readonly TemplateContent[] },
): Result<{ templates: number }, Refusal> {
  return command(ports, 'load_certificate_templates', 'certificates', ({ certificates }) => {
    if (certificates.templates().length > 0) {
      return ok({ value: { templates: 0 }, payload: { templates: 0 }, changed: [] });
    }
    const templates = ports.startingTemplates.map((content): CertificateTemplate => ({
      ...content,
      id: ports.ids.newId() as CertificateTemplateId,
      revision: 1,
    }));
    for (const template of templates) certificates.saveTemplate(template);
    const value = { templates: templates.length };
    return ok({ value, payload: value, changed: [{ topic: 'certificates', id: null }] });
  });
}

function nameTaken(certificates: CertificateRepository, name: string, id: CertificateTemplateId) {
  const taken = certificates
    .templates()
    .some((other) => other.id !== id && foldText(other.name) === foldText(name));
  return taken ? refuse('template_name_taken', { name }) : null;
}
