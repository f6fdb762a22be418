import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, it, vi } from 'vitest';

import type { Refusal } from '../../../contract/refusal.ts';
import { readEdxml } from '../../../documents/edxml/read-edxml.ts';
import { statusOf } from '../../../documents/testing/edxml-samples.ts';
import { firstEOfficeSettings } from '../../../domain/e-office/e-office-settings.ts';
import type { DocumentId } from '../../../domain/kernel/ids.ts';
import { createOutbox } from '../../../signing/e-office-outbox.ts';
import { verifyPackage } from '../../../signing/verify-package.ts';
import { fileOf, lastAudit, refusal, refused } from '../../testing/office.ts';
import type { Office } from '../../testing/office.ts';
import { day } from '../../testing/sample-office.ts';
import { openWithDocument, signPlain } from '../testing/document-office.ts';

const nothing = { inCharge: null, address: null, email: null, telephone: null };
const health = { ...nothing, organId: '000.00.11.H35', name: 'Sở Y tế' };
const finance = { ...nothing, organId: '000.00.05.H35', name: 'Sở Tài chính' };
const contact = { department: 'Phòng Thi đua', name: 'Lò Thị Mẫu', mobile: '', email: '' };
const plain = { priority: 0 as const, dueOn: null, copies: null };

/** An office that has sent its minutes to the health department. */
async function openHandedOver(options: Parameters<typeof openWithDocument>[0] = {}) {
  const { office, id } = await openWithDocument(options);
  const { eOffice, documents } = office.client;
  await eOffice.saveSettings({ ...firstEOfficeSettings, contact });
  await eOffice.setReceivers({ id, ...plain, receivers: [health] });
  await signPlain(office, id);
  const { folder } = await documents.exportPackage({ id });
  return { office, id, folder, subject: office.services.repositories.documents.find(id)?.subject ?? '' };
}

/** Another signed document of the office. */
async function signedCopy(office: Office, id: DocumentId): Promise<DocumentId> {
  const { documents } = office.services.repositories;
  const standing = documents.find(id);
  if (!standing) throw new Error('The document was written');
  const copy = 'copy' as DocumentId;
  documents.insert({
    ...standing,
    id: copy,
    kind: 'counting_minutes',
    number: 6,
    signedPdfHash: null,
    signedAt: null,
    exportedAt: null,
    packageFolder: null,
  });
  await signPlain(office, copy);
  return copy;
}

async function messageOf(folder: string) {
  const reading = await readEdxml(await readFile(path.join(folder, 'document.edxml')));
  if (!reading.ok || reading.value.message.kind !== 'document') throw new Error('No message of a document');
  expect(reading.value.findings).toEqual([]);
  return reading.value.message;
}

const rowOf = async ({ client }: Office, id: DocumentId) =>
  (await client.eOffice.handedOver({ year: 2026 })).find((row) => row.id === id);

async function takeStatus({ client }: Office, bytes: Uint8Array): Promise<void> {
  const [message] = await client.incoming.readMessages({ files: [fileOf('a.edxml', bytes)] });
  if (!message?.stagedId) throw new Error('The status was not read');
  await client.incoming.takeStatus({ stagedId: message.stagedId });
}

describe('a recall', () => {
  it('is a message to the receivers, marks the document, and is answered by each of them', async () => {
    const { office, id, subject } = await openHandedOver();
    const { eOffice, documents } = office.client;
    const { folder } = await eOffice.recall({ id, reason: 'Sai danh sách' });
    expect(path.basename(folder)).toMatch(/^thu-hoi_05_BB-HDTDKT_/);
    expect(await messageOf(folder)).toMatchObject({
      to: [{ name: 'Sở Y tế' }],
      traceId: id,
      business: {
        type: 1,
        reason: 'Sai danh sách',
        documentId: ',2026/11/23,05/BB-HĐTĐKT',
        staff: contact,
      },
    });
    expect(lastAudit(office)).toMatchObject({ command: 'recall_document', subject: id });
    const [line] = await documents.register({ year: 2026 });
    expect(line?.recalled).toEqual({
      at: '2026-11-23T07:30:00.000Z',
      reason: 'Sai danh sách',
      agreed: [],
      refused: [],
    });
    const recalled = refusal('document_recalled', { subject, date: '23/11/2026', reason: 'Sai danh sách' });
    expect(await refused(office, () => documents.exportPackage({ id }))).toEqual(recalled);
    expect(await refused(office, () => eOffice.recall({ id, reason: 'x' }))).toEqual(recalled);

    await takeStatus(
      office,
      statusOf({ code: '16', description: 'Đã xử lý', organName: 'Sở Y tế', organId: '000.00.11.H35' }),
    );
    expect(await rowOf(office, id)).toMatchObject({
      recalled: { reason: 'Sai danh sách', agreed: [], refused: ['Sở Y tế'] },
      followUps: [{ kind: 'recall', agreed: [], refused: ['Sở Y tế'], packageFolder: folder }],
      receivers: [
        {
          name: 'Sở Y tế',
          deliveries: [
            { statusCode: '13', description: 'Sai danh sách' },
            { statusCode: '16', description: 'Đã xử lý' },
          ],
        },
      ],
    });
  });

  it('is undone on purpose only, with a reason', async () => {
    const { office, id, subject } = await openHandedOver();
    const { eOffice, documents } = office.client;
    const again = () => eOffice.sendAgain({ id, reason: 'Thu hồi nhầm' });
    expect(await refused(office, again)).toEqual(refusal('document_stands', { subject }));
    await eOffice.recall({ id, reason: 'Sai' });
    const { folder } = await again();
    expect((await messageOf(folder)).business).toMatchObject({ type: 0, staff: contact });
    expect(await rowOf(office, id)).toMatchObject({
      recalled: null,
      followUps: [{ kind: 'recall' }, { kind: 'resend', reason: 'Thu hồi nhầm' }],
    });
    await documents.exportPackage({ id });
  });

  it('is none of what nobody has, or of what messages can’t name', async () => {
    const { office, id } = await openWithDocument({ number: null });
    const { eOffice, documents } = office.client;
    await signPlain(office, id);
    const subject = office.services.repositories.documents.find(id)?.subject ?? '';
    const recall = () => eOffice.recall({ id, reason: 'Sai' });
    expect(await refused(office, recall)).toEqual(refusal('not_handed_over', { subject }));
    await documents.exportPackage({ id });
    expect(await refused(office, recall)).toEqual(refusal('follow_up_unnumbered', { subject }));
    expect((await rowOf(office, id))?.followUps).toEqual([]);
  });
});

describe('an update', () => {
  it('tells who receives the document from now on, and who no longer does', async () => {
    const { office, id } = await openHandedOver();
    const { eOffice } = office.client;
    const dispatch = { receivers: [finance], priority: 1 as const, dueOn: day('2026-12-01'), copies: 3 };
    const { folder } = await eOffice.update({ id, ...dispatch, reason: 'Gửi nhầm nơi nhận' });
    expect(await messageOf(folder)).toMatchObject({
      to: [{ name: 'Sở Tài chính' }, { name: 'Sở Y tế' }],
      priority: 1,
      dueOn: '2026-12-01',
      business: {
        type: 2,
        reason: 'Gửi nhầm nơi nhận',
        changesDocument: true,
        receivers: [
          { change: 'removed', organId: '000.00.11.H35' },
          { change: 'added', organId: '000.00.05.H35' },
        ],
      },
    });
    await takeStatus(
      office,
      statusOf({ code: '15', organName: 'Sở Tài chính', organId: '000.00.05.H35', traceId: id }),
    );
    expect(await rowOf(office, id)).toMatchObject({
      packageFolder: folder,
      recalled: null,
      chosen: [finance],
      priority: 1,
      copies: 3,
      followUps: [
        { kind: 'update', removed: ['Sở Y tế'], added: ['Sở Tài chính'], agreed: ['Sở Tài chính'] },
      ],
    });
  });

  it('is the only way to change receivers once the document is out, and changes something', async () => {
    const { office, id, subject } = await openHandedOver();
    const { eOffice } = office.client;
    expect(await refused(office, () => eOffice.setReceivers({ id, ...plain, receivers: [finance] }))).toEqual(
      refusal('receivers_by_update', { subject }),
    );
    const update = (
      receivers: readonly (typeof health | (typeof nothing & { organId: null; name: string }))[],
    ) =>
      refused(office, () => eOffice.update({ id, ...plain, receivers: [...receivers], reason: 'Bổ sung' }));
    expect(await update([health])).toEqual(refusal('nothing_updated', { subject }));
    expect(await update([health, { ...nothing, organId: null, name: 'Xã Mường Kim' }])).toEqual(
      refusal('receiver_unidentified', { name: 'Xã Mường Kim' }),
    );
  });
});

describe('a replacement', () => {
  it('names what it takes the place of and at whom, also when it is exported again', async () => {
    const { office, id, subject } = await openHandedOver();
    const { eOffice, documents } = office.client;
    const replacing = await signedCopy(office, id);
    const replace = () => eOffice.replace({ id: replacing, replacedIds: [id], reason: 'Sai tổng số' });
    const { folder } = await replace();
    const business = {
      type: 3,
      reason: 'Sai tổng số',
      replaced: [{ documentId: ',2026/11/23,05/BB-HĐTĐKT', organIds: ['000.00.11.H35'] }],
    };
    expect(await messageOf(folder)).toMatchObject({ number: '06', business });
    const { folder: second } = await documents.exportPackage({ id: replacing });
    expect((await messageOf(second)).business).toMatchObject(business);
    expect([await rowOf(office, id), await rowOf(office, replacing)]).toMatchObject([
      {
        replacedBy: '06/BB-HĐTĐKT (23/11/2026)',
        followUps: [{ kind: 'replacement', replacedBy: '06/BB-HĐTĐKT' }],
      },
      { replacedBy: '', replaces: ['05/BB-HĐTĐKT'] },
    ]);
    expect(await refused(office, replace)).toEqual(
      refusal('document_replaced', { subject, by: '06/BB-HĐTĐKT (23/11/2026)' }),
    );
  });

  it('keeps what it replaced from going out by mistake, each time but with a reason', async () => {
    const { office, id, subject } = await openHandedOver();
    const { eOffice, documents } = office.client;
    const replacing = await signedCopy(office, id);
    await eOffice.replace({ id: replacing, replacedIds: [id], reason: 'Sai tổng số' });
    const goesOut = (): Promise<readonly Refusal[]> =>
      Promise.all([
        refused(office, () => documents.exportPackage({ id })),
        refused(office, () => eOffice.update({ id, ...plain, receivers: [finance], reason: 'Bổ sung' })),
        refused(office, () => eOffice.replace({ id, replacedIds: [replacing], reason: 'Nhầm' })),
      ]);
    const superseded = refusal('document_superseded', { subject, by: '06/BB-HĐTĐKT (23/11/2026)' });
    expect(await goesOut()).toEqual([superseded, superseded, superseded]);

    const { folder } = await eOffice.sendAgain({ id, reason: 'Sở Y tế chưa nhận được bản đầu' });
    expect(await messageOf(folder)).toMatchObject({ number: '05', business: { type: 0 } });
    expect(lastAudit(office)).toMatchObject({
      command: 'send_again',
      subject: id,
      payload: { reason: 'Sở Y tế chưa nhận được bản đầu' },
    });
    expect(await goesOut()).toEqual([superseded, superseded, superseded]);
    await eOffice.recall({ id, reason: 'Thu hồi bản cũ' });
    expect(await refused(office, () => documents.exportPackage({ id }))).toMatchObject({
      code: 'document_recalled',
    });
  });

  it('is not of a document by itself, and not of one that was recalled', async () => {
    const { office, id, subject } = await openHandedOver();
    const { eOffice } = office.client;
    const replacing = await signedCopy(office, id);
    const replace = (replacedIds: DocumentId[]) =>
      refused(office, () => eOffice.replace({ id: replacing, replacedIds, reason: 'Sai' }));
    expect(await replace([replacing])).toEqual(refusal('replaced_by_itself', { subject }));
    await eOffice.recall({ id, reason: 'Sai' });
    expect(await replace([id])).toMatchObject({ code: 'document_recalled' });
  });
});

describe('a package of the outbox', () => {
  it('is held against its manifest and the register, file by file', async () => {
    const { office, id, folder } = await openHandedOver();
    const { eOffice } = office.client;
    const name = path.basename(folder);
    const recall = await eOffice.recall({ id, reason: 'Sai' });
    expect((await eOffice.packages()).names).toEqual([name, path.basename(recall.folder)]);
    await writeFile(path.join(folder, 'metadata.json'), '{}');
    await writeFile(path.join(folder, 'them.txt'), 'x');
    await rm(path.join(folder, 'document.edxml'));
    const check = await eOffice.checkPackage({ name });
    expect(check.files.map((file) => [file.name.split('.').slice(1).join('.'), file.problem])).toEqual([
      ['pdf', null],
      ['docx', null],
      ['edxml', 'file_missing'],
      ['json', 'file_changed'],
      ['txt', 'file_not_listed'],
    ]);
    expect(check.register).toMatchObject({
      number: '05/BB-HĐTĐKT',
      pdf: 'current',
      recalled: { reason: 'Sai' },
      replacedBy: '',
    });
  });

  it('has another pdf than the signed one, whatever its manifest says and whatever lies beside it', async () => {
    const { office, folder } = await openHandedOver();
    const check = () => office.client.eOffice.checkPackage({ name: path.basename(folder) });
    const names = await readdir(folder);
    const signed = path.join(folder, names.find((name) => name.endsWith('_signed.pdf')) ?? '');
    const right = await readFile(signed);
    await writeFile(signed, '%PDF-1.7 khác');
    const lying = await check();
    expect([lying.files[0]?.problem, lying.register?.pdf]).toEqual(['file_changed', 'foreign']);

    // A manifest for the forged one, with the right one along as an attachment.
    const manifestFile = path.join(folder, 'manifest.json');
    const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as {
      files: { name: string; size: number; sha256: string }[];
    };
    const [own] = manifest.files;
    if (!own) throw new Error('The manifest lists the pdf first');
    await writeFile(path.join(folder, 'dinh-kem-01_a.pdf'), right);
    const forged = await readFile(signed);
    const sha256 = createHash('sha256').update(forged).digest('hex');
    const files = [
      { ...own, size: forged.length, sha256 },
      { ...own, name: 'dinh-kem-01_a.pdf' },
      ...manifest.files.slice(1),
    ];
    await writeFile(manifestFile, JSON.stringify({ ...manifest, files }));
    const forgedCheck = await check();
    expect([forgedCheck.files[0]?.problem, forgedCheck.register?.pdf]).toEqual([null, 'foreign']);
  });

  it('that is none is refused, and nothing outside is read', async () => {
    const { office, folder } = await openHandedOver();
    const { eOffice } = office.client;
    const check = (name: string) => refused(office, () => eOffice.checkPackage({ name }));
    const name = path.basename(folder);
    await rm(path.join(folder, 'manifest.json'));
    const outside = `../${path.basename(path.dirname(folder))}/${name}`;
    expect([await check(name), await check('không có'), await check(outside)]).toEqual([
      refusal('package_without_manifest', { name }),
      refusal('package_unreadable', { name: 'không có' }),
      refusal('package_unreadable', { name: outside }),
    ]);
  });

  it('is read again where something holds it for a moment', async () => {
    let held = 2;
    const { office, id } = await openWithDocument({
      change: ({ outbox: { ownFolder } }) => ({
        outbox: createOutbox({
          ownFolder,
          programVersion: '1',
          made: () => {},
          async verify(place, options) {
            held -= 1;
            return held >= 0
              ? { ok: false, error: { code: 'folder_unreadable' } }
              : verifyPackage(place, options);
          },
        }),
      }),
    });
    await signPlain(office, id);
    const { folder } = await office.client.documents.exportPackage({ id });
    expect(await readdir(folder)).toContain('manifest.json');
  });

  it('counts as handed over only after it was read back as it was written', async () => {
    const { office, id } = await openWithDocument({
      change: ({ outbox: { ownFolder } }) => ({
        outbox: createOutbox({
          ownFolder,
          programVersion: '1',
          made: () => {},
          async verify(place) {
            // A virus scanner takes the docx away in this moment.
            const docx = (await readdir(place)).find((name) => name.endsWith('.docx')) ?? '';
            await rm(path.join(place, docx));
            return verifyPackage(place);
          },
        }),
      }),
    });
    await signPlain(office, id);
    const { ownFolder } = office.services.outbox;
    const answer = await refused(office, () => office.client.documents.exportPackage({ id }));
    expect(answer).toMatchObject({ code: 'package_not_as_written', parameters: { folder: ownFolder } });
    expect(await readdir(ownFolder)).toEqual([]);
    expect(office.services.repositories.documents.find(id)?.exportedAt).toBeNull();
  });
});

it('asks the database no oftener for the list of many documents than for that of one', async () => {
  const { office, id } = await openHandedOver();
  const { documents } = office.services.repositories;
  const { eOffice, documents: register } = office.client;
  const first = documents.find(id);
  if (!first) throw new Error('The document was written');
  const questions = async (): Promise<number> => {
    const prepare = vi.spyOn(office.database, 'prepare');
    await register.register({ year: 2026 });
    await eOffice.handedOver({ year: 2026 });
    const { length } = prepare.mock.calls;
    prepare.mockRestore();
    return length;
  };
  const follow = (followed: DocumentId, by: DocumentId): void => {
    const told = { documentId: followed, removed: [], added: [], packageFolder: '', at: first.createdAt };
    documents.addFollowUp({ ...told, kind: 'recall', reason: 'Sai', replacedById: null });
    documents.addFollowUp({ ...told, kind: 'replacement', reason: 'Sai', replacedById: by });
  };
  follow(id, id);
  const ofOne = await questions();
  expect(ofOne).toBeGreaterThan(0);
  for (let number = 6; number < 26; number += 1) {
    const copy = `copy-${number}` as DocumentId;
    documents.insert({ ...first, id: copy, number, meetingId: null });
    follow(copy, id);
  }
  expect(await register.register({ year: 2026 })).toHaveLength(21);
  expect(await questions()).toBe(ofOne);
});
