import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip made for a test; the declared size may be a lie. */
export type ZipPart = {
  readonly name: string;
  readonly content: string | Buffer;
  readonly declaredSize?: number;
  /** What Unix says of the file: a link is `0o120777`. */
  readonly mode?: number;
  /** The name in front of the content, where it is another than that of the directory. */
  readonly ownName?: string;
};

/** Writes a zip for tests, byte by byte, so that it can also be made wrong. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declaredSize, mode = 0, ownName = name } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const [nameBytes, ownBytes] = [Buffer.from(name), Buffer.from(ownName)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declaredSize ?? plain.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const own = Buffer.from(common);
    own.writeUInt16LE(ownBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), own, ownBytes, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(mode * 0x10000, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, rest, nameBytes]));
    bodies.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, entries, Buffer.from('PK\u0005\u0006'), end]);
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook with one sheet, around the given sheet XML. */
export function workbookParts(sheetXml: string): ZipPart[] {
  return [
    {
      name: '[Content_Types].xml',
      content:
        '<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: '<workbook><sheets><sheet name="Tự chấm" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="rId1" Type="${relationships}/worksheet" Target="/xl/worksheets/any-name.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/any-name.xml', content: sheetXml },
  ];
}
