import type { EOfficeDocument } from '../../domain/e-office/e-office-document.ts';
import { BusinessType, edxmlDocumentId, newBusiness, nobody } from '../../domain/e-office/edxml-message.ts';
import type { EdxmlBusiness } from '../../domain/e-office/edxml-message.ts';
import { serializeXml } from '../../domain/e-office/xml-element.ts';
import type { Instant, IsoDate } from '../../domain/kernel/dates.ts';
import { findDocumentType } from '../../signing/document-types.ts';
import { buildEdxml, buildEdxmlStatus } from '../../signing/edxml.ts';
import { sampleDocument } from '../../signing/testing/e-office-samples.ts';
import { zipFiles } from '../zip-files.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The message of the sample document as this program writes it, with the files in it. */
export function ownMessage(
  files: readonly { readonly title: string; readonly bytes: Uint8Array }[] = [
    { title: 'Tờ trình.pdf', bytes: bytesOf('%PDF-1.7') },
    { title: 'Danh sách.xlsx', bytes: new Uint8Array([0, 1, 254, 255]) },
  ],
  { document = sampleDocument(), business = newBusiness }: OwnMessage = {},
): Uint8Array {
  const type = findDocumentType(document.typeName);
  if (!type) throw new Error('A kind of document without a code');
  const message = buildEdxml({
    document,
    business,
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
  return bytesOf(serializeXml(message));
}

type OwnMessage = { readonly document?: EOfficeDocument; readonly business?: EdxmlBusiness };

const staff = {
  department: 'Phòng Thi đua - Khen thưởng',
  name: 'Lò Thị Mẫu',
  mobile: '0912 345 678',
  email: 'mau@laichau.gov.vn',
};

/** What messages do with documents that were sent before, one of each kind. */
export const sampleBusinesses: Readonly<Record<'recall' | 'update' | 'replacement', EdxmlBusiness>> = {
  recall: {
    ...newBusiness,
    type: BusinessType.recalled,
    reason: 'Gửi nhầm bản dự thảo & phụ lục <2>',
    documentId: '000.00.01.H35,2026/11/23,05/TTr-HĐTĐKT',
    staff,
  },
  update: {
    ...newBusiness,
    type: BusinessType.updated,
    reason: 'Bổ sung nơi nhận',
    documentId: '000.00.01.H35,2026/11/23,05/TTr-HĐTĐKT',
    changesDocument: true,
    receivers: [
      { change: 'removed', organId: '000.00.05.H35' },
      { change: 'added', organId: '000.00.12.H35' },
    ],
    staff,
  },
  replacement: {
    ...newBusiness,
    type: BusinessType.replaced,
    reason: 'Sai danh sách kèm theo',
    staff,
    replaced: [
      {
        documentId: '000.00.01.H35,2026/11/20,03/TTr-HĐTĐKT',
        organIds: ['000.00.00.H35', '000.00.12.H35'],
      },
      { documentId: '000.00.01.H35,2026/11/21,04/TTr-HĐTĐKT', organIds: ['000.00.00.H35'] },
    ],
  },
};

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
  const about = {
    organId: '000.00.01.H35',
    number,
    notation,
    issuedOn: date.replaceAll('/', '-') as IsoDate,
  };
  return bytesOf(
    serializeXml(
      buildEdxmlStatus({
        from: { organId, name: organName, inCharge: null, address: null, email: null, telephone: null },
        about: { ...about, documentId: edxmlDocumentId(about) },
        traceId,
        statusCode: code,
        description,
        at: '2026-11-25T01:15:00.000Z' as Instant,
        staff: nobody,
      }),
    ),
  );
}
