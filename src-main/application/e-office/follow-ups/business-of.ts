import { BusinessType, documentIdOf, newBusiness } from '../../../domain/e-office/edxml-message.ts';
import type { EdxmlBusiness } from '../../../domain/e-office/edxml-message.ts';
import type { DocumentId } from '../../../domain/kernel/ids.ts';
import type { RegisteredDocument } from '../../document-repositories.ts';
import type { Repositories } from '../../repositories.ts';
import { eOfficeDocumentOf } from '../e-office-document-of.ts';
import { readEOfficeSettings } from '../e-office-settings.ts';

/** What the message of a document does when it is handed over: it brings a new one, or one that takes the place of others. */
export function businessOf(repositories: Repositories, id: DocumentId): EdxmlBusiness {
  const rows = repositories.documents.replacedBy(id);
  const replaced = rows.flatMap(({ documentId }) => repositories.documents.find(documentId) ?? []);
  return replaced.length === 0
    ? { ...newBusiness, staff: readEOfficeSettings(repositories).contact }
    : replacingBusiness(repositories, replaced, rows.at(-1)?.reason ?? '');
}

/** What the message of a document says that takes the place of others, and at whom. */
export function replacingBusiness(
  repositories: Repositories,
  replaced: readonly RegisteredDocument[],
  reason: string,
): EdxmlBusiness {
  const settings = readEOfficeSettings(repositories);
  return {
    ...newBusiness,
    type: BusinessType.replaced,
    reason,
    staff: settings.contact,
    replaced: replaced.map((document) => {
      const outgoing = eOfficeDocumentOf(document, settings);
      const organIds = outgoing.to.flatMap(({ organId }) => organId ?? []);
      // The schema wants one; where none is known it says nothing.
      return { documentId: documentIdOf(outgoing), organIds: organIds.length > 0 ? organIds : [''] };
    }),
  };
}
