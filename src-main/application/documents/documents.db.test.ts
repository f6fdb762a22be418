import { rmSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import type { WrittenBlock } from '../../domain/documents/consistency/case-line.ts';
import type { MinutesView } from '../../domain/documents/views/minutes-view.ts';
import type { DocumentId, MeetingId } from '../../domain/kernel/ids.ts';
import { err } from '../../domain/kernel/result.ts';
import type { SigningRole } from '../../domain/signing/signing-role.ts';
import { makeCertificate } from '../../signing/testing/make-certificate.ts';
import type { TestCertificate, TestCertificateOptions } from '../../signing/testing/make-certificate.ts';
import { makePdf } from '../../signing/testing/make-pdf.ts';
import { isValidlySigned, verifyPdf } from '../../signing/verify-pdf.ts';
import { fileOf, lastAudit, refusal, refused } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import { beginSession, endQuietSession, endSession, openSampleOffice } from '../testing/sample-office.ts';

const passphrase = 'mật khẩu';
const validNow = { validFrom: new Date('2026-01-01'), validTo: new Date('2029-01-01') };
let certificate: TestCertificate | null = null;

/** Making keys takes longer than anything else here, so that all tests sign with one certificate. */
function certificateFile(options: Partial<TestCertificateOptions> | null = null): File {
  if (options) return fileOf('chữ ký.p12', makeCertificate({ passphrase, ...validNow, ...options }).pkcs12);
  certificate ??= makeCertificate({ passphrase, ...validNow });
  return fileOf('chữ ký.p12', certificate.pkcs12);
}

/** Documents of one line instead of real ones; `views` are what would have been printed. */
async function openWithPlainDocuments(
  options: Parameters<typeof openSampleOffice>[0] = {},
  hold: (office: Office) => Promise<{ meetingId: MeetingId }> = endQuietSession,
) {
  const views: MinutesView[] = [];
  const pdf = await makePdf('Bien ban');
  const office = await openSampleOffice({
    change: (services) => ({
      renderer: {
        ...services.renderer,
        renderMinutes(view) {
          views.push(view);
          return Promise.resolve({ docx: new TextEncoder().encode(JSON.stringify(view)), pdf });
        },
      },
      docxReader: { readDocxBlocks: () => Promise.resolve([]) },
      ...options.change?.(services),
    }),
  });
  const { meetingId } = await hold(office);
  return { office, documents: office.client.documents, meetingId, views };
}

/** The cases of minutes as they are read back from the real thing. */
function blocksOf({ results }: MinutesView): readonly WrittenBlock[] {
  return results.awards.flatMap(({ awardForm, votes }): WrittenBlock[] => {
    const rows = votes.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
    const lines = rows.map(({ name }, index) => [String(index + 1), name]);
    return [
      { kind: 'text', text: awardForm },
      { kind: 'table', rows: [['STT', 'Tên đơn vị'], ...lines] },
    ];
  });
}

async function openWithMinutes(options: Parameters<typeof openSampleOffice>[0] = {}) {
  const opened = await openWithPlainDocuments(options);
  const { id } = await opened.documents.writeMinutes({ meetingId: opened.meetingId, number: 5 });
  return { ...opened, id };
}

async function sign(office: Office, id: DocumentId, as: SigningRole = 'leader') {
  return office.client.documents.sign({ id, certificate: certificateFile(), passphrase, as });
}

describe('writing minutes', () => {
  it('makes a docx and a pdf of the real thing and enters them in the register', async () => {
    const office = await openSampleOffice();
    const { meetingId } = await endSession(office);
    const { documents } = office.client;
    const { id } = await documents.writeMinutes({ meetingId, number: 5 });
    expect(await documents.register({ year: 2026 })).toEqual([
      {
        id,
        meetingId,
        draftId: null,
        aboutId: '',
        kind: 'minutes',
        year: 2026,
        number: 5,
        notation: 'BB-HĐTĐKT',
        typeName: 'Biên bản',
        subject: 'Phiên họp xét khen thưởng tháng 11',
        date: '2026-11-23',
        issuedOn: '2026-11-23',
        signerName: expect.any(String),
        createdAt: office.services.clock.now(),
        signedAt: null,
        certificateName: null,
        exportedAt: null,
        packageFolder: null,
        recalled: null,
        replacedBy: '',
      },
    ]);
    const [docx, pdf] = await Promise.all([
      documents.file({ id, part: 'docx' }),
      documents.file({ id, part: 'pdf' }),
    ]);
    expect([
      docx.name,
      pdf.name,
      (await docx.file.text()).slice(0, 2),
      (await pdf.file.text()).slice(0, 5),
    ]).toEqual([
      '05_BB-HDTDKT_phien-hop-xet-khen-thuong-thang-11.docx',
      '05_BB-HDTDKT_phien-hop-xet-khen-thuong-thang-11.pdf',
      'PK',
      '%PDF-',
    ]);
    expect(office.changes.at(-1)).toEqual({ topic: 'documents', id });
    expect(lastAudit(office)).toMatchObject({
      command: 'write_minutes',
      subject: meetingId,
      payload: { id },
    });
  });

  it('prints the same figures as the screen of the operator and the hall', async () => {
    const readDocxBlocks = async (docx: Uint8Array) =>
      blocksOf(JSON.parse(new TextDecoder().decode(docx)) as MinutesView);
    const { office, documents, meetingId, views } = await openWithPlainDocuments(
      { change: () => ({ docxReader: { readDocxBlocks } }) },
      endSession,
    );
    await documents.writeMinutes({ meetingId, number: null });
    const { polls } = await office.client.meetings.get({ meetingId });
    const [poll] = polls;
    if (!poll) throw new Error('The session has no ballot');
    await office.client.projector.show({ kind: 'poll', meetingId, pollId: poll.id });
    const { slide } = await office.client.projector.slide();
    if (slide.kind !== 'result') throw new Error(slide.kind);
    const figures = [
      ['89,47 %', 17, 19],
      ['78,94 %', 15, 19],
    ];
    expect({
      operator: poll.items.map(({ result }) => [result?.percentageText, result?.agreeTotal, result?.base]),
      hall: slide.rows.map(({ percentageText, agreeTotal, base }) => [percentageText, agreeTotal, base]),
      minutes: views[0]?.results.awards[0]?.votes[0]?.groups[0]?.rows.map(
        ({ percentageText, agree, base }) => [percentageText, agree, base],
      ),
      seals: [poll.sealCode, slide.sealCode, views[0]?.seal?.shortCodes],
    }).toEqual({
      operator: figures,
      hall: figures,
      minutes: figures,
      seals: [poll.sealCode, poll.sealCode, [`Cờ thi đua của UBND tỉnh: ${poll.sealCode}`]],
    });
  });

  it('is refused before the end of the session, and for an unknown one', async () => {
    const office = await openSampleOffice();
    const meetingId = await beginSession(office);
    const { writeMinutes } = office.client.documents;
    expect(await refused(office, () => writeMinutes({ meetingId, number: 1 }))).toEqual(
      refusal('meeting_not_ended'),
    );
    expect(await refused(office, () => writeMinutes({ meetingId: 'x' as MeetingId, number: 1 }))).toEqual(
      refusal('not_found'),
    );
  });

  it('can be done again with another number, and stays one document', async () => {
    const { office, documents, meetingId, id } = await openWithMinutes();
    office.setNow('2026-11-25T20:00:00.000Z');
    expect(await documents.writeMinutes({ meetingId, number: 6 })).toEqual({ id });
    const register = await documents.register({ year: 2026 });
    expect(register.map((row) => [row.id, row.number, row.date])).toEqual([[id, 6, '2026-11-26']]);
  });

  it('makes one document of two windows that write at the same time', async () => {
    const { office, documents, meetingId } = await openWithPlainDocuments();
    const [first, second] = await Promise.all([
      documents.writeMinutes({ meetingId, number: 5 }),
      documents.writeMinutes({ meetingId, number: 5 }),
    ]);
    expect([second, (await documents.register({ year: 2026 })).map(({ id }) => id)]).toEqual([
      first,
      [first.id],
    ]);
    expect(office.changes.slice(-2)).toEqual([
      { topic: 'documents', id: first.id },
      { topic: 'documents', id: first.id },
    ]);
  });

  it('refuses a number that other minutes of the year have', async () => {
    const { office, documents } = await openWithMinutes();
    const second = await beginSession(office);
    await office.client.meetings.end({ meetingId: second, endTime: '10:00' });
    expect(await refused(office, () => documents.writeMinutes({ meetingId: second, number: 5 }))).toEqual(
      refusal('number_taken', { number: 5 }),
    );
    await documents.writeMinutes({ meetingId: second, number: null });
    await documents.writeMinutes({ meetingId: second, number: 6 });
    const numbers = (await documents.register({ year: 2026 })).map(({ number }) => number);
    expect(new Set(numbers)).toEqual(new Set([5, 6]));
  });

  it('is refused when the counts no longer match their seal', async () => {
    let tampering = '';
    const { office, documents, meetingId } = await openWithPlainDocuments(
      { change: (services) => ({ hashText: (text) => services.hashText(`${text}${tampering}`) }) },
      endSession,
    );
    tampering = 'changed behind the program’s back';
    expect(await refused(office, () => documents.writeMinutes({ meetingId, number: 5 }))).toEqual(
      refusal('seal_broken', { title: 'Bỏ phiếu xét tặng Cờ thi đua của UBND tỉnh' }),
    );
  });

  it('leaves nothing behind where the disk takes no file', async () => {
    const { office, documents, meetingId } = await openWithPlainDocuments({
      change: ({ files }) => ({
        files: { ...files, store: () => Promise.resolve(err({ code: 'disk_full' as const })) },
      }),
    });
    expect(await refused(office, () => documents.writeMinutes({ meetingId, number: 5 }))).toEqual(
      refusal('disk_full'),
    );
  });
});

describe('signing', () => {
  it('makes a signed file beside the unsigned one', async () => {
    const { office, documents, id } = await openWithMinutes();
    expect(await sign(office, id)).toEqual({ certificateName: 'Nguyễn Thị Thử' });
    const { file, name } = await documents.file({ id, part: 'signed_pdf' });
    expect([name, isValidlySigned(await verifyPdf(new Uint8Array(await file.arrayBuffer())))]).toEqual([
      '05_BB-HDTDKT_phien-hop-xet-khen-thuong-thang-11_signed.pdf',
      true,
    ]);
    const audit = lastAudit(office);
    expect([audit.command, JSON.stringify(audit).includes(passphrase)]).toEqual(['sign_document', false]);
    expect((await documents.register({ year: 2026 }))[0]).toMatchObject({
      signedAt: office.services.clock.now(),
      certificateName: 'Nguyễn Thị Thử',
    });
  });

  it('adds the office’s signature to the leader’s, and keeps every file and both signers', async () => {
    const { office, documents, id } = await openWithMinutes();
    await sign(office, id);
    office.setNow('2026-11-24T02:00:00.000Z');
    await sign(office, id, 'office');
    const { file } = await documents.file({ id, part: 'signed_pdf' });
    const pdf = new Uint8Array(await file.arrayBuffer());
    const { repositories } = office.services;
    const stored = repositories.documents.signatures(id);
    expect((await verifyPdf(pdf)).map(({ problems }) => problems)).toEqual([[], []]);
    expect(
      stored.map(({ ordinal, method, signedAt, report }) => [ordinal, method, signedAt, report]),
    ).toEqual([
      [1, 'certificate_file', '2026-11-23T07:30:00.000Z', { as: 'leader', mark: false }],
      [2, 'certificate_file', '2026-11-24T02:00:00.000Z', { as: 'office', mark: false }],
    ]);
    const signedFiles = repositories.documents.files(id).filter(({ role }) => role === 'signed_pdf');
    expect(signedFiles.map(({ hash }) => hash)).toEqual(stored.map(({ fileHash }) => fileHash));
    expect(repositories.documents.find(id)).toMatchObject({
      signedPdfHash: stored[1]?.fileHash,
      certificateName: 'Nguyễn Thị Thử, Nguyễn Thị Thử',
    });
  });

  it('takes no signature after the office’s, nor a fourth one, nor one on what was handed over', async () => {
    const { office, documents, id } = await openWithMinutes();
    const subject = 'Phiên họp xét khen thưởng tháng 11';
    await sign(office, id);
    await sign(office, id);
    await sign(office, id);
    const complete = refusal('signatures_complete', { count: 3 });
    expect(await refused(office, () => sign(office, id, 'office'))).toEqual(complete);
    await documents.exportPackage({ id });
    expect(await refused(office, () => sign(office, id))).toEqual(
      refusal('document_handed_over', { subject }),
    );
    const other = await openWithMinutes();
    await sign(other.office, other.id, 'office');
    const last = refusal('office_signed_last', { subject });
    expect(await refused(other.office, () => sign(other.office, other.id))).toEqual(last);
  });

  it('refuses the slower one of two windows that sign at the same time', async () => {
    const { office, documents, id } = await openWithMinutes();
    const answers = await Promise.allSettled([sign(office, id), sign(office, id)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(office.services.repositories.documents.signatures(id)).toHaveLength(1);
    expect((await documents.register({ year: 2026 }))[0]).toMatchObject({
      certificateName: 'Nguyễn Thị Thử',
    });
  });

  it('is for good: nothing is written a second time', async () => {
    const { office, documents, meetingId, id } = await openWithMinutes();
    await sign(office, id);
    expect(await refused(office, () => documents.writeMinutes({ meetingId, number: 7 }))).toEqual(
      refusal('document_signed'),
    );
  });

  it('refuses a wrong passphrase, a file that is no certificate, and certificates that do not hold', async () => {
    const { office, documents, id } = await openWithMinutes();
    const signWith = (file: File, secret = passphrase) =>
      refused(office, () => documents.sign({ id, certificate: file, passphrase: secret }));
    expect(await signWith(certificateFile(), 'sai')).toEqual(refusal('wrong_passphrase'));
    expect(await signWith(fileOf('a.p12', new Uint8Array([1, 2])))).toEqual(
      refusal('not_a_certificate_file'),
    );
    const expired = certificateFile({ validTo: new Date('2026-06-01') });
    expect(await signWith(expired)).toEqual(refusal('certificate_expired'));
    const early = certificateFile({ validFrom: new Date('2027-01-01') });
    expect(await signWith(early)).toEqual(refusal('certificate_not_yet_valid'));
    const wrongUse = certificateFile({ keyUsage: 'key_encipherment' });
    expect(await signWith(wrongUse)).toEqual(refusal('certificate_not_for_signing'));
    const unknown = { id: 'x' as DocumentId, certificate: certificateFile(), passphrase };
    expect(await refused(office, () => documents.sign(unknown))).toEqual(refusal('not_found'));
  });

  it('refuses minutes that another window wrote anew meanwhile', async () => {
    let meanwhile = (): Promise<unknown> => Promise.resolve();
    const { office, documents, meetingId, id } = await openWithMinutes({
      change: ({ signer, renderer }) => ({
        signer: {
          ...signer,
          async sign(pdf, options) {
            await meanwhile();
            return signer.sign(pdf, options);
          },
        },
        renderer: {
          ...renderer,
          renderMinutes: async ({ number }) => ({
            docx: new Uint8Array([1]),
            pdf: await makePdf(`So ${number}`),
          }),
        },
      }),
    });
    meanwhile = () => documents.writeMinutes({ meetingId, number: 9 });
    const answer = sign(office, id);
    await expect(answer).rejects.toMatchObject({
      data: refusal('stale_revision', { name: 'Phiên họp xét khen thưởng tháng 11' }),
    });
    expect((await documents.register({ year: 2026 }))[0]).toMatchObject({ number: 9, signedAt: null });
  });

  it('refuses a file that is no pdf, and one that was changed or lost on the disk', async () => {
    const notPdf = await openWithMinutes({
      change: ({ renderer }) => ({
        renderer: {
          ...renderer,
          renderMinutes: () => Promise.resolve({ docx: new Uint8Array([1]), pdf: new Uint8Array([2]) }),
        },
        pagesOf: () => Promise.resolve(1),
      }),
    });
    expect(await refused(notPdf.office, () => sign(notPdf.office, notPdf.id))).toEqual(
      refusal('signature_invalid'),
    );
    const { office, documents, id } = await openWithMinutes();
    rmSync(path.join(office.dataFolder, 'files'), { recursive: true });
    const missing = refusal('storage_failed', { detail: 'missing' });
    expect(await refused(office, () => sign(office, id))).toEqual(missing);
    expect(await refused(office, () => documents.file({ id, part: 'pdf' }))).toEqual(missing);
  });

  it('names the document, with its number where it has one', async () => {
    const reasons: string[] = [];
    const { office, documents, meetingId, id } = await openWithMinutes({
      change: ({ signer }) => ({
        signer: {
          ...signer,
          sign(_pdf, { reason }) {
            reasons.push(reason);
            return Promise.resolve(err({ code: 'wrong_passphrase' as const }));
          },
        },
      }),
    });
    await refused(office, () => sign(office, id));
    await documents.writeMinutes({ meetingId, number: null });
    await refused(office, () => sign(office, id));
    expect(reasons).toEqual(['Biên bản 05/BB-HĐTĐKT', 'Biên bản BB-HĐTĐKT']);
  });
});

describe('exporting', () => {
  it('writes a package for the e-office, and another one when asked again', async () => {
    const { office, documents, id } = await openWithMinutes();
    await sign(office, id);
    const first = await documents.exportPackage({ id });
    const second = await documents.exportPackage({ id });
    const { outboxFolder } = await office.client.setup.status();
    const folders = (await readdir(outboxFolder)).map((name) => path.join(outboxFolder, name)).toSorted();
    expect(folders).toEqual([first.folder, second.folder].toSorted());
    const manifest = await readFile(path.join(first.folder, 'manifest.json'), 'utf8');
    expect(JSON.parse(manifest)).toHaveProperty('files');
    expect((await documents.register({ year: 2026 }))[0]).toMatchObject({
      exportedAt: office.services.clock.now(),
      packageFolder: second.folder,
    });
  });

  it('exports signed minutes that have no number yet', async () => {
    const { office, documents, meetingId } = await openWithPlainDocuments();
    const { id } = await documents.writeMinutes({ meetingId, number: null });
    await sign(office, id);
    expect(await documents.exportPackage({ id })).toEqual({ folder: expect.any(String) });
  });

  it('is refused unsigned, unknown, and without its outbox', async () => {
    const { office, documents, id } = await openWithMinutes();
    const unsigned = refusal('document_not_signed');
    expect(await refused(office, () => documents.exportPackage({ id }))).toEqual(unsigned);
    expect(await refused(office, () => documents.file({ id, part: 'signed_pdf' }))).toEqual(unsigned);
    const unknown = 'x' as DocumentId;
    expect(await refused(office, () => documents.exportPackage({ id: unknown }))).toEqual(
      refusal('not_found'),
    );
    expect(await refused(office, () => documents.file({ id: unknown, part: 'pdf' }))).toEqual(
      refusal('not_found'),
    );
    await sign(office, id);
    const { outboxFolder } = await office.client.setup.status();
    rmSync(outboxFolder, { recursive: true });
    expect(await refused(office, () => documents.exportPackage({ id }))).toEqual(
      refusal('outbox_missing', { folder: outboxFolder }),
    );
  });

  it.each([
    ['not_validly_signed', 'signature_invalid', {}],
    ['disk_full', 'outbox_full', { folder: '/' }],
    ['no_rights', 'outbox_no_rights', { folder: '/' }],
    ['network_lost', 'network_lost', { folder: '/' }],
    ['document_type_unknown', 'document_type_unknown', {}],
    ['io', 'storage_failed', { detail: 'io' }],
  ] as const)('tells %s as %s', async (code, told, parameters) => {
    const { office, documents, id } = await openWithMinutes({
      change: ({ outbox }) => ({
        outbox: { ...outbox, ownFolder: '/', write: () => Promise.resolve(err({ code })) },
      }),
    });
    await sign(office, id);
    expect(await refused(office, () => documents.exportPackage({ id }))).toEqual(refusal(told, parameters));
  });
});
