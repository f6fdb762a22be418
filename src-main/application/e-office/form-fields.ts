import type { FormField } from '../../contract/e-office.contract.ts';
import { refuse } from '../../contract/refusal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import { formatDocumentNumber } from '../../domain/e-office/e-office-document.ts';
import { formatDate } from '../../domain/kernel/dates.ts';
import type { DocumentId } from '../../domain/kernel/ids.ts';
import { ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { documentFileName } from '../documents/document-file-name.ts';
import type { Repositories } from '../repositories.ts';
import { eOfficeDocumentOf } from './e-office-document-of.ts';
import { readEOfficeSettings } from './e-office-settings.ts';

const priorities = ['Thường', 'Khẩn', 'Thượng khẩn', 'Hỏa tốc'] as const;

/**
 * What the officer types into the web form of the e-office for an outgoing document, in the order of its fields (Nghị định
 * 30/2020/NĐ-CP, Phụ lục VI); fields that have nothing to say are left out.
 */
export function formFields(
  repositories: Repositories,
  { id }: { id: DocumentId },
): Result<{ subject: string; fields: { field: FormField; value: string }[] }, Refusal> {
  const document = repositories.documents.find(id);
  if (!document) return refuse('not_found');
  const { from, to, signer, ...outgoing } = eOfficeDocumentOf(document, readEOfficeSettings(repositories));
  const archive = document.recipients.find((line) => /^Lưu\s*:/iu.test(line)) ?? '';
  const attachments = repositories.documents.attachments(id).map(({ name }) => name);
  const values: Record<FormField, string> = {
    book: `Sổ văn bản đi ${outgoing.notation}`,
    type: outgoing.typeName,
    number: outgoing.number === null ? '' : formatDocumentNumber(outgoing.number),
    notation: outgoing.notation,
    date: outgoing.date === null ? '' : formatDate(outgoing.date),
    subject: outgoing.subject,
    priority: priorities[outgoing.priority],
    secrecy: 'Thường',
    signer: signer.fullName,
    signerPosition: [signer.competence, signer.position].filter(Boolean).join(' '),
    sender: from.name,
    places: outgoing.toPlaces.join('; '),
    receivers: to.map(({ name, organId }) => (organId === null ? name : `${name} (${organId})`)).join('; '),
    due: outgoing.dueDate === null ? '' : formatDate(outgoing.dueDate),
    pages: String(outgoing.pages),
    copies: outgoing.copies === null ? '' : String(outgoing.copies),
    archive: archive.replace(/^Lưu\s*:\s*/iu, ''),
    mainFile: `${documentFileName(document)}_signed.pdf`,
    attachments: attachments.join('; '),
  };
  const fields = (Object.keys(values) as FormField[])
    .map((field) => ({ field, value: values[field] }))
    .filter(({ value }) => value !== '');
  return ok({ subject: document.subject, fields });
}
