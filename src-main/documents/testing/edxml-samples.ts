import { groupElement, serializeXml, textElement } from '../../domain/documents/xml-element.ts';
import type { XmlElement } from '../../domain/documents/xml-element.ts';
import { findDocumentType } from '../../signing/document-types.ts';
import { buildEdxml } from '../../signing/edxml.ts';
import { sampleDocument } from '../../signing/testing/e-office-samples.ts';
import { zipFiles } from '../zip-files.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The message of the sample document as this program writes it, with the files in it. */
export function ownMessage(
  files: readonly { readonly title: string; readonly bytes: Uint8Array }[] = [
    { title: 'Tờ trình.pdf', bytes: bytesOf('%PDF-1.7') },
    { title: 'Danh sách.xlsx', bytes: new Uint8Array([0, 1, 254, 255]) },
  ],
): Uint8Array {
  return bytesOf(serializeXml(ownTree(files)));
}

function ownTree(files: readonly { readonly title: string; readonly bytes: Uint8Array }[]): XmlElement {
  const type = findDocumentType('Tờ trình');
  if (!type) throw new Error('A submission has a code');
  return buildEdxml({
    document: sampleDocument(),
    type,
    files: files.map(({ title, bytes }, index) => ({
      name: `tep-${index}.bin`,
      title,
      contentType: 'application/octet-stream',
      description: '',
      bytes,
    })),
    embedFiles: files.length > 0,
    now: new Date('2026-11-23T20:00:00Z'),
  });
}

/** A message of the shape that systems wrote before QCVN 102, with a file that was zipped on the way. */
export async function olderMessage(): Promise<Uint8Array> {
  const zip = await zipFiles([{ name: 'Công văn.pdf', bytes: bytesOf('%PDF-1.4') }]);
  return bytesOf(`\uFEFF<?xml version="1.0" encoding="utf-8"?>
<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/" xmlns:edoc="http://www.e-doc.vn/Schema/">
 <SOAP-ENV:Header>
  <edoc:MessageHeader>
   <edoc:From><edoc:OrganId>000.00.05.H35</edoc:OrganId><edoc:OrganName>Sở Tài chính</edoc:OrganName></edoc:From>
   <edoc:To><edoc:OrganId>000.00.12.H35</edoc:OrganId><edoc:OrganName>Sở Nội vụ</edoc:OrganName></edoc:To>
   <edoc:Code><edoc:CodeNumber>101</edoc:CodeNumber><edoc:CodeNotation>STC-VP</edoc:CodeNotation></edoc:Code>
   <edoc:PromulgationInfo><edoc:Place>Lai Châu</edoc:Place><edoc:PromulgationDate>2026-11-20</edoc:PromulgationDate></edoc:PromulgationInfo>
   <edoc:DocumentType><edoc:Type>18</edoc:Type><edoc:TypeName>Công văn</edoc:TypeName></edoc:DocumentType>
   <edoc:Subject>V/v góp ý dự thảo &amp; danh sách</edoc:Subject>
   <edoc:ResponseFor><edoc:OrganId>000.00.01.H35</edoc:OrganId><edoc:Code><edoc:CodeNumber>05</edoc:CodeNumber><edoc:CodeNotation>BB-HĐTĐKT</edoc:CodeNotation></edoc:Code><edoc:PromulgationDate>2026/11/23</edoc:PromulgationDate></edoc:ResponseFor>
  </edoc:MessageHeader>
 </SOAP-ENV:Header>
 <SOAP-ENV:Body><edoc:Manifest><edoc:Reference><edoc:ContentId>cid:a1</edoc:ContentId><edoc:AttachmentName>Công văn 101.pdf</edoc:AttachmentName></edoc:Reference></edoc:Manifest></SOAP-ENV:Body>
 <edoc:AttachmentEncoded><edoc:Attachment><edoc:ContentId>a1</edoc:ContentId><edoc:ContentType>application/zip</edoc:ContentType>
  <edoc:ContentTransferEncoded>${Buffer.from(zip).toString('base64').replace(/.{76}/gu, '$&\n')}</edoc:ContentTransferEncoded></edoc:Attachment></edoc:AttachmentEncoded>
</SOAP-ENV:Envelope>`);
}

/** Tells how far a document is at a receiver. */
export function statusOf({
  number = '05',
  notation = 'BB-HĐTĐKT',
  date = '2026/11/23',
  code = '03',
  description = '',
  organName = 'Ủy ban nhân dân tỉnh Lai Châu',
  organId = '000.00.00.H35',
  traceId = '',
}: {
  number?: string;
  notation?: string;
  date?: string;
  code?: string;
  description?: string;
  organName?: string;
  organId?: string;
  traceId?: string;
} = {}): Uint8Array {
  const status = groupElement('Status', [
    groupElement('ResponseFor', [
      textElement('OrganId', '000.00.01.H35'),
      groupElement('Code', [textElement('CodeNumber', number), textElement('CodeNotation', notation)]),
      textElement('PromulgationDate', date),
      textElement('DocumentId', `000.00.01.H35,${date},${number}/${notation}`),
    ]),
    groupElement('From', [textElement('OrganId', organId), textElement('OrganName', organName)]),
    textElement('StatusCode', code),
    textElement('Description', description),
    textElement('Timestamp', '2026/11/25 08:15:00'),
  ]);
  const trace = traceId === '' ? null : groupElement('TraceHeaderList', [], { id: traceId });
  const header = groupElement('edXMLHeader', [status, trace]);
  return bytesOf(
    serializeXml(
      groupElement('edXML', [groupElement('edXMLEnvelope', [header])], {
        xmlns: 'http://www.mic.gov.vn/TBT/QCVN_102_2016',
      }),
    ),
  );
}
