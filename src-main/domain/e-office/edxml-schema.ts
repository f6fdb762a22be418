import { childrenOf } from './xml-element.ts';
import type { XmlElement } from './xml-element.ts';

/** How often an element stands in its parent and what it holds (QCVN 102:2016/BTTTT with Sửa đổi 1:2022). */
type ElementRule = {
  readonly name: string;
  readonly atLeast: 0 | 1;
  /** Null: any number. */
  readonly atMost: 1 | null;
  readonly content: TextRule | readonly ElementRule[];
};

type TextRule = {
  readonly kind: 'text' | 'integer' | 'date' | 'time' | 'base64';
  readonly longest?: number;
  /** Has to be there and may say nothing: a draft has no number, and not every identifier is known. */
  readonly mayBeEmpty?: boolean;
};

/** What a message has otherwise than the schema says, and at which element. */
export type EdxmlFinding = {
  /** `MessageHeader/To[2]/OrganName` */
  readonly path: string;
  readonly problem: 'missing' | 'too_many' | 'empty' | 'too_long' | 'wrong_format';
};

const text = (longest?: number): TextRule => ({
  kind: 'text',
  ...(longest === undefined ? {} : { longest }),
});
const blank = (rule: TextRule): TextRule => ({ ...rule, mayBeEmpty: true });
const integer: TextRule = { kind: 'integer' };
const date: TextRule = { kind: 'date' };

type Content = ElementRule['content'];
const one = (name: string, content: Content): ElementRule => ({ name, atLeast: 1, atMost: 1, content });
const optional = (name: string, content: Content): ElementRule => ({ name, atLeast: 0, atMost: 1, content });
const some = (name: string, content: Content): ElementRule => ({ name, atLeast: 1, atMost: null, content });
const any = (name: string, content: Content): ElementRule => ({ name, atLeast: 0, atMost: null, content });

const organisation: readonly ElementRule[] = [
  one('OrganId', blank(text(13))),
  optional('OrganizationInCharge', blank(text(200))),
  one('OrganName', text(200)),
  optional('OrganAdd', blank(text())),
  optional('Email', blank(text())),
  optional('Telephone', blank(text())),
  optional('Fax', blank(text())),
  optional('Website', blank(text())),
];

const code = one('Code', [one('CodeNumber', blank(text(11))), one('CodeNotation', text(30))]);

const responseFor: readonly ElementRule[] = [
  one('OrganId', blank(text(13))),
  code,
  one('PromulgationDate', blank(date)),
  one('DocumentId', blank(text())),
];

const staffInfo = optional('StaffInfo', [
  optional('Department', blank(text())),
  optional('Staff', blank(text())),
  optional('Mobile', blank(text())),
  optional('Email', blank(text())),
]);

const messageHeader = one('MessageHeader', [
  one('From', organisation),
  some('To', organisation),
  code,
  one('PromulgationInfo', [one('Place', text()), one('PromulgationDate', blank(date))]),
  one('DocumentType', [one('Type', integer), one('TypeName', text(100)), optional('TypeDetail', integer)]),
  one('Subject', text(500)),
  optional('Content', blank(text(500))),
  one('SignerInfo', [
    optional('Competence', blank(text())),
    one('Position', text(100)),
    one('FullName', text(50)),
  ]),
  optional('DueDate', blank(date)),
  optional('ToPlaces', [any('Place', text(150))]),
  optional('OtherInfo', [
    optional('Priority', blank(integer)),
    optional('SphereOfPromulgation', blank(text())),
    optional('TyperNotation', blank(text())),
    optional('PromulgationAmount', blank(integer)),
    optional('PageAmount', blank(integer)),
    optional('Appendixes', [any('Appendix', text(250))]),
  ]),
  any('ResponseFor', responseFor),
  optional('SteeringType', blank(integer)),
  one('DocumentId', blank(text())),
]);

const traceHeaderList = one('TraceHeaderList', [
  some('TraceHeader', [one('OrganId', blank(text(13))), one('Timestamp', { kind: 'time' })]),
  optional('Bussiness', [
    one('BussinessDocType', integer),
    optional('BussinessDocReason', blank(text(1000))),
    optional('BussinessDocumentInfo', [
      one('DocumentInfo', integer),
      one('DocumentReceiver', integer),
      optional('ReceiverList', [some('Receiver', [one('ReceiverType', integer), one('OrganId', text(13))])]),
    ]),
    optional('DocumentId', blank(text())),
    staffInfo,
    optional('Paper', blank(integer)),
    optional('ReplacementInfoList', [
      some('ReplacementInfo', [
        one('DocumentId', text()),
        one('OrganIdList', [some('OrganId', blank(text(13)))]),
      ]),
    ]),
  ]),
]);

const status = one('Status', [
  one('ResponseFor', responseFor),
  one('From', organisation),
  one('StatusCode', text(2)),
  optional('Description', blank(text(1000))),
  one('Timestamp', { kind: 'time' }),
  staffInfo,
]);

const manifest = one('edXMLManifest', [
  some('Reference', [
    one('ContentId', text()),
    one('ContentType', text()),
    one('AttachmentName', text(200)),
    optional('Description', blank(text())),
  ]),
]);

const attachments = optional('AttachmentEncoded', [
  some('Attachment', [
    one('ContentType', text()),
    one('ContentId', text()),
    optional('Description', blank(text())),
    one('ContentTransferEncoded', { kind: 'base64' }),
    one('AttachmentName', text(200)),
  ]),
]);

/** The message of a document. Elements that the list doesn't know are left alone: systems add their own. */
const documentMessage: readonly ElementRule[] = [
  one('edXMLEnvelope', [one('edXMLHeader', [messageHeader, traceHeaderList]), one('edXMLBody', [manifest])]),
  attachments,
];

/** The message that tells how far a document is. */
const statusMessage: readonly ElementRule[] = [one('edXMLEnvelope', [one('edXMLHeader', [status])])];

/** Everything in which a message differs from the schema; empty for one that follows it. */
export function checkEdxml(root: XmlElement, kind: 'document' | 'status'): readonly EdxmlFinding[] {
  return checkChildren(root, kind === 'document' ? documentMessage : statusMessage, '');
}

function checkChildren(
  element: XmlElement,
  rules: readonly ElementRule[],
  path: string,
): readonly EdxmlFinding[] {
  return rules.flatMap((rule) => {
    const found = childrenOf(element, rule.name);
    const own = `${path}${rule.name}`;
    const findings: EdxmlFinding[] = [];
    if (found.length < rule.atLeast) findings.push({ path: own, problem: 'missing' });
    if (rule.atMost !== null && found.length > rule.atMost) findings.push({ path: own, problem: 'too_many' });
    found.forEach((child, index) => {
      const childPath = found.length > 1 ? `${own}[${index + 1}]` : own;
      findings.push(...checkContent(child, rule.content, childPath));
    });
    return findings;
  });
}

function checkContent(element: XmlElement, content: Content, path: string): readonly EdxmlFinding[] {
  if ('length' in content) return checkChildren(element, content, `${path}/`);
  const value = element.text.trim();
  if (value === '') return content.mayBeEmpty === true ? [] : [{ path, problem: 'empty' }];
  if (content.longest !== undefined && value.length > content.longest) return [{ path, problem: 'too_long' }];
  return formats[content.kind].test(value) ? [] : [{ path, problem: 'wrong_format' }];
}

const formats: Record<TextRule['kind'], RegExp> = {
  text: /./su,
  integer: /^-?\d{1,9}$/u,
  date: /^\d{4}\/\d{2}\/\d{2}$/u,
  time: /^\d{4}\/\d{2}\/\d{2} \d{2}:\d{2}:\d{2}$/u,
  base64: /^[A-Za-z\d+/\s]+={0,2}\s*$/u,
};
