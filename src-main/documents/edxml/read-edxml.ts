import type { EOfficeOrganisation } from '../../domain/e-office/e-office-document.ts';
import type {
  EdxmlBusiness,
  EdxmlDocumentMessage,
  EdxmlFailure,
  EdxmlReading,
  EdxmlReference,
  EdxmlStaff,
  EdxmlStatusMessage,
} from '../../domain/e-office/edxml-message.ts';
import { checkEdxml } from '../../domain/e-office/edxml-schema.ts';
import { childOf, childrenOf, textOf } from '../../domain/e-office/xml-element.ts';
import type { XmlElement } from '../../domain/e-office/xml-element.ts';
import { parseIsoDate } from '../../domain/kernel/dates.ts';
import type { Instant, IsoDate } from '../../domain/kernel/dates.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { parseEdxml } from './parse-edxml.ts';
import { readAttachments, UnreadableAttachment } from './read-attachments.ts';

/** More than anybody writes into a field of a message; what is longer is cut, and a finding tells of it. */
const LONGEST_TEXT = 2000;
const MOST_FINDINGS = 50;

/**
 * Reads a message of the exchange: QCVN 102, or the shape that systems had before (SOAP with the namespace of e-doc.vn).
 * What it lacks against the schema is told and doesn't keep it from being read; what could harm is refused.
 */
export async function readEdxml(bytes: Uint8Array): Promise<Result<EdxmlReading, EdxmlFailure>> {
  const parsed = parseEdxml(bytes);
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const status = findElement(root, 'Status');
  const [header, second] = findElements(root, 'MessageHeader');
  // Which of two counts would depend on who reads.
  if (second) return err({ code: 'hostile', found: 'MessageHeader × 2' });
  if (status && !header) {
    return ok({ message: statusMessage(root, status), findings: findingsOf(root, 'status') });
  }
  if (!header) return err({ code: 'not_edxml', found: root.name.slice(0, 60) });
  try {
    return ok({ message: await documentMessage(root, header), findings: findingsOf(root, 'document') });
  } catch (error) {
    if (error instanceof UnreadableAttachment) return err(error.failure);
    throw error;
  }
}

function findingsOf(root: XmlElement, kind: 'document' | 'status') {
  return checkEdxml(root, kind).slice(0, MOST_FINDINGS);
}

async function documentMessage(root: XmlElement, header: XmlElement): Promise<EdxmlDocumentMessage> {
  const code = childOf(header, 'Code');
  const promulgation = childOf(header, 'PromulgationInfo');
  const type = childOf(header, 'DocumentType');
  const signer = childOf(header, 'SignerInfo');
  const other = childOf(header, 'OtherInfo');
  const traceList = findElement(root, 'TraceHeaderList');
  const names = manifestNames(root);
  const attachments = await readAttachments(findElements(root, 'AttachmentEncoded'), names);
  const held = attachments.length > 0;
  return {
    kind: 'document',
    from: organisation(childOf(header, 'From')),
    to: childrenOf(header, 'To').map(organisation),
    number: short(code, 'CodeNumber'),
    notation: short(code, 'CodeNotation'),
    place: short(promulgation, 'Place'),
    issuedOn: dateOf(textOf(promulgation, 'PromulgationDate')),
    typeCode: integerOf(type, 'Type'),
    typeName: short(type, 'TypeName'),
    subject: short(header, 'Subject'),
    summary: short(header, 'Content'),
    signer: {
      competence: short(signer, 'Competence'),
      position: short(signer, 'Position'),
      fullName: short(signer, 'FullName'),
    },
    dueOn: dateOf(textOf(header, 'DueDate')),
    toPlaces: texts(childOf(header, 'ToPlaces'), 'Place'),
    priority: integerOf(other, 'Priority'),
    typistMark: short(other, 'TyperNotation'),
    copies: integerOf(other, 'PromulgationAmount'),
    pages: integerOf(other, 'PageAmount'),
    appendixes: texts(childOf(other, 'Appendixes'), 'Appendix'),
    answers: childrenOf(header, 'ResponseFor').map(referenceOf),
    documentId: short(header, 'DocumentId'),
    traceId: attributeOf(traceList, 'id'),
    traces: childrenOf(traceList, 'TraceHeader').map((trace) => ({
      organId: short(trace, 'OrganId'),
      at: instantOf(textOf(trace, 'Timestamp')),
    })),
    business: businessOf(childOf(traceList, 'Bussiness')),
    attachments,
    namedOnly: held ? [] : [...names.values()],
  };
}

function businessOf(element: XmlElement | undefined): EdxmlBusiness {
  const changes = childOf(element, 'BussinessDocumentInfo');
  return {
    type: integerOf(element, 'BussinessDocType'),
    reason: short(element, 'BussinessDocReason'),
    documentId: short(element, 'DocumentId'),
    changesDocument: integerOf(changes, 'DocumentInfo') === 1,
    receivers: childrenOf(childOf(changes, 'ReceiverList'), 'Receiver')
      .slice(0, 500)
      .map((receiver) => ({
        change: integerOf(receiver, 'ReceiverType') === 0 ? 'removed' : 'added',
        organId: short(receiver, 'OrganId'),
      })),
    staff: staffOf(childOf(element, 'StaffInfo')),
    replaced: childrenOf(childOf(element, 'ReplacementInfoList'), 'ReplacementInfo')
      .slice(0, 100)
      .map((info) => ({
        documentId: short(info, 'DocumentId'),
        organIds: texts(childOf(info, 'OrganIdList'), 'OrganId'),
      })),
  };
}

function staffOf(element: XmlElement | undefined): EdxmlStaff {
  return {
    department: short(element, 'Department'),
    name: short(element, 'Staff'),
    mobile: short(element, 'Mobile'),
    email: short(element, 'Email'),
  };
}

function statusMessage(root: XmlElement, status: XmlElement): EdxmlStatusMessage {
  return {
    kind: 'status',
    from: organisation(childOf(status, 'From')),
    about: referenceOf(childOf(status, 'ResponseFor')),
    traceId: attributeOf(findElement(root, 'TraceHeaderList'), 'id'),
    statusCode: short(status, 'StatusCode'),
    description: short(status, 'Description'),
    at: instantOf(textOf(status, 'Timestamp')),
    staff: staffOf(childOf(status, 'StaffInfo')),
  };
}

function organisation(element: XmlElement | undefined): EOfficeOrganisation {
  const value = (name: string): string | null => short(element, name) || null;
  return {
    organId: value('OrganId'),
    name: short(element, 'OrganName'),
    inCharge: value('OrganizationInCharge'),
    address: value('OrganAdd'),
    email: value('Email'),
    telephone: value('Telephone'),
  };
}

function referenceOf(element: XmlElement | undefined): EdxmlReference {
  const code = childOf(element, 'Code');
  return {
    organId: short(element, 'OrganId'),
    number: short(code, 'CodeNumber'),
    notation: short(code, 'CodeNotation'),
    issuedOn: dateOf(textOf(element, 'PromulgationDate')),
    documentId: short(element, 'DocumentId'),
  };
}

/** The names of the manifest by content id. */
function manifestNames(root: XmlElement): ReadonlyMap<string, string> {
  const manifest = findElement(root, 'edXMLManifest') ?? findElement(root, 'Manifest');
  return new Map(
    childrenOf(manifest, 'Reference')
      .slice(0, 1000)
      .map((reference) => [
        short(reference, 'ContentId').replace(/^cid:/u, ''),
        short(reference, 'AttachmentName'),
      ]),
  );
}

function findElement(root: XmlElement, name: string): XmlElement | undefined {
  return findElements(root, name)[0];
}

/** Elements of a name at any depth: systems differ in what they put around them. */
function findElements(root: XmlElement, name: string): readonly XmlElement[] {
  return root.name === name ? [root] : root.children.flatMap((child) => findElements(child, name));
}

function attributeOf(element: XmlElement | undefined, name: string): string {
  return (element?.attributes[name] ?? '').slice(0, 200);
}

function short(element: XmlElement | undefined, name: string): string {
  return textOf(element, name).normalize('NFC').slice(0, LONGEST_TEXT);
}

function texts(element: XmlElement | undefined, name: string): readonly string[] {
  return childrenOf(element, name)
    .slice(0, 500)
    .map((child) => child.text.trim().normalize('NFC').slice(0, LONGEST_TEXT))
    .filter((text) => text !== '');
}

function integerOf(element: XmlElement | undefined, name: string): number | null {
  const text = textOf(element, name);
  return /^\d{1,9}$/u.test(text) ? Number(text) : null;
}

/** `2026/11/23`; some systems write hyphens or put the day first. */
function dateOf(text: string): IsoDate | null {
  const dayFirst = /^(\d{2})[/-](\d{2})[/-](\d{4})/u.exec(text);
  if (dayFirst) return parseIsoDate(`${dayFirst[3]}-${dayFirst[2]}-${dayFirst[1]}`);
  return parseIsoDate(text.slice(0, 10).replaceAll('/', '-'));
}

/** `2026/11/23 14:30:00` on the clock in Viet Nam. */
function instantOf(text: string): Instant | null {
  const date = dateOf(text);
  const time = /[ T]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?/u.exec(text);
  if (date === null || time === null) return null;
  const at = new Date(`${date}T${time[1]}:${time[2]}:${time[3] ?? '00'}+07:00`);
  return Number.isNaN(at.getTime()) ? null : (at.toISOString() as Instant);
}
