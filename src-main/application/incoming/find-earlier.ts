import { refuse } from '../../contract/refusal.ts';
import { BusinessType, referenceOfDocumentId } from '../../domain/e-office/edxml-message.ts';
import type { EdxmlDocumentMessage, EdxmlReference } from '../../domain/e-office/edxml-message.ts';
import { FollowUpKind } from '../../domain/e-office/follow-up.ts';
import { foldText } from '../../domain/kernel/vietnamese-text.ts';
import type { IncomingDocument, IncomingFollowUp } from '../document-repositories.ts';
import type { Repositories } from '../repositories.ts';

type Earlier = {
  /** Documents of the register that the message is about. */
  readonly found: readonly IncomingDocument[];
  /** What it names and the register doesn't have. */
  readonly unknown: readonly string[];
};

const kinds: Readonly<Record<number, IncomingFollowUp['kind']>> = {
  [BusinessType.recalled]: FollowUpKind.recall,
  [BusinessType.updated]: FollowUpKind.update,
  [BusinessType.replaced]: FollowUpKind.replacement,
};

/** What a message does with documents that came in before; null where it brings a new one, or says what nobody has listed. */
export function followUpKindOf({ business }: EdxmlDocumentMessage): IncomingFollowUp['kind'] | null {
  return business.type === null ? null : (kinds[business.type] ?? null);
}

/** The documents of the register that a message recalls, updates or replaces. */
export function findEarlier(
  { incoming }: Pick<Repositories, 'incoming'>,
  message: EdxmlDocumentMessage,
): Earlier {
  const kind = followUpKindOf(message);
  if (kind === null) return { found: [], unknown: [] };
  const named = kind === FollowUpKind.replacement ? replacedBy(message) : [askedReference(message)];
  // One that is named twice is meant once.
  const found: IncomingDocument[] = [];
  const unknown: string[] = [];
  for (const { documentId, ...reference } of named) {
    const document = findIncoming(incoming, reference);
    if (document && !found.some(({ id }) => id === document.id)) found.push(document);
    if (!document) unknown.push(nameOf({ documentId, ...reference }));
  }
  return { found, unknown };
}

/** What a recall or an update is about, as its sender names it. */
export function namedIn(message: EdxmlDocumentMessage): string {
  return nameOf(askedReference(message));
}

function nameOf({ documentId, number, notation }: EdxmlReference): string {
  return documentId || `${number}/${notation}`;
}

/**
 * Whether a message comes from the body that issued a document: nobody else recalls, updates or replaces it. Of what was entered
 * by hand only a name is known, which people write in many ways: that is for the officer to compare.
 */
export function comesFromAuthor(
  { author, authorOrganId }: IncomingDocument,
  { from }: EdxmlDocumentMessage,
): boolean {
  if (authorOrganId === null) return true;
  return from.organId === null ? foldText(author) === foldText(from.name) : from.organId === authorOrganId;
}

/** Why a message does nothing to a document that another body issued. */
export function refuseForeign({ from }: EdxmlDocumentMessage, { author }: IncomingDocument) {
  return refuse('follow_up_by_other', { sender: from.name, author });
}

/** What a recall or an update is about. Its head is that of the document itself, and tells where the identity is left out. */
export function askedReference({
  business,
  from,
  number,
  notation,
  issuedOn,
  documentId,
}: EdxmlDocumentMessage): EdxmlReference {
  const head = { organId: from.organId ?? '', number, notation, issuedOn, documentId };
  return referenceOfDocumentId(business.documentId) ?? head;
}

function replacedBy({ business }: EdxmlDocumentMessage): readonly EdxmlReference[] {
  return business.replaced.map(
    ({ documentId }) =>
      referenceOfDocumentId(documentId) ?? {
        organId: '',
        number: '',
        notation: '',
        issuedOn: null,
        documentId,
      },
  );
}

function findIncoming(
  incoming: Repositories['incoming'],
  { organId, number, notation, issuedOn }: Omit<EdxmlReference, 'documentId'>,
): IncomingDocument | undefined {
  if (issuedOn === null) return undefined;
  return incoming.issuedAs(notation, issuedOn).find(
    (document) =>
      plainNumber(document.number) === plainNumber(number) &&
      // What was entered by hand knows its author by name only.
      (document.authorOrganId === null || organId === '' || document.authorOrganId === organId),
  );
}

/** `05` and `5` are one number. */
function plainNumber(number: string): string {
  return number.trim().replace(/^0+(?=\d)/u, '');
}

/** `số đến 7: 101/STC-VP, Sở Tài chính`, without its first words. */
export function incomingText({ number, notation, author }: IncomingDocument): string {
  return [[number, notation].filter(Boolean).join('/'), author].filter(Boolean).join(', ');
}
