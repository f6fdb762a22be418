import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import type { ReadMessage } from '../../contract/incoming.contract.ts';
import { readEdxml } from '../../documents/edxml/read-edxml.ts';
import { ownMessage, sampleBusinesses } from '../../documents/testing/edxml-samples.ts';
import { firstEOfficeSettings } from '../../domain/e-office/e-office-settings.ts';
import type { EdxmlBusiness } from '../../domain/e-office/edxml-message.ts';
import type { IncomingDocumentId, StagedId } from '../../domain/kernel/ids.ts';
import { sampleDocument } from '../../signing/testing/e-office-samples.ts';
import { fileOf, lastAudit, refusal, refused } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import { openSampleOffice, day } from '../testing/sample-office.ts';

const files = (text: string) => [{ title: 'Tờ trình.pdf', bytes: new TextEncoder().encode(text) }];

async function stage(
  { client }: Office,
  business?: EdxmlBusiness,
  text = 'đầu',
  number = 5,
  change: Parameters<typeof sampleDocument>[0] = {},
) {
  const document = sampleDocument({ number, ...change });
  const bytes = ownMessage(files(text), { document, ...(business ? { business } : {}) });
  const [message] = await client.incoming.readMessages({ files: [fileOf('a.edxml', bytes)] });
  if (message?.content?.kind !== 'document' || message.stagedId === null) throw new Error('Not read');
  return { stagedId: message.stagedId, content: message.content };
}

async function takeOver(
  { client }: Office,
  { stagedId }: { stagedId: StagedId },
  arrivalNumber: number,
  change: Partial<Parameters<typeof client.incoming.takeOver>[0]> = {},
) {
  const chosen = { arrivedOn: day('2026-11-23'), receiver: '', note: '', answersId: null };
  const plain = { ...chosen, stagedId, arrivalNumber, notice: null, replaces: [] };
  return client.incoming.takeOver({ ...plain, ...change });
}

/** An office that took the sample document in as number 7. */
async function openWithIncoming() {
  const office = await openSampleOffice();
  const { id } = await takeOver(office, await stage(office), 7);
  return { office, id };
}

type Content = Extract<ReadMessage['content'], { kind: 'document' }>;
const earlierOf = ({ business, earlier, unknownEarlier }: Content) => ({ business, earlier, unknownEarlier });

describe('the recall of a document that came in', () => {
  it('shows which one, and is agreed to by a status message in the outbox', async () => {
    const { office, id } = await openWithIncoming();
    const { incoming, eOffice } = office.client;
    const { senders } = firstEOfficeSettings;
    const province = { ...senders.province, organId: '000.00.00.H35', name: 'Ủy ban nhân dân tỉnh' };
    const contact = { department: 'Phòng Thi đua', name: '', mobile: '', email: '' };
    await eOffice.saveSettings({ ...firstEOfficeSettings, contact, senders: { ...senders, province } });
    const { stagedId, content } = await stage(office, sampleBusinesses.recall);
    expect(earlierOf(content)).toEqual({
      business: 'recall',
      earlier: [
        {
          id,
          arrivalNumber: 7,
          text: '05/TTr-HĐTĐKT, Hội đồng Thi đua - Khen thưởng tỉnh',
          answered: false,
          byOther: false,
        },
      ],
      unknownEarlier: [],
    });
    const { file } = await incoming.answer({ stagedId, documentId: id, statusCode: '15', reason: '' });
    expect(path.basename(file)).toBe('trang-thai-15_05_TTr-HDTDKT.edxml');
    expect(await readEdxml(await readFile(file))).toMatchObject({
      ok: true,
      value: {
        findings: [],
        message: {
          kind: 'status',
          from: { organId: '000.00.00.H35' },
          about: {
            organId: '000.00.01.H35',
            number: '05',
            documentId: '000.00.01.H35,2026/11/23,05/TTr-HĐTĐKT',
          },
          traceId: sampleDocument().id,
          statusCode: '15',
          at: '2026-11-23T07:30:00.000Z',
          staff: contact,
        },
      },
    });
    expect(lastAudit(office)).toMatchObject({ command: 'answer_follow_up', subject: id });
    const [row] = (await incoming.list({ year: 2026 })).rows;
    expect(row?.followUps).toEqual([
      {
        kind: 'recall',
        reason: 'Gửi nhầm bản dự thảo & phụ lục <2>',
        answer: '15',
        answerReason: '',
        answerFile: file,
        replacedBy: null,
        at: '2026-11-23T07:30:00.000Z',
      },
    ]);
  });

  it('is refused with a reason, and answered once', async () => {
    const { office, id } = await openWithIncoming();
    const { incoming } = office.client;
    const answer = (stagedId: StagedId, reason: string) =>
      incoming.answer({ stagedId, documentId: id, statusCode: '16', reason });
    const { stagedId } = await stage(office, sampleBusinesses.recall);
    expect(await refused(office, () => answer(stagedId, ''))).toEqual(
      refusal('answer_reason_missing', { author: 'Hội đồng Thi đua - Khen thưởng tỉnh' }),
    );
    await answer(stagedId, 'Đã trình lãnh đạo');
    const again = await stage(office, sampleBusinesses.recall);
    expect(again.content.earlier.map(({ answered }) => answered)).toEqual([true]);
    expect(await refused(office, () => answer(again.stagedId, 'x'))).toEqual(
      refusal('follow_up_answered', { number: 7 }),
    );
  });

  it('by another body is shown as such, can be refused and not agreed to', async () => {
    const { office, id } = await openWithIncoming();
    const from = { ...sampleDocument().from, organId: '000.00.66.H35', name: 'Sở Lạ' };
    const { stagedId, content } = await stage(office, sampleBusinesses.recall, 'x', 5, { from });
    expect(content.earlier.map(({ byOther }) => byOther)).toEqual([true]);
    const answer = (statusCode: '15' | '16', reason: string) =>
      office.client.incoming.answer({ stagedId, documentId: id, statusCode, reason });
    expect(await refused(office, () => answer('15', ''))).toEqual(
      refusal('follow_up_by_other', { sender: 'Sở Lạ', author: 'Hội đồng Thi đua - Khen thưởng tỉnh' }),
    );
    await answer('16', 'Không phải văn bản của Sở');
    expect(lastAudit(office)).toMatchObject({ command: 'answer_follow_up' });
  });
});

const unknownName = '000.00.01.H35,2026/11/23,09/TTr-HĐTĐKT';
const unknownRecall = { ...sampleBusinesses.recall, documentId: unknownName };

describe('the recall of a document that the register doesn’t have', () => {
  it('is told as such', async () => {
    const { office } = await openWithIncoming();
    const { content } = await stage(office, unknownRecall, 'x');
    expect(earlierOf(content)).toEqual({
      business: 'recall',
      earlier: [],
      unknownEarlier: [unknownName],
    });
  });

  it('is linked by hand to the document that is meant, and answered there once', async () => {
    const { office, id } = await openWithIncoming();
    const { incoming } = office.client;
    expect(await incoming.search({ text: 'hội đồng 05' })).toMatchObject([{ id, arrivalNumber: 7 }]);
    expect(await incoming.search({ text: 'sở y tế' })).toEqual([]);
    const { stagedId } = await stage(office, unknownRecall, 'x');
    await incoming.answer({ stagedId, documentId: id, statusCode: '15', reason: '' });
    expect(lastAudit(office).payload).toMatchObject({
      linked: 'by_officer',
      named: unknownName,
      kind: 'recall',
    });
    const [row] = (await incoming.list({ year: 2026 })).rows;
    expect(row?.followUps.map(({ kind, answer }) => [kind, answer])).toEqual([['recall', '15']]);

    const again = await stage(office, unknownRecall, 'x');
    expect(again.content.earlier).toMatchObject([{ id, answered: true }]);
    const other = await takeOver(office, await stage(office, undefined, 'khác', 6), 8);
    const second = { stagedId: again.stagedId, documentId: other.id, statusCode: '15', reason: '' } as const;
    expect(await refused(office, () => incoming.answer(second))).toEqual(
      refusal('follow_up_answered', { number: 7 }),
    );
  });

  it('is not agreed to at a document that another body issued', async () => {
    const { office, id } = await openWithIncoming();
    const from = { ...sampleDocument().from, organId: '000.00.66.H35', name: 'Sở Lạ' };
    const { stagedId } = await stage(office, unknownRecall, 'x', 9, { from });
    const agree = () =>
      office.client.incoming.answer({ stagedId, documentId: id, statusCode: '15', reason: '' });
    expect(await refused(office, agree)).toMatchObject({ code: 'follow_up_by_other' });
  });

  it('is entered as a notice of its own, read again later and answered there', async () => {
    const { office } = await openWithIncoming();
    const { incoming } = office.client;
    const message = await stage(office, unknownRecall, 'x', 9);
    const notice = { typeName: 'Thông báo', subject: 'Thu hồi văn bản 09/TTr-HĐTĐKT' };
    const { id } = await takeOver(office, message, 8, { notice });
    const [, row] = (await incoming.list({ year: 2026 })).rows;
    // With the number of what it recalls it would be taken for that.
    expect(row).toMatchObject({ ...notice, number: '', notation: '', issuedOn: null, fromMessage: true });

    const again = await incoming.readAgain({ id });
    expect(again.content).toMatchObject({ taken: { id, arrivalNumber: 8 }, earlier: [] });
    if (again.stagedId === null) throw new Error('Not read');
    await incoming.answer({
      stagedId: again.stagedId,
      documentId: id,
      statusCode: '16',
      reason: 'Chưa nhận được văn bản này',
    });
    expect(lastAudit(office).payload).toMatchObject({ linked: 'own_entry', named: unknownName });
    expect((await incoming.list({ year: 2026 })).rows.map(({ followUps }) => followUps.length)).toEqual([
      0, 1,
    ]);
    // Nor is it found as the document that a second recall names.
    const second = await stage(office, unknownRecall, 'y', 9);
    expect(earlierOf(second.content).earlier).toEqual([]);
  });

  it('can be answered after it was entered, without being read again', async () => {
    const { office } = await openWithIncoming();
    const message = await stage(office, unknownRecall, 'x', 9);
    const { id } = await takeOver(office, message, 8, {
      notice: { typeName: 'Thông báo', subject: 'Thu hồi' },
    });
    const { stagedId } = message;
    const { file } = await office.client.incoming.answer({
      stagedId,
      documentId: id,
      statusCode: '15',
      reason: '',
    });
    expect(path.basename(file)).toBe('trang-thai-15_09_TTr-HDTDKT.edxml');
  });

  it('is nothing to read again where a line was entered by hand', async () => {
    const office = await openSampleOffice();
    const unknown = 'x' as IncomingDocumentId;
    expect(await refused(office, () => office.client.incoming.readAgain({ id: unknown }))).toEqual(
      refusal('not_found'),
    );
  });
});

describe('the update of a document that came in', () => {
  it('names the receivers, and keeps its files beside the first ones once it is agreed to', async () => {
    const { office, id } = await openWithIncoming();
    const { incoming } = office.client;
    const { stagedId, content } = await stage(office, sampleBusinesses.update, 'bản sửa');
    expect(content.receivers).toEqual([
      { change: 'removed', name: '000.00.05.H35' },
      { change: 'added', name: '000.00.12.H35' },
    ]);
    await incoming.answer({ stagedId, documentId: id, statusCode: '15', reason: '' });
    const { file } = await incoming.file({ id, position: 1 });
    expect(await file.text()).toBe('bản sửa');
    const [row] = (await incoming.list({ year: 2026 })).rows;
    expect(row?.files.map(({ position, name }) => [position, name])).toEqual([
      [0, 'Tờ trình.pdf'],
      [1, 'Tờ trình.pdf'],
    ]);
  });
});

describe('a document that takes the place of others', () => {
  it('is taken over as a new one and marks those', async () => {
    const { office } = await openWithIncoming();
    const [, named] = sampleBusinesses.replacement.replaced;
    const business = {
      ...sampleBusinesses.replacement,
      replaced: [
        { documentId: '000.00.01.H35,2026/11/23,5/TTr-HĐTĐKT', organIds: [''] },
        ...(named ? [named] : []),
      ],
    };
    const replacing = await stage(office, business, 'mới', 6);
    expect(earlierOf(replacing.content)).toMatchObject({
      business: 'replacement',
      earlier: [{ arrivalNumber: 7 }],
      unknownEarlier: ['000.00.01.H35,2026/11/21,04/TTr-HĐTĐKT'],
    });
    await takeOver(office, replacing, 8);
    const { rows } = await office.client.incoming.list({ year: 2026 });
    expect(
      rows.map(({ arrivalNumber, followUps, replaces }) => ({ arrivalNumber, followUps, replaces })),
    ).toMatchObject([
      {
        arrivalNumber: 7,
        followUps: [{ kind: 'replacement', reason: 'Sai danh sách kèm theo', answer: null, replacedBy: 8 }],
        replaces: [],
      },
      { arrivalNumber: 8, followUps: [], replaces: [7] },
    ]);
  });

  it('marks those that the officer linked, and none of another body', async () => {
    const { office, id } = await openWithIncoming();
    const from = { ...sampleDocument().from, organId: '000.00.66.H35', name: 'Sở Lạ' };
    const foreign = await takeOver(office, await stage(office, undefined, 'lạ', 5, { from }), 8);
    const replacing = await stage(office, sampleBusinesses.replacement, 'mới', 6);
    expect(replacing.content.unknownEarlier.length).toBe(2);
    expect(
      await refused(office, () => takeOver(office, replacing, 9, { replaces: [id, foreign.id] })),
    ).toEqual(
      refusal('follow_up_by_other', {
        sender: 'Hội đồng Thi đua - Khen thưởng tỉnh',
        author: 'Sở Lạ',
      }),
    );
    await takeOver(office, replacing, 9, { replaces: [id] });
    const { rows } = await office.client.incoming.list({ year: 2026 });
    expect(rows.map(({ followUps, replaces }) => [followUps.length, replaces])).toEqual([
      [1, []],
      [0, []],
      [0, [7]],
    ]);
    expect(lastAudit(office).payload).toMatchObject({ replaced: [id], linkedByOfficer: [id] });
  });
});
