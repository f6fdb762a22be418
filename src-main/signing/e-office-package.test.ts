import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { convert } from 'xmlbuilder2';

import { readEdxml } from '../documents/edxml/read-edxml.ts';
import { sampleBusinesses } from '../documents/testing/edxml-samples.ts';
import type { EOfficeDocument } from '../domain/e-office/e-office-document.ts';
import { newBusiness } from '../domain/e-office/edxml-message.ts';
import type { Instant, IsoDate } from '../domain/kernel/dates.ts';
import { checkOutbox, writePackage, writeStatusFile } from './e-office-package.ts';
import type { PackageInput, WrittenPackage } from './e-office-package.ts';
import { nodeFileSystem } from './package-file-system.ts';
import type { PackageFileSystem } from './package-file-system.ts';
import { sampleDocument } from './testing/e-office-samples.ts';
import { makeCertificate } from './testing/make-certificate.ts';
import { makePdf } from './testing/make-pdf.ts';
import { signPdf } from './testing/sign-in-test.ts';
import { verifyPackage } from './verify-package.ts';

const now = new Date('2026-11-23T20:00:00Z');
const stem = '05_TTr-HDTDKT_ve-viec-de-nghi-tang-bang-khen-co-thi-dua-nam-2026-cho-don';

let outbox: string;
let signedPdf: Uint8Array;
let input: PackageInput;

beforeAll(async () => {
  const certificate = makeCertificate({ passphrase: 'x' });
  const options = {
    key: { kind: 'certificate_file', pkcs12: certificate.pkcs12, passphrase: 'x' } as const,
    reason: 'Ký phát hành',
    location: 'Lai Châu',
    now,
  };
  const signed = await signPdf(await makePdf(), options);
  if (!signed.ok) throw new Error(signed.error.code);
  signedPdf = signed.value.pdf;
});

beforeEach(async () => {
  outbox = await mkdtemp(path.join(tmpdir(), 'so-vang-outbox-'));
  input = {
    document: sampleDocument(),
    business: newBusiness,
    pdf: signedPdf,
    exportAs: 'signed',
    shape: 'folder',
    docx: new TextEncoder().encode('docx'),
    attachments: [
      {
        name: '../../Báo cáo thành tích.XLSX',
        contentType: 'application/xlsx',
        bytes: new Uint8Array([1, 2]),
      },
    ],
    embedFiles: false,
    auditHead: { seq: 42, hash: 'ab'.repeat(32) },
    programVersion: '0.1.0',
  };
});

afterEach(() => rm(outbox, { recursive: true }));

async function write(change: Partial<PackageInput> = {}): Promise<WrittenPackage> {
  const result = await writePackage(outbox, { ...input, ...change }, { now });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function readXml(written: WrittenPackage): Promise<unknown> {
  const text = await readFile(path.join(written.path, 'document.edxml'), 'utf8');
  return JSON.parse(JSON.stringify(convert(text, { format: 'object' })), (_, value: unknown) =>
    typeof value === 'string' ? decodeReferences(value) : value,
  );
}

function decodeReferences(text: string): string {
  const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return text.replace(/&(\w+);/g, (reference, name: string) => characters[name] ?? `unknown ${reference}`);
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'write' });
}

/** A file system whose call number `failing` fails (counted from 1), with the number of calls that were made. */
function failingAt(failing: number, code: string): { files: PackageFileSystem; calls: () => number } {
  let calls = 0;
  function step(): void {
    calls += 1;
    if (calls === failing) throw systemError(code);
  }
  const files: PackageFileSystem = {
    ...nodeFileSystem,
    async link(from, to) {
      step();
      await nodeFileSystem.link(from, to);
    },
    async mkdir(target) {
      step();
      return nodeFileSystem.mkdir(target);
    },
    async open(target, flags) {
      step();
      const handle = await nodeFileSystem.open(target, flags);
      return {
        async writeFile(content) {
          // A full disk takes the first bytes and then no more.
          if (calls + 1 === failing) await handle.writeFile(content.subarray(0, 1));
          step();
          await handle.writeFile(content);
        },
        async sync() {
          step();
          await handle.sync();
        },
        close: () => handle.close(),
      };
    },
    async rename(from, to) {
      step();
      await nodeFileSystem.rename(from, to);
    },
  };
  return { files, calls: () => calls };
}

describe('writePackage', () => {
  it('writes a folder that reads back as it was written', async () => {
    const written = await write();
    expect((await readdir(outbox)).toSorted()).toEqual([stem]);
    expect((await readdir(written.path)).toSorted()).toEqual([
      `${stem}.docx`,
      `${stem}_signed.pdf`,
      'dinh-kem-01_bao-cao-thanh-tich.xlsx',
      'document.edxml',
      'manifest.json',
      'metadata.json',
    ]);
    expect(await verifyPackage(written.path)).toEqual({
      ok: true,
      value: { manifest: written.manifest, findings: [] },
    });
    expect(written.manifest).toMatchObject({
      createdAt: '2026-11-23T20:00:00.000Z',
      programVersion: '0.1.0',
      documentId: input.document.id,
      signed: true,
      auditHead: { seq: 42, hash: 'ab'.repeat(32) },
    });
    expect(Buffer.from(signedPdf).equals(await readFile(path.join(written.path, `${stem}_signed.pdf`)))).toBe(
      true,
    );
  });

  it('never writes over a folder that is there already', async () => {
    await writeFile(path.join(outbox, `${stem}-3`), 'a file with that name');
    const folders = [await write(), await write(), await write()].map((written) => written.folder);
    expect(folders).toEqual([stem, `${stem}-2`, `${stem}-4`]);
  });

  it('says everything in the message, with special characters and Vietnamese letters intact', async () => {
    const xml = await readXml(await write());
    expect(xml).toMatchObject({
      edXML: {
        '@xmlns': 'http://www.mic.gov.vn/TBT/QCVN_102_2016',
        edXMLEnvelope: {
          edXMLHeader: {
            MessageHeader: {
              From: {
                OrganId: '000.00.01.H35',
                OrganizationInCharge: 'Ủy ban nhân dân tỉnh',
                OrganName: 'Hội đồng Thi đua - Khen thưởng tỉnh',
              },
              To: [
                { OrganId: '000.00.00.H35', OrganName: 'Ủy ban nhân dân tỉnh' },
                { OrganId: {}, OrganName: 'Sở Nội vụ' },
              ],
              Code: { CodeNumber: '05', CodeNotation: 'TTr-HĐTĐKT' },
              PromulgationInfo: { Place: 'Lai Châu', PromulgationDate: '2026/11/23' },
              DocumentType: {
                Type: '16',
                TypeName: 'Tờ trình',
                TypeDetail: '0',
              },
              Subject: input.document.subject,
              SignerInfo: {
                Competence: 'TM.',
                Position: 'Chủ tịch Hội đồng',
                FullName: 'Giàng A Thử',
              },
              DueDate: '2026/12/01',
              ToPlaces: { Place: ['Như trên', 'Lưu: VT, HĐTĐKT'] },
              OtherInfo: {
                Priority: '1',
                TyperNotation: 'LTT',
                PromulgationAmount: '3',
                PageAmount: '4',
                Appendixes: { Appendix: 'Danh sách trích ngang' },
              },
              ResponseFor: { DocumentId: '000.00.02.H35,2026/11/01,12/SNV-TĐKT' },
              DocumentId: '000.00.01.H35,2026/11/23,05/TTr-HĐTĐKT',
            },
            TraceHeaderList: {
              TraceHeader: {
                OrganId: '000.00.01.H35',
                Timestamp: '2026/11/24 03:00:00',
              },
              Bussiness: { BussinessDocType: '0' },
            },
          },
          edXMLBody: {
            edXMLManifest: {
              '@version': '1.0',
              Reference: [
                { '@xlink:href': `cid:${stem}_signed.pdf`, ContentType: 'application/pdf' },
                { '@xlink:href': `cid:${stem}.docx` },
                {
                  '@xlink:href': 'cid:dinh-kem-01_bao-cao-thanh-tich.xlsx',
                  AttachmentName: 'Báo cáo thành tích.XLSX',
                },
              ],
            },
          },
        },
      },
    });
    expect(JSON.stringify(xml)).not.toContain('AttachmentEncoded');
  });

  it('puts the files into the message as base64 when asked to', async () => {
    const xml = await readXml(await write({ embedFiles: true }));
    const attachment = expect.objectContaining({
      ContentId: 'dinh-kem-01_bao-cao-thanh-tich.xlsx',
      ContentTransferEncoded: 'AQI=',
    });
    expect(xml).toMatchObject({
      edXML: { AttachmentEncoded: { Attachment: [expect.anything(), expect.anything(), attachment] } },
    });
  });

  it('keeps the message readable when a text carries characters that XML cannot say', async () => {
    const [zero, tab, half] = [0, 11, 0xd8_00].map((code) => String.fromCharCode(code));
    const subject = `A${zero} & B${tab} ]]> &amp; &nbsp; &#38; <!-- "x" 'y' ${half}.`;
    const written = await write({ document: sampleDocument({ subject }) });
    const text = await readFile(path.join(written.path, 'document.edxml'), 'utf8');
    expect(decodeReferences(/<Subject>(.*)<\/Subject>/.exec(text)?.[1] ?? '')).toBe(
      `A & B ]]> &amp; &nbsp; &#38; <!-- "x" 'y' .`,
    );
    expect(text.match(/&(?!(?:amp|lt|gt|quot);)/g)).toBeNull();
  });

  it('names the fields of the decree in metadata.json, with who signed', async () => {
    const written = await write();
    expect(JSON.parse(await readFile(path.join(written.path, 'metadata.json'), 'utf8'))).toEqual({
      FileCode: { OrganId: '000.00.01.H35', FileCatalog: 2026, FileNotation: '01.TĐKT' },
      DocOrdinal: 7,
      TypeName: 'Tờ trình',
      CodeNumber: '05',
      CodeNotation: 'TTr-HĐTĐKT',
      IssuedDate: '2026-11-23',
      OrganId: '000.00.01.H35',
      OrganName: 'Hội đồng Thi đua - Khen thưởng tỉnh',
      Subject: input.document.subject,
      Language: 'Tiếng Việt',
      PageAmount: 4,
      Description: null,
      SignerInfo: { Position: 'Chủ tịch Hội đồng', FullName: 'Giàng A Thử' },
      To: [
        { OrganId: '000.00.00.H35', OrganName: 'Ủy ban nhân dân tỉnh' },
        { OrganId: null, OrganName: 'Sở Nội vụ' },
      ],
      ToPlaces: ['Như trên', 'Lưu: VT, HĐTĐKT'],
      Priority: 1,
      IssuedAmount: 3,
      DueDate: '2026-12-01',
      SoVang: {
        documentId: input.document.id,
        draft: false,
        business: { type: 0, reason: '' },
        signatures: [
          {
            commonName: 'Nguyễn Thị Thử',
            organisation: 'Hội đồng Thi đua - Khen thưởng tỉnh',
            serialNumber: expect.stringMatching(/^[\dA-F]+$/),
            issuer: 'CA thử nghiệm',
            signingTime: '2026-11-23T20:00:00.000Z',
          },
        ],
      },
    });
  });

  it('writes a draft without number, unsigned, under a name that says so', async () => {
    const document = sampleDocument({ number: null, date: null });
    const written = await write({ document, pdf: await makePdf(), exportAs: 'unsigned', attachments: [] });
    expect([
      written.folder,
      written.manifest.signed,
      written.manifest.files.map((file) => file.name),
    ]).toEqual([
      'du-thao_TTr-HDTDKT_ve-viec-de-nghi-tang-bang-khen-co-thi-dua-nam-2026',
      false,
      [`${written.folder}.pdf`, `${written.folder}.docx`, 'document.edxml', 'metadata.json'],
    ]);
  });

  it('names and names only what is recalled', async () => {
    const business = sampleBusinesses.recall;
    const written = await write({ business, embedFiles: true });
    expect([written.folder, written.manifest.files.map(({ name }) => name)]).toEqual([
      'thu-hoi_05_TTr-HDTDKT_ve-viec-de-nghi-tang-bang-khen-co-thi-dua-nam-2026',
      [`${written.folder}_signed.pdf`, 'document.edxml', 'metadata.json'],
    ]);
    const { name } = written.manifest.files[1] ?? { name: '' };
    const reading = await readEdxml(await readFile(path.join(written.path, name)));
    expect(reading).toMatchObject({
      ok: true,
      value: { findings: [], message: { business, attachments: [], documentId: business.documentId } },
    });
  });

  it.each([
    ['update', 'cap-nhat_05_'],
    ['replacement', 'thay-the_05_'],
  ] as const)('brings everything with a message of %s', async (kind, prefix) => {
    const written = await write({ business: sampleBusinesses[kind] });
    expect(written.folder.startsWith(prefix)).toBe(true);
    expect(written.folder.length).toBeLessThanOrEqual(72);
    expect(written.manifest.files).toHaveLength(5);
  });

  it('does not export as signed what is not validly signed', async () => {
    const appended = Buffer.concat([signedPdf, Buffer.from(' ')]);
    const results = await Promise.all(
      [await makePdf(), appended].map((pdf) => writePackage(outbox, { ...input, pdf }, { now })),
    );
    expect(results).toMatchObject([
      { ok: false, error: { code: 'not_validly_signed', signatures: [] } },
      { ok: false, error: { code: 'not_validly_signed', signatures: [{ problems: ['bytes_appended'] }] } },
    ]);
    expect(await readdir(outbox)).toEqual([]);
  });

  it('names the fields that are missing, too long or said twice', async () => {
    const [receiver] = input.document.to;
    const document = sampleDocument({
      subject: 'x'.repeat(501),
      place: ' ',
      to: receiver ? [receiver, receiver] : [],
    });
    expect(await writePackage(outbox, { ...input, document }, { now })).toEqual({
      ok: false,
      error: {
        code: 'document_incomplete',
        problems: [
          { field: 'place', index: null, problem: { code: 'missing' } },
          { field: 'subject', index: null, problem: { code: 'too_long', limit: 500 } },
          { field: 'to', index: 1, problem: { code: 'twice' } },
        ],
      },
    });
  });

  it('refuses a kind of document that has no code', async () => {
    const document = sampleDocument({ typeName: 'Thư tình' });
    const result = await writePackage(outbox, { ...input, document }, { now });
    expect(result).toEqual({ ok: false, error: { code: 'document_type_unknown' } });
  });

  it.each<[string, Partial<EOfficeDocument>]>([
    ['a path in the notation', { notation: '../../../etc' }],
    ['a path in the subject', { subject: '..\\..\\Windows\\System32' }],
    ['nothing but signs', { notation: '..', subject: '...' }],
    ['a very long single word', { subject: 'a'.repeat(400) }],
  ])('stays inside the outbox and short with %s', async (_, change) => {
    const written = await write({ document: sampleDocument(change) });
    expect(path.dirname(written.path)).toBe(outbox);
    expect(await readdir(outbox)).toEqual([written.folder]);
    const names = [written.folder, ...(await readdir(written.path))];
    expect(names.filter((name) => !/^[A-Za-z\d][A-Za-z\d._-]{0,99}$/.test(name))).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'disk_full'],
    ['EROFS', 'no_rights'],
    ['EIO', 'io'],
  ])('leaves nothing behind when any single step fails with %s', async (system, code) => {
    const whole = failingAt(0, system);
    await writePackage(outbox, input, { now, files: whole.files });
    await rm(path.join(outbox, stem), { recursive: true });
    expect(whole.calls()).toBeGreaterThan(20);
    for (let failing = 1; failing <= whole.calls(); failing += 1) {
      const result = await writePackage(outbox, input, { now, files: failingAt(failing, system).files });
      expect(result).toMatchObject({ ok: false, error: { code } });
      expect(await readdir(outbox)).toEqual([]);
    }
  });

  it('waits for a virus scanner that holds the new folder for a moment', async () => {
    let refusals = 2;
    const files: PackageFileSystem = {
      ...nodeFileSystem,
      async rename(from, to) {
        refusals -= 1;
        if (refusals >= 0) throw systemError('EPERM');
        await nodeFileSystem.rename(from, to);
      },
    };
    expect(await writePackage(outbox, input, { now, files })).toMatchObject({
      ok: true,
      value: { folder: stem },
    });
  });

  it('gives up on a folder that stays locked and leaves nothing behind', async () => {
    const files = { ...nodeFileSystem, rename: () => Promise.reject(systemError('EPERM')) };
    const result = await writePackage(outbox, input, { now, files });
    expect([result, await readdir(outbox)]).toEqual([{ ok: false, error: { code: 'no_rights' } }, []]);
  });

  it('says that the outbox is missing, or is a file', async () => {
    await writeFile(path.join(outbox, 'file'), '');
    const results = await Promise.all(
      ['gone', 'file', 'file/inside'].map((name) => writePackage(path.join(outbox, name), input, { now })),
    );
    expect(results).toEqual([0, 1, 2].map(() => ({ ok: false, error: { code: 'outbox_missing' } })));
  });

  it('removes what a power cut left behind, but not what may be at work now', async () => {
    const [old, young] = [path.join(outbox, '.so-vang-old'), path.join(outbox, '.so-vang-young')];
    await mkdir(old);
    await mkdir(young);
    await utimes(old, now, new Date('2026-11-20T00:00:00Z'));
    await utimes(young, now, new Date('2026-11-23T19:59:00Z'));
    await write();
    expect((await readdir(outbox)).toSorted()).toEqual(['.so-vang-young', stem]);
  });

  it('writes a zip that holds the same files, and never over another one', async () => {
    const first = await write({ shape: 'zip' });
    const second = await write({ shape: 'zip' });
    expect([first.folder, second.folder]).toEqual([`${stem}.zip`, `${stem}-2.zip`]);
    expect((await readdir(outbox)).toSorted()).toEqual([`${stem}-2.zip`, `${stem}.zip`]);
    expect(await verifyPackage(first.path)).toEqual({
      ok: true,
      value: { manifest: first.manifest, findings: [] },
    });
  });

  it('renames a zip into place on a share that knows no second names', async () => {
    const files = { ...nodeFileSystem, link: () => Promise.reject(systemError('EOPNOTSUPP')) };
    const result = await writePackage(outbox, { ...input, shape: 'zip' }, { now, files });
    expect([result.ok, await readdir(outbox)]).toEqual([true, [`${stem}.zip`]]);
  });

  it.each(['ENOSPC', 'EACCES', 'ETIMEDOUT'])('leaves no half of a zip behind with %s', async (system) => {
    const zip = { ...input, shape: 'zip' as const };
    const whole = failingAt(0, system);
    await writePackage(outbox, zip, { now, files: whole.files });
    await rm(path.join(outbox, `${stem}.zip`));
    for (let failing = 1; failing <= whole.calls(); failing += 1) {
      const result = await writePackage(outbox, zip, { now, files: failingAt(failing, system).files });
      expect([result.ok, await readdir(outbox)]).toEqual([false, []]);
    }
    expect(await writePackage(outbox, zip, { now })).toMatchObject({ ok: true });
  });
});

/** A share of another computer, which lies in a folder here; `isThere` tells whether it answers. */
function share(isThere: () => boolean): PackageFileSystem {
  const here = (target: string): string => {
    if (!isThere()) throw systemError('UNKNOWN');
    if (!target.startsWith(shareFolder)) throw new Error(`${target} is outside of the share`);
    return path.join(outbox, ...target.slice(shareFolder.length).split('\\'));
  };
  const asked = <Answer>(ask: () => Promise<Answer>): Promise<Answer> =>
    new Promise((resolve) => resolve(ask()));
  return {
    stat: (target) => asked(() => nodeFileSystem.stat(here(target))),
    lstat: (target) => asked(() => nodeFileSystem.lstat(here(target))),
    readdir: (target) => asked(() => nodeFileSystem.readdir(here(target))),
    mkdir: (target) => asked(() => nodeFileSystem.mkdir(here(target))),
    rename: (from, to) => asked(() => nodeFileSystem.rename(here(from), here(to))),
    link: (from, to) => asked(() => nodeFileSystem.link(here(from), here(to))),
    rm: (target, options) => asked(() => nodeFileSystem.rm(here(target), options)),
    async open(target, flags) {
      const handle = await nodeFileSystem.open(here(target), flags);
      return {
        async writeFile(content) {
          await handle.writeFile(content.subarray(0, 1));
          here(target);
          await handle.writeFile(content.subarray(1));
        },
        sync: () => handle.sync(),
        close: () => handle.close(),
      };
    },
  };
}

const shareFolder = '\\\\may-chu\\e-office';

describe('an outbox on another computer', () => {
  it('takes a package under its own path', async () => {
    const result = await writePackage(shareFolder, input, { now, files: share(() => true) });
    expect(result).toMatchObject({ ok: true, value: { folder: stem, path: `${shareFolder}\\${stem}` } });
    expect(await readdir(outbox)).toEqual([stem]);
  });

  it.each(['folder', 'zip'] as const)(
    'that goes away in the middle shows no half of a %s, and takes it when it is back',
    async (shape) => {
      let calls = 0;
      const files = share(() => (calls += 1) < 7);
      const lost = await writePackage(shareFolder, { ...input, shape }, { now, files });
      const visible = (await readdir(outbox)).filter((name) => !name.startsWith('.so-vang-'));
      expect([lost, visible]).toEqual([{ ok: false, error: { code: 'network_lost' } }, []]);
      const again = await writePackage(shareFolder, { ...input, shape }, { now, files: share(() => true) });
      expect(again.ok).toBe(true);
    },
  );
});

describe('writeStatusFile', () => {
  const about = {
    organId: '000.00.05.H35',
    number: '101',
    notation: 'STC-VP/../',
    issuedOn: '2026-11-20' as IsoDate,
    documentId: '000.00.05.H35,2026/11/20,101/STC-VP',
  };
  const status = {
    from: sampleDocument().from,
    about,
    traceId: 'trace-7',
    statusCode: '16',
    description: 'Đã thực hiện & lưu hồ sơ',
    at: '2026-11-23T20:00:00.000Z' as Instant,
    staff: { department: 'Phòng Thi đua', name: '', mobile: '', email: '' },
  };

  it('writes one file that is read back as it was meant, and none over another', async () => {
    const first = await writeStatusFile(outbox, status, { now });
    const second = await writeStatusFile(outbox, status, { now });
    expect([first, second]).toEqual(
      ['trang-thai-16_101_STC-VP.edxml', 'trang-thai-16_101_STC-VP-2.edxml'].map((name) => ({
        ok: true,
        value: path.join(outbox, name),
      })),
    );
    expect((await readdir(outbox)).length).toBe(2);
    expect(await readEdxml(await readFile(path.join(outbox, 'trang-thai-16_101_STC-VP.edxml')))).toEqual({
      ok: true,
      value: { findings: [], message: { kind: 'status', ...status } },
    });
  });

  it('leaves nothing behind on a disk that is full', async () => {
    const { files } = failingAt(3, 'ENOSPC');
    const written = await writeStatusFile(outbox, status, { now, files });
    expect([written, await readdir(outbox)]).toEqual([{ ok: false, error: { code: 'disk_full' } }, []]);
  });
});

describe('checkOutbox', () => {
  it('leaves nothing in a folder that takes files', async () => {
    expect([await checkOutbox(outbox), await readdir(outbox)]).toEqual([{ ok: true, value: null }, []]);
  });

  it('says why a folder takes none', async () => {
    const full = { ...nodeFileSystem, mkdir: () => Promise.reject(systemError('ENOSPC')) };
    const results = [
      await checkOutbox(path.join(outbox, 'gone')),
      await checkOutbox(outbox, { files: full }),
      await checkOutbox(outbox, { files: failingAt(2, 'EROFS').files }),
      await checkOutbox(shareFolder, { files: share(() => false) }),
    ];
    expect(results.map((result) => !result.ok && result.error.code)).toEqual([
      'outbox_missing',
      'disk_full',
      'no_rights',
      'network_lost',
    ]);
    expect(await readdir(outbox)).toEqual([]);
  });
});
