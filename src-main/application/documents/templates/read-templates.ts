import { refuse } from '../../../contract/refusal.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { DocumentKind } from '../../../domain/documents/document-kind.ts';
import type { TemplateKind } from '../../../domain/documents/printed-document.ts';
import { mergeFieldsOf, templateKinds } from '../../../domain/documents/templates/merge-fields.ts';
import type { MergeField } from '../../../domain/documents/templates/merge-fields.ts';
import type { DocumentTemplateId } from '../../../domain/kernel/ids.ts';
import { err, ok } from '../../../domain/kernel/result.ts';
import type { Result } from '../../../domain/kernel/result.ts';
import { storageRefusal } from '../../command.ts';
import { fileTypes } from '../../file-types.ts';
import type { FileHash, FileStore } from '../../ports.ts';
import type { Repositories } from '../../repositories.ts';
import type { DocxConverter, TemplateEngine } from '../template-ports.ts';

type NamedFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** What a Word file of a kind is called, without its ending. */
const fileStems: Record<TemplateKind, string> = {
  [DocumentKind.invitation]: 'giay-moi',
  [DocumentKind.agenda]: 'chuong-trinh-hop',
  [DocumentKind.nomineeList]: 'danh-sach-de-nghi',
  [DocumentKind.unitSubmission]: 'to-trinh-cua-don-vi',
  [DocumentKind.submission]: 'to-trinh-khen-thuong',
  [DocumentKind.decision]: 'quyet-dinh-khen-thuong',
  [DocumentKind.minutes]: 'bien-ban-hop',
  [DocumentKind.countingMinutes]: 'bien-ban-kiem-phieu',
  [DocumentKind.opinionSheet]: 'phieu-lay-y-kien',
  [DocumentKind.reminder]: 'cong-van-don-doc',
  [DocumentKind.returnLetter]: 'cong-van-tra-ho-so',
  [DocumentKind.conclusion]: 'thong-bao-ket-luan',
  [DocumentKind.clusterReport]: 'bao-cao-cum-khoi',
  [DocumentKind.scoreSummary]: 'bang-tong-hop-diem',
  [DocumentKind.statistics]: 'bao-cao-thong-ke',
  [DocumentKind.plan]: 'ke-hoach',
};

/** The versions that an office has of each kind, the newest first, and whether this computer can make a pdf of them. */
export async function listTemplates({
  repositories,
  docxConverter,
}: {
  repositories: Pick<Repositories, 'templates'>;
  docxConverter: DocxConverter;
}) {
  const all = repositories.templates.all();
  return {
    canMakePdf: (await docxConverter.programs()).used !== null,
    kinds: templateKinds.map((kind) => ({
      kind,
      templates: all
        .filter((template) => template.kind === kind)
        .map(({ id, name, uploadedAt, inUse }) => ({ id, name, uploadedAt, inUse })),
    })),
  };
}

/** A field with what it says in the made-up document of its kind; empty for lists and blocks. */
export type ShownField = MergeField & { readonly example: string };

/** The merge fields of a kind, each with an example. */
export async function templateFields(
  { templateEngine }: { templateEngine: TemplateEngine },
  { kind }: { kind: TemplateKind },
): Promise<ShownField[]> {
  const examples = await templateEngine.fieldExamples(kind);
  return mergeFieldsOf(kind).map((field) => ({ ...field, example: examples[field.key] ?? '' }));
}

/** A version as it was handed in. */
export async function templateFile(
  { repositories, files }: { repositories: Pick<Repositories, 'templates'>; files: Pick<FileStore, 'read'> },
  { id }: { id: DocumentTemplateId },
): Promise<Result<NamedFile, Refusal>> {
  const template = repositories.templates.find(id);
  if (!template) return refuse('not_found');
  const bytes = await files.read(template.hash as FileHash);
  if (!bytes.ok) return err(storageRefusal(bytes.error.code));
  return ok({ name: template.name, type: fileTypes.docx, bytes: bytes.value });
}

/** The program's own layout of a kind as a Word file to begin with. */
export async function starterFile(
  { templateEngine }: { templateEngine: TemplateEngine },
  { kind }: { kind: TemplateKind },
): Promise<NamedFile> {
  return {
    name: `mau_${fileStems[kind]}.docx`,
    type: fileTypes.docx,
    bytes: await templateEngine.starterTemplate(kind),
  };
}
