import { describe, expect, it } from 'vitest';

import { docxOf, p } from '../../../documents/testing/docx-of.ts';
import { templateKinds } from '../../../domain/documents/templates/merge-fields.ts';
import type { DocumentTemplateId } from '../../../domain/kernel/ids.ts';
import { lastAudit, refusal, refused } from '../../testing/office.ts';
import type { Office } from '../../testing/office.ts';
import { createSession, day, endSession, proposeFirst, setPresent } from '../../testing/sample-office.ts';
import {
  addStored,
  addTemplate,
  noConverter,
  openTemplateOffice,
  plainConverter,
} from '../../testing/template-office.ts';

const minutesTemplate = docxOf(
  `${p('BIÊN BẢN CỦA CƠ QUAN')}${p('{Cơ quan ban hành}')}${p('{so_ky_hieu} {trich_yeu}')}${p('{noi_dung}')}${p('{nguoi_ky_ten}')}`,
);

const paperTemplate = docxOf(`${p('{Cơ quan ban hành}')}${p('{trich_yeu}')}${p('{noi_dung}')}`);

async function versions(office: Office) {
  const { kinds } = await office.client.documentTemplates.list();
  return kinds.flatMap(({ kind, templates }) => templates.map(({ name, inUse }) => ({ kind, name, inUse })));
}

async function wordsOf(office: Office, docx: Blob): Promise<string> {
  const blocks = await office.services.docxReader.readDocxBlocks(new Uint8Array(await docx.arrayBuffer()));
  return blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : block.rows.flat())).join('\n');
}

describe('the templates of the office', () => {
  it('keeps every version of a kind and has at most one in use', async () => {
    const office = await openTemplateOffice(noConverter);
    const first = await addStored(office, minutesTemplate);
    const second = await addStored(office, minutesTemplate);
    await office.client.documentTemplates.choose({ kind: 'minutes', id: first });
    const changed = await office.client.documentTemplates.choose({ kind: 'minutes', id: second });
    expect(changed).toEqual({ before: first });
    expect(lastAudit(office)).toMatchObject({
      command: 'choose_template',
      subject: 'minutes',
      payload: { id: second, before: first },
    });
    expect(await versions(office)).toEqual(
      expect.arrayContaining([
        { kind: 'minutes', name: 'mẫu biên bản.docx', inUse: true },
        { kind: 'minutes', name: 'mẫu biên bản.docx', inUse: false },
      ]),
    );
    const back = await office.client.documentTemplates.choose({ kind: 'minutes', id: null });
    expect([back, (await versions(office)).map(({ inUse }) => inUse)]).toEqual([
      { before: second },
      [false, false],
    ]);
  });

  it('keeps no file with mistakes, and tells each by field, page and words', async () => {
    const office = await openTemplateOffice(noConverter);
    const faulty = docxOf(
      `${p('Trang 1')}<w:p><w:r><w:lastRenderedPageBreak/><w:t>Theo {trich_yu}</w:t></w:r></w:p>${p('{noi_dung}{co_quan_ban_hanh}')}`,
    );
    const added = await addTemplate(office, faulty);
    expect(
      added.kind === 'faulty' && added.problems.map(({ code, field, place }) => [code, field, place?.page]),
    ).toEqual([
      ['unknown_field', '{trich_yu}', 2],
      ['block_not_alone', '{noi_dung}', 2],
      ['required_missing', '{trich_yeu}', undefined],
    ]);
    expect(await addTemplate(office, new TextEncoder().encode('không phải docx'))).toEqual({
      kind: 'unreadable',
      failure: { code: 'not_a_docx', found: null },
    });
    expect(await versions(office)).toEqual([]);
  });

  it('removes a version only while it isn’t in use, and puts it back with its file', async () => {
    const office = await openTemplateOffice(noConverter);
    const id = await addStored(office, minutesTemplate);
    await office.client.documentTemplates.choose({ kind: 'minutes', id });
    expect(await refused(office, () => office.client.documentTemplates.remove({ id }))).toEqual(
      refusal('word_template_in_use', { name: 'mẫu biên bản.docx' }),
    );
    await office.client.documentTemplates.choose({ kind: 'minutes', id: null });
    const removed = await office.client.documentTemplates.remove({ id });
    expect([await versions(office), lastAudit(office).command]).toEqual([[], 'remove_template']);
    await office.client.documentTemplates.restore(removed);
    const { file } = await office.client.documentTemplates.file({ id });
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(minutesTemplate);
    const twice = await refused(office, () => office.client.documentTemplates.restore(removed));
    expect(twice).toEqual(refusal('nothing_changed'));
  });

  it('uses a template for its own kind only', async () => {
    const office = await openTemplateOffice(noConverter);
    const id = await addStored(office, minutesTemplate);
    expect(
      await refused(office, () => office.client.documentTemplates.choose({ kind: 'decision', id })),
    ).toEqual(refusal('not_found'));
  });

  it('hands out a starting template and the fields of every kind', async () => {
    const office = await openTemplateOffice(noConverter);
    for (const kind of templateKinds) {
      const { file } = await office.client.documentTemplates.starter({ kind });
      const added = await addTemplate(office, new Uint8Array(await file.arrayBuffer()), kind);
      const fields = await office.client.documentTemplates.fields({ kind });
      expect([kind, added.kind, fields.find(({ key }) => key === 'trich_yeu')?.example === '']).toEqual([
        kind,
        'stored',
        false,
      ]);
    }
  });
});

describe('documents after a template', () => {
  it('makes minutes after the template in use, and in the program’s layout again once it is stopped', async () => {
    const office = await openTemplateOffice(await plainConverter());
    const { meetingId } = await endSession(office);
    await office.client.documentTemplates.choose({
      kind: 'minutes',
      id: await addStored(office, minutesTemplate),
    });
    const { id } = await office.client.documents.writeMinutes({ meetingId, number: 5 });
    const after = await wordsOf(office, (await office.client.documents.file({ id, part: 'docx' })).file);
    expect(after).toContain('BIÊN BẢN CỦA CƠ QUAN\nHỘI ĐỒNG\nTHI ĐUA - KHEN THƯỞNG');
    expect(after).toContain('Số: 05/BB-HĐTĐKT');
    expect(after).toContain('Thành phần tham dự');
    expect(after).not.toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    await office.client.documentTemplates.choose({ kind: 'minutes', id: null });
    await office.client.documents.writeMinutes({ meetingId, number: 5 });
    const own = await wordsOf(office, (await office.client.documents.file({ id, part: 'docx' })).file);
    expect([
      own.includes('BIÊN BẢN CỦA CƠ QUAN'),
      own.includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    ]).toEqual([false, true]);
  });

  it('never hands out the program’s pdf as if it were the template’s, and registers nothing half', async () => {
    const office = await openTemplateOffice(noConverter);
    const { meetingId } = await endSession(office);
    await office.client.documentTemplates.choose({
      kind: 'minutes',
      id: await addStored(office, minutesTemplate),
    });
    const missing = refusal('template_without_pdf', { name: 'mẫu biên bản.docx' });
    expect(
      await refused(office, () => office.client.documents.writeMinutes({ meetingId, number: 5 })),
    ).toEqual(missing);
    expect(await office.client.documents.register({ year: 2026 })).toEqual([]);
  });

  it('makes the document all the same where the own layout is asked for', async () => {
    const office = await openTemplateOffice(noConverter, true);
    const { meetingId } = await endSession(office);
    await office.client.documentTemplates.choose({
      kind: 'minutes',
      id: await addStored(office, minutesTemplate),
    });
    const { id } = await office.client.documents.writeMinutes({ meetingId, number: 5 });
    const { file } = await office.client.documents.file({ id, part: 'docx' });
    expect(await wordsOf(office, file)).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });

  it('says which field of a template fails where an older program let it through', async () => {
    const office = await openTemplateOffice(await plainConverter());
    const { meetingId } = await endSession(office);
    const stored = await office.services.files.store(docxOf(p('{truong_cu}'), { pages: 1 }));
    if (!stored.ok) throw new Error(stored.error.code);
    office.services.repositories.templates.insert({
      id: 'old' as DocumentTemplateId,
      kind: 'minutes',
      name: 'mẫu cũ.docx',
      hash: stored.value.hash,
      uploadedAt: office.services.clock.now(),
      inUse: true,
    });
    expect(
      await refused(office, () => office.client.documents.writeMinutes({ meetingId, number: 5 })),
    ).toEqual(
      refusal('template_failed_on_page', {
        name: 'mẫu cũ.docx',
        field: '{truong_cu}',
        page: 1,
        around: '{truong_cu}',
      }),
    );
  });
});

describe('the preview of a template', () => {
  it('shows real data where the year has some, made-up data where not, and what differs from the decree', async () => {
    const office = await openTemplateOffice(await plainConverter());
    const id = await addStored(office, minutesTemplate);
    const example = await office.client.documentTemplates.preview({ id, year: 2026 });
    const { meetingId } = await endSession(office);
    const real = await office.client.documentTemplates.preview({ id, year: 2026 });
    const title = office.services.repositories.meetings.find(meetingId)?.title;
    expect([example.source, real.source]).toEqual([null, title]);
    expect(real.blocks).toContainEqual({ kind: 'text', text: 'BIÊN BẢN CỦA CƠ QUAN' });
    expect(real.deviations.map(({ rule }) => rule)).toContain(
      'Quốc hiệu và Tiêu ngữ (phần I, mục II, khoản 1)',
    );
    expect([real.docx.name, real.pdf?.name]).toEqual([
      'xem-thu_mẫu biên bản.docx',
      'xem-thu_mẫu biên bản.pdf',
    ]);
  });

  it('shows a letter on the dossiers that were sent back, and the opinion sheets of the next session', async () => {
    const office = await openTemplateOffice(noConverter);
    const { client } = office;
    const [letter, sheet] = [
      await addStored(office, paperTemplate, 'return_letter'),
      await addStored(office, paperTemplate, 'opinion_sheet'),
    ];
    const sourceOf = async (id: DocumentTemplateId) =>
      (await client.documentTemplates.preview({ id, year: 2026 })).source;
    expect([await sourceOf(letter), await sourceOf(sheet)]).toEqual([null, null]);

    const [kept, back] = await proposeFirst(office, 2);
    const step = { on: day('2026-11-23'), despite: false };
    await client.dossiers.move({ ids: [back!], to: 'returned', reason: 'Báo cáo sai mẫu', ...step });
    const returned = await client.documentTemplates.preview({ id: letter, year: 2026 });
    const name = office.services.repositories.proposals.find(back!)?.name;
    expect(JSON.stringify(returned.blocks)).toMatch(new RegExp(`${name}.*Báo cáo sai mẫu`));

    const meetingId = await createSession(office);
    await setPresent(office, meetingId, 18);
    await client.polls.putToBallot({ meetingId, awardCode: 'CO_TINH', proposalIds: [kept!] });
    expect(await sourceOf(sheet)).toBe(office.services.repositories.meetings.find(meetingId)?.title);
  });
});
