import { formatDocumentNumber } from '../domain/e-office/e-office-document.ts';
import type { EOfficeDocument } from '../domain/e-office/e-office-document.ts';
import type { EdxmlBusiness } from '../domain/e-office/edxml-message.ts';
import type { Json } from '../domain/kernel/canonical-json.ts';
import type { PdfSignature } from './verify-pdf.ts';

/**
 * The fields of an outgoing electronic document under their names in Nghị định 30/2020/NĐ-CP, Phụ lục VI; days as
 * `YYYY-MM-DD`, what isn't known as `null`. What the decree has no name for stands under `SoVang`.
 */
export function packageMetadata(
  document: EOfficeDocument,
  { type, reason }: EdxmlBusiness,
  signatures: readonly PdfSignature[],
): Json {
  const { from, file } = document;
  return {
    FileCode:
      file === null
        ? null
        : { OrganId: from.organId, FileCatalog: file.catalogYear, FileNotation: file.notation },
    DocOrdinal: file?.order ?? null,
    TypeName: document.typeName,
    CodeNumber: document.number === null ? null : formatDocumentNumber(document.number),
    CodeNotation: document.notation,
    IssuedDate: document.date,
    OrganId: from.organId,
    OrganName: from.name,
    Subject: document.subject,
    Language: 'Tiếng Việt',
    PageAmount: document.pages,
    Description: document.summary,
    SignerInfo: { Position: document.signer.position, FullName: document.signer.fullName },
    To: document.to.map((receiver) => ({ OrganId: receiver.organId, OrganName: receiver.name })),
    ToPlaces: [...document.toPlaces],
    Priority: document.priority,
    IssuedAmount: document.copies,
    DueDate: document.dueDate,
    SoVang: {
      documentId: document.id,
      draft: document.number === null,
      business: { type, reason },
      signatures: signatures.map(({ signer, signingTime }) => ({
        commonName: signer?.commonName ?? null,
        organisation: signer?.organisation ?? null,
        serialNumber: signer?.serialNumber ?? null,
        issuer: signer?.issuer ?? null,
        signingTime,
      })),
    },
  };
}
