import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { PDF, rgb } from '@libpdf/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { DocumentId } from '../../../domain/kernel/ids.ts';
import { makeCertificate } from '../../../signing/testing/make-certificate.ts';
import { TestAuthority } from '../../../signing/testing/test-authority.ts';
import { fileOf, lastAudit, refusal, refused } from '../../testing/office.ts';
import type { Office } from '../../testing/office.ts';
import { endSession, openSampleOffice } from '../../testing/sample-office.ts';
import { checkFile } from './check-file.ts';
import { createFolderWatch } from './folder-watch.ts';

const authority = new TestAuthority();

beforeAll(() => {
  authority.root('root');
  authority.signer('leader', { issuer: 'root' });
  authority.signer('office', { issuer: 'root' });
});

afterAll(() => authority.close());

async function openWithMinutes() {
  const office = await openSampleOffice();
  // Signatures bear the time of this machine.
  office.setNow(new Date().toISOString());
  const { meetingId } = await endSession(office);
  const { id } = await office.client.documents.writeMinutes({ meetingId, number: null });
  const { verification } = office.client;
  await verification.installTrusted({ file: fileOf('root.crt', Buffer.from(authority.pem('root'))) });
  return { office, verification, meetingId, id };
}

async function sendOut(office: Office, id: DocumentId): Promise<Uint8Array> {
  const { file } = await office.client.verification.sendOut({ id });
  return new Uint8Array(await file.arrayBuffer());
}

/** The văn thư's number in its blank, as the provider's tool draws it. */
function stampNumber(document: PDF): void {
  document.getPage(0)?.drawText('12', { x: 158, y: 725, size: 13 });
}

async function signBoth(pdf: Uint8Array, draw?: (document: PDF) => void): Promise<Uint8Array> {
  const first = await authority.sign(pdf, 'leader', draw ? { draw } : {});
  return authority.sign(first, 'office');
}

function takeBack(office: Office, bytes: Uint8Array, name = 'signed.pdf') {
  return office.client.verification.takeBack({ file: fileOf(name, bytes) });
}

/** The first line of the register. */
async function line(office: Office) {
  const [row] = await office.client.documents.register({ year: 2026 });
  if (!row) throw new Error('The register is empty');
  return row;
}

/** Each signs with another program and has pages compared letter by letter, which takes long on a busy machine. */
const slow = { timeout: 120_000 };

describe('signing outside', slow, () => {
  it('takes a file back whatever it is called, with its signatures and its number', async () => {
    const { office, id } = await openWithMinutes();
    const signed = await signBoth(await sendOut(office, id), stampNumber);
    const taken = await takeBack(office, signed, 'van ban (3).pdf');
    expect(taken).toMatchObject({
      outcome: 'accepted',
      document: { id, number: null },
      match: 'exact',
      refusals: [],
      differences: [{ kind: 'stamped', page: 1, text: '12' }],
      stamped: { number: 12, date: null },
      offer: { number: 12, issuedOn: expect.any(String) },
      numberDiffers: false,
    });
    expect(lastAudit(office)).toMatchObject({ command: 'take_back_signed', subject: id });
    expect(await line(office)).toMatchObject({ certificateName: 'leader, office', number: null });
    const { documents } = office.services.repositories;
    expect(documents.signatures(id).map(({ method, signerName }) => [method, signerName])).toEqual([
      ['external', 'leader'],
      ['external', 'office'],
    ]);
    expect(documents.files(id).map(({ role }) => role)).toEqual(
      expect.arrayContaining(['sent_pdf', 'signed_pdf']),
    );

    if (taken.offer === null) throw new Error('No number was offered');
    await office.client.eOffice.recordIssue({ id, ...taken.offer });
    expect(await line(office)).toMatchObject({ number: 12 });
    expect((await takeBack(office, signed)).outcome).toBe('known');
    expect((await office.client.verification.checkDocument({ id })).signatures).toHaveLength(2);
  });

  it('takes the leader’s signature first and the office’s later', async () => {
    const { office, id } = await openWithMinutes();
    const first = await authority.sign(await sendOut(office, id), 'leader');
    const taken = await takeBack(office, first);
    expect([taken.outcome, taken.report.findings]).toEqual(['accepted', [{ code: 'one_signature' }]]);
    const second = await authority.sign(await sendOut(office, id), 'office');
    expect((await takeBack(office, second)).outcome).toBe('accepted');
    expect(office.services.repositories.documents.signatures(id).map(({ ordinal }) => ordinal)).toEqual([
      1, 2,
    ]);
  });

  it('goes on with what was signed here', async () => {
    const { office, id } = await openWithMinutes();
    const passphrase = 'bí mật';
    const { pkcs12, authorityPem } = makeCertificate({ passphrase });
    const { verification, documents } = office.client;
    await verification.installTrusted({ file: fileOf('ca.pem', Buffer.from(authorityPem)) });
    await documents.sign({ id, certificate: fileOf('a.p12', pkcs12), passphrase });
    expect((await verification.checkDocument({ id })).signatures[0]).toMatchObject({
      trusted: true,
      coversWholeFile: true,
    });
    const taken = await takeBack(office, await authority.sign(await sendOut(office, id), 'office'));
    expect([taken.outcome, taken.refusals, taken.report.findings]).toEqual(['accepted', [], []]);
    const { repositories } = office.services;
    expect(repositories.documents.signatures(id).map(({ method }) => method)).toEqual([
      'certificate_file',
      'external',
    ]);
  });

  it('refuses a file whose document has other signatures already', async () => {
    const { office, id } = await openWithMinutes();
    const sent = await sendOut(office, id);
    await takeBack(office, await signBoth(sent));
    const other = await takeBack(office, await authority.sign(sent, 'office'));
    expect([other.outcome, other.refusals]).toEqual(['refused', ['signed_otherwise']]);
  });

  it('finds a file that the tool wrote anew, and says that it is one', async () => {
    const { office, id } = await openWithMinutes();
    const document = await PDF.load(await sendOut(office, id));
    stampNumber(document);
    const anew = await document.save();
    const taken = await takeBack(office, await signBoth(anew));
    expect(taken).toMatchObject({
      outcome: 'accepted',
      document: { id },
      match: 'rewritten',
      offer: { number: 12 },
    });
  });

  it.each<[string, (document: PDF) => void, string]>([
    ['a page added before signing', (document) => void document.addPage({ size: 'a4' }), 'page_added'],
    [
      'text added to a page',
      (document) => document.getPage(1)?.drawText('20', { x: 300, y: 400, size: 13 }),
      'text_added',
    ],
    [
      'a figure that was painted over',
      (document) =>
        document.getPage(2)?.drawRectangle({ x: 440, y: 690, width: 60, height: 40, color: rgb(1, 1, 1) }),
      'text_covered',
    ],
  ])('refuses %s, names the page, and stores nothing', async (_, draw, kind) => {
    const { office, id } = await openWithMinutes();
    const sent = await sendOut(office, id);
    const exact = await signBoth(sent, draw);
    const document = await PDF.load(sent);
    draw(document);
    const anew = await signBoth(await document.save());
    const before = lastAudit(office);
    for (const file of [exact, anew]) {
      const taken = await takeBack(office, file);
      expect([taken.outcome, taken.document?.id, taken.refusals]).toEqual(['refused', id, ['pages']]);
      expect(taken.differences.map((one) => one.kind)).toContain(kind);
    }
    expect([lastAudit(office), (await line(office)).signedAt]).toEqual([before, null]);
  });

  it('refuses a changed byte, an untrusted signer and a missing signature', async () => {
    const { office, id } = await openWithMinutes();
    const sent = await sendOut(office, id);
    const signed = await signBoth(sent);
    const broken = Uint8Array.from(signed);
    broken[broken.length - 5] = 0x20;
    expect((await takeBack(office, broken)).refusals).toContain('signatures');
    authority.signer('stranger');
    const strange = await takeBack(office, await authority.sign(sent, 'stranger'));
    expect([strange.outcome, strange.refusals]).toEqual(['refused', ['signatures']]);
    expect((await takeBack(office, sent)).report.findings).toEqual([{ code: 'unsigned' }]);
    expect((await line(office)).signedAt).toBeNull();
  });

  it('refuses a version that was written anew after sending', async () => {
    const { office, id, meetingId } = await openWithMinutes();
    const signed = await signBoth(await sendOut(office, id));
    await office.client.documents.writeMinutes({ meetingId, number: 7 });
    const taken = await takeBack(office, signed);
    expect([taken.outcome, taken.refusals]).toEqual(['refused', ['outdated']]);
  });

  it('hashes a file of many ends only up to those where a file of the register ends', async () => {
    const { office, id } = await openWithMinutes();
    const sent = await sendOut(office, id);
    const ends = Buffer.concat([sent, Buffer.from('%%EOF\n'.repeat(50))]);
    const lengths: number[] = [];
    const hashBytes = (bytes: Uint8Array) => {
      lengths.push(bytes.length);
      return office.services.hashBytes(bytes);
    };
    const { document } = await checkFile({ ...office.services, hashBytes }, ends);
    expect([document?.id, new Set(lengths)]).toEqual([id, new Set([sent.length])]);
  });

  it('does not know other documents, and other files', async () => {
    const { office, id } = await openWithMinutes();
    await sendOut(office, id);
    const other = PDF.create();
    other.addPage({ size: 'a4' }).drawText('Hop dong', { x: 72, y: 700 });
    const signed = await signBoth(await other.save());
    const checked = await office.client.verification.check({ file: fileOf('a.pdf', signed) });
    expect([checked.outcome, checked.report.signatures.length]).toEqual(['unknown', 2]);
    expect(await takeBack(office, new TextEncoder().encode('PK'))).toMatchObject({
      outcome: 'unknown',
      report: { findings: [{ code: 'not_a_pdf' }] },
    });
    expect(await refused(office, () => takeBack(office, new Uint8Array()))).toEqual(
      refusal('file_empty', { name: 'pdf' }),
    );
    const unknown = 'x' as DocumentId;
    expect(await refused(office, () => office.client.verification.sendOut({ id: unknown }))).toEqual(
      refusal('not_found'),
    );
    expect(await refused(office, () => office.client.verification.checkDocument({ id }))).toEqual(
      refusal('document_not_signed'),
    );
  });
});

describe('what the office trusts', () => {
  it('is installed with its fingerprint, listed and taken out', async () => {
    const { office, verification } = await openWithMinutes();
    const [root] = await verification.trusted();
    expect(root).toMatchObject({
      kind: 'root',
      subject: 'root',
      hash: expect.stringMatching(/^[\da-f]{64}$/),
    });
    const file = fileOf('root.p7b', authority.bundle('root', 'leader'));
    expect(await verification.installTrusted({ file })).toEqual({ added: 1 });
    expect((await verification.trusted()).map(({ kind }) => kind)).toEqual(['root', 'intermediate']);
    expect(await refused(office, () => verification.installTrusted({ file }))).toEqual(
      refusal('already_trusted', { name: 'root.p7b' }),
    );
    const nothing = fileOf('a.cer', new Uint8Array([1, 2, 3]));
    expect(await refused(office, () => verification.installTrusted({ file: nothing }))).toEqual(
      refusal('no_certificate_in_file', { name: 'a.cer' }),
    );
    await verification.removeTrusted({ hash: root?.hash ?? '' });
    expect((await verification.trusted()).map(({ subject }) => subject)).toEqual(['leader']);
    expect(await refused(office, () => verification.removeTrusted({ hash: 'x' }))).toEqual(
      refusal('not_found'),
    );
  });

  it('keeps only the newest revocation list of an authority', async () => {
    const { verification } = await openWithMinutes();
    const install = (bytes: Uint8Array) => verification.installTrusted({ file: fileOf('a.crl', bytes) });
    await install(authority.revocationList('root'));
    await install(authority.revocationList('root', 'office'));
    const kinds = (await verification.trusted()).map(({ kind }) => kind);
    expect(kinds).toEqual(['root', 'revocation_list']);
  });

  it('keeps a list that comes once more beside something new', async () => {
    const { verification } = await openWithMinutes();
    const list = authority.revocationList('root');
    await verification.installTrusted({ file: fileOf('a.crl', list) });
    const pem = `-----BEGIN X509 CRL-----\n${Buffer.from(list).toString('base64')}\n-----END X509 CRL-----\n`;
    const file = fileOf('both.pem', Buffer.from(pem + authority.pem('leader')));
    expect(await verification.installTrusted({ file })).toEqual({ added: 1 });
    const kinds = (await verification.trusted()).map(({ kind }) => kind);
    expect(kinds).toEqual(['root', 'revocation_list', 'intermediate']);
  });

  it('lets no other list take the place of one: none that another key signed, none that says less', async () => {
    const { verification } = await openWithMinutes();
    const install = (bytes: Uint8Array) => verification.installTrusted({ file: fileOf('a.crl', bytes) });
    const forger = new TestAuthority();
    forger.root('root');
    await install(authority.revocationList('root'));
    await install(forger.revocationList('root'));
    await install(authority.partialList('root', ['2.5.29.27=critical,ASN1:INTEGER:1']));
    expect((await verification.trusted()).map(({ kind, issuer }) => [kind, issuer])).toEqual([
      ['root', 'root'],
      ['revocation_list', 'root'],
      ['revocation_list', 'root'],
      ['revocation_list', 'root'],
    ]);
    forger.close();
  });
});

describe('the folder that is watched', slow, () => {
  async function openWatching() {
    const opened = await openWithMinutes();
    const folder = path.join(opened.office.dataFolder, 'share');
    mkdirSync(folder);
    await opened.verification.watchFolder({ folder });
    return { ...opened, folder, watch: opened.office.services.folderWatch };
  }

  it('takes over what is whole, once, and leaves it where it is', async () => {
    const { office, verification, id, folder, watch } = await openWatching();
    const signed = await signBoth(await sendOut(office, id), stampNumber);
    writeFileSync(path.join(folder, 'a.pdf'), signed.subarray(0, 5000));
    await watch.look();
    writeFileSync(path.join(folder, 'a.pdf'), signed);
    await watch.look();
    expect((await verification.watched()).files).toEqual([]);
    await watch.look();
    writeFileSync(path.join(folder, 'copy of a.pdf'), signed);
    writeFileSync(path.join(folder, 'b.pdf'), '%PDF-1.7 nothing');
    await watch.look();
    await watch.look();
    const { files, problem, folder: watched } = await verification.watched();
    expect([watched, problem, files.map(({ name, result }) => [name, result.outcome])]).toEqual([
      folder,
      null,
      [
        ['b.pdf', 'unknown'],
        ['a.pdf', 'accepted'],
      ],
    ]);
    expect(files[1]?.result.offer?.number).toBe(12);
    expect((await line(office)).certificateName).toBe('leader, office');
  });

  it('survives that the folder vanishes, and a restart', async () => {
    const { office, verification, id, folder, watch } = await openWatching();
    renameSync(folder, `${folder}-away`);
    await watch.look();
    expect((await verification.watched()).problem).toBe('missing');
    renameSync(`${folder}-away`, folder);
    const signed = await signBoth(await sendOut(office, id));
    writeFileSync(path.join(folder, 'a.pdf'), signed);
    await watch.look();
    await watch.look();
    expect((await verification.watched()).problem).toBeNull();

    let looks = 0;
    const calls: (() => Promise<void>)[] = [];
    const again = createFolderWatch({
      ...office.services,
      watchedFolder: {
        list: () => Promise.resolve({ ok: true, value: [{ name: 'a.pdf', size: 9, changed: 1 }] }),
        read() {
          looks += 1;
          return Promise.resolve({ ok: true, value: signed });
        },
      },
      repeat(work) {
        calls.push(work);
        return { stop: () => calls.splice(0) };
      },
    });
    again.start();
    const [work] = calls;
    const before = lastAudit(office);
    await work?.();
    await work?.();
    await work?.();
    expect([looks, lastAudit(office)]).toEqual([1, before]);
    again.stop();
    expect(calls).toEqual([]);
  });

  it('waits for a file that another program holds, and looks again at what was not taken', async () => {
    const { office, verification, id } = await openWithMinutes();
    await verification.watchFolder({ folder: '/share' });
    const signed = await signBoth(await sendOut(office, id));
    let held = true;
    const watch = createFolderWatch({
      ...office.services,
      watchedFolder: {
        list: () => Promise.resolve({ ok: true, value: [{ name: 'a.pdf', size: 9, changed: 1 }] }),
        read: () =>
          Promise.resolve(
            held ? { ok: false, error: { code: 'no_rights' } } : { ok: true, value: signed.subarray(0, 99) },
          ),
      },
      repeat: () => ({ stop: () => undefined }),
    });
    await watch.look();
    await watch.look();
    expect((await verification.watched()).files).toEqual([]);
    held = false;
    await watch.look();
    expect((await verification.watched()).files.map(({ result }) => result.outcome)).toEqual(['unknown']);
    await verification.watchAgain();
    expect((await verification.watched()).files).toEqual([]);
    expect(await refused(office, () => verification.watchFolder({ folder: 'share' }))).toEqual(
      refusal('folder_not_whole', { folder: 'share' }),
    );
    await verification.watchFolder({ folder: null });
    expect((await verification.watched()).folder).toBeNull();
    rmSync(path.join(office.dataFolder, 'share'), { recursive: true, force: true });
  });
});
