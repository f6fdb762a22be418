import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { WrittenBlock } from '../../../domain/documents/consistency/case-line.ts';
import { exampleDocument } from '../../../domain/documents/templates/example-documents.ts';
import type { DocumentTemplateId } from '../../../domain/kernel/ids.ts';
import { err, ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { storageRefusal } from '../../command.ts';
import type { FileHash } from '../../ports.ts';
import { templateRefusal } from '../make-document.ts';
import type { MakingPorts } from '../make-document.ts';
import type { WriteMinutesPorts } from '../minutes/write-minutes.ts';
import type { LayoutDeviation } from '../template-ports.ts';
import { latestDocument } from './latest-document.ts';

/** A template as it comes out with data. */
export type TemplatePreview = {
  /** The title of the document whose data it shows; null for made-up data. */
  readonly source: string | null;
  readonly docx: { readonly name: string; readonly bytes: Uint8Array };
  /** Null where no program on this computer makes one. */
  readonly pdf: Uint8Array | null;
  readonly blocks: readonly WrittenBlock[];
  readonly deviations: readonly LayoutDeviation[];
};

/** Fills a template with the newest document of its kind, or with a made-up one where the year has none. Stores nothing. */
export async function previewTemplate(
  ports: MakingPorts & WriteMinutesPorts,
  { id, year }: { id: DocumentTemplateId; year: number },
): Promise<Result<TemplatePreview, Refusal>> {
  const { repositories, files, templateEngine, docxConverter } = ports;
  const template = repositories.templates.find(id);
  if (!template) return refuse('not_found');
  const bytes = await files.read(template.hash as FileHash);
  if (!bytes.ok) return err(storageRefusal(bytes.error.code));
  const { kind } = template;
  const latest = await latestDocument(ports, kind, year);
  const filled = await templateEngine.fillTemplate(bytes.value, latest?.document ?? exampleDocument(kind));
  if (!filled.ok) return templateRefusal(template, filled.error);
  const pdf = await docxConverter.toPdf(filled.value);
  return ok({
    source: latest?.name ?? null,
    docx: { name: `xem-thu_${template.name}`, bytes: filled.value },
    pdf: pdf.ok ? pdf.value : null,
    blocks: await templateEngine.readDocxBlocks(filled.value),
    deviations: await templateEngine.layoutDeviations(filled.value),
  });
}
