import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { pdfWords } from '../../../documents/testing/read-back.ts';
import type { AttachmentId, DocumentId } from '../../../domain/kernel/ids.ts';
import { makeCertificate } from '../../../signing/testing/make-certificate.ts';
import { makePdf } from '../../../signing/testing/make-pdf.ts';
import { pdfsig } from '../../../signing/testing/pdfsig.ts';
import { signPdf } from '../../../signing/testing/sign-in-test.ts';
import { signingBehaviour, startSigningService } from '../../../signing/testing/signing-service.ts';
import { makeSoftToken } from '../../../signing/testing/soft-token.ts';
import { openWithDocument, signPlain } from '../../e-office/testing/document-office.ts';
import { fileOf, lastAudit, refusal, refused } from '../../testing/office.ts';
import type { Office } from '../../testing/office.ts';

const passphrase = 'mật khẩu';
const certificate = fileOf('co-quan.p12', makeCertificate({ passphrase, commonName: 'UBND tỉnh' }).pkcs12);

const attachmentsOf = async ({ client }: Office, id: DocumentId) =>
  (await client.outgoing.details({ id })).attachments;

/** Puts files beside a document and answers with the id of the last. */
async function add(office: Office, id: DocumentId, ...files: readonly File[]): Promise<AttachmentId> {
  for (const file of files) await office.client.attachments.add({ id, file });
  const last = (await attachmentsOf(office, id)).at(-1);
  if (!last) throw new Error('Nothing was added');
  return last.id;
}

const report = fileOf('Báo cáo.XLSX', new Uint8Array([80, 75, 1]));
const list = async () => fileOf('Danh sách kèm theo.pdf', await makePdf('Danh sach'));

describe('what goes along with a document', () => {
  it('is kept in its order, and taken away without losing its bytes', async () => {
    const { office, id } = await openWithDocument();
    await add(office, id, report, await list());
    const [first, second] = await attachmentsOf(office, id);
    expect([first, second]).toMatchObject([
      { name: 'Báo cáo.XLSX', size: 3, certificateName: null, signedAt: null },
      { name: 'Danh sách kèm theo.pdf', certificateName: null },
    ]);
    if (!first) throw new Error('Nothing was added');
    await office.client.attachments.remove({ id: first.id });
    expect(lastAudit(office)).toMatchObject({ command: 'remove_attachment', subject: first.id });
    expect((await attachmentsOf(office, id)).map(({ name }) => name)).toEqual(['Danh sách kèm theo.pdf']);
    const { hash } = first;
    const { files } = await office.client.outgoing.details({ id });
    const current = files.filter(({ role, isCurrent }) => role === 'attachment' && isCurrent);
    expect(current.map(({ name }) => name)).toEqual(['Danh sách kèm theo.pdf']);
    const { file } = await office.client.outgoing.file({ id, role: 'attachment', hash });
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array([80, 75, 1]));
  });

  it('is refused twice, empty, or of a type that e-offices refuse', async () => {
    const { office, id } = await openWithDocument();
    await add(office, id, report);
    const refusing = (name: string, bytes: number[]) =>
      refused(office, () => office.client.attachments.add({ id, file: fileOf(name, new Uint8Array(bytes)) }));
    expect(await refusing('Bản sao.xlsx', [80, 75, 1])).toEqual(
      refusal('attachment_twice', { name: 'Bản sao.xlsx', same: 'Báo cáo.XLSX' }),
    );
    expect(await refusing('Trống.pdf', [])).toEqual(refusal('file_empty', { name: 'Trống.pdf' }));
    expect(await refusing('cài đặt.exe', [77, 90])).toEqual(
      refusal('attachment_type', { name: 'cài đặt.exe' }),
    );
  });
});

describe('the signature on an attachment', () => {
  it('says number and time in the corner of its first page, after the document itself was signed', async () => {
    const { office, id } = await openWithDocument();
    const attachment = await add(office, id, await list());
    const sign = () => office.client.attachments.sign({ id: attachment, certificate, passphrase });
    expect(await refused(office, sign)).toEqual(refusal('attachment_before_document'));
    await signPlain(office, id);
    office.setNow('2026-11-24T07:30:05.000Z');
    expect(await sign()).toEqual({ certificateName: 'UBND tỉnh' });
    const [signed] = await attachmentsOf(office, id);
    expect(signed).toMatchObject({
      name: 'Danh sách kèm theo.pdf',
      certificateName: 'UBND tỉnh',
      signedAt: '2026-11-24T07:30:05.000Z',
    });
    const { name, file } = await office.client.outgoing.file({
      id,
      role: 'attachment',
      hash: signed?.hash ?? '',
    });
    const pdf = new Uint8Array(await file.arrayBuffer());
    expect(name).toBe('Danh sách kèm theo_signed.pdf');
    expect(pdfsig(pdf)).toContain('Signature is Valid');
    const corner = pdfWords(pdf).filter(({ page, top }) => page === 1 && top < 17);
    expect(corner.map(({ text }) => text)).toEqual(['05/BB-HĐTĐKT', '2026-11-24T14:30:05+07:00']);
    expect(await refused(office, sign)).toEqual(
      refusal('attachment_signed', { name: 'Danh sách kèm theo.pdf', certificateName: 'UBND tỉnh' }),
    );
  });

  it('needs a number on the document and a pdf below it', async () => {
    const { office, id } = await openWithDocument({ number: null });
    const attachment = await add(office, id, await list());
    await signPlain(office, id);
    const signing = (of: AttachmentId) => () =>
      office.client.attachments.sign({ id: of, certificate, passphrase });
    expect(await refused(office, signing(attachment))).toEqual(refusal('attachment_before_document'));

    const numbered = await openWithDocument();
    const sheet = await add(numbered.office, numbered.id, report);
    await signPlain(numbered.office, numbered.id);
    const name = 'Báo cáo.XLSX';
    expect(
      await refused(numbered.office, () =>
        numbered.office.client.attachments.sign({ id: sheet, certificate, passphrase }),
      ),
    ).toEqual(refusal('attachment_not_pdf', { name }));
  });

  it('comes from a token too, whose PIN is kept nowhere', async () => {
    const soft = makeSoftToken();
    const { office, id } = await openWithDocument();
    const attachment = await add(office, id, await list());
    await signPlain(office, id);
    // The certificate of the token begins when it is made.
    office.setNow(new Date(Date.now() + 60_000).toISOString());
    const { leaders: _leaders, seal: _seal, ...choices } = await office.client.signing.settings();
    await office.client.signing.saveSettings({ ...choices, tokenLibrary: soft.library });
    const [found] = await office.client.signing.tokenCertificates();
    const { certificateName } = await office.client.attachments.signWithToken({
      id: attachment,
      certificate: found?.fingerprint ?? '',
      pin: soft.pin,
    });
    expect(certificateName).toBe(found?.commonName);
    expect(JSON.stringify(lastAudit(office)).includes(soft.pin)).toBe(false);
  });
});

describe('a signature on an attachment by a service on this computer', () => {
  const sign = async (pdf: Uint8Array): Promise<Uint8Array> => {
    const signed = await signPdf(pdf, {
      key: { kind: 'certificate_file', pkcs12: key.pkcs12, passphrase: 'x' },
      reason: 'Ký',
      location: 'Lai Châu',
      now: new Date('2026-11-23T07:00:00Z'),
    });
    if (!signed.ok) throw new Error(signed.error.code);
    return signed.value.pdf;
  };
  const key = makeCertificate({
    passphrase: 'x',
    commonName: 'Văn thư',
    validFrom: new Date('2026-01-01'),
    validTo: new Date('2029-01-01'),
  });

  /** An office with a signed document, a list beside it, and a service that an officer has confirmed. */
  async function openWithService(behave: (pdf: Uint8Array) => Promise<Uint8Array>) {
    const { office, id } = await openWithDocument();
    const attachment = await add(office, id, await list());
    const asked: unknown[] = [];
    const service = signingBehaviour(behave);
    const address = await startSigningService((endpoint, request) => {
      asked.push([endpoint, request.DocNumber, request.IssuedDate]);
      return service(endpoint, request);
    });
    const { signing, attachments } = office.client;
    const { leaders: _leaders, seal: _seal, ...choices } = await signing.settings();
    const { certificate: confirmed } = await signing.testService({ address });
    await signing.saveSettings({ ...choices, service: { enabled: true, address, certificate: confirmed } });
    return { office, id, asked, byService: () => attachments.signByService({ id: attachment }) };
  }

  it('is taken back with the number of the document, which was signed before', async () => {
    const { office, id, asked, byService } = await openWithService(sign);
    expect(await refused(office, byService)).toEqual(refusal('attachment_before_document'));
    await signPlain(office, id);
    expect(await byService()).toEqual({ certificateName: 'Văn thư' });
    expect(asked.at(-1)).toEqual(['SignAppendix', '05/BB-HĐTĐKT', '23/11/2026']);
    const [signed] = await attachmentsOf(office, id);
    expect(signed).toMatchObject({ certificateName: 'Văn thư', signedAt: '2026-11-23T07:30:00.000Z' });
    const { file } = await office.client.outgoing.file({ id, role: 'attachment', hash: signed?.hash ?? '' });
    expect(pdfsig(new Uint8Array(await file.arrayBuffer()))).toContain('Signature is Valid');
  });

  it.each<[string, (pdf: Uint8Array) => Promise<Uint8Array>, string]>([
    ['another file', async () => sign(await makePdf('Tep khac')), 'returned.not_appended'],
    ['the file unsigned', (pdf) => Promise.resolve(pdf), 'fileFinding.unsigned'],
    ['two signatures', async (pdf) => sign(await sign(pdf)), 'returned.signature_count'],
  ])('is not entered where %s came back', async (_, behave, reason) => {
    const { office, id, byService } = await openWithService(behave);
    await signPlain(office, id);
    expect(await refused(office, byService)).toEqual(refusal('returned_file_wrong', { reason }));
    expect(await attachmentsOf(office, id)).toMatchObject([{ certificateName: null, signedAt: null }]);
  });
});

describe('the package of a document', () => {
  it('carries what goes along with it, as signed, and then nothing changes any more', async () => {
    const { office, id } = await openWithDocument();
    const attachment = await add(office, id, report, await list());
    await signPlain(office, id);
    await office.client.attachments.sign({ id: attachment, certificate, passphrase });
    const { folder } = await office.client.documents.exportPackage({ id });
    const names = readdirSync(folder).filter((name) => name.startsWith('dinh-kem'));
    expect(names.toSorted()).toEqual(['dinh-kem-01_bao-cao.xlsx', 'dinh-kem-02_danh-sach-kem-theo.pdf']);
    const signed = readFileSync(path.join(folder, 'dinh-kem-02_danh-sach-kem-theo.pdf'));
    expect(pdfsig(signed)).toContain('Signature is Valid');
    const handedOver = refusal('document_handed_over', { subject: expect.any(String) as string });
    expect(await refused(office, () => office.client.attachments.remove({ id: attachment }))).toEqual(
      handedOver,
    );
    const late = fileOf('Thêm.pdf', await makePdf('Them'));
    expect(await refused(office, () => office.client.attachments.add({ id, file: late }))).toEqual(
      handedOver,
    );
  });
});
