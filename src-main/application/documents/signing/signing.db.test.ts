import { afterAll, describe, expect, it } from 'vitest';

import { makeCertificate } from '../../../signing/testing/make-certificate.ts';
import { makePdf } from '../../../signing/testing/make-pdf.ts';
import { leaderPicture, makePng, sealPicture } from '../../../signing/testing/make-png.ts';
import { pdfsig } from '../../../signing/testing/pdfsig.ts';
import { signingBehaviour, startSigningService } from '../../../signing/testing/signing-service.ts';
import type { ServiceBehaviour } from '../../../signing/testing/signing-service.ts';
import { makeSoftToken } from '../../../signing/testing/soft-token.ts';
import { TestAuthority } from '../../../signing/testing/test-authority.ts';
import { startTimeStampAuthority } from '../../../signing/testing/time-stamp-authority.ts';
import { fileOf, lastAudit, openOffice, refusal, refused } from '../../testing/office.ts';
import type { Office } from '../../testing/office.ts';
import { endSession, openSampleOffice } from '../../testing/sample-office.ts';

const passphrase = 'mật khẩu';
const certificate = makeCertificate({ passphrase });
const certificateFile = fileOf('chữ ký.p12', certificate.pkcs12);

async function choices({ client }: Office) {
  const { leaders: _leaders, seal: _seal, ...rest } = await client.signing.settings();
  return rest;
}

const authority = new TestAuthority();
authority.root('Goc thu');
authority.signer('Giang A Thu', { issuer: 'Goc thu' });
authority.signer('Tu Ky');
afterAll(() => authority.close());

/** Starts a service that an officer has confirmed. */
async function confirmService(office: Office, behave: ServiceBehaviour): Promise<void> {
  const address = await startSigningService(behave);
  const { certificate: confirmed } = await office.client.signing.testService({ address });
  const service = { enabled: true, address, certificate: confirmed };
  await office.client.signing.saveSettings({ ...(await choices(office)), service });
}

/** Real minutes, whose pdf has names and blanks. */
async function openWithMinutes() {
  const office = await openSampleOffice();
  const { meetingId } = await endSession(office);
  const { id } = await office.client.documents.writeMinutes({ meetingId, number: 5 });
  const { signerName } = await office.client.signing.ofDocument({ id });
  const sign = (as: 'leader' | 'office', showMark: boolean) =>
    office.client.documents.sign({ id, certificate: certificateFile, passphrase, as, showMark });
  return { office, id, signerName, sign };
}

describe('how the office signs', () => {
  it('is what was saved, and begins with a seal of 36 mm, no service and no authority', async () => {
    const { client } = await openOffice();
    expect(await client.signing.settings()).toEqual({
      timeStampAddress: null,
      tokenLibrary: null,
      service: { enabled: false, address: 'wss://127.0.0.1:8987', certificate: null },
      sealDiameterMm: 36,
      refusesWithoutRoot: false,
      leaders: [],
      seal: null,
    });
    await client.signing.savePicture({ name: null, file: fileOf('dấu.png', sealPicture()) });
    await client.signing.saveSettings({
      timeStampAddress: 'http://tsa.ca.gov.vn',
      tokenLibrary: String.raw`C:\Windows\System32\eTPKCS11.dll`,
      service: { enabled: true, address: 'wss://127.0.0.1:9000', certificate: null },
      sealDiameterMm: 38,
      refusesWithoutRoot: true,
    });
    expect(await client.signing.settings()).toMatchObject({
      timeStampAddress: 'http://tsa.ca.gov.vn',
      service: { enabled: true, address: 'wss://127.0.0.1:9000' },
      sealDiameterMm: 38,
      seal: { width: 360, height: 360 },
    });
  });

  it.each([
    [
      'an address outside this computer',
      { service: { enabled: true, address: 'wss://10.0.0.5:8987', certificate: null } },
    ],
    [
      'an address without encryption',
      { service: { enabled: true, address: 'ws://127.0.0.1:8987', certificate: null } },
    ],
    ['an authority that is a file', { timeStampAddress: 'file:///tmp/x' }],
    ['a seal of two metres', { sealDiameterMm: 2000 }],
  ])('refuses %s', async (_, change) => {
    const { client } = await openOffice();
    const { leaders: _leaders, seal: _seal, ...choices } = await client.signing.settings();
    await expect(client.signing.saveSettings({ ...choices, ...change })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});

describe('pictures of signatures', () => {
  it('are kept by the name of the leader, replaced, handed out and taken away', async () => {
    const office = await openOffice();
    const { savePicture, picture, removePicture, settings } = office.client.signing;
    const name = 'Giàng A Thử';
    await savePicture({ name, file: fileOf('cũ.png', sealPicture()) });
    await savePicture({ name, file: fileOf('mới.png', leaderPicture()) });
    const { leaders } = await settings();
    expect(leaders).toEqual([{ name, width: 400, height: 200, hash: expect.any(String) }]);
    const { file } = await picture({ name });
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(leaderPicture());
    await removePicture({ name });
    expect((await settings()).leaders).toEqual([]);
    expect(await refused(office, () => picture({ name }))).toEqual(refusal('not_found'));
  });

  it('must be transparent PNGs of a size that prints well', async () => {
    const office = await openOffice();
    const save = (bytes: Uint8Array) =>
      refused(office, () => office.client.signing.savePicture({ name: null, file: fileOf('a.png', bytes) }));
    const opaque = leaderPicture();
    // The colour type of the head: RGB without alpha.
    opaque[25] = 2;
    const notOurs = refusal('not_a_transparent_png', { name: 'a.png' });
    expect(await save(new Uint8Array())).toEqual(refusal('file_empty', { name: 'a.png' }));
    expect(await save(new Uint8Array(2 * 1024 * 1024 + 1))).toEqual(
      refusal('file_too_large', { name: 'a.png', limit: 2 }),
    );
    expect(await save(new TextEncoder().encode('%PDF-1.7'))).toEqual(notOurs);
    expect(await save(leaderPicture().subarray(0, 40))).toEqual(notOurs);
    expect(await save(opaque)).toEqual(notOurs);
    expect(await save(makePng(40, 40, () => [0, 0, 0, 0]))).toEqual(
      refusal('mark_size_wrong', { name: 'a.png', width: 40, height: 40, least: 100, most: 4000 }),
    );
  });
});

describe('signing with pictures', () => {
  it('shows the leader’s signature and the seal on real minutes, and both signatures are valid', async () => {
    const { office, id, signerName, sign } = await openWithMinutes();
    const { savePicture, ofDocument } = office.client.signing;
    await savePicture({ name: signerName, file: fileOf('chữ ký.png', leaderPicture()) });
    await savePicture({ name: null, file: fileOf('dấu.png', sealPicture()) });
    expect(await ofDocument({ id })).toEqual({
      signerName,
      tokenReady: false,
      serviceReady: false,
      timeStamped: false,
      roles: ['leader', 'office'],
      withPicture: ['leader', 'office'],
      signatures: [],
    });
    await sign('leader', true);
    await sign('office', true);
    const { file } = await office.client.documents.file({ id, part: 'signed_pdf' });
    const report = pdfsig(new Uint8Array(await file.arrayBuffer()));
    expect(report.match(/Signature is Valid/g)).toHaveLength(2);
    expect(await ofDocument({ id })).toMatchObject({
      roles: [],
      signatures: [
        { ordinal: 1, as: 'leader', signerName: 'Nguyễn Thị Thử' },
        { ordinal: 2, as: 'office', signerName: 'Nguyễn Thị Thử' },
      ],
    });
    expect(office.services.repositories.documents.signatures(id).map(({ report: one }) => one)).toEqual([
      { as: 'leader', mark: true },
      { as: 'office', mark: true },
    ]);
    expect(lastAudit(office)).toMatchObject({
      command: 'sign_document',
      payload: { ordinal: 2, as: 'office' },
    });
  });

  it('is refused where the office has no picture', async () => {
    const { office, signerName, sign } = await openWithMinutes();
    expect(await refused(office, () => sign('leader', true))).toEqual(
      refusal('mark_picture_missing', { name: signerName }),
    );
    expect(await refused(office, () => sign('office', true))).toEqual(refusal('seal_picture_missing'));
  });
});

describe('signing with a token', () => {
  it('finds the certificate, signs, and says so in the register', async () => {
    const soft = makeSoftToken();
    const { office, id } = await openWithMinutes();
    const { signing } = office.client;
    office.setNow(new Date(Date.now() + 60_000).toISOString());
    const before = await refused(office, () => signing.tokenCertificates());
    expect(before).toEqual(refusal('token_library_unset'));
    await signing.saveSettings({ ...(await choices(office)), tokenLibrary: soft.spy });
    const [found] = await signing.tokenCertificates();
    if (!found) throw new Error('The token has no certificate');
    expect(found).toMatchObject({ commonName: 'Giàng A Thử', tokenLabel: 'Token thử', finalTry: false });
    const sign = (pin: string) =>
      signing.signWithToken({ id, as: 'leader', showMark: false, certificate: found.fingerprint, pin });
    const wrong = await refused(office, () => sign('99999999'));
    expect([wrong.code, JSON.stringify(wrong).includes('99999999')]).toEqual(['token_pin_wrong', false]);
    expect(soft.calls('C_Login')).toBe(1);
    expect(await sign(soft.pin)).toEqual({ certificateName: 'Giàng A Thử' });
    expect(office.services.repositories.documents.signatures(id)).toMatchObject([{ method: 'token' }]);
    expect(JSON.stringify(lastAudit(office)).includes(soft.pin)).toBe(false);
  });
});

describe('signing by a service on this computer', () => {
  it('takes back what the service signed, once an officer has confirmed its certificate', async () => {
    const { office, id } = await openWithMinutes();
    const { signing } = office.client;
    const address = await startSigningService(signingBehaviour((pdf) => authority.sign(pdf, 'Giang A Thu')));
    const sign = () => signing.signByService({ id, as: 'leader' });
    const set = async (service: { enabled: boolean; certificate: string | null }) =>
      signing.saveSettings({ ...(await choices(office)), service: { address, ...service } });
    expect(await refused(office, sign)).toEqual(refusal('service_off'));
    await set({ enabled: true, certificate: null });
    expect(await refused(office, sign)).toEqual(refusal('service_unconfirmed'));
    const { certificate: confirmed } = await signing.testService({ address });
    await set({ enabled: true, certificate: confirmed });
    expect(await sign()).toEqual({ certificateName: 'Giang A Thu' });
    expect(office.services.repositories.documents.signatures(id)).toMatchObject([
      { method: 'bridge', signedAt: expect.any(String), report: { as: 'leader', mark: false } },
    ]);
  });

  it.each<[string, (pdf: Uint8Array) => Promise<Uint8Array>, Record<string, unknown>]>([
    ['another file', () => makePdf('Van ban khac'), { reason: 'returned.not_appended' }],
    ['the file unsigned', (pdf) => Promise.resolve(pdf), { reason: 'fileFinding.unsigned' }],
    [
      'two signatures',
      async (pdf) => authority.sign(await authority.sign(pdf, 'Giang A Thu'), 'Giang A Thu'),
      { reason: 'returned.signature_count' },
    ],
    [
      'a page with more on it',
      (pdf) =>
        authority.sign(pdf, 'Giang A Thu', {
          draw: (document) => {
            document.getPage(0)?.drawText('Them', { x: 300, y: 400, size: 13 });
          },
        }),
      { reason: 'difference.text_added', page: 1, text: 'Them' },
    ],
    [
      'a signature that nobody vouches for',
      (pdf) => authority.sign(pdf, 'Tu Ky'),
      { reason: 'finding.self_signed', detail: 'Tu Ky' },
    ],
  ])('enters nothing where %s came back', async (_, sign, parameters) => {
    const { office, id } = await openWithMinutes();
    await confirmService(office, signingBehaviour(sign));
    expect(await refused(office, () => office.client.signing.signByService({ id, as: 'leader' }))).toEqual({
      code: 'returned_file_wrong',
      parameters,
    });
    expect(office.services.repositories.documents.signatures(id)).toEqual([]);
  });

  it('enters nothing without an installed root where the office wants one', async () => {
    const { office, id } = await openWithMinutes();
    await confirmService(
      office,
      signingBehaviour((pdf) => authority.sign(pdf, 'Giang A Thu')),
    );
    const { signing } = office.client;
    await signing.saveSettings({ ...(await choices(office)), refusesWithoutRoot: true });
    expect(await refused(office, () => signing.signByService({ id, as: 'leader' }))).toEqual(
      refusal('returned_file_wrong', { reason: 'refusal.no_trust_root' }),
    );
  });
});

describe('signing with a time stamp', () => {
  it('keeps the time of the authority with the signature', async () => {
    const { office, id, sign } = await openWithMinutes();
    const timeStampAddress = await startTimeStampAuthority();
    await office.client.signing.saveSettings({ ...(await choices(office)), timeStampAddress });
    await sign('leader', false);
    const [signature] = office.services.repositories.documents.signatures(id);
    expect(signature?.stampedAt).toMatch(/^20\d\d-\d\d-\d\dT/);
  });
});
