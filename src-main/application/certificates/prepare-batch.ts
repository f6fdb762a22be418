import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { overriddenValues } from '../../domain/certificates/certificate-values.ts';
import { blockProblems, composeBlocks } from '../../domain/certificates/compose-certificate.ts';
import type { BlockProblem, ComposedBlock } from '../../domain/certificates/compose-certificate.ts';
import { fittingTemplates } from '../../domain/certificates/template.ts';
import type { CertificateTemplate } from '../../domain/certificates/template.ts';
import type { CertificateTemplateId, RegisterEntryId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { RegisterEntry } from '../../domain/register/register-entry.ts';
import type { CertificateFonts } from './certificate-ports.ts';
import { registeredValues } from './certificate-source.ts';
import type { CertificatePorts } from './certificate-source.ts';

export type Batch = {
  readonly entryIds: readonly RegisterEntryId[];
  /** Null: each entry by the template that is made for its award and kind. */
  readonly templateId: CertificateTemplateId | null;
};

export type PreparedCertificate = {
  readonly entry: RegisterEntry;
  /** Null where no template fits; then nothing is composed. */
  readonly template: CertificateTemplate | null;
  readonly composed: readonly ComposedBlock[];
  readonly problems: readonly BlockProblem[];
};

/** Sets the certificates of a batch, in the order given, and looks for what keeps them from being printed. */
export async function prepareBatch(
  ports: CertificatePorts & { certificateFonts: CertificateFonts },
  { entryIds, templateId }: Batch,
): Promise<Result<readonly PreparedCertificate[], Refusal>> {
  const { certificates, register } = ports.repositories;
  const faces = await ports.certificateFonts.metrics();
  const chosen = templateId === null ? null : certificates.findTemplate(templateId);
  if (chosen === undefined) return refuse('not_found');
  const templates = certificates.templates();
  const overrides = certificates.overrides(entryIds);
  const entries = new Map(register.named(entryIds).map((entry) => [entry.id, entry]));
  const prepared: PreparedCertificate[] = [];
  for (const id of new Set(entryIds)) {
    const entry = entries.get(id);
    if (!entry) return refuse('not_found');
    const { subjectKind, values } = registeredValues(ports, entry);
    const template =
      chosen ?? fittingTemplates(templates, { awardCode: entry.awardCode, subjectKind })[0] ?? null;
    const composed =
      template === null
        ? []
        : composeBlocks(template, overriddenValues(values, overrides.get(id) ?? {}), faces);
    const problems = template === null ? [] : blockProblems(composed, template, subjectKind, faces);
    prepared.push({ entry, template, composed, problems });
  }
  return ok(prepared);
}
