import { describe, expect, it } from 'vitest';

import { pdfInformation, pdfPages } from '../../documents/testing/read-back.ts';
import type { CertificateTemplateId, RegisterEntryId } from '../../domain/kernel/ids.ts';
import { fileOf, lastAudit, refusal, refused } from '../testing/office.ts';
import type { Office } from '../testing/office.ts';
import { registerAward } from '../testing/registered-awards.ts';
import { openSampleOffice } from '../testing/sample-office.ts';

const printer = 'Canon LBP 8780x';
const everything = {
  text: '',
  awardCode: null,
  decisionNumber: null,
  kind: null,
  onlyUnprinted: false,
  limit: 100,
  offset: 0,
};

/** Says what no decision of the office says for an entry of history. */
const signerPosition = { signer_position: 'Chủ tịch' };

/** An office with the starting templates, and two persons and a collective to print for. */
async function openPrintOffice() {
  const office = await openSampleOffice();
  const { client, services } = office;
  await client.certificates.loadStarting();
  const { repositories } = services;
  const first = registerAward(repositories, '1');
  const second = registerAward(repositories, '2', { number: 2, name: 'Vàng Thị Dua' });
  const third = registerAward(
    repositories,
    '3',
    { number: 3, name: 'Trường Mầm non Hoa Ban', position: '', unitName: 'Xã Mường Kim' },
    'collective',
  );
  const entryIds = [first.id, second.id, third.id];
  for (const entryId of entryIds) {
    await client.certificates.saveOverride({ entryId, override: signerPosition });
  }
  return { office, entryIds };
}

async function bytesOf({ file }: { file: File }): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

async function templateOf({ client }: Office, name: string) {
  const templates = await client.certificates.templates();
  const template = templates.find((one) => one.name === name);
  if (!template) throw new Error(`There is no template ${name}`);
  return template;
}

const forPersons = 'Bằng khen của Chủ tịch UBND tỉnh, cá nhân';

describe('templates', () => {
  it('begin with those of the program, once', async () => {
    const { client } = await openSampleOffice();
    expect(await client.certificates.loadStarting()).toEqual({ templates: 11 });
    expect(await client.certificates.loadStarting()).toEqual({ templates: 0 });
    const templates = await client.certificates.templates();
    expect(templates).toHaveLength(11);
    expect(templates.every(({ note }) => note.includes('chưa đối chiếu'))).toBe(true);
  });

  it('bear codes that the catalogue knows', async () => {
    const { client, services } = await openSampleOffice();
    await client.certificates.loadStarting();
    const known = new Set(services.awards.map(({ code }) => code));
    const named = (await client.certificates.templates()).flatMap(({ awardCodes }) => awardCodes);
    expect(named.filter((code) => !known.has(code))).toEqual([]);
  });

  it('are stored over the revision that was seen, and keep their picture', async () => {
    const { office } = await openPrintOffice();
    const { client } = office;
    const { id, revision, stockImage: _image, ...content } = await templateOf(office, forPersons);
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1);
    const picture = await client.certificates.setStockImage({
      id,
      baseRevision: revision,
      file: fileOf('phôi.png', png),
    });
    expect(
      await refused(office, () => client.certificates.saveTemplate({ id, baseRevision: revision, content })),
    ).toEqual(refusal('stale_revision', { name: forPersons }));
    await client.certificates.saveTemplate({
      id,
      baseRevision: picture.revision,
      content: { ...content, width: 42_000 },
    });
    const stored = await templateOf(office, forPersons);
    expect(stored).toMatchObject({ width: 42_000, revision: picture.revision + 1 });
    expect(await bytesOf(await client.certificates.stockImage({ id }))).toEqual(png);
    const taken = { ...content, name: 'giấy khen khổ a4, CÁ NHÂN' };
    expect(
      await refused(office, () =>
        client.certificates.saveTemplate({ id, baseRevision: stored.revision, content: taken }),
      ),
    ).toEqual(refusal('template_name_taken', { name: taken.name }));
  });

  it('take pictures alone for their stock', async () => {
    const { office } = await openPrintOffice();
    const { id, revision: baseRevision } = await templateOf(office, forPersons);
    const choose = (file: File) =>
      refused(office, () => office.client.certificates.setStockImage({ id, baseRevision, file }));
    expect(await choose(fileOf('phôi.pdf', Buffer.from('%PDF-1.7')))).toEqual(
      refusal('not_a_picture', { name: 'phôi.pdf' }),
    );
    expect(await choose(fileOf('trống.png', new Uint8Array()))).toEqual(
      refusal('file_empty', { name: 'trống.png' }),
    );
  });

  it('are copied, and removed unless certificates were printed by them', async () => {
    const { office, entryIds } = await openPrintOffice();
    const { client } = office;
    const origin = await templateOf(office, forPersons);
    const copy = await client.certificates.copyTemplate({ id: origin.id, name: 'Bản chép' });
    expect(await templateOf(office, 'Bản chép')).toEqual({
      ...origin,
      id: copy.id,
      name: 'Bản chép',
      revision: 1,
    });
    await client.certificates.removeTemplate(copy);
    await client.certificates.print({
      entryIds: entryIds.slice(0, 2),
      templateId: null,
      printer,
      reason: '',
    });
    expect(await refused(office, () => client.certificates.removeTemplate({ id: origin.id }))).toEqual(
      refusal('template_in_use', { name: forPersons, count: 2 }),
    );
  });
});

describe('printing', () => {
  it('gives each its page and its row in the log, and asks why something is printed again', async () => {
    const { office, entryIds } = await openPrintOffice();
    const { client } = office;
    const printed = await client.certificates.print({ entryIds, templateId: null, printer, reason: '' });
    expect(printed.name).toBe('in-bang-3-to-400x300.pdf');
    const pdf = await bytesOf(printed);
    expect(pdfInformation(pdf)['Pages']).toBe('3');
    const pages = pdfPages(pdf);
    expect(pages[0]).toContain('LÒ VĂN ỪNG');
    expect(pages[0]).not.toContain('BẰNG KHEN');
    expect(pages[1]).toContain('VÀNG THỊ DUA');
    expect(pages[2]).toContain('TRƯỜNG MẦM NON HOA BAN');
    expect(lastAudit(office)).toMatchObject({
      command: 'print_certificates',
      subject: printer,
      payload: { entryIds },
    });

    const [first] = entryIds as [RegisterEntryId];
    const again = { entryIds: [first], templateId: null, printer };
    expect(await refused(office, () => client.certificates.print({ ...again, reason: '' }))).toEqual(
      refusal('reprint_reason_missing', { name: 'Lò Văn Ừng', at: '23/11/2026', others: '' }),
    );
    office.setNow('2026-12-06T02:00:00.000Z');
    await client.certificates.print({ ...again, reason: 'Kẹt giấy' });
    const log = await client.certificates.prints({ entryId: first });
    expect(log.map(({ at, reason, templateName }) => [at, reason, templateName])).toEqual([
      ['2026-12-06T02:00:00.000Z', 'Kẹt giấy', forPersons],
      ['2026-11-23T07:30:00.000Z', '', forPersons],
    ]);
    const unprinted = await client.certificates.entries({ ...everything, onlyUnprinted: true });
    expect(unprinted.rows).toEqual([]);
  });

  it('records no trial, which shows what the stock bears and bears with faults', async () => {
    const { office, entryIds } = await openPrintOffice();
    const { client } = office;
    const [first] = entryIds as [RegisterEntryId];
    await client.certificates.saveOverride({ entryId: first, override: {} });
    const trial = await client.certificates.trial({ entryIds: [first], templateId: null, printer: '' });
    expect(pdfPages(await bytesOf(trial))[0]).toContain('BẰNG KHEN');
    expect(await client.certificates.prints({ entryId: first })).toEqual([]);
  });

  it('tells by row what is missing or doesn’t fit, and prints no such certificate', async () => {
    const { office, entryIds } = await openPrintOffice();
    const { client, services } = office;
    const [first] = entryIds as [RegisterEntryId];
    const endless = 'Nguyễn Hoàng Tôn Nữ '.repeat(8).trim();
    const long = registerAward(services.repositories, '4', { number: 4, name: endless, achievement: '' });
    const batch = { entryIds: [first, long.id], templateId: null };
    const check = await client.certificates.check(batch);
    expect(
      check.map(({ name, problems }) => [name, problems.map(({ kind, field }) => [kind, field])]),
    ).toEqual([
      ['Lò Văn Ừng', []],
      [
        endless,
        [
          ['overflow', 'name'],
          ['missing', 'achievement'],
          ['missing', 'signer_position'],
        ],
      ],
    ]);
    expect(await refused(office, () => client.certificates.print({ ...batch, printer, reason: '' }))).toEqual(
      refusal('certificate_faulty', { name: endless, count: 0 }),
    );
  });

  it('refuses what has no template, goes on other stock or was revoked', async () => {
    const { office, entryIds } = await openPrintOffice();
    const { client, services } = office;
    const [first] = entryIds as [RegisterEntryId];
    const { repositories } = services;
    const without = registerAward(repositories, '5', { number: 1, awardCode: 'CSTDCS' });
    const revoked = registerAward(repositories, '6', { number: 6, status: 'revoked' });
    const wide = registerAward(repositories, '7', { number: 1, awardCode: 'CSTDT' });
    const print = (...ids: RegisterEntryId[]) =>
      refused(office, () =>
        client.certificates.print({ entryIds: ids, templateId: null, printer, reason: '' }),
      );
    expect(await print(first, without.id)).toMatchObject({ code: 'template_missing' });
    expect(await print(revoked.id)).toEqual(refusal('entry_revoked', { name: 'Lò Văn Ừng' }));
    const {
      id,
      revision,
      stockImage: _image,
      ...content
    } = await templateOf(office, 'Bằng chứng nhận Chiến sĩ thi đua cấp tỉnh');
    await client.certificates.saveTemplate({
      id,
      baseRevision: revision,
      content: { ...content, width: 42_000 },
    });
    expect(await print(first, wide.id)).toEqual(
      refusal('sheets_differ', { first: '400 × 300', second: '420 × 300' }),
    );
    expect(
      await refused(office, () =>
        client.certificates.print({
          entryIds: [first],
          templateId: 'gone' as CertificateTemplateId,
          printer,
          reason: '',
        }),
      ),
    ).toEqual(refusal('not_found'));
  });

  it('lists awards in force with a number, the newest decision first and then by number', async () => {
    const { office } = await openPrintOffice();
    const { repositories } = office.services;
    registerAward(repositories, '8', { number: null, name: 'Không có số' });
    registerAward(repositories, '9', { number: 9, name: 'Đã thu hồi', status: 'revoked' });
    registerAward(repositories, '10', {
      number: 1,
      awardCode: 'CSTDT',
      name: 'Tẩn Lở Mẩy',
      decisionNumber: '9/QĐ-UBND',
      decisionDate: '2026-12-20' as never,
    });
    const names = async (change: Partial<Parameters<typeof office.client.certificates.entries>[0]>) =>
      (await office.client.certificates.entries({ ...everything, ...change })).rows.map(({ name }) => name);
    expect(await names({})).toEqual(['Tẩn Lở Mẩy', 'Lò Văn Ừng', 'Vàng Thị Dua', 'Trường Mầm non Hoa Ban']);
    expect(await names({ text: 'hoa ban' })).toEqual(['Trường Mầm non Hoa Ban']);
    expect(await names({ decisionNumber: '9/QĐ-UBND' })).toEqual(['Tẩn Lở Mẩy']);
    expect(await names({ awardCode: 'CSTDT' })).toEqual(['Tẩn Lở Mẩy']);
    expect(await names({ kind: 'collective' })).toEqual(['Trường Mầm non Hoa Ban']);
    expect(await office.client.certificates.decisions()).toEqual([
      { decisionNumber: '9/QĐ-UBND', decisionDate: '2026-12-20', entries: 1 },
      { decisionNumber: '1742/QĐ-UBND', decisionDate: '2026-12-05', entries: 3 },
    ]);
  });
});

describe('what one certificate says otherwise', () => {
  it('is printed with its line breaks, and leaves the register as it is', async () => {
    const { office, entryIds } = await openPrintOffice();
    const { client, services } = office;
    const [entryId] = entryIds as [RegisterEntryId];
    const before = services.repositories.register.find(entryId);
    const { values } = await client.certificates.values({ entryId });
    const override = { ...signerPosition, achievement: 'Có thành tích\nxuất sắc', name: values.name ?? '' };
    await client.certificates.saveOverride({ entryId, override });
    expect((await client.certificates.values({ entryId })).override).toEqual({
      ...signerPosition,
      achievement: 'Có thành tích\nxuất sắc',
    });
    expect(services.repositories.register.find(entryId)).toEqual(before);
    const file = await client.certificates.print({
      entryIds: [entryId],
      templateId: null,
      printer,
      reason: '',
    });
    expect(pdfPages(await bytesOf(file))[0]).toMatch(/^\s*Có thành tích\n\s*xuất sắc$/m);
    await client.certificates.saveOverride({ entryId, override: {} });
    expect((await client.certificates.values({ entryId })).override).toEqual({});
  });
});

describe('sheet numbers', () => {
  it('run on in the order given, past spoiled and taken ones', async () => {
    const { office, entryIds } = await openPrintOffice();
    const { client, services } = office;
    const numbersOf = () => entryIds.map((id) => services.repositories.register.find(id)?.certificateNumber);
    registerAward(services.repositories, '8', { number: 8, certificateNumber: 'BK 0103' });
    await client.certificates.spoilSheet({ number: 'BK 0102', reason: 'Nhàu' });
    const series = { prefix: 'BK ', from: 101, digits: 4 };
    expect(await client.certificates.assignNumbers({ entryIds, ...series })).toEqual({
      first: 'BK 0101',
      last: 'BK 0105',
      assigned: 3,
    });
    expect(numbersOf()).toEqual(['BK 0101', 'BK 0104', 'BK 0105']);
    expect(await refused(office, () => client.certificates.assignNumbers({ entryIds, ...series }))).toEqual(
      refusal('sheet_number_known', { name: 'Lò Văn Ừng', number: 'BK 0101' }),
    );
  });

  it('are taken back from a spoiled sheet, which the register remembers, and never given again', async () => {
    const { office, entryIds } = await openPrintOffice();
    const { client, services } = office;
    const [entryId] = entryIds as [RegisterEntryId];
    const series = { prefix: '', from: 7, digits: 3 };
    await client.certificates.assignNumbers({ entryIds: [entryId], ...series });
    expect(await client.certificates.spoilSheet({ number: '007', reason: 'In lệch' })).toEqual({
      freed: 'Lò Văn Ừng',
    });
    expect(services.repositories.register.changes(entryId)).toMatchObject([
      { kind: 'correction', reason: 'In lệch', before: { certificateNumber: '007' } },
    ]);
    expect(
      await refused(office, () => client.certificates.spoilSheet({ number: '007', reason: 'x' })),
    ).toEqual(refusal('sheet_spoiled_before', { number: '007' }));
    expect(await client.certificates.assignNumbers({ entryIds: [entryId], ...series })).toMatchObject({
      first: '008',
    });
    expect(await client.certificates.spoiledSheets()).toMatchObject([{ number: '007', reason: 'In lệch' }]);
    const tooFew = { prefix: '', from: 99, digits: 1 };
    expect(
      await refused(office, () =>
        client.certificates.assignNumbers({ entryIds: entryIds.slice(1), ...tooFew }),
      ),
    ).toMatchObject({ code: 'sheet_number_too_long' });
  });
});

describe('printers', () => {
  it('keep their shift, which is taken off what they print', async () => {
    const { office, entryIds } = await openPrintOffice();
    const { client } = office;
    await client.certificates.saveOffset({ printer, dx: 120, dy: -50 });
    await client.certificates.saveOffset({ printer, dx: 130, dy: -50 });
    expect(await client.certificates.offsets()).toEqual([{ printer, dx: 130, dy: -50 }]);
    const batch = { entryIds: entryIds.slice(0, 1), templateId: null, reason: '' };
    const shifted = await bytesOf(await client.certificates.print({ ...batch, printer }));
    const straight = await bytesOf(
      await client.certificates.print({ ...batch, printer: 'HP', reason: 'Thử' }),
    );
    expect(Buffer.from(shifted).equals(Buffer.from(straight))).toBe(false);
    await client.certificates.removeOffset({ printer });
    expect(await refused(office, () => client.certificates.removeOffset({ printer }))).toEqual(
      refusal('not_found'),
    );
  });

  it('are measured on a sheet of the stock’s size, and checked on one with the shift taken off', async () => {
    const { office } = await openPrintOffice();
    const { client } = office;
    const size = { width: 40_000, height: 30_000 };
    const sheet = await client.certificates.calibrationSheet({ ...size, printer: null });
    expect(sheet.name).toBe('to-can-chinh-400x300.pdf');
    expect(pdfPages(await bytesOf(sheet))[0]).toContain('Tờ này in chưa bù lệch.');
    await client.certificates.saveOffset({ printer, dx: 120, dy: -50 });
    const checked = await client.certificates.calibrationSheet({ ...size, printer });
    expect(pdfPages(await bytesOf(checked))[0]).toContain(`đã bù lệch cho máy “${printer}”`);
    expect(
      await refused(office, () => client.certificates.calibrationSheet({ ...size, printer: 'lạ' })),
    ).toEqual(refusal('not_found'));
  });
});
