import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { olderMessage, ownMessage, statusOf } from '../../documents/testing/edxml-samples.ts';
import type { RegisterBookView } from '../../domain/documents/views/register-book-view.ts';
import { firstEOfficeSettings } from '../../domain/e-office/e-office-settings.ts';
import type { StagedId } from '../../domain/kernel/ids.ts';
import { temporaryFolder } from '../../persistence/testing/temporary-folder.ts';
import { openWithDocument, signPlain } from '../e-office/testing/document-office.ts';
import { fileOf, refusal, refused } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import { day } from '../testing/sample-office.ts';

const paper = {
  id: null,
  baseRevision: null,
  arrivalNumber: 1,
  arrivedOn: day('2026-11-23'),
  author: 'Sở Tài chính',
  number: '15a',
  notation: 'STC-VP',
  issuedOn: day('2026-11-20'),
  typeName: 'Công văn',
  subject: 'V/v góp ý dự thảo',
  receiver: 'Phòng Thi đua',
  forwardedOn: null,
  note: '',
  answersId: null,
  files: [],
};

async function stage({ client }: Office, bytes: Uint8Array, name = 'a.edxml') {
  const [message] = await client.incoming.readMessages({ files: [fileOf(name, bytes)] });
  if (!message) throw new Error('One answer for each file');
  return message;
}

function stagedIdOf({ stagedId }: { stagedId: StagedId | null }): StagedId {
  if (stagedId === null) throw new Error('The message was not read');
  return stagedId;
}

describe('a document entered by hand', () => {
  it('stands in the register with its files, and the next number follows', async () => {
    const { office, id } = await openWithDocument();
    const { incoming } = office.client;
    const scan = fileOf('../Bản quét.pdf', new TextEncoder().encode('%PDF-1.4'));
    const saved = await incoming.save({ ...paper, arrivalNumber: 12, answersId: id, files: [scan] });
    const list = await incoming.list({ year: 2026 });
    expect([list.nextNumber, list.gaps]).toEqual([13, []]);
    expect(list.rows).toMatchObject([
      {
        arrivalNumber: 12,
        author: 'Sở Tài chính',
        number: '15a',
        answersText: '05/BB-HĐTĐKT',
        fromMessage: false,
        files: [{ position: 0, name: 'Bản quét.pdf', size: 8 }],
        revision: 1,
      },
    ]);
    const { name, file } = await incoming.file({ id: saved.id, position: 0 });
    expect([name, await file.text()]).toEqual(['Bản quét.pdf', '%PDF-1.4']);
    expect(await refused(office, () => incoming.file({ id: saved.id, position: null }))).toEqual(
      refusal('not_found'),
    );
  });

  it('is changed on the state that the page showed, and not on an older one', async () => {
    const { office } = await openWithDocument();
    const { incoming } = office.client;
    const { id } = await incoming.save(paper);
    const change = { ...paper, id, baseRevision: 1, forwardedOn: day('2026-11-23'), note: 'Chuyển chị Lan' };
    expect(await incoming.save(change)).toEqual({ id, revision: 2 });
    expect(await refused(office, () => incoming.save(change))).toEqual(
      refusal('stale_revision', { name: paper.subject }),
    );
  });

  it('is refused with a number that is taken and with days that cannot be', async () => {
    const { office } = await openWithDocument();
    const { incoming } = office.client;
    await incoming.save(paper);
    const save = (change: Partial<typeof paper> | { forwardedOn: ReturnType<typeof day> }) =>
      refused(office, () => incoming.save({ ...paper, arrivalNumber: 2, ...change }));
    expect([
      await save({ arrivalNumber: 1 }),
      await save({ arrivedOn: day('2026-12-24') }),
      await save({ arrivedOn: day('2026-11-19') }),
      await save({ forwardedOn: day('2026-11-22') }),
    ]).toEqual([
      refusal('arrival_number_taken', { number: 1, year: 2026, subject: paper.subject }),
      refusal('arrival_in_future', { date: '24/12/2026', today: '23/11/2026' }),
      refusal('arrival_before_issue', { date: '19/11/2026', issued: '20/11/2026' }),
      refusal('forwarded_before_arrival', { date: '23/11/2026', forwarded: '22/11/2026' }),
    ]);
    const empty = fileOf('trống.pdf', new Uint8Array());
    expect(
      await refused(office, () => incoming.save({ ...paper, arrivalNumber: 2, files: [empty] })),
    ).toEqual(refusal('incoming_file_empty', { name: 'trống.pdf' }));
  });
});

describe('a message of the exchange', () => {
  it('is shown, taken over with its files, and kept as it came', async () => {
    const { office, id } = await openWithDocument();
    const { incoming } = office.client;
    const bytes = await olderMessage();
    const message = await stage(office, bytes);
    expect(message).toMatchObject({
      fileName: 'a.edxml',
      failure: null,
      content: {
        kind: 'document',
        author: 'Sở Tài chính',
        number: '101',
        notation: 'STC-VP',
        answersId: id,
        answersText: '05/BB-HĐTĐKT',
        attachments: [{ name: 'Công văn 101.pdf', size: 8 }],
        taken: null,
      },
    });
    const chosen = {
      arrivalNumber: 7,
      arrivedOn: day('2026-11-23'),
      receiver: 'Thường trực Hội đồng',
      note: '',
      answersId: id,
      notice: null,
      replaces: [],
    };
    const taken = await incoming.takeOver({ ...chosen, stagedId: stagedIdOf(message) });
    const { rows } = await incoming.list({ year: 2026 });
    expect(rows).toMatchObject([{ arrivalNumber: 7, typeName: 'Công văn', fromMessage: true }]);
    const [file, raw] = [
      await incoming.file({ id: taken.id, position: 0 }),
      await incoming.file({ id: taken.id, position: null }),
    ];
    expect([await file.file.text(), raw.name]).toEqual(['%PDF-1.4', 'van-ban-den-2026-7.edxml']);
    expect(new Uint8Array(await raw.file.arrayBuffer())).toEqual(bytes);

    const again = await stage(office, bytes);
    expect(again.content).toMatchObject({ taken: { id: taken.id, arrivalNumber: 7 } });
    const second = { ...chosen, arrivalNumber: 8, stagedId: stagedIdOf(again) };
    expect(await refused(office, () => incoming.takeOver(second))).toEqual(
      refusal('message_taken_over', { number: 7, date: '23/11/2026' }),
    );
    await incoming.discard({ stagedId: stagedIdOf(again) });
    expect(await refused(office, () => incoming.takeOver(second))).toEqual(refusal('staged_gone'));
  });

  it('that says to answer what never went out is told as such', async () => {
    const { office } = await openWithDocument();
    const text = Buffer.from(await olderMessage())
      .toString('utf8')
      .replace('>05<', '>77<');
    const message = await stage(office, Buffer.from(text));
    expect(message.content).toMatchObject({
      answersId: null,
      answersText: '',
      unknownAnswers: ['77/BB-HĐTĐKT'],
    });
  });

  it('that is broken or hostile is told and spoils no other', async () => {
    const { office } = await openWithDocument();
    const read = await office.client.incoming.readMessages({
      files: [
        fileOf('hỏng.edxml', new TextEncoder().encode('<edXML')),
        fileOf('độc.edxml', new TextEncoder().encode('<!DOCTYPE a><a/>')),
        fileOf('tốt.edxml', ownMessage()),
      ],
    });
    expect(
      read.map(({ fileName, failure, stagedId }) => [fileName, failure?.code, stagedId !== null]),
    ).toEqual([
      ['hỏng.edxml', 'damaged', false],
      ['độc.edxml', 'hostile', false],
      ['tốt.edxml', undefined, true],
    ]);
  });
});

describe('a status message', () => {
  it('is entered once at the receiver that the register names', async () => {
    const { office, id } = await openWithDocument();
    await signPlain(office, id);
    await office.client.documents.exportPackage({ id });
    const { incoming, eOffice } = office.client;
    const bytes = statusOf({ code: '02', description: 'Thiếu phụ lục', organName: 'UBND tỉnh' });
    const message = await stage(office, bytes);
    expect(message.content).toMatchObject({
      kind: 'status',
      documentId: id,
      receiver: 'Ủy ban nhân dân tỉnh Lai Châu',
      issue: null,
      known: false,
    });
    await incoming.takeStatus({ stagedId: stagedIdOf(message) });
    const [row] = await eOffice.handedOver({ year: 2026 });
    expect(row?.receivers).toEqual([
      {
        name: 'Ủy ban nhân dân tỉnh Lai Châu',
        organId: '000.00.00.H35',
        deliveries: [
          { statusCode: '02', description: 'Thiếu phụ lục', at: '2026-11-25T01:15:00.000Z', source: 'file' },
        ],
      },
    ]);
    const again = await stage(office, bytes);
    expect(again.content).toMatchObject({ known: true });
    expect(await refused(office, () => incoming.takeStatus({ stagedId: stagedIdOf(again) }))).toEqual(
      refusal('status_known', { number: '05/BB-HĐTĐKT' }),
    );
  });

  it('brings number and day of issue for a document without them', async () => {
    const { office, id } = await openWithDocument({ number: null });
    await signPlain(office, id);
    await office.client.documents.exportPackage({ id });
    const message = await stage(office, statusOf({ number: '31', traceId: id }));
    expect(message.content).toMatchObject({ issue: { number: 31, issuedOn: '2026-11-23' } });
    await office.client.incoming.takeStatus({ stagedId: stagedIdOf(message) });
    expect(office.services.repositories.documents.find(id)).toMatchObject({
      number: 31,
      numberYear: 2026,
      issuedOn: '2026-11-23',
    });
  });

  it('that bears the identity of one document and the number of another is not taken for the first', async () => {
    const { office, id } = await openWithDocument();
    await signPlain(office, id);
    await office.client.documents.exportPackage({ id });
    const message = await stage(office, statusOf({ number: '99', traceId: id }));
    expect(message.content).toMatchObject({ documentId: null, isReceiver: false });
    const right = await stage(
      office,
      statusOf({ traceId: id, organName: 'Sở Lạ', organId: '000.00.66.H35' }),
    );
    expect(right.content).toMatchObject({ documentId: id, receiver: 'Sở Lạ', isReceiver: false });
  });

  it('of a document that the register does not have is refused', async () => {
    const { office } = await openWithDocument();
    const message = await stage(office, statusOf({ number: '99' }));
    expect(
      await refused(office, () => office.client.incoming.takeStatus({ stagedId: stagedIdOf(message) })),
    ).toEqual(refusal('status_document_unknown', { number: '99/BB-HĐTĐKT' }));
  });
});

describe('the inbox folder', () => {
  it('is read without following links, and left as it is', async () => {
    const { office } = await openWithDocument();
    const { incoming, eOffice } = office.client;
    expect(await incoming.readInbox()).toEqual([]);
    const folder = temporaryFolder();
    const outside = path.join(temporaryFolder(), 'bí mật.edxml');
    writeFileSync(outside, ownMessage());
    writeFileSync(path.join(folder, 'b.edxml'), statusOf());
    writeFileSync(path.join(folder, 'a.xml'), ownMessage());
    writeFileSync(path.join(folder, 'ghi chú.txt'), 'x');
    mkdirSync(path.join(folder, 'c.edxml'));
    symlinkSync(outside, path.join(folder, 'd.edxml'));
    await eOffice.saveSettings({ ...firstEOfficeSettings, inboxFolder: folder });
    const read = await incoming.readInbox();
    expect(read.map(({ fileName, content }) => [fileName, content?.kind])).toEqual([
      ['a.xml', 'document'],
      ['b.edxml', 'status'],
    ]);
    await eOffice.saveSettings({ ...firstEOfficeSettings, inboxFolder: path.join(folder, 'gone') });
    expect(await refused(office, () => incoming.readInbox())).toEqual(
      refusal('outbox_missing', { folder: path.join(folder, 'gone') }),
    );
  });
});

describe('a status entered by hand', () => {
  it('needs a package and, where it refuses, a reason', async () => {
    const { office, id } = await openWithDocument();
    const { eOffice, documents } = office.client;
    const receiver = 'Ủy ban nhân dân tỉnh Lai Châu';
    const record = (statusCode: '02' | '03', description = '') =>
      eOffice.recordStatus({ id, receiver, statusCode, description });
    const [{ subject } = { subject: '' }] = await documents.register({ year: 2026 });
    expect(await refused(office, () => record('03'))).toEqual(refusal('not_handed_over', { subject }));
    await signPlain(office, id);
    await documents.exportPackage({ id });
    expect(await refused(office, () => record('02'))).toEqual(refusal('status_reason_missing', { receiver }));
    await record('03');
    await record('02', 'Sai nơi nhận');
    const [row] = await eOffice.handedOver({ year: 2026 });
    expect(row?.receivers[0]?.deliveries.map(({ statusCode, source }) => [statusCode, source])).toEqual([
      ['03', 'hand'],
      ['02', 'hand'],
    ]);
  });
});

describe('an answer', () => {
  const plain = { receivers: [], priority: 0 as const, dueOn: null, copies: null };

  it('names in its message what came in', async () => {
    const { office, id } = await openWithDocument();
    const { incoming, outgoing, documents } = office.client;
    const { id: answersIncomingId } = await incoming.save(paper);
    const text = '15a/STC-VP Sở Tài chính: V/v góp ý dự thảo';
    expect((await outgoing.details({ id })).answerable).toEqual([{ id: answersIncomingId, text }]);
    await outgoing.saveDispatch({ id, ...plain, answersIncomingId });
    await signPlain(office, id);
    const { folder } = await documents.exportPackage({ id });
    const message = await readFile(path.join(folder, 'document.edxml'), 'utf8');
    expect(message.replaceAll(/>\s+</gu, '><')).toContain(
      '<CodeNumber>15a</CodeNumber><CodeNotation>STC-VP</CodeNotation></Code><PromulgationDate>2026/11/20</PromulgationDate>',
    );
  });

  it('is none to what bears no day of issue', async () => {
    const { office, id } = await openWithDocument();
    const { id: answersIncomingId } = await office.client.incoming.save({ ...paper, issuedOn: null });
    const save = () => office.client.outgoing.saveDispatch({ id, ...plain, answersIncomingId });
    expect(await refused(office, save)).toEqual(refusal('answered_without_day', { subject: paper.subject }));
  });
});

describe('the fields of the web form', () => {
  it('are told one by one, and follow the receivers that were chosen', async () => {
    const { office, id } = await openWithDocument();
    const { eOffice } = office.client;
    await eOffice.setReceivers({
      id,
      receivers: [
        {
          organId: '000.00.12.H35',
          name: 'Sở Nội vụ',
          inCharge: null,
          address: null,
          email: null,
          telephone: null,
        },
        { organId: null, name: 'Sở Tài chính', inCharge: null, address: null, email: null, telephone: null },
      ],
      priority: 2,
      dueOn: day('2026-12-01'),
      copies: 3,
    });
    const { fields } = await eOffice.formFields({ id });
    expect(Object.fromEntries(fields.map(({ field, value }) => [field, value]))).toMatchObject({
      type: 'Biên bản',
      number: '05',
      notation: 'BB-HĐTĐKT',
      date: '23/11/2026',
      priority: 'Thượng khẩn',
      receivers: 'Sở Nội vụ (000.00.12.H35); Sở Tài chính',
      due: '01/12/2026',
      copies: '3',
      sender: 'Hội đồng Thi đua - Khen thưởng tỉnh Lai Châu',
    });
  });
});

describe('the registers as files', () => {
  it('have a line for each document, by year and series', async () => {
    const views: RegisterBookView[] = [];
    const { office, id } = await openWithDocument({
      change: () => ({
        registerBookWriter: {
          writeRegisterBook(view) {
            views.push(view);
            return Promise.resolve(new Uint8Array([1]));
          },
        },
      }),
    });
    const { incoming } = office.client;
    await incoming.save({ ...paper, note: 'Gấp', answersId: id });
    const ask = { year: 2026, notation: null, format: 'xlsx' as const };
    const names = [
      (await incoming.exportBook({ ...ask, book: 'outgoing' })).name,
      (await incoming.exportBook({ ...ask, book: 'outgoing', notation: 'QĐ-UBND' })).name,
      (await incoming.exportBook({ ...ask, book: 'incoming', format: 'pdf' })).name,
    ];
    expect(names).toEqual([
      'so-van-ban-di-2026.xlsx',
      'so-van-ban-di-2026-qd-ubnd.xlsx',
      'so-van-ban-den-2026.pdf',
    ]);
    expect(views.map(({ scope, rows }) => [scope, rows.length])).toEqual([
      ['Năm 2026', 1],
      ['Năm 2026, ký hiệu QĐ-UBND', 0],
      ['Năm 2026', 1],
    ]);
    expect(views[0]?.rows[0]?.slice(0, 3)).toEqual([
      '05/BB-HĐTĐKT',
      '23/11/2026',
      'Biên bản Phiên họp xét khen thưởng tháng 11',
    ]);
    expect(views[2]?.rows).toEqual([
      [
        '23/11/2026',
        '1',
        'Sở Tài chính',
        '15a/STC-VP',
        '20/11/2026',
        'Công văn V/v góp ý dự thảo',
        'Phòng Thi đua',
        '',
        '',
        'Gấp; Trả lời 05/BB-HĐTĐKT',
      ],
    ]);
  });
});
