import { describe, expect, it } from 'vitest';

import { Hostility, newBusiness, nobody } from '../../domain/e-office/edxml-message.ts';
import { sampleDocument } from '../../signing/testing/e-office-samples.ts';
import { processorTime } from '../../testing/processor-time.ts';
import { olderMessage, ownMessage, sampleBusinesses, statusOf } from '../testing/edxml-samples.ts';
import { mutated, seededRandom } from '../testing/mutate-edxml.ts';
import { zipFiles } from '../zip-files.ts';
import { readEdxml } from './read-edxml.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

async function read(bytes: Uint8Array) {
  const reading = await readEdxml(bytes);
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  return reading.value;
}

async function failureOf(bytes: Uint8Array) {
  const reading = await readEdxml(bytes);
  return reading.ok ? null : reading.error;
}

/** The own message with something in it replaced. */
const changed = (from: string | RegExp, to: string) => bytesOf(textOf(ownMessage()).replace(from, to));

describe('a message that this program wrote', () => {
  it('is read back as it was written', async () => {
    const document = sampleDocument();
    const { message, findings } = await read(ownMessage());
    expect(findings).toEqual([]);
    expect(message).toEqual({
      kind: 'document',
      from: document.from,
      to: document.to,
      number: '05',
      notation: document.notation,
      place: document.place,
      issuedOn: document.date,
      typeCode: 16,
      typeName: document.typeName,
      subject: document.subject,
      summary: '',
      signer: document.signer,
      dueOn: document.dueDate,
      toPlaces: document.toPlaces,
      priority: document.priority,
      typistMark: document.typistMark,
      copies: document.copies,
      pages: document.pages,
      appendixes: document.appendixes,
      answers: [
        {
          organId: '000.00.02.H35',
          number: '12',
          notation: 'SNV-TĐKT',
          issuedOn: '2026-11-01',
          documentId: '000.00.02.H35,2026/11/01,12/SNV-TĐKT',
        },
      ],
      documentId: '000.00.01.H35,2026/11/23,05/TTr-HĐTĐKT',
      traceId: document.id,
      traces: [{ organId: '000.00.01.H35', at: '2026-11-23T20:00:00.000Z' }],
      business: newBusiness,
      attachments: [
        {
          name: 'Tờ trình.pdf',
          contentType: 'application/octet-stream',
          description: '',
          bytes: new Uint8Array(bytesOf('%PDF-1.7')),
        },
        {
          name: 'Danh sách.xlsx',
          contentType: 'application/octet-stream',
          description: '',
          bytes: new Uint8Array([0, 1, 254, 255]),
        },
      ],
      namedOnly: [],
    });
  });

  it.each(Object.entries(sampleBusinesses))('is read back as a %s', async (_, business) => {
    const { message, findings } = await read(ownMessage(undefined, { business }));
    expect(findings).toEqual([]);
    expect(message.kind === 'document' && message.business).toEqual(business);
  });

  it('names the files that it does not hold', async () => {
    const { message } = await read(changed(/<AttachmentEncoded>[^]*<\/AttachmentEncoded>/u, ''));
    expect(message).toMatchObject({ attachments: [], namedOnly: ['Tờ trình.pdf', 'Danh sách.xlsx'] });
  });
});

describe('messages of other systems', () => {
  it('are read in the older namespace, with a file that was zipped on the way', async () => {
    const { message, findings } = await read(await olderMessage());
    expect(message).toMatchObject({
      number: '101',
      notation: 'STC-VP',
      issuedOn: '2026-11-20',
      subject: 'V/v góp ý dự thảo & danh sách',
      from: { organId: '000.00.05.H35', name: 'Sở Tài chính' },
      answers: [{ number: '05', notation: 'BB-HĐTĐKT', issuedOn: '2026-11-23' }],
    });
    expect(
      message.kind === 'document' && message.attachments.map(({ name, bytes }) => [name, textOf(bytes)]),
    ).toEqual([['Công văn 101.pdf', '%PDF-1.4']]);
    expect(findings).toContainEqual({ path: 'edXMLEnvelope', problem: 'missing' });
  });

  it('tell a status', async () => {
    expect(await read(statusOf({ code: '02', description: 'Thiếu phụ lục', traceId: 'd-1' }))).toEqual({
      findings: [],
      message: {
        kind: 'status',
        from: {
          organId: '000.00.00.H35',
          name: 'Ủy ban nhân dân tỉnh Lai Châu',
          inCharge: null,
          address: null,
          email: null,
          telephone: null,
        },
        about: {
          organId: '000.00.01.H35',
          number: '05',
          notation: 'BB-HĐTĐKT',
          issuedOn: '2026-11-23',
          documentId: '000.00.01.H35,2026/11/23,05/BB-HĐTĐKT',
        },
        traceId: 'd-1',
        statusCode: '02',
        description: 'Thiếu phụ lục',
        at: '2026-11-25T01:15:00.000Z',
        staff: nobody,
      },
    });
  });

  it('are told where they differ from the schema', async () => {
    const long = changed(/<Subject>.*<\/Subject>/u, `<Subject>${'x'.repeat(501)}</Subject>`);
    expect((await read(long)).findings).toEqual([
      { path: 'edXMLEnvelope/edXMLHeader/MessageHeader/Subject', problem: 'too_long' },
    ]);
    const gaps = changed(/<FullName>.*<\/FullName>/u, '<FullName/>');
    expect((await read(gaps)).findings).toEqual([
      { path: 'edXMLEnvelope/edXMLHeader/MessageHeader/SignerInfo/FullName', problem: 'empty' },
    ]);
    const date = changed('2026/11/23', '23/11/2026');
    expect((await read(date)).findings).toEqual([
      {
        path: 'edXMLEnvelope/edXMLHeader/MessageHeader/PromulgationInfo/PromulgationDate',
        problem: 'wrong_format',
      },
    ]);
  });

  it('keep two files apart that a disk would take for one', async () => {
    const titles = ['a.pdf', 'A.PDF', 'a.pdf'];
    const { message } = await read(ownMessage(titles.map((title) => ({ title, bytes: bytesOf(title) }))));
    expect(message.kind === 'document' && message.attachments.map(({ name }) => name)).toEqual([
      'a.pdf',
      'A (2).PDF',
      'a (3).pdf',
    ]);
  });

  it('keep a file of several apart, and those of one name too', async () => {
    const zip = await zipFiles([
      { name: 'a.txt', bytes: bytesOf('1') },
      { name: 'phụ lục/a.txt', bytes: bytesOf('2') },
    ]);
    const { message } = await read(ownMessage([{ title: 'gói.pdf', bytes: zip }]));
    expect(
      message.kind === 'document' && message.attachments.map(({ name, bytes }) => [name, textOf(bytes)]),
    ).toEqual([
      ['a.txt', '1'],
      ['a (2).txt', '2'],
    ]);
  });
});

describe('what could harm', () => {
  const nested = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'damaged'],
    ['no XML', bytesOf('%PDF-1.7'), 'damaged'],
    ['letters in no encoding', new Uint8Array([0x3c, 0x61, 0xff, 0x3e]), 'damaged'],
    ['another XML', bytesOf('<html xmlns="http://www.w3.org/1999/xhtml"/>'), 'not_edxml'],
    [
      'a second header, hidden in what nobody reads',
      changed('<edXMLBody>', '<x><MessageHeader><Subject>khác</Subject></MessageHeader></x><edXMLBody>'),
      'hostile',
    ],
    ['an envelope without a header', changed(/MessageHeader/gu, 'Header'), 'not_edxml'],
    ['a DOCTYPE', changed('<edXML ', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><edXML '), 'hostile'],
    ['entities in entities', changed('<edXML ', '<!DOCTYPE a [<!ENTITY b "&c;&c;">]><edXML '), 'hostile'],
    ['an entity without a DOCTYPE', changed('<Subject>', '<Subject>&b;'), 'damaged'],
    ['endless nesting', changed('<Subject>', `${nested(5000)}<Subject>`), 'hostile'],
    [
      'endless attributes',
      changed('<edXMLBody>', `<edXMLBody ${Array.from({ length: 5000 }, (_, i) => `a${i}=""`).join(' ')}>`),
      'hostile',
    ],
    ['endless elements', changed('<ToPlaces>', `<ToPlaces>${'<Place/>'.repeat(20_001)}`), 'hostile'],
    [
      'more files than a dossier has',
      ownMessage(Array.from({ length: 101 }, () => ({ title: 'a', bytes: bytesOf('a') }))),
      'too_many_files',
    ],
    ['bad base64', changed('JVBERi0xLjc=', 'JVBERi0x*Ljc'), 'attachment_damaged'],
    ['cut base64', changed('JVBERi0xLjc=', 'JVBERi0xLjc'), 'attachment_damaged'],
    [
      'a broken zip',
      ownMessage([{ title: 'a.pdf', bytes: bytesOf('PK\u0003\u0004xxxx') }]),
      'attachment_damaged',
    ],
  ])('%s is refused', async (_, bytes, code) => {
    expect((await failureOf(bytes))?.code ?? 'ok').toBe(code);
  });

  it.each([
    ['a DOCTYPE', changed('<edXML ', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><edXML '), Hostility.doctype],
    ['endless nesting', changed('<Subject>', `${nested(5000)}<Subject>`), Hostility.depth],
    ['endless elements', changed('<ToPlaces>', `<ToPlaces>${'<Place/>'.repeat(20_001)}`), Hostility.elements],
  ])('%s is named by a code', async (_, bytes, found) => {
    expect(await failureOf(bytes)).toEqual({ code: 'hostile', found });
  });

  it.each([
    '../../a.pdf',
    '..\\a.pdf',
    '/etc/a.pdf',
    'C:\\a.pdf',
    'a.pdf:b',
    'NUL',
    'com1.pdf',
    'a\u202efdp.exe',
  ])('a file named %j is refused', async (name) => {
    expect(await failureOf(ownMessage([{ title: name, bytes: bytesOf('a') }]))).toEqual({
      code: 'name_not_allowed',
      found: name,
    });
  });

  it('a zip that unpacks without end is refused before it fills the memory', async () => {
    const bomb = await bombOf(101 * 1024 * 1024);
    const before = process.memoryUsage.rss();
    const failure = await failureOf(ownMessage([{ title: 'a.pdf', bytes: bomb }]));
    expect(failure).toEqual({ code: 'attachments_too_large', found: 'a.pdf' });
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024);
  });

  it('a zip that lies about its size is refused', async () => {
    const bomb = Buffer.from(await bombOf(101 * 1024 * 1024));
    // The unpacked size stands at byte 24 of the directory's entry.
    const directory = bomb.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bomb.writeUInt32LE(10, directory + 24);
    expect(await failureOf(ownMessage([{ title: 'a.pdf', bytes: bomb }]))).toMatchObject({
      code: 'attachment_damaged',
    });
  });

  it('400 messages with random changes are read or refused, each within a second', async () => {
    const random = seededRandom(6);
    const businesses = Object.values(sampleBusinesses).map((business) => ownMessage(undefined, { business }));
    const sources = [ownMessage(), await olderMessage(), statusOf(), ...businesses];
    const outcomes = new Map<string, number>();
    for (let count = 0; count < 400; count += 1) {
      const source = sources[count % sources.length] ?? new Uint8Array();
      const message = mutated(source, random);
      const milliseconds = await processorTime(async () => {
        const reading = await readEdxml(message);
        const outcome = reading.ok ? 'read' : reading.error.code;
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      });
      expect(milliseconds).toBeLessThan(1000);
    }
    expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(400);
    expect([...outcomes.keys()]).toEqual(expect.arrayContaining(['read', 'damaged', 'hostile']));
  });
});

/** A small zip of one file of zeros. */
async function bombOf(size: number): Promise<Uint8Array> {
  const { default: yazl } = await import('yazl');
  const zip = new yazl.ZipFile();
  zip.addBuffer(Buffer.alloc(size), 'a.pdf', { compress: true });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
